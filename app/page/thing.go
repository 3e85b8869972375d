package page

import (
	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// telling is how a thing of one kind is told: its heading, and what follows.
type telling struct {
	title func(p *Page, id string) runs
	body  func(p *Page, id string) []app.UI
}

// tellings are how a thing of each kind is told.
var tellings = map[state.Kind]telling{
	state.Journey: {(*Page).journeyTitle, (*Page).journey},
	state.Place:   {(*Page).placeTitle, (*Page).place},
	state.Source:  {(*Page).articleTitle, (*Page).source},
	state.Days:    {(*Page).daysTitle, (*Page).daysBody},
}

// thing tells what is chosen instead of the event, and leads back to it.
func (p *Page) thing() []app.UI {
	t := p.State.Show
	told := tellings[t.Kind]
	title := app.H2().DataSet(string(t.Kind), t.ID).Aria("current", "true").Body(told.title(p, t.ID).spans(p.highlighted)...)
	back := button(act.Choose, "", "‹ "+p.Words.Things.Back).Class("link back").Title(p.in(p.Event(p.State.Event).Title))
	return append([]app.UI{back, title}, told.body(p, t.ID)...)
}

// thingTitle names what is chosen, "" where that is the event.
func (p *Page) thingTitle() string {
	told, ok := tellings[p.State.Show.Kind]
	if !ok {
		return ""
	}
	return told.title(p, p.State.Show.ID).String()
}

// chooser is a button by which a thing is chosen.
func (p *Page) chooser(t state.Thing, name runs) app.HTMLButton {
	return button(act.Choose, t.String(), "").Body(name.line()...).Class("link").Aria("pressed", p.State.Show == t)
}

// events lists some events: how each stands, when it is, and its title, which leads
// to it.
func (p *Page) events(all []model.Event) app.UI {
	ids := make([]string, len(all))
	for i, e := range all {
		ids[i] = e.ID
	}
	return app.Ol().Class("stays").Body(p.inRuns(ids, func(from, to int) (rows []app.UI) {
		for _, e := range all[from:to] {
			rows = append(rows, app.Li().DataSet("event", e.ID).Body(
				app.Raw(scene.Glyph(p.View.Standing(e), e.Said())),
				p.opener(e),
				app.Small().Text(p.Words.When(e.When))))
		}
		return rows
	}, foldedItem)...)
}

// listed is a list of events under a heading, nothing where there is none.
func (p *Page) listed(head string, all []model.Event) []app.UI {
	if len(all) == 0 {
		return nil
	}
	return []app.UI{heading(head), p.events(all)}
}

// showing lists the events that show and are known, of which a condition holds, in
// the order of time.
func (p *Page) showing(holds func(model.Event) bool) (all []model.Event) {
	for _, e := range p.View.Events {
		if !e.Ghost && holds(e.Event) {
			all = append(all, e.Event)
		}
	}
	return all
}

// known likewise lists all that are known, whether they pass the filter or not.
func (p *Page) known(holds func(model.Event) bool) (all []model.Event) {
	for _, e := range p.Known.InTime() {
		if holds(e) {
			all = append(all, e)
		}
	}
	return all
}

// unknown says that nothing was known of a thing on the day.
func (p *Page) unknown() []app.UI {
	return []app.UI{app.P().Class("none").Text(i18n.Fill(p.Words.Reading.NotKnown, p.Words.Day(p.View.Through)))}
}
