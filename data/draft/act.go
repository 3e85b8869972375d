package draft

import (
	"slices"
	"strings"

	"dateline/data/model"
)

// act is something that a sentence says was or will be done.
type act struct {
	from, to   int // words
	kind, form string
	stance     string
	ahead      bool // it is or was to come after publication
	words      string
}

// near is how many words before an act may say that it is to come or denied.
const near = 7

// acts finds what a sentence says of, but for what stands in quotation marks:
// that is somebody's opinion, and its sentence's claim is that it was said.
func (s *sentence) acts() (all []act) {
	for i := 0; i < len(s.words); {
		a, ok := s.actAt(i)
		if !ok {
			i++
			continue
		}
		if a.stance = s.stance(a); a.stance != "" {
			from, to := s.bounds(a.from)
			a.ahead = a.stance == model.Planned || a.stance == model.Denied && (s.has("soon", from, to) || s.has("ahead", from, to))
			all = append(all, a)
		}
		i = a.to
	}
	return all
}

// actAt reads the act that begins at a word.
func (s *sentence) actAt(i int) (a act, ok bool) {
	if s.words[i].quoted || s.inPeople(i) {
		return a, false
	}
	for _, t := range s.tags[i] {
		if t.class != "act" || !s.fits(i, t) {
			continue
		}
		return act{from: i, to: i + t.size, kind: t.kind, form: t.form, words: s.name(i, i+t.size)}, true
	}
	return a, false
}

// fits tells whether a word that may be an act is one here: a noun stands behind
// an article, an owner or a word that is no end; a verb now or to come needs who
// does it, or what it depends on, before it.
func (s *sentence) fits(i int, t tag) bool {
	if s.words[i].capital && i > 0 && t.form != "noun" {
		return false
	}
	switch t.form {
	case "noun":
		return !s.peak(i) && (i == 0 || s.words[i-1].after == "" && !s.infinitive(i) && (s.size(i-1, "pronoun") == 0 || s.size(i-1, "owning") > 0))
	case "base":
		return s.infinitive(i) || s.comes(i) || s.narrates(i) || s.formed || s.goesOn(i)
	}
	return family[t.kind] != "visit" && t.kind != "departure" || !s.passive(act{from: i})
}

// peak tells whether a word such as "summit" is of a landform here, and no meeting:
// "the summit of Mount Everest", "the South Summit".
func (s *sentence) peak(i int) bool {
	return s.size(i, "part") > 0 && slices.ContainsFunc(s.places, func(sp spot) bool { return sp.place.unlisted && i < sp.to && sp.from <= i+3 })
}

// infinitive tells whether "to" stands before a verb.
func (s *sentence) infinitive(i int) bool {
	return s.size(i-1, "to") > 0
}

// comes tells whether the words before a verb say that it is to come, with
// nothing but adverbs or its subject between. German keeps its verb for the end of
// the clause.
func (s *sentence) comes(i int) bool {
	from, _ := s.bounds(i)
	if s.late {
		return s.has("ahead", from, i)
	}
	for k := i - 1; k >= max(from, i-near); k-- {
		if s.endsAhead(from, k) {
			return true
		}
		if s.size(k, "adverb") == 0 && !s.inPeople(k) && !strings.HasSuffix(s.words[k].lower, "ly") {
			return false
		}
	}
	return false
}

// endsAhead tells whether words such as "is set to" end with a word.
func (s *sentence) endsAhead(from, k int) bool {
	for i := max(from, k-3); i <= k; i++ {
		if size := s.size(i, "ahead"); size > 0 && i+size == k+1 {
			return true
		}
	}
	return false
}

// narrates tells whether somebody stands right before a verb: "Putin receives".
func (s *sentence) narrates(i int) bool {
	return slices.ContainsFunc(s.people, func(m mention) bool { return m.to == i && !m.owner && s.words[i-1].after == "" })
}

// subject tells whether a word may be the end of who or what does something: a noun in
// the singular, by what it is not.
func (s *sentence) subject(i int) bool {
	w := s.words[i]
	return i > 0 && w.after == "" && !w.owner && (len(s.tags[i]) == 0 || s.nounAct(i)) && !strings.HasSuffix(w.lower, "s") && !s.words[i+1].capital
}

// goesOn tells whether a verb now stands in a clause with a time behind who or what does
// it, or behind "and": "will speak on Saturday and returns on Sunday".
func (s *sentence) goesOn(i int) bool {
	from, to := s.bounds(i)
	return i > from && (s.size(i-1, "plus") > 0 && s.verbs(from, i) || s.subject(i-1)) && strings.HasSuffix(s.words[i].lower, "s") && s.dated(from, to)
}

// stance says whether an act is planned, done or denied; "" where the sentence
// leaves open whether it is any of these, or speaks of several at once.
func (s *sentence) stance(a act) string {
	from, to := s.bounds(a.from)
	switch {
	case s.has("doubt", from, a.from), s.backdrop(from), s.has("repeat", a.from-2, min(to, a.to+5)):
		return ""
	case s.has("deny", max(from, a.from-4), a.from), s.disowned(from), s.size(from, "none") > 0 && a.form == "past", a.form == "noun" && (s.has("none", a.from-3, a.from) || s.has("off", a.to, min(to, a.to+2*near))):
		return model.Denied
	case a.form == "noun":
		return s.nounStance(a, from, to)
	case a.form == "base" && (s.comes(a.from) || s.infinitive(a.from) || s.formed || s.dated(from, to)):
		return model.Planned
	case a.form == "past" && s.endsAhead(from, a.from-1):
		return model.Planned // "wird … erreicht"
	}
	return model.Happened
}

// disowned tells whether a clause hangs on a denial: "denied that he had met".
func (s *sentence) disowned(from int) bool {
	return s.size(from, "clause") > 0 && s.size(from-1, "deny") > 0 && s.size(from-1, "say") > 0
}

// dated tells whether a clause has a time: news says in the present what is to come
// ("leaves on Thursday"), and in the past what was.
func (s *sentence) dated(from, to int) bool {
	return slices.ContainsFunc(s.times, func(t moment) bool { return from <= t.from && t.from < to })
}

// backdrop tells whether a clause only says since when.
func (s *sentence) backdrop(from int) bool { return s.size(from, "since") > 0 }

// nounStance goes by the words around a noun: after "following" it is done, after
// "upcoming" and "for" to come; else by what the clause says of it.
func (s *sentence) nounStance(a act, from, to int) string {
	switch {
	case s.has("soon", a.from-3, a.from), s.purpose(a), s.comesOff(a.to):
		return model.Planned
	case s.has("after", max(from, a.from-5), a.from) && !s.has("ahead", max(from, a.from-5), a.from):
		return model.Happened
	case s.has("ahead", from, a.from), s.has("ahead", a.to, min(to, a.to+near)) && !s.follows(a.to, "ahead of"), s.has("soon", a.to, min(len(s.words), a.to+2*near)) && a.to < to:
		return model.Planned
	}
	return model.Happened
}

// comesOff tells whether a verb in the present stands at a word, of a clause with a time:
// "the concert takes place on Sunday".
func (s *sentence) comesOff(i int) bool {
	return i < len(s.words) && s.goesOn(i) && slices.ContainsFunc(s.tags[i], func(t tag) bool { return t.class == "act" && t.form == "base" })
}

// follows tells whether these two words stand near behind.
func (s *sentence) follows(i int, two string) bool {
	for k := i; k+1 < min(len(s.words), i+near); k++ {
		if s.words[k].lower+" "+s.words[k+1].lower == two {
			return true
		}
	}
	return false
}

// purpose tells whether a gathering is what somebody came for: "arrived for talks".
func (s *sentence) purpose(a act) bool {
	if !gathering[a.kind] || a.kind == "release" {
		return false
	}
	for k := a.from - 1; k >= max(0, a.from-4); k-- {
		switch w := s.words[k]; {
		case w.after != "":
			return false
		case s.size(k, "purpose") > 0:
			return true
		}
	}
	return false
}
