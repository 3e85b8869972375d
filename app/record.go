package app

import (
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// record is the whole story as a list: what a reader without scripts, a search
// engine and a printer get. The live page has no need of it.
func (r *Root) record() app.UI {
	var events []app.UI
	for _, id := range r.look().Order() {
		events = append(events, r.entry(r.event(id)))
	}
	return app.Section().ID("record").Aria("label", r.words().Reading.AllEvents).Body(
		app.H2().Text(r.in(r.story.Title)),
		app.P().Text(r.in(r.story.Summary)),
		app.Ol().Body(events...),
		app.H3().Text(r.words().Reading.Sources),
		app.Ol().Body(r.citations()...),
	)
}

func (r *Root) entry(e model.Event) app.UI {
	var claims []app.UI
	for _, c := range r.claimsOf(e.ID) {
		s := r.source(c.Source)
		line := r.in(c.Says) + " (" + r.world.Publisher(s) + ", " + r.published(s) + ", " + r.place(c) + ")"
		claims = append(claims, app.Li().Text(line))
	}
	return app.Li().Body(app.H3().Text(r.in(e.Title)), app.P().Text(r.lineOf(e)), app.Ul().Body(claims...))
}

// lineOf says how an event stands, when and where it is.
func (r *Root) lineOf(e model.Event) string {
	line := r.words().Standing(e.Status) + ". " + r.words().When(e.When)
	if p := r.placeName(e.Place); p != "" {
		line += ", " + p
	}
	return line
}

func (r *Root) citations() []app.UI {
	var out []app.UI
	for _, s := range r.story.Sources {
		out = append(out, app.Li().Text(r.citation(s)))
	}
	return out
}
