package page

import (
	"slices"

	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/track"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// moveOf gives a journey by its id as the day knows it; one that the day does not
// know, for its name alone, as it came to be known.
func (p *Page) moveOf(id string) (m track.Move, known bool) {
	if m, known = scene.Journey(p.Known, id); known {
		return m, true
	}
	m, _ = scene.Journey(p.Index, id)
	return m, false
}

func (p *Page) journeyTitle(id string) runs {
	m, _ := p.moveOf(id)
	return plain(p.World.Title(m, p.Words))
}

// journey tells a journey: whose, when, on what ground, whether anybody reports it,
// and the claims that it rests on, end by end.
func (p *Page) journey(id string) []app.UI {
	m, known := p.moveOf(id)
	if !known {
		return p.unknown()
	}
	who := model.Noun(p.Index.Person(m.Person))
	body := []app.UI{
		app.P().Class("status").Body(app.Raw(scene.GroundGlyph(m.Ground, p.World.Hue(m.Person))), app.Span().Text(scene.GroundWords(m.Ground, p.Words))),
		app.P().Class("verdict").Text(p.groundSentence(m)),
		app.P().Class("when").Text(p.moved(m)),
		app.P().Class("people").Body(p.follower(who).Title(i18n.Fill(p.Words.Person.Focus, p.in(who.Name)))),
		heading(p.Words.Things.RestsOn), p.translated(),
	}
	for _, event := range []string{m.FromEvent, m.ToEvent} {
		if event != "" {
			body = append(body, p.end(p.Event(event), m)...)
		}
	}
	return body
}

// groundSentence says why a journey is drawn as it is, and that nobody reports it
// where nobody does.
func (p *Page) groundSentence(m track.Move) string {
	w := p.Words.Things
	switch {
	case m.Ground == track.Intended && m.FromEvent == "":
		return w.Announced
	case m.Ground == track.Intended:
		return w.Joined
	}
	return map[string]string{track.Stated: w.Stated, track.Inferred: w.Inferred, track.Arrival: w.Came}[m.Ground]
}

// end is one of the two events that a journey joins, with the claims that make it one.
func (p *Page) end(e model.Event, m track.Move) []app.UI {
	var claims []app.UI
	for _, c := range p.Known.ClaimsOn(e.ID) {
		if slices.Contains(m.Claims, c.ID) {
			claims = append(claims, p.claim(c))
		}
	}
	return []app.UI{p.events([]model.Event{e}), app.Ol().Class("claims").Body(claims...)}
}
