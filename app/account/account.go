// Package account says in a few lines what is known of one event: how manieth it
// is, its title, where and when, how it came to be known, and by how much it is
// told. A still draws these lines and an embedded slide shows them, so that the
// two never say two things.
package account

import (
	"strconv"
	"strings"

	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/app/view"
	"dateline/data/model"
)

// Account is what is told of an event, in the reader's language.
type Account struct {
	Event    model.Event
	Position []Part // none where the page around counts
	Title    string
	Where    string // and when
	Verdict  string
	Rows     []Row
	Tally    string
}

// Part is a piece of a line in one weight.
type Part struct {
	Text string
	Bold bool
}

// teller is what an account is made from.
type teller struct {
	world *scene.World
	view  *view.View
	state state.State
	words *i18n.Words
}

// Of tells of a state's event; it is false where the story has no such event.
func Of(w *scene.World, v *view.View, s state.State) (Account, bool) {
	t := teller{w, v, s, w.Words(s)}
	e, ok := v.Told(s.Event)
	if !ok {
		return Account{}, false
	}
	a := Account{e, t.position(), t.in(e.Title), t.where(e), Verdict(t.view.Known, e.ID, t.view.Through, t.words), t.rows(e), t.tally(e)}
	if len(e.Title) == 0 { // the day does not know it, nor where and when it is to be
		a.Title, a.Where = t.words.Status.Unknown, ""
	}
	a.Rows = t.quoted(a)
	return a, true
}

// in gives a text in the reader's language.
func (t teller) in(text model.Text) string { return text.In(t.words.Told()) }

// position says which of the events this is, its number in bold. A slide has
// none: its deck counts otherwise, and shows not every event.
func (t teller) position() []Part {
	order := t.view.Order()
	for i, id := range order {
		if id == t.state.Event && !t.state.Slide {
			return parts(i18n.Fill(t.words.Reading.Position, bold(strconv.Itoa(i+1)), strconv.Itoa(len(order))))
		}
	}
	return nil
}

// bold marks what parts then finds.
func bold(text string) string { return "\x00" + text + "\x00" }

// parts cuts text at zero bytes, every second part bold.
func parts(text string) (out []Part) {
	for i, part := range strings.Split(text, "\x00") {
		if part != "" {
			out = append(out, Part{part, i%2 == 1})
		}
	}
	return out
}

// where puts an event's place and time on one line.
func (t teller) where(e model.Event) string {
	when := t.words.When(e.When)
	p, ok := t.world.Place(e.Place)
	if !ok {
		return when
	}
	name := t.in(p.Name)
	if p.Kind == model.Country {
		name = i18n.Fill(t.words.Reading.CityNotStated, name)
	}
	return i18n.Fill(t.words.Calendar.At, name, when)
}

// tally says how many sources and claims the event rests on.
func (t teller) tally(e model.Event) string {
	claims, sources := 0, map[string]bool{}
	for _, c := range t.view.Known.ClaimsOn(e.ID) {
		claims, sources[c.Source] = claims+1, true
	}
	count, of := t.words.Count, t.words.Figure
	return count(of.Sources, len(sources)) + " · " + count(of.Claims, claims)
}
