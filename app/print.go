package app

import (
	"strings"

	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// paper is the size the figure is laid out at for print: the breadth that A4
// and Letter have between their margins, at the type of a page.
var paper = scene.Size{W: 1300, H: 800}

// listenPrint puts what is printed into the page just before the browser reads
// it: the figure of this view, the events by number, their claims as notes.
// It stands beside what go-app draws, since printing does not wait for it.
func (r *Root) listenPrint() {
	r.listen(app.Window(), "beforeprint", func(app.Value) { r.lay(r.printed()) })
	r.listen(app.Window(), "afterprint", func(app.Value) { r.lay("") })
}

func (r *Root) lay(markup string) {
	sheet := document().Call("getElementById", "paper")
	if !sheet.Truthy() {
		sheet = document().Call("createElement", "div")
		sheet.Set("id", "paper")
		document().Get("body").Call("append", sheet)
	}
	sheet.Set("innerHTML", markup)
}

// printed is the page on paper.
func (r *Root) printed() string {
	view := r.look().Numbered()
	sc := r.world.Draw(view, r.state, paper)
	var b strings.Builder
	b.WriteString(app.HTMLString(app.Header().Body(app.H1().Text(r.in(r.story.Title)), app.P().Text(r.in(r.story.Summary)), app.P().Text(r.shownAs()))))
	b.WriteString(r.world.Still(sc, ""))
	b.WriteString(app.HTMLString(r.evidenceSheet()))
	return b.String()
}

// shownAs says what of the story is on the paper.
func (r *Root) shownAs() string {
	v := r.look()
	w := r.words()
	return r.world.Knowing(r.state, w.Day) + ". " + i18n.Fill(w.Tools.Shown, number(v.Certain+v.Possible), number(v.Known))
}

// evidenceSheet lists the events by the number that the figure gives them, each
// with the numbers of its claims, and these as notes at the end.
func (r *Root) evidenceSheet() app.UI {
	var events, notes []app.UI
	for _, id := range r.look().Order() {
		e := r.event(id)
		first := len(notes) + 1
		for _, c := range r.claimsOf(id) {
			notes = append(notes, app.Li().Text(r.noteOf(c)))
		}
		events = append(events, app.Li().Body(app.B().Text(r.in(e.Title)), app.Span().Text(" "+r.lineOf(e)), app.Sup().Text(" "+span(first, len(notes)))))
	}
	w := r.words()
	return app.Section().Body(
		app.Ol().Class("events").Body(events...),
		app.H2().Text(w.Table.Claims), app.Ol().Class("notes").Body(notes...),
		app.H2().Text(w.Reading.Sources), app.Ol().Class("notes").Body(r.citations()...))
}

// noteOf is a claim as a note: what is said, by whom, on whose word, where.
func (r *Root) noteOf(c model.Claim) string {
	s := r.source(c.Source)
	parts := []string{r.sourceName(s.ID), r.published(s), r.place(c)}
	if word := r.word(c); word != "" {
		parts = append([]string{word}, parts...)
	}
	return r.in(c.Says) + " (" + r.words().Standing(c.Stance) + "; " + strings.Join(parts, "; ") + ")"
}

func span(a, b int) string {
	if a >= b {
		return number(a)
	}
	return number(a) + "–" + number(b)
}
