package app

import (
	"slices"
	"strings"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// menus are the buttons of the header, each with the panel it opens.
var menus = []struct {
	panel string
	name  func(*i18n.Words) string
	bar   int // the group it stands in
}{
	{"people", func(w *i18n.Words) string { return w.Tools.People }, 0},
	{"places", func(w *i18n.Words) string { return w.Tools.Places }, 0},
	{"sources", func(w *i18n.Words) string { return w.Tools.Sources }, 0},
	{"status", func(w *i18n.Words) string { return w.Tools.Status }, 0},
	{"time", func(w *i18n.Words) string { return w.Tools.Time }, 0},
	{"language", func(w *i18n.Words) string { return strings.ToUpper(w.Tag) }, 1},
	{"theme", func(w *i18n.Words) string { return w.Tools.Theme }, 1},
	{"share", func(w *i18n.Words) string { return w.Tools.Share }, 1},
	{"help", func(w *i18n.Words) string { return w.Tools.Help }, 1},
}

func (r *Root) header() app.UI {
	var filters, others []app.UI
	for _, m := range menus {
		b := r.opener(m.panel, m.name(r.words()))
		if m.bar == 0 {
			filters = append(filters, b)
		} else {
			others = append(others, b)
		}
	}
	return app.Header().Body(
		app.H1().Body(app.Span().Class("brand").Text("Dateline"), app.Span().Class("story").Text(r.in(r.story.Title))),
		r.middle(),
		button("open", "time", r.world.Knowing(r.state, r.words().DayMonth)).Class("asof-key link").Aria("haspopup", "dialog"),
		r.menuKey(),
		r.searchBox(),
		app.Nav().Class("menus").Aria("label", r.words().Tools.Filters).Body(filters...),
		app.Nav().Class("menus others").Aria("label", r.words().Tools.Menu).Body(append([]app.UI{r.tableSwitch()}, others...)...),
	)
}

// middle says what the story is about, or what of it shows.
func (r *Root) middle() app.UI {
	if !r.state.Filtered() {
		return app.P().Class("summary").Text(r.in(r.story.Summary))
	}
	return r.chips()
}

// opener is a button that opens a panel, and shuts it again.
func (r *Root) opener(panel, name string) app.UI {
	b := app.Button().Type("button").Class("plain").DataSet("act", "open").DataSet("arg", panel).Aria("haspopup", "dialog").Aria("expanded", r.desk.panel == panel)
	return b.Text(name)
}

func (r *Root) tableSwitch() app.UI {
	name := r.words().Tools.Table
	if r.state.Table {
		name = r.words().Tools.Figure
	}
	return button("table", "", name).Class("plain")
}

// nothing is what stands where there is nothing to say.
func nothing() app.UI { return app.If(false) }

// button is a button that does an act.
func button(act, arg, name string) app.HTMLButton {
	b := app.Button().Type("button").DataSet("act", act)
	if arg != "" {
		b = b.DataSet("arg", arg)
	}
	return b.Text(name)
}

// sign is a button whose face is a sign and whose name is words.
func sign(act, arg, face, name string) app.HTMLButton {
	return button(act, arg, face).Aria("label", name).Title(name)
}

// chips are the parts of the filter, each to be taken off by itself.
func (r *Root) chips() app.UI {
	view := r.look()
	shown := number(view.Certain + view.Possible)
	chips := []app.UI{app.Span().Class("count").Text(i18n.Fill(r.words().Tools.Shown, shown, number(view.Known))), button("clear", "", r.words().Tools.ClearAll).Class("link")}
	for _, f := range view.Facets {
		for _, id := range r.state.Filter.Asked(f.Name).IDs() {
			chips = append(chips, r.chip("toggle", f.Name+":"+id, r.nameOf(f.Name, id)))
		}
	}
	for _, c := range r.others() {
		chips = append(chips, r.chip(c.act, "", c.name))
	}
	return app.Div().Class("chips").Body(chips...)
}

type other struct{ act, name string }

// others are the parts of the filter that are no facet.
func (r *Root) others() []other {
	var out []other
	if q := r.state.Filter.Query; q != "" {
		out = append(out, other{"unquery", "‘" + q + "’"})
	}
	if r.state.Zoomed() {
		out = append(out, other{"time-whole", r.rangeWords()})
	}
	if r.state.Filter.InView {
		out = append(out, other{"inview", r.words().Tools.InView})
	}
	return out
}

func (r *Root) rangeWords() string {
	first, last := r.state.Days()
	return r.words().Days(first, last)
}

func (r *Root) chip(act, arg, name string) app.UI {
	b := app.Button().Type("button").Class("chip").DataSet("act", act).Aria("label", i18n.Fill(r.words().Tools.Remove, name))
	if arg != "" {
		b = b.DataSet("arg", arg)
	}
	return b.Body(app.Span().Text(name), app.Span().Class("x").Text("×"))
}

// nameOf names a value of a facet.
func (r *Root) nameOf(facet, id string) string {
	switch facet {
	case state.ByPerson:
		p, _ := r.person(id)
		return r.in(p.Name)
	case state.ByPlace:
		return r.placeName(id)
	case state.BySource:
		return r.sourceName(id)
	case state.ByStatus:
		return r.words().Standing(id)
	}
	return r.words().Tools.Kind[id]
}

// sourceName names a source by number and publisher, as two may name none.
func (r *Root) sourceName(id string) string {
	i := r.sourceIndex(id)
	if i < 0 {
		return id
	}
	return number(i+1) + " " + r.world.Publisher(r.story.Sources[i])
}

// sourceIndex gives a source's place in the story, or -1.
func (r *Root) sourceIndex(id string) int {
	return slices.IndexFunc(r.story.Sources, func(s model.Source) bool { return s.ID == id })
}

// menuKey unfolds the header where there is no room for all of it.
func (r *Root) menuKey() app.UI {
	return sign("open", "menu", "≡", r.words().Tools.Menu).Class("menu-key").Aria("expanded", r.desk.panel == "menu")
}
