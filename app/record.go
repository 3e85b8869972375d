package app

import (
	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// record is the whole story as a list: what a reader without scripts, a search
// engine and a printer get. The live page has no need of it.
func (r *Root) record() app.UI {
	var events []app.UI
	for _, id := range r.world.Order() {
		events = append(events, r.entry(r.event(id)))
	}
	return app.Section().ID("record").Aria("label", "All events and claims").Body(
		app.H2().Text(r.story.Title.In("en")),
		app.P().Text(r.story.Summary.In("en")),
		app.Ol().Body(events...),
		app.H3().Text("Sources"),
		app.Ol().Body(r.citations()...),
	)
}

func (r *Root) entry(e model.Event) app.UI {
	line := standing[e.Status] + ". " + scene.Phrase(e.When)
	if p := r.placeName(e.Place); p != "" {
		line += ", " + p
	}
	var claims []app.UI
	for _, c := range r.claimsOf(e.ID) {
		s := r.source(c.Source)
		line := c.Says.In("en") + " (" + scene.Publisher(s) + ", " + published(s) + ", " + place(c) + ")"
		claims = append(claims, app.Li().Text(line))
	}
	return app.Li().Body(app.H3().Text(e.Title.In("en")), app.P().Text(line), app.Ul().Body(claims...))
}

// place is a claim's place in its article.
func place(c model.Claim) string {
	return "paragraph " + number(c.At.Paragraph) + ", sentence " + number(c.At.Sentence)
}

func (r *Root) citations() []app.UI {
	var out []app.UI
	for _, s := range r.story.Sources {
		line := scene.Publisher(s)
		for _, part := range []string{s.Author, s.Headline, published(s), s.URL} {
			if part != "" {
				line += ", " + part
			}
		}
		out = append(out, app.Li().Text(line))
	}
	return out
}
