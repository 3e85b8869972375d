package page

import (
	"dateline/app/act"
	"slices"
	"strings"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// menus are the buttons of the header, each with the panel it opens.
var menus = []struct {
	panel Panel
	name  func(*i18n.Words) string
	bar   int // the group it stands in
}{
	{People, func(w *i18n.Words) string { return w.Tools.People }, 0},
	{Places, func(w *i18n.Words) string { return w.Tools.Places }, 0},
	{Sources, func(w *i18n.Words) string { return w.Tools.Sources }, 0},
	{Status, func(w *i18n.Words) string { return w.Tools.Status }, 0},
	{Time, func(w *i18n.Words) string { return w.Tools.Time }, 0},
	{Language, func(w *i18n.Words) string { return strings.ToUpper(w.Tag) }, 1},
	{Theme, func(w *i18n.Words) string { return w.Tools.Theme }, 1},
	{Share, func(w *i18n.Words) string { return w.Tools.Share }, 1},
	{Help, func(w *i18n.Words) string { return w.Tools.Help }, 1},
}

func (p *Page) header() app.UI {
	var filters, others []app.UI
	for _, m := range menus {
		b := p.opener(m.panel, m.name(p.Words))
		if m.bar == 0 {
			filters = append(filters, b)
		} else {
			others = append(others, b)
		}
	}
	return app.Header().Body(
		app.H1().Body(app.Span().Class("brand").Text("Dateline"), app.Span().Class("story").Text(p.in(p.Story.Title))),
		p.middle(),
		button(act.Open, "time", p.World.Knowing(p.State, p.Words.DayMonth)).Class("asof-key link").Aria("haspopup", "dialog"),
		p.menuKey(),
		p.searchBox(),
		app.Nav().Class("menus").Aria("label", p.Words.Tools.Filters).Body(filters...),
		app.Nav().Class("menus others").Aria("label", p.Words.Tools.Menu).Body(append([]app.UI{p.tableSwitch()}, others...)...),
	)
}

// middle says what the story is about, or what of it shows.
func (p *Page) middle() app.UI {
	if !p.State.Filtered() {
		return app.P().Class("summary").Text(p.in(p.Story.Summary))
	}
	return p.chips()
}

// opener is a button that opens a panel, and shuts it again.
func (p *Page) opener(panel Panel, name string) app.UI {
	b := app.Button().Type("button").Class("plain").DataSet("act", act.Open.String()).DataSet("arg", string(panel)).Aria("haspopup", "dialog").Aria("expanded", p.Desk.Panel == panel)
	return b.Text(name)
}

func (p *Page) tableSwitch() app.UI {
	name := p.Words.Tools.Table
	if p.State.Table {
		name = p.Words.Tools.Figure
	}
	return button(act.Table, "", name).Class("plain")
}

// nothing is what stands where there is nothing to say.
func nothing() app.UI { return app.If(false) }

// button is a button that does an act.
func button(n act.Name, arg, name string) app.HTMLButton {
	b := app.Button().Type("button").DataSet("act", n.String())
	if arg != "" {
		b = b.DataSet("arg", arg)
	}
	return b.Text(name)
}

// sign is a button whose face is a sign and whose name is words.
func sign(n act.Name, arg, face, name string) app.HTMLButton {
	return button(n, arg, face).Aria("label", name).Title(name)
}

// chips are the parts of the filter, each to be taken off by itself.
func (p *Page) chips() app.UI {
	view := p.View
	chips := []app.UI{app.Span().Class("count").Text(p.shown()), button(act.Clear, "", p.Words.Tools.ClearAll).Class("link")}
	for _, f := range view.Facets {
		for _, id := range p.State.Filter.Asked(f.Name).IDs() {
			chips = append(chips, p.chip(act.Toggle, f.Name+":"+id, p.nameOf(f.Name, id)))
		}
	}
	for _, c := range p.others() {
		chips = append(chips, p.chip(c.act, "", c.name))
	}
	return app.Div().Class("chips").Body(chips...)
}

type other struct {
	act  act.Name
	name string
}

// others are the parts of the filter that are no facet.
func (p *Page) others() []other {
	var out []other
	if q := p.State.Filter.Query; q != "" {
		out = append(out, other{act.Unquery, "‘" + q + "’"})
	}
	if p.State.Zoomed() {
		out = append(out, other{act.TimeWhole, p.rangeWords()})
	}
	if p.State.Filter.InView {
		out = append(out, other{act.InView, p.Words.Tools.InView})
	}
	return out
}

func (p *Page) rangeWords() string {
	first, last := p.State.Days()
	return p.Words.Days(first, last)
}

func (p *Page) chip(n act.Name, arg, name string) app.UI {
	b := app.Button().Type("button").Class("chip").DataSet("act", n.String()).Aria("label", i18n.Fill(p.Words.Tools.Remove, name))
	if arg != "" {
		b = b.DataSet("arg", arg)
	}
	return b.Body(app.Span().Text(name), app.Span().Class("x").Text("×"))
}

// nameOf names a value of a facet.
func (p *Page) nameOf(facet, id string) string {
	switch facet {
	case state.ByPerson:
		who, _ := p.person(id)
		return p.in(who.Name)
	case state.ByPlace:
		return p.placeName(id)
	case state.BySource:
		return p.sourceName(id)
	case state.ByStatus:
		return p.Words.Standing(id)
	}
	return p.Words.Tools.Kind[id]
}

// sourceName names a source by number and publisher, as two may name none.
func (p *Page) sourceName(id string) string {
	i := p.sourceIndex(id)
	if i < 0 {
		return id
	}
	return number(i+1) + " " + p.World.Publisher(p.Story.Sources[i])
}

// sourceIndex gives a source's place in the story, or -1.
func (p *Page) sourceIndex(id string) int {
	return slices.IndexFunc(p.Story.Sources, func(s model.Source) bool { return s.ID == id })
}

// menuKey unfolds the header where there is no room for all of it.
func (p *Page) menuKey() app.UI {
	return sign(act.Open, "menu", "≡", p.Words.Tools.Menu).Class("menu-key").Aria("expanded", p.Desk.Panel == Menu)
}
