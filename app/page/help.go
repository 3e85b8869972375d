package page

import (
	"dateline/app/act"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// helpPanel is how to read and work the page, and what it is made of.
func (p *Page) helpPanel() []app.UI {
	w := p.Words.Help
	out := []app.UI{heading(w.FirstVisit), app.Ol().Class("steps-list").Body(items(p.Steps())...), heading(w.Signs)}
	out = append(out, p.signs(), heading(w.Keys))
	var keys []app.UI
	for _, k := range w.KeyRows {
		keys = append(keys, app.Dt().Body(app.Kbd().Text(k[0])), app.Dd().Text(k[1]))
	}
	out = append(out, app.Dl().Class("keys").Body(keys...), p.toggleButton(act.Silent, w.LettersOff, p.Desk.LettersOff))
	return append(out, p.about()...)
}

func items(lines []string) []app.UI {
	var out []app.UI
	for _, l := range lines {
		out = append(out, app.Li().Text(l))
	}
	return out
}

// about says what the page rests on, whose the lines are, and that it speaks
// to nobody.
func (p *Page) about() []app.UI {
	w := p.Words.Help
	var sources []app.UI
	for _, s := range p.Index.Story.Sources {
		sources = append(sources, app.Li().DataSet("source", s.ID).Body(app.Span().Body(p.reference(s).line()...), p.dateReasoning(s)))
	}
	return []app.UI{
		heading(w.About),
		app.P().Class("strong").Text(w.NoRequests),
		app.Ol().Class("cited").Body(sources...),
		p.credits(),
		app.P().Text(w.Borders),
		app.P().Text(w.Licence + " " + w.Made + " " + w.Another),
		app.P().Class("note build").Text(w.Build + ": " + p.Build),
	}
}

// dateReasoning says how a date that the source does not state was worked out.
func (p *Page) dateReasoning(s model.Source) app.UI {
	if s.Stated() || s.Dated == "" {
		return nothing()
	}
	return told(p, p.Index.Story.Phrase(s.Dated, p.Lang), app.P()).Class("note")
}

// credits are the story's own lines of thanks.
func (p *Page) credits() app.UI {
	if len(p.Index.Story.Credits) == 0 {
		return nothing()
	}
	var lines []app.UI
	for _, c := range p.Index.Story.Credits {
		lines = append(lines, told(p, c, app.Li()))
	}
	return app.Ul().Class("credits").Body(lines...)
}
