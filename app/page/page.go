package page

import (
	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/app/view"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Page is all that one drawing of the page depends on. It is built once a
// drawing, and nothing changes it.
type Page struct {
	World *scene.World
	Index *model.Index // of the whole story
	Known *model.Index // of the story as known by the state's day
	View  *view.View
	State state.State
	Desk  Desk
	Words *i18n.Words
	Lang  string     // in which the story is told to the reader
	Size  scene.Size // the first of those that are drawn
	Live  bool       // the page stands in a browser, and is not prerendered
	Home  string     // the page's address without its state, where it is live
	Build string     // the fingerprint of what the page holds, likewise
}

// Render draws the page around its figure, laid out and written for each size.
func (p *Page) Render(figures []Figure) app.UI { return p.Around(p.Main(figures)) }

// Around draws the page around its main part.
func (p *Page) Around(main app.UI) app.UI {
	body := []app.UI{p.skips(), p.header(), main, p.panel(), p.status()}
	if !p.Live {
		body = append(body, p.alternative())
	}
	return app.Div().ID("dateline").Class(p.classes()).Body(body...)
}

// Main draws the figure, laid out and written for each size, or the table, and what is
// read. It asks for nothing that is said of the drawing itself.
func (p *Page) Main(figures []Figure) app.UI {
	if p.State.Table {
		return app.Main().Class("tabled").Body(p.table(), p.reading())
	}
	return app.Main().Body(p.figure(figures), p.reading())
}

// classes are those of the page as a whole.
func (p *Page) classes() string {
	c := "page"
	for _, x := range []struct {
		on   bool
		name string
	}{
		{p.State.Filtered(), "filtered"}, {p.Desk.Panel == Menu, "unfolded"}, {p.Desk.Grabbed, "grabbed"},
		{p.Desk.Sheet == Half, "sheet-half"}, {p.Desk.Sheet == High, "sheet-high"},
	} {
		if x.on {
			c += " " + x.name
		}
	}
	return c
}

// skips lead past what a reader without a pointer would have to walk through.
func (p *Page) skips() app.UI {
	var links []app.UI
	w := p.Words
	to := [][2]string{{"map", w.Help.Skip[0]}, {"timeline", w.Help.Skip[1]}, {"reading", w.Help.Skip[2]}}
	switch {
	case p.State.Table:
		to = [][2]string{{"table", w.Tools.Table}, {"reading", w.Help.Skip[2]}}
	case p.World.Mapless():
		to = to[1:]
	}
	for _, l := range to {
		links = append(links, app.A().Href("#"+l[0]).DataSet("act", act.Skip.String()).DataSet("arg", l[0]).Text(l[1]))
	}
	return app.Nav().Class("skips").Aria("label", p.Words.Help.Skip[2]).Body(links...)
}
