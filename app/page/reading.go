package page

import (
	"slices"

	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// reading is the column that tells the selected event: its claims, source by
// source, and where each rests; the person whose line is followed, or what else is
// chosen; or the story's lead.
func (p *Page) reading() app.UI {
	body := append([]app.UI{p.sheetButton()}, p.column(p.Event(p.State.Event))...)
	body = append(body, p.hint())
	return app.Section().ID("reading").Aria("label", p.Words.Reading.Label).TabIndex(-1).DataSet("current", p.State.Event).Body(body...)
}

// column is what the state asks to read: the lead, a person, what is chosen or an
// event.
func (p *Page) column(e model.Event) []app.UI {
	if p.leads() {
		return p.leadBody()
	}
	body := []app.UI{p.position(e)}
	if p.State.Follow != "" {
		body = append(body, p.tabs())
	}
	switch {
	case p.State.Show != (state.Thing{}):
		return append(body, p.thing()...)
	case p.tab() == PersonTab:
		return append(body, p.personBody()...)
	}
	return append(body, p.eventBody(e)...)
}

// tab is the one that is open: the event's, unless a followed person's was asked
// for.
func (p *Page) tab() Tab {
	if p.State.Follow != "" && p.Desk.Tab == PersonTab {
		return PersonTab
	}
	return EventTab
}

// tabs choose between the event and the person who is followed.
func (p *Page) tabs() app.UI {
	who, _ := p.Index.Person(p.State.Follow)
	tab := func(t Tab, name runs) app.UI {
		return button(act.Tab, string(t), "").Body(name.line()...).Class("tab").Aria("pressed", p.tab() == t)
	}
	return app.Div().Class("tabs").Body(tab(EventTab, plain(p.Words.Reading.Label)), tab(PersonTab, p.of(who.Name)),
		iconButton(act.Follow, p.State.Follow, "×", i18n.Fill(p.Words.Person.Leave, p.in(who.Name))).Class("close"))
}

// eventBody tells an event: what, when, where, who and since when, and what all
// that rests on.
func (p *Page) eventBody(e model.Event) []app.UI {
	claims := p.Known.ClaimsOn(e.ID)
	switch {
	case len(claims) == 0:
		return p.unknownEvent(e)
	case p.brief():
		return append(p.briefBody(e), p.evidence(e, claims)...)
	}
	return append([]app.UI{
		p.outside(e),
		p.eventTitle(e),
		app.P().Class("status").Body(app.Raw(scene.Glyph(p.View.Standing(e), e.Said())), app.Span().Text(p.Words.Standing(p.View.Standing(e)))),
		p.verdict(e),
		app.P().Class("when").Text(p.Words.When(e.When)),
		p.eventPlace(e),
		p.eventPeople(e),
		p.history(e),
	}, p.evidence(e, claims)...)
}

// unknownEvent is an event of which nothing is known, on the day or at all. What it came to
// be is not told, but the day from which it is known.
func (p *Page) unknownEvent(e model.Event) []app.UI {
	if p.State.AsOf == state.Always {
		return []app.UI{p.outside(e), p.eventTitle(e), app.P().Class("status").Text(p.Words.Status.Unknown)}
	}
	return []app.UI{p.outside(e), p.eventTitle(e),
		app.P().Class("none").Text(i18n.Fill(p.Words.Reading.NotKnown, p.Words.Day(p.State.AsOf))),
		p.knownFrom(e)}
}

// knownFrom leads to the first day on which something is known of an event.
func (p *Page) knownFrom(e model.Event) app.UI {
	var days []model.Day
	for _, c := range p.Index.ClaimsOn(e.ID) {
		days = append(days, p.Index.KnownFrom(c))
	}
	if len(days) == 0 {
		return nothing()
	}
	first := slices.Min(days)
	return app.P().Class("none").Body(button(act.AsOf, first.String(), i18n.Fill(p.Words.Figure.AsKnown, p.Words.Day(first))).Class("link"))
}

// position says where the event stands among those that show, and leads on.
func (p *Page) position(e model.Event) app.UI {
	w, order := p.Words.Reading, p.View.Order()
	n := slices.Index(order, e.ID) + 1
	place := i18n.Fill(w.Position, number(n), number(len(order)))
	if n == 0 {
		place = p.Words.Count(p.Words.Figure.Events, len(order))
	}
	return app.Div().Class("position").Body(
		app.Span().Text(place),
		app.Span().Class("steps").Body(
			button(act.Previous, "", "‹ "+w.Previous),
			button(act.Next, "", w.Next+" ›")))
}
