package page

import (
	"strings"

	"dateline/app/act"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// menus are the buttons of the header, each with the panel it opens.
var menus = []struct {
	panel Panel
	name  func(*Page) string
	bar   int // the group it stands in
}{
	{People, func(p *Page) string { return p.Words.Tools.People }, 0},
	{Places, func(p *Page) string { return p.Words.Tools.Places }, 0},
	{Sources, func(p *Page) string { return p.Words.Tools.Sources }, 0},
	{Status, func(p *Page) string { return p.Words.Tools.Status }, 0},
	{Time, func(p *Page) string { return p.Words.Tools.Time }, 0},
	{Language, func(p *Page) string { return strings.ToUpper(p.chosen()) }, 1},
	{Theme, func(p *Page) string { return p.Words.Tools.Theme }, 1},
	{Share, func(p *Page) string { return p.Words.Tools.Share }, 1},
	{Help, func(p *Page) string { return p.Words.Tools.Help }, 1},
}

func (p *Page) header() app.UI {
	var filters, others []app.UI
	for _, m := range menus {
		b := p.panelButton(m.panel, m.name(p))
		if m.bar == 0 {
			filters = append(filters, b)
		} else {
			others = append(others, b)
		}
	}
	return app.Header().Body(
		app.H1().Body(told(p, p.Index.Story.Title, app.A()).Class("story").Href("#").DataSet("act", act.Home.String()).Title(p.Words.Lead.Home)),
		p.subtitle(),
		button(act.Open, "time", p.World.Knowing(p.State, p.Words.Date)).Class("asof-key link").Aria("haspopup", "dialog"),
		p.searchBox(),
		p.menuButton(),
		app.Nav().Class("menus").Aria("label", p.Words.Tools.Filters).Body(filters...),
		app.Nav().Class("menus others").Aria("label", p.Words.Tools.Menu).Body(append(append([]app.UI{p.tableButton()}, others...), p.publisher(), app.Span().Class("brand").Text("Dateline"))...),
	)
}

// publisher names who publishes the story, and leads there.
func (p *Page) publisher() app.UI {
	by := p.Index.Story.Publisher
	switch {
	case by.Name == "":
		return nothing()
	case by.URL == "":
		return app.Span().Class("publisher").Text(by.Name)
	}
	return outward(by.URL, by.Name).Class("publisher")
}

// subtitle says what the story is about, or what of it shows.
func (p *Page) subtitle() app.UI {
	if !p.State.Filtered() {
		return told(p, p.Index.Story.Summary, app.P()).Class("summary")
	}
	return p.chips()
}

func (p *Page) tableButton() app.UI {
	name := p.Words.Tools.Table
	if p.State.Table {
		name = p.Words.Tools.Figure
	}
	return button(act.Table, "", name).Class("plain")
}
