package page

import (
	"cmp"
	"strconv"

	"dateline/app/state"
	"dateline/data/model"
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

// Event gives an event as the view has it, or as it is where the view leaves
// it out.
func (p *Page) Event(id string) model.Event {
	e, _ := p.View.Told(id)
	return e
}

// Called is an event's title as the day tells it, and else that it is not yet reported.
func (p *Page) Called(event string) string {
	return cmp.Or(p.in(p.Event(event).Title), p.Words.Status.Unknown)
}

// placeName names a place, "" where it is none.
func (p *Page) placeName(id string) string { return p.placed(id).String() }

// placed is a place's name as a line.
func (p *Page) placed(id string) runs { return p.of(model.Noun(p.Index.Place(id)).Name) }

// sourceName names a source by number and publisher, as two may name none.
func (p *Page) sourceName(id string) string {
	s, ok := p.Index.Source(id)
	if !ok {
		return id
	}
	return number(p.Index.Number(id)) + " " + p.Words.Publisher(s.Publisher)
}

// nameOf names a value of a facet.
func (p *Page) nameOf(facet, id string) runs {
	switch facet {
	case state.ByPerson:
		return p.of(model.Noun(p.Index.Person(id)).Name)
	case state.ByPlace:
		return p.placed(id)
	case state.BySource:
		return plain(p.sourceName(id))
	case state.ByStatus:
		return plain(p.Words.Standing(id))
	}
	return p.kindName(id)
}

// kindName names a kind of event: in the reader's language, or as the story does.
func (p *Page) kindName(id string) runs {
	if own, ok := p.Index.Story.Kind(id); ok {
		return p.of(own.Name)
	}
	return plain(p.Words.Tools.Kind[id])
}

// names lists those who took part in an event.
func (p *Page) names(e model.Event) runs {
	var out []runs
	for _, id := range e.People {
		out = append(out, p.of(model.Noun(p.Index.Person(id)).Name))
	}
	return joined(out, ", ")
}

func number(n int) string { return strconv.Itoa(n) }
