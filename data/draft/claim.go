package draft

import (
	"slices"

	"dateline/data/model"
)

// claim is what one sentence says of one thing.
type claim struct {
	at      model.Locator
	kind    string
	stance  string
	words   string // the act, as the article has it
	people  []int
	place   place
	when    dated
	speaker int    // a person, or -1
	who     string // words for a speaker without a name
	via     string
	said    dated
	same    int // the claim before, of the article, that it speaks of again, or -1
	again   *claim
	sure    Sure
	why     []string
}

// dated is a time with the words and the rule it rests on.
type dated struct {
	when        model.When
	words, rule string
	vague       bool // no date is given
}

// claim makes the claims of a sentence: one for each act, or where there is none
// one that somebody said something, or was somewhere at some time.
func (r *reader) claim(s *sentence) {
	if s.at.Paragraph != r.spoken.where {
		r.spoken.year, r.spoken.where = 0, s.at.Paragraph
	}
	before := len(r.claims)
	acts, sayings := s.acts(), s.sayings()
	f := r.facts(s, acts, sayings)
	for i := range acts {
		if c := r.done(s, f, i); c.worth(acts[i]) {
			r.add(s, c)
		}
	}
	r.share(before)
	r.attribute(s, f, before)
	r.placed(s, f)
	r.statement(s, f, before)
	if len(r.claims) == before {
		r.intended(s)
	}
	if len(r.claims) == before {
		r.goesOn(s)
	}
	r.narrow(before)
	r.untold(before)
}

// untold makes plans of what would have been told of before it was.
func (r *reader) untold(from int) {
	for i := from; i < len(r.claims); i++ {
		c := &r.claims[i]
		if first, _ := c.when.when.Span(); c.stance == model.Happened && !c.when.when.IsZero() && first > r.published {
			c.stance = model.Planned
		}
	}
}

// narrow gives a visit to a country the city in it that the same sentence has for
// the same day.
func (r *reader) narrow(from int) {
	for i := from; i < len(r.claims); i++ {
		c := &r.claims[i]
		if c.place.Kind != "country" || family[c.kind] != "visit" {
			continue
		}
		for _, d := range r.claims[from:] {
			if d.place.Kind == "city" && d.place.Country == c.place.Country && d.when.when == c.when.when && d.stance == c.stance && shares(d.people, c.people) {
				c.place = d.place
				c.why = append(c.why, "the city is from the same sentence")
			}
		}
	}
}

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
		if i := s.owner(f, sp.from, sp.to, sp.how == "compound", false); i >= 0 {
			f.spots[i] = append(f.spots[i], sp)
		}
	}
	for _, t := range s.times {
		switch i := s.owner(f, t.from, t.to, false, true); {
		case i >= len(acts):
			f.saidAt[i-len(acts)] = append(f.saidAt[i-len(acts)], t)
		case i >= 0:
			f.times[i] = append(f.times[i], t)
		}
	}
	return f
}

const (
	otherClause = 100 // as many words away as another clause counts for, and too far for a place
	ahead       = 20  // as many as standing before an act counts for
)

// owner is the act, or the saying behind all acts, that a place or a time at a
// word goes with; -1 where there is none.
func (s *sentence) owner(f facts, at, end int, compound, sayings bool) int {
	best, least := -1, 1<<30
	try := func(i, from, to int) {
		cost := at - to
		if at < from {
			cost = from - at + ahead
			if compound || from == end {
				cost = 0
			}
		}
		if s.words[from].clause != s.words[at].clause {
			if cost += otherClause; !sayings || s.has("after", s.clauseOf(at), s.clauseOf(at)+1) {
				return // "before flying home tomorrow"
			}
		}
		if cost < least {
			best, least = i, cost
		}
	}
	for i, a := range f.acts {
		try(i, a.from, a.to-1)
	}
	for i, sp := range f.sayings {
		if sayings {
			try(len(f.acts)+i, sp.from, sp.to-1)
		}
	}
	return best
}

// clauseOf is the first word of the clause of a word.
func (s *sentence) clauseOf(i int) int {
	from, _ := s.bounds(i)
	return from
}

// done makes the claim of one act.
func (r *reader) done(s *sentence, f facts, i int) claim {
	a := f.acts[i]
	c := claim{at: s.at, kind: a.kind, stance: a.stance, words: a.words, speaker: -1, same: -1, sure: Likely}
	c.people = r.who(s, f, i)
	if c.place = r.where(s, f, i); c.place.Name == "" && a.kind == "departure" {
		r.bound(f, i, &c)
	}
	c.when = r.time(f.times[i], a.ahead)
	if a.form == "noun" {
		r.again(s, a, &c)
	}
	if c.place.Name == "" && c.when.when.IsZero() && gathering[a.kind] && a.form != "noun" {
		r.goesOnWith(&c)
	}
	if c.when.when.IsZero() {
		c.when = r.stayed(f, i, c)
	}
	if c.when.when.IsZero() {
		c.when = r.borrowed(s, f, i)
	}
	if c.place.Name == "" && gathering[a.kind] {
		c.place = r.nearby(s, f, i)
	}
	return c
}

// bound makes of a departure for somewhere a visit to there.
func (r *reader) bound(f facts, i int, c *claim) {
	for _, sp := range f.spots[i] {
		if sp.how == "toward" {
			c.kind, c.place = "visit", sp.place
			c.why = append(c.why, "they set out for there; that they came is not said")
		}
	}
}

// stayed is the time of the stay that an act is of: one "there", where the sentence
// before put somebody, or one in a house of a city that they visit.
func (r *reader) stayed(f facts, i int, c claim) dated {
	there := slices.ContainsFunc(f.spots[i], func(sp spot) bool { return sp.again })
	for n := len(r.claims) - 1; n >= 0; n-- {
		k := r.claims[n]
		house := c.place.within != "" && k.place.Name == c.place.within && family[k.kind] == "visit" && c.stance == k.stance && shares(c.people, k.people)
		if k.when.vague || !house && (!there || k.at.Paragraph != c.at.Paragraph || !k.place.agrees(c.place)) {
			continue
		}
		d := k.when
		d.words, d.rule = f.acts[i].words, "at the time of the stay that "+number(k.at)+" speaks of"
		return d
	}
	return dated{}
}

// worth tells whether a claim says enough: a noun alone, as in "a figure in the
// negotiations", says neither who nor when nor where.
func (c claim) worth(a act) bool {
	if len(c.people) == 0 && c.place.Name == "" && c.same < 0 {
		return false
	}
	return a.form != "noun" || c.same >= 0 || c.place.Name != "" || !c.when.vague || len(c.people) > 1 || c.stance == model.Planned && len(c.people) > 0
}

// goesOnWith takes place and time from the gathering that the sentence before, of
// the same paragraph, spoke of: "Witkoff will join Rubio".
func (r *reader) goesOnWith(c *claim) {
	for n := len(r.claims) - 1; n >= 0 && r.claims[n].at.Paragraph == c.at.Paragraph; n-- {
		if k := r.claims[n]; kin(k.kind, c.kind) && k.stance == c.stance {
			c.same, c.place, c.when = n, k.place, k.when
			c.when.words, c.when.rule = c.words, "as in "+number(k.at)+", the sentence before"
			return
		}
	}
}

// share lets a claim without a day or a place have those of another of its
// sentence that speaks of something told before: "met him during the trip".
func (r *reader) share(from int) {
	for i := from; i < len(r.claims); i++ {
		c := &r.claims[i]
		for _, d := range r.claims[from:] {
			if d.same < 0 || d.at != c.at || !gathering[c.kind] || c.stance != d.stance {
				continue
			}
			if c.when.vague && !d.when.vague {
				c.when = d.when
			}
			if c.place.Name == "" {
				c.place = d.place
			}
		}
	}
}

// gathering are the kinds that may lie where the rest of their sentence does.
var gathering = map[string]bool{"meeting": true, "talks": true, "release": true}

// where is the place of an act: one right behind it, else one that suits its kind.
func (r *reader) where(s *sentence, f facts, i int) place {
	a := f.acts[i]
	for _, sp := range f.spots[i] {
		if sp.from >= a.to && sp.from <= a.to+1 && a.to-a.from > 1 {
			return sp.place // "was still in Moscow"
		}
	}
	for _, how := range suits[a.kind] {
		for _, sp := range f.spots[i] {
			if sp.how == how {
				return sp.place
			}
		}
	}
	return place{}
}

// suits are the ways in which a place goes with an act of each kind, the closest
// first.
var suits = map[string][]string{
	"visit": {"direct", "toward", "at", "compound"}, "arrival": {"direct", "at", "toward", "compound"}, "departure": {"direct", "away", "compound", "at"},
	"meeting": {"at", "compound", "toward"}, "talks": {"at", "compound"}, "release": {"at", "away"}, "situation": {"at"},
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

// again looks for the claim that a noun such as "the talks" and "his visit" speaks
// of once more, and takes from it what this sentence does not say.
func (r *reader) again(s *sentence, a act, c *claim) {
	if c.place.Name != "" && !c.when.when.IsZero() || !s.has("this", a.from-3, a.from) || s.has("other", a.from-2, a.from) || s.has("soon", a.from-2, a.from) && !s.has("this", a.from-2, a.from-1) {
		return
	}
	n := r.recalled(*c)
	if n < 0 {
		return
	}
	k := r.claims[n]
	c.same = n
	if c.place.Name == "" {
		c.place = k.place
	}
	if k.stance == model.Planned && !s.has("after", a.from-3, a.from) {
		c.stance = model.Planned
	}
	if c.when.when.IsZero() {
		c.when = k.when
		c.when.words, c.when.rule = a.words, "as in "+number(k.at)+", of which it speaks again"
		if c.stance == model.Happened {
			r.past(c)
		}
	}
	if len(c.people) == 0 {
		c.people = k.people
	}
}

// past closes the time of what was to come and has happened by publication.
func (r *reader) past(c *claim) {
	if _, open := c.when.when.Open(); !open {
		return
	}
	first, _ := c.when.when.Span()
	if when, err := model.ParseWhen(first.String() + "/" + r.published.String()); err == nil && first < r.published {
		c.when.when, c.when.vague = when, false
		c.when.rule += "; by the day of publication"
	}
}

// recalled is the claim before that shares most people with one and stands nearest.
func (r *reader) recalled(c claim) int {
	best, most := -1, -1
	for n := len(r.claims) - 1; n >= 0; n-- {
		k := r.claims[n]
		switch {
		case !kin(k.kind, c.kind), k.at == c.at, k.stance == model.Denied, c.stance == model.Planned && k.stance == model.Happened,
			c.place.Name != "" && k.place.Name != "" && !c.place.agrees(k.place),
			!c.when.when.IsZero() && !c.when.vague && !k.when.vague && !overlap(c.when.when, k.when.when):
			continue
		}
		common := 0
		for _, p := range c.people {
			if slices.Contains(k.people, p) {
				common++
			}
		}
		if least := min(2, len(c.people), len(k.people)); common < least && (least < 2 || gathering[c.kind]) {
			continue
		}
		near := 2 * (len(c.people) + 1) / (c.at.Paragraph - k.at.Paragraph + 1)
		if common+near > most {
			best, most = n, common+near
		}
	}
	return best
}

func overlap(a, b model.When) bool {
	first, last := a.Span()
	from, to := b.Span()
	return first <= to && from <= last
}

// kin tells whether two kinds may be of one event.
func kin(a, b string) bool { return a == b || family[a] != "" && family[a] == family[b] }

var family = map[string]string{"meeting": "meeting", "talks": "meeting", "visit": "visit", "arrival": "visit"}

func shares(a, b []int) bool {
	return slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

// add keeps a claim, unless the sentence has said it already.
func (r *reader) add(s *sentence, c claim) {
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].at == s.at; i-- {
		k := &r.claims[i]
		if !kin(k.kind, c.kind) || k.stance != c.stance || k.place.Name != "" && c.place.Name != "" && k.place.Name != c.place.Name {
			continue
		}
		if k.when.when != c.when.when && !k.when.vague && !c.when.vague {
			continue
		}
		if len(k.people) > 0 && len(c.people) > 0 && !contained(k.people, c.people) && !contained(c.people, k.people) {
			continue
		}
		k.join(c)
		return
	}
	r.claims = append(r.claims, c)
}

// contained tells whether all of a are in b.
func contained(a, b []int) bool {
	return !slices.ContainsFunc(a, func(x int) bool { return !slices.Contains(b, x) })
}

// join adds to a claim what another of the same sentence knows.
func (c *claim) join(d claim) {
	for _, p := range d.people {
		if !slices.Contains(c.people, p) {
			c.people = append(c.people, p)
		}
	}
	if c.place.Name == "" {
		c.place = d.place
	}
	if c.when.vague && !d.when.vague {
		c.when = d.when
	}
}
