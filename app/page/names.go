package page

import (
	"strconv"
	"strings"

	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// in gives a text in the reader's language.
func (p *Page) in(t model.Text) string { return t.In(p.Lang) }

// worded is an element that holds words and can say which language they are in.
type worded[E any] interface {
	Lang(format string, v ...any) E
	Dir(format string, v ...any) E
	Text(v any) E
}

// told gives an element a text of the story for its words, and marks it with their
// language.
func told[E worded[E]](p *Page, t model.Text, e E) E { return tongued(p, t, e.Text(p.in(t))) }

// tongued marks an element whose words are a text of the story with its language, where
// that is not the page's.
func tongued[E worded[E]](p *Page, t model.Text, e E) E {
	return spoken(p.Words.Foreign(t), e)
}

// spoken marks an element with the language of its words, "" where that is the one of
// what is around it.
func spoken[E worded[E]](lang string, e E) E {
	if lang == "" {
		return e
	}
	return e.Lang(lang).Dir(model.Direction(lang))
}

// goingOn is an item that begins with a text of the story and goes on in the words of
// the page.
func (p *Page) goingOn(item app.HTMLLi, t model.Text, rest string) app.UI {
	if p.Words.Foreign(t) == "" {
		return item.Text(p.in(t) + rest)
	}
	return item.Body(told(p, t, app.Span()), app.Span().Text(rest))
}

// phrase gives plain words of the story, such as "an unnamed source", in the
// reader's language.
func (p *Page) phrase(words string) string { return p.Index.Story.Say(words, p.Lang) }

// Event gives an event as the view has it, or as it is where the view leaves
// it out.
func (p *Page) Event(id string) model.Event {
	e, _ := p.View.Told(id)
	return e
}

// placeName names a place, "" where it is none.
func (p *Page) placeName(id string) string {
	place, _ := p.Index.Place(id)
	return p.in(place.Name)
}

// sourceName names a source by number and publisher, as two may name none.
func (p *Page) sourceName(id string) string {
	s, ok := p.Index.Source(id)
	if !ok {
		return id
	}
	return number(p.Index.Number(id)) + " " + p.Words.Publisher(s.Publisher)
}

// nameOf names a value of a facet.
func (p *Page) nameOf(facet, id string) string {
	switch facet {
	case state.ByPerson:
		who, _ := p.Index.Person(id)
		return p.in(who.Name)
	case state.ByPlace:
		return p.placeName(id)
	case state.BySource:
		return p.sourceName(id)
	case state.ByStatus:
		return p.Words.Standing(id)
	}
	return p.kindName(id)
}

// kindName names a kind of event: in the reader's language, or as the story does.
func (p *Page) kindName(id string) string {
	if own, ok := p.Index.Story.Kind(id); ok {
		return p.in(own.Name)
	}
	return p.Words.Tools.Kind[id]
}

// names lists those who took part in an event.
func (p *Page) names(e model.Event) string {
	var out []string
	for _, id := range e.People {
		who, _ := p.Index.Person(id)
		out = append(out, p.in(who.Name))
	}
	return strings.Join(out, ", ")
}

func number(n int) string { return strconv.Itoa(n) }
