package export

import (
	"strings"

	"dateline/data/model"
)

func (x *selection) in(t model.Text) string { return t.In(x.Lang) }

func (x *selection) word(code string) string {
	if x.Word == nil || code == "" {
		return code
	}
	return x.Word(code)
}

// kind is what the story calls a kind of event that it has of its own, else "".
func (x *selection) kind(e model.Event) string {
	own, _ := x.Story.Kind(e.Kind)
	return x.in(own.Name)
}

// phrase gives a date in words, and an absent date as "".
func (x *selection) phrase(w model.When) string {
	if x.Phrase == nil || w.IsZero() {
		return w.String()
	}
	return x.Phrase(w)
}

// said gives words that stand plainly in a claim in the reader's language,
// where the story has them in it.
func (x *selection) said(words string) string { return x.Story.Say(words, x.Lang) }

// names gives the names of people.
func (x *selection) names(people []string) (list []string) {
	for _, id := range people {
		if p, ok := x.Person(id); ok {
			list = append(list, x.in(p.Name))
		}
	}
	return list
}

// link is the address of an event on the page, or "".
func (x *selection) link(event string) string {
	if !model.OnWeb(x.Base) {
		return ""
	}
	page, _, _ := strings.Cut(x.Base, "#")
	return page + "#event-" + event
}
