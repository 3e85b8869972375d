package draft

// facts are the acts and sayings of a sentence, with the places and times that go
// with each.
type facts struct {
	acts    []act
	sayings []saying
	spots   [][]spot   // by act
	times   [][]moment // by act
	saidAt  [][]moment // by saying
}

// facts gives each place to the act it stands nearest behind, and each time to
// the nearest act or word of saying, in the same clause where there is one.
func (r *reader) facts(s *sentence, acts []act, sayings []saying) facts {
	f := facts{acts: acts, sayings: sayings, spots: make([][]spot, len(acts)), times: make([][]moment, len(acts)), saidAt: make([][]moment, len(sayings))}
	for _, sp := range s.places {
		if i := s.owner(f, thing{from: sp.from, to: sp.to, compound: sp.how == "compound"}); i >= 0 {
			f.spots[i] = append(f.spots[i], sp)
		}
	}
	for _, t := range s.times {
		switch i := s.owner(f, thing{from: t.from, to: t.to, time: true}); {
		case i >= len(acts):
			f.saidAt[i-len(acts)] = append(f.saidAt[i-len(acts)], t)
		case i >= 0:
			f.times[i] = append(f.times[i], t)
		}
	}
	return f
}

const (
	otherClause = 100 // as many words away as another clause counts for, which is too far for a place
	ahead       = 20  // as many as standing before an act counts for
)

// owner is the act that a place or a time goes with, or for a time the saying, behind
// all acts; -1 where there is none.
func (s *sentence) owner(f facts, t thing) int {
	best, least := -1, 1<<30
	for i, a := range f.acts {
		if cost, ok := s.apartness(t, a.from, a.to-1); ok && cost < least {
			best, least = i, cost
		}
	}
	for i, sp := range f.sayings {
		if cost, ok := s.apartness(t, sp.from, sp.to-1); ok && t.time && cost < least {
			best, least = len(f.acts)+i, cost
		}
	}
	return best
}

// thing is the words of a place or a time.
type thing struct {
	from, to int
	time     bool
	compound bool // it says of which kind the act behind it is: "Moscow trip"
}

// apartness is how far a thing stands from the words of an act, in words; ok is
// false where it cannot go with it.
func (s *sentence) apartness(t thing, from, to int) (cost int, ok bool) {
	cost = t.from - to
	if t.from < from {
		cost = from - t.from + ahead
		if t.compound || from == t.to {
			cost = 0
		}
	}
	if s.words[from].clause == s.words[t.from].clause {
		return cost, true
	}
	clause := s.clauseOf(t.from)
	return cost + otherClause, t.time && !s.has("after", clause, clause+1) // not "before flying home tomorrow"
}

// clauseOf is the first word of the clause of a word.
func (s *sentence) clauseOf(i int) int {
	from, _ := s.bounds(i)
	return from
}

// where is the place of an act: one right behind it, else one that suits its kind.
func (r *reader) where(s *sentence, f facts, i int) place {
	a := f.acts[i]
	for _, sp := range f.spots[i] {
		if sp.from >= a.to && sp.from <= a.to+1 && a.to-a.from > 1 {
			return sp.place // "was still in Moscow"
		}
	}
	for _, bare := range []bool{false, true} { // a place that is known before one that is guessed
		for _, how := range suits[a.kind] {
			for _, sp := range f.spots[i] {
				if sp.how == how && sp.place.bare == bare {
					return sp.place
				}
			}
		}
	}
	return place{}
}

// suits are the ways in which a place goes with an act of each kind, the closest
// first.
var suits = map[string][]string{
	"visit": {"direct", "toward", "at", "compound"}, "arrival": {"direct", "at", "toward", "compound"}, "departure": {"direct", "away", "compound", "at"},
	"meeting": {"at", "compound", "toward"}, "talks": {"at", "compound"}, "release": {"at", "away"}, "situation": {"at", "toward"},
	"journey": {"toward", "direct", "at", "away", "compound"}, "ceremony": {"at", "compound"}, "speech": {"at", "compound"}, "vote": {"at", "compound"},
	"attack": {"direct", "at", "compound"}, "accident": {"at", "compound", "toward"}, "publication": {"at"},
}

// nearby is the place of another act of the sentence: the nearest before, or one
// behind during which this one was.
func (r *reader) nearby(s *sentence, f facts, i int) place {
	for j := i - 1; j >= 0; j-- {
		if p := atHand(f, j); p.Name != "" {
			return p
		}
	}
	for j := i + 1; j < len(f.acts); j++ {
		if p := atHand(f, j); p.Name != "" && s.has("in", f.acts[i].to, f.acts[j].from) {
			return p
		}
	}
	return place{}
}

// atHand is a place of an act that something else may be in too.
func atHand(f facts, i int) place {
	if f.acts[i].kind == "departure" {
		return place{}
	}
	for _, sp := range f.spots[i] {
		if sp.how != "away" {
			return sp.place
		}
	}
	return place{}
}
