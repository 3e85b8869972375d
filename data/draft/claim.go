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
	state   bool   // somebody is in a place, and does not go there
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

// done makes the claim of one act.
func (r *reader) done(s *sentence, f facts, i int) claim {
	a := f.acts[i]
	c := claim{at: s.at, kind: a.kind, stance: a.stance, state: s.size(a.from, "state") > 0, words: a.words, speaker: -1, same: -1, sure: Likely}
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

// worth tells whether a claim says enough: a noun alone, as in "a figure in the
// negotiations", says neither who nor when nor where.
func (c claim) worth(a act) bool {
	if len(c.people) == 0 && c.place.Name == "" && c.same < 0 {
		return a.form == "past" && !c.when.vague && settled(c.when.when) // "Camp V was set up on 3 May"
	}
	return a.form != "noun" || c.same >= 0 || c.place.Name != "" || !c.when.vague || len(c.people) > 1 || c.stance == model.Planned && len(c.people) > 0
}

// gathering are the kinds that may lie where the rest of their sentence does.
var gathering = map[string]bool{"meeting": true, "talks": true, "release": true}

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
