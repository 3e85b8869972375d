package compile

import (
	"fmt"

	"dateline/data/model"
)

// phrase reads a phrase that sources and claims hold as plain words, with what
// it is in the story's other languages.
func (r *reader) phrase(v value) (t model.Text) {
	r.text(&t)(v)
	said := t[r.first()]
	if said == "" {
		return t // a mistake already
	}
	n := name{"phrase", said}
	if first, twice := r.defined[n]; twice {
		r.wrong(v.at, fmt.Sprintf("the phrase %q is here twice, first at %s", said, first), "keep one of them")
		return t
	}
	if len(t) < 2 {
		r.wrong(v.at, fmt.Sprintf("the phrase %q is in one language only", said), "add what it is in another, or leave it out")
	}
	r.defined[n] = v.at
	return t
}

// idle finds phrases that stand nowhere: after the words of a claim were
// changed, what they were in other languages would be lost without a sound.
func (r *reader) idle(story *model.Story) {
	said, list := map[string]bool{}, []string{}
	for _, words := range plainWords(story) {
		if !said[words] {
			said[words], list = true, append(list, words)
		}
	}
	for _, w := range story.Words {
		if phrase := w[r.first()]; phrase != "" && !said[phrase] {
			r.wrong(r.defined[name{"phrase", phrase}], fmt.Sprintf("no source or claim has the words %q", phrase), rather(phrase, list))
		}
	}
}

// rather suggests the words nearest to a phrase that stands nowhere.
func rather(phrase string, said []string) string {
	if k := nearest(phrase, said); k != "" {
		return fmt.Sprintf("did you mean %q?", k)
	}
	return "write it as it stands there, or leave it out"
}

// plainWords lists what sources and claims say in plain words, "" where they
// say nothing.
func plainWords(story *model.Story) (all []string) {
	for _, s := range story.Sources {
		all = append(all, s.Publisher, s.Author, s.Dated)
	}
	for _, c := range story.Claims {
		all = append(all, c.Speaker, c.Via, c.Derived.Rule)
	}
	return all
}
