package draft

import (
	"cmp"
	"slices"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/model"
)

// Places that the gazetteer lacks
//
// A mountain, a glacier or a camp has a word in its name that says what it is, before
// the rest ("Mount Everest") or behind it ("Khumbu glacier"); so it is known wherever
// it stands. In English a name without such a word is a place where somebody comes to it
// or leaves it, or something is done in it. Both are proposed without a point, for a
// person to give.

// longestLandform is of how many words the name of a landform may be.
const longestLandform = 4

// landforms gathers what the article calls landforms by, in full, so that "Everest"
// is known as Mount Everest.
func (r *reader) landforms() {
	for i := range r.all {
		s := &r.all[i]
		for k := s.head; k < len(s.words); k++ {
			if to := s.landform(k); to > k && len(r.named(s.name(k, to))) == 0 {
				r.heights[s.core(k, to)] = s.name(k, to)
			}
		}
	}
}

// landform is where the name of a landform ends that begins at a word, else that
// word.
func (s *sentence) landform(i int) (to int) {
	if !s.proper(i) && s.size(i, "mount") == 0 {
		return i
	}
	if s.size(i, "mount") > 0 && s.words[i].capital {
		if to = i + 1; to < len(s.words) && s.unbroken(i, to+1) && s.proper(to) {
			return to + 1
		}
		return i
	}
	for to = i; to < min(len(s.words), i+longestLandform) && s.unbroken(i, to+1); to++ {
		switch {
		case to > i && s.size(to, "landform") > 0:
			return to + 1
		case !s.proper(to):
			return i
		}
	}
	return i
}

// proper tells whether a word may be of a place's own name.
func (s *sentence) proper(i int) bool {
	w := s.words[i]
	return w.capital && s.size(i, "never") != 1 && s.size(i, "role") == 0 && !strings.ContainsAny(w.text, "0123456789") && !s.inPeople(i)
}

// core is the name of a landform without the word that says what it is, where that
// stands before.
func (s *sentence) core(from, to int) string {
	if s.size(from, "mount") > 0 {
		from++
	}
	return gazetteer.Fold(s.name(from, to))
}

// unlisted reads a place that the gazetteer lacks.
func (r *reader) unlisted(s *sentence, i int) (sp spot, ok bool) {
	if to := s.landform(i); to > i {
		return r.lacking(s, i, to, cmp.Or(r.heights[s.core(i, to)], s.name(i, to)), model.Region), true
	}
	to := i
	for to < len(s.words) && to < i+3 && s.proper(to) && s.unbroken(i, to+1) {
		to++
	}
	if to == i {
		return sp, false
	}
	if full := r.heights[gazetteer.Fold(s.name(i, to))]; full != "" {
		return r.lacking(s, i, to, full, model.Region), true
	}
	sp = r.lacking(s, i, to, s.name(i, to), model.City)
	sp.place.bare = true
	return sp, r.tongue.code == "en" && s.goes(sp) && s.word(i, to)
}

// lacking is a place without a point.
func (r *reader) lacking(s *sentence, from, to int, name, kind string) spot {
	p := place{Place: gazetteer.Place{Name: name, Kind: kind}, said: s.name(from, to), unlisted: true}
	how := r.how(s, from, to)
	if s.adjective(to) && how != "compound" {
		how = ""
	}
	return spot{from: from, to: to, place: p, how: how}
}

// goes tells whether a verb stands near before a place: one of coming or leaving, or
// any where the place is what it is done in.
func (s *sentence) goes(sp spot) bool {
	if sp.how == "" || sp.how == "compound" {
		return false
	}
	for i := max(0, sp.from-near); i < sp.from; i++ {
		if slices.ContainsFunc(s.tags[i], func(t tag) bool { return t.class == "act" && t.form != "noun" && (moving[t.kind] || sp.how == "at") }) {
			return true
		}
	}
	return false
}

// word tells whether words may be a place's name: none says what a company or a
// people is, and it is no row of capitals.
func (s *sentence) word(from, to int) bool {
	for i := from; i < to; i++ {
		if s.size(i, "group")+s.size(i, "people")+s.size(i, "outlet")+s.size(i, "function") > 0 || len(s.words[i].text) < 3 || strings.ToUpper(s.words[i].text) == s.words[i].text {
			return false
		}
	}
	return true
}

// moving are the kinds by which somebody is somewhere else than before.
var moving = map[string]bool{"visit": true, "arrival": true, "departure": true, "journey": true}
