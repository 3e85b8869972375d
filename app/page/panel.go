package page

import (
	"dateline/app/act"
	"dateline/app/i18n"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// panels are what can lie open over the page, by name: a title and a body.
var panels = map[Panel]struct {
	title func(*i18n.Words) string
	body  func(*Page) []app.UI
}{
	People:   {func(w *i18n.Words) string { return w.Tools.People }, (*Page).peoplePanel},
	Places:   {func(w *i18n.Words) string { return w.Tools.Places }, (*Page).placesPanel},
	Sources:  {func(w *i18n.Words) string { return w.Tools.Sources }, (*Page).sourcesPanel},
	Status:   {func(w *i18n.Words) string { return w.Tools.Status }, (*Page).statusPanel},
	Time:     {func(w *i18n.Words) string { return w.Tools.Time }, (*Page).timePanel},
	Language: {func(w *i18n.Words) string { return w.Tools.Language }, (*Page).languagePanel},
	Theme:    {func(w *i18n.Words) string { return w.Tools.Theme }, (*Page).themePanel},
	Share:    {func(w *i18n.Words) string { return w.Share.Title }, (*Page).sharePanel},
	Signs:    {func(w *i18n.Words) string { return w.Help.Signs }, (*Page).signsPanel},
	Help:     {func(w *i18n.Words) string { return w.Help.Title }, (*Page).helpPanel},
	Cite:     {func(w *i18n.Words) string { return w.Reading.Evidence }, (*Page).citePanel},
	Day:      {func(w *i18n.Words) string { return w.Reading.WhereAgree }, (*Page).dayPanel},
	Article:  {func(w *i18n.Words) string { return w.Reading.FullText }, (*Page).articlePanel},
}

// panel draws the open panel. It is a dialog beside the page, not over all of
// it: the figure goes on answering.
func (p *Page) panel() app.UI {
	open, ok := panels[p.Desk.Panel]
	if !ok {
		return app.Div().ID("panel").Hidden(true)
	}
	title := open.title(p.Words)
	head := app.Div().Class("panel-head").Body(app.H2().Text(title), iconButton(act.Close, "", "×", p.Words.Tools.Close).Class("close"))
	return app.Div().ID("panel").Class("panel").DataSet("panel", string(p.Desk.Panel)).Role("dialog").Aria("label", title).TabIndex(-1).Body(append([]app.UI{head}, open.body(p)...)...)
}
