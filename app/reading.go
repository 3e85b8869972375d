package app

import (
	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// reading is the column that tells the selected event: its claims, source by
// source, and where each rests.
func (r *Root) reading() app.UI {
	e := r.event(r.state.Event)
	claims := r.claimsOf(e.ID)
	return app.Section().ID("reading").Aria("label", "Event").DataSet("current", e.ID).Body(
		r.position(e),
		app.H2().DataSet("event", e.ID).Aria("current", "true").Text(e.Title.In("en")),
		app.P().Class("status").Body(app.Raw(scene.Glyph(e.Status, e.Kind == "statement")), app.Span().Text(standing[e.Status])),
		app.P().Class("when").Text(scene.Phrase(e.When)),
		r.where(e),
		r.people(e),
		app.H3().Text("Who says so"),
		app.Ol().Class("claims").Body(r.claims(claims)...),
		r.agreement(e, claims),
	)
}

var standing = map[string]string{
	"planned": "Planned", "happened": "Happened", "disputed": "Disputed", "denied": "Denied", "background": "Background",
}

func (r *Root) position(e model.Event) app.UI {
	order := r.world.Order()
	n := 0
	for i, id := range order {
		if id == e.ID {
			n = i + 1
		}
	}
	return app.Div().Class("position").Body(
		app.Span().Text("Event "+number(n)+" of "+number(len(order))),
		app.Span().Class("steps").Body(
			app.Button().Type("button").DataSet("act", "previous").Text("‹ previous"),
			app.Button().Type("button").DataSet("act", "next").Text("next ›")))
}

func (r *Root) where(e model.Event) app.UI {
	s := r.placeName(e.Place)
	for _, p := range r.story.Places {
		if p.ID == e.Place && p.Kind == "country" {
			s += ", city not stated"
		}
	}
	if s == "" {
		s = "Place not stated"
	}
	return app.P().Class("where").DataSet("place", e.Place).Text(s)
}

func (r *Root) people(e model.Event) app.UI {
	var names []app.UI
	for _, id := range e.People {
		if p, ok := r.person(id); ok {
			names = append(names, app.Span().Class("person hue"+number(r.world.Hue(id))).DataSet("person", id).Title(p.Role.In("en")).Text(p.Name.In("en")))
		}
	}
	return app.P().Class("people").Body(names...)
}

func (r *Root) claimsOf(event string) []model.Claim {
	var out []model.Claim
	for _, c := range r.story.Claims {
		if c.Event == event {
			out = append(out, c)
		}
	}
	return out
}

func (r *Root) source(id string) model.Source {
	for _, s := range r.story.Sources {
		if s.ID == id {
			return s
		}
	}
	return model.Source{}
}

func (r *Root) claims(claims []model.Claim) []app.UI {
	var out []app.UI
	for _, c := range claims {
		out = append(out, r.claim(c))
	}
	return out
}

// claim is one claim with its whole footing: who, when, on whose word, where.
func (r *Root) claim(c model.Claim) app.UI {
	s := r.source(c.Source)
	body := []app.UI{
		app.P().Class("from").Body(
			app.Raw(scene.Glyph(c.Stance, false)),
			app.B().DataSet("source", s.ID).Text(scene.Publisher(s)),
			app.Span().Class("date").Text(published(s))),
		app.P().Class("says").Text(c.Says.In("en")),
	}
	if word := r.word(c); word != "" {
		body = append(body, app.P().Class("word").Text(word))
	}
	if c.Derived.Rule != "" {
		body = append(body, app.P().Class("rule").Text("‘"+c.Derived.Words+"’: "+c.Derived.Rule))
	}
	body = append(body, app.P().Class("at").Body(r.locator(c, s)...))
	return app.Li().DataSet("claim", c.ID).DataSet("stance", c.Stance).Body(body...)
}

func published(s model.Source) string {
	day, _ := s.Published.Span()
	text := day.Time().Format("2 January 2006")
	if !s.Stated() {
		text += ", inferred"
	}
	return text
}

// word says on whose word a source has it.
func (r *Root) word(c model.Claim) string {
	text := c.Speaker
	if p, ok := r.person(c.Speaker); ok {
		text = p.Name.In("en")
	}
	if c.Via != "" && text != "" {
		text += ", via " + c.Via
	} else if c.Via != "" {
		text = "via " + c.Via
	}
	if !c.Said.IsZero() {
		text += ", said " + scene.Phrase(c.Said)
	}
	return text
}

func (r *Root) locator(c model.Claim, s model.Source) []app.UI {
	at := []app.UI{app.Span().Title("SHA-256 of the sentence: " + c.At.SHA256).Text(place(c))}
	if s.URL == "" {
		return append(at, app.Span().Text("no address given"))
	}
	return append(at, app.A().Href(s.URL).Rel("noopener noreferrer").Target("_blank").Text("open source"))
}
