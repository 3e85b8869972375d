package draft

import (
	"slices"
	"strings"

	"dateline/data/model"
)

// attribute gives the claims of a sentence to whom the sentence has them from.
func (r *reader) attribute(s *sentence, f facts, from int) {
	if len(f.sayings) == 0 || from == len(r.claims) {
		return
	}
	said := f.sayings[len(f.sayings)-1]
	when := r.time(f.saidAt[len(f.saidAt)-1], false)
	for i := from; i < len(r.claims); i++ {
		c := &r.claims[i]
		c.speaker, c.who, c.via, c.said = said.person, said.who, said.via, when
		if c.when.vague && c.state && !when.when.IsZero() && !when.vague {
			c.when = when // they were there when it was said
		}
		if c.when.vague && c.stance == model.Planned && !when.when.IsZero() {
			first, _ := when.when.Span()
			open, _ := model.ParseWhen(first.String() + "/..")
			c.when.when, c.when.rule = open, "from the day it was said onwards, since no day is given"
		}
	}
}

// statement makes the claim that somebody said something, where the sentence has
// words of theirs or says nothing else.
func (r *reader) statement(s *sentence, f facts, before int) {
	for i, said := range f.sayings {
		at := s.saidIn(said)
		if said.person < 0 || len(r.claims) > before && at.Name == "" && !strings.ContainsAny(s.text, "“\"«„") {
			continue
		}
		c := claim{at: s.at, kind: "statement", stance: model.Happened, words: s.name(said.from, said.to), people: []int{said.person}, place: at, speaker: said.person, via: said.via, same: -1, sure: Likely}
		if s.has("deny", said.from, said.to) && len(r.claims) == before {
			c.kind, c.stance = "situation", model.Denied
		}
		c.when = r.time(f.saidAt[i], false)
		if c.when.when.IsZero() {
			c.when = r.open(model.Happened, c.words)
		}
		if !c.when.vague {
			c.said = c.when
		}
		r.claims = append(r.claims, c)
		return
	}
}

// saidIn is the place right behind a word of saying: "told reporters in Lima".
func (s *sentence) saidIn(said saying) place {
	for _, sp := range s.places {
		if sp.how == "at" && sp.from >= said.to && sp.from <= said.to+4 && s.words[sp.from].clause == s.words[said.from].clause {
			return sp.place
		}
	}
	return place{}
}

// goesOn makes the claim of a passage that is all quotation, behind a statement:
// the same person goes on.
func (r *reader) goesOn(s *sentence) {
	n := len(r.claims)
	if n == 0 || len(s.words) == 0 || slices.ContainsFunc(s.words, func(w word) bool { return !w.quoted }) {
		return
	}
	if last := r.claims[n-1]; last.kind == "statement" && s.at.Paragraph-last.at.Paragraph <= 1 {
		last.at, last.sure, last.why = s.at, Unsure, []string{"the quotation before goes on"}
		r.claims = append(r.claims, last)
	}
}

// placed makes claims of the clauses that only say who was where, when.
func (r *reader) placed(s *sentence, f facts) {
	for from := 0; from < len(s.words); {
		_, to := s.bounds(from)
		if !s.busy(f, from, to) {
			r.present(s, from, to)
		}
		from = to
	}
}

// busy tells whether a clause says what somebody does. A caption shows it.
func (s *sentence) busy(f facts, from, to int) bool {
	within := func(i int) bool { return from <= i && i < to }
	return s.backdrop(from) || slices.ContainsFunc(f.acts, func(a act) bool { return within(a.from) }) ||
		!s.caption && slices.ContainsFunc(f.sayings, func(sp saying) bool { return within(sp.from) })
}

// present makes the claim that a clause tells of its place at its time, and whoever is
// named in it was there.
func (r *reader) present(s *sentence, from, to int) {
	c := claim{at: s.at, kind: "situation", stance: model.Happened, speaker: -1, same: -1, sure: Unsure}
	if s.has("ahead", from, to) {
		c.stance = model.Planned
	}
	for _, sp := range s.places {
		if from <= sp.from && sp.from < to && sp.how != "compound" && (sp.how == "at" || c.place.Name == "") {
			c.place = sp.place
		}
	}
	var times []moment
	for _, t := range s.times {
		if from <= t.from && t.from < to {
			times = append(times, t)
		}
	}
	if c.when = r.time(times, c.stance == model.Planned); c.stance == model.Happened && slices.ContainsFunc(times, moment.yearless) {
		c.when = r.nearer(c.when, r.time(times, true))
	}
	for _, m := range s.people {
		if from <= m.from && m.from < to && !m.owner {
			c.people = united(c.people, []int{m.person})
		}
	}
	if c.place.Name != "" && settled(c.when.when) {
		r.claims = append(r.claims, c)
	}
}

// settled tells whether a time is of a month at most: in a year somebody is
// everywhere.
func settled(when model.When) bool {
	first, last := when.Span()
	start, end := when.Open()
	return !when.IsZero() && !start && !end && last-first < month
}

// intended makes the claim of a sentence that only says what somebody will do.
func (r *reader) intended(s *sentence) {
	for i := range s.words {
		size := s.size(i, "ahead")
		if size == 0 || s.words[i].quoted {
			continue
		}
		for _, m := range s.people {
			if m.to == i && !m.owner && !s.has("doubt", s.clauseOf(i), i) {
				c := claim{at: s.at, kind: "situation", stance: model.Planned, words: s.name(i, i+size), people: []int{m.person}, speaker: -1, same: -1, sure: Unsure}
				if c.when = r.time(s.times, true); c.when.when.IsZero() {
					c.when = r.open(model.Planned, c.words)
				}
				r.claims = append(r.claims, c)
				return
			}
		}
	}
}
