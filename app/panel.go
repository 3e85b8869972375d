package app

import (
	"dateline/app/i18n"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// panels are what can lie open over the page, by name: a title and a body.
var panels = map[string]struct {
	title func(*i18n.Words) string
	body  func(*Root) []app.UI
}{
	"people":   {func(w *i18n.Words) string { return w.Tools.People }, (*Root).peoplePanel},
	"places":   {func(w *i18n.Words) string { return w.Tools.Places }, (*Root).placesPanel},
	"sources":  {func(w *i18n.Words) string { return w.Tools.Sources }, (*Root).sourcesPanel},
	"status":   {func(w *i18n.Words) string { return w.Tools.Status }, (*Root).statusPanel},
	"time":     {func(w *i18n.Words) string { return w.Tools.Time }, (*Root).timePanel},
	"language": {func(w *i18n.Words) string { return w.Tools.Language }, (*Root).languagePanel},
	"theme":    {func(w *i18n.Words) string { return w.Tools.Theme }, (*Root).themePanel},
	"share":    {func(w *i18n.Words) string { return w.Share.Title }, (*Root).sharePanel},
	"help":     {func(w *i18n.Words) string { return w.Help.Title }, (*Root).helpPanel},
	"cite":     {func(w *i18n.Words) string { return w.Reading.Evidence }, (*Root).citePanel},
	"day":      {func(w *i18n.Words) string { return w.Reading.WhereAgree }, (*Root).dayPanel},
	"article":  {func(w *i18n.Words) string { return w.Reading.FullText }, (*Root).articlePanel},
}

// panel draws the open panel. It is a dialog beside the page, not over all of
// it: the figure goes on answering.
func (r *Root) panel() app.UI {
	p, ok := panels[r.desk.panel]
	if !ok {
		return app.Div().ID("panel").Hidden(true)
	}
	title := p.title(r.words())
	head := app.Div().Class("panel-head").Body(app.H2().Text(title), sign("close", "", "×", r.words().Tools.Close).Class("close"))
	return app.Div().ID("panel").Class("panel").DataSet("panel", r.desk.panel).Role("dialog").Aria("label", title).TabIndex(-1).Body(append([]app.UI{head}, p.body(r)...)...)
}

// heading parts a panel.
func heading(text string) app.UI { return app.H3().Text(text) }
