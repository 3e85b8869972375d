package page

import (
	"strings"

	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// paper is the size the figure is laid out at for print: the breadth that A4
// and Letter have between their margins, at the type of a page.
var paper = scene.Size{W: 1300, H: 800}

// Paper is the page as it is printed: the figure of this view, the events by
// number, their claims as notes.
func (p *Page) Paper() string {
	view := p.View.Numbered()
	sc := p.World.Draw(view, p.State, paper)
	var b strings.Builder
	b.WriteString(app.HTMLString(app.Header().Body(told(p, p.Index.Story.Title, app.H1()), told(p, p.Index.Story.Summary, app.P()), app.P().Text(p.shownOn()), p.printedLead())))
	b.WriteString(p.World.Still(sc, ""))
	b.WriteString(app.HTMLString(p.endnotes()))
	return b.String()
}

// shownOn says what of the story is on the paper.
func (p *Page) shownOn() string {
	return p.World.Knowing(p.State, p.Words.Date) + ". " + p.shown()
}

// endnotes lists the events by the number that the figure gives them, each
// with the numbers of its claims, and these as notes at the end, under the number
// and the title of the event that they belong to.
func (p *Page) endnotes() app.UI {
	var events, notes []app.UI
	first := 1
	for i, id := range p.View.Order() {
		e, claims := p.Event(id), p.Known.ClaimsOn(id)
		last := first + len(claims) - 1
		events = append(events, app.Li().Body(told(p, e.Title, app.B()), app.Span().Text(" "+p.eventLine(e)+". "+p.verdictOn(id)), app.Sup().Text(" "+span(first, last))))
		notes = append(notes, app.H3().Body(append(plain(number(i+1)+" · "), p.of(e.Title)...).line()...), p.claimNotes(claims, first))
		first = last + 1
	}
	w := p.Words
	return app.Section().Body(
		app.Ol().Class("events").Body(events...),
		app.H2().Text(w.Table.Claims), app.Div().Body(notes...),
		app.H2().Text(w.Reading.Sources), app.Ol().Class("sources").Body(p.references()...))
}

// claimNotes are the notes of one event, which go on with the numbers of those
// before.
func (p *Page) claimNotes(claims []model.Claim, first int) app.UI {
	var notes []app.UI
	for _, c := range claims {
		notes = append(notes, app.Li().Body(append(p.of(c.Says), p.endnote(c)...).line()...))
	}
	return app.Ol().Class("notes").Start(first).Body(notes...)
}

// endnote is what stands after a claim as a note: by whom, on whose word, where.
func (p *Page) endnote(c model.Claim) runs {
	s, _ := p.Index.Source(c.Source)
	parts := []runs{plain(" (" + p.Words.Standing(c.Stance))}
	if word := p.attribution(c); word != nil {
		parts = append(parts, word)
	}
	parts = append(parts, plain(p.sourceName(s.ID)), plain(p.published(s)), plain(p.locatorWords(c)+")"))
	return joined(parts, "; ")
}

func span(a, b int) string {
	if a >= b {
		return number(a)
	}
	return number(a) + "–" + number(b)
}
