package page

import (
	"dateline/app/act"
	"sort"

	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// facet lists the values of one part of the filter, those with most events
// first; each says how many events it would leave.
func (p *Page) facet(name string) app.UI {
	var rows []app.UI
	for _, f := range p.View.Facets {
		if f.Name != name {
			continue
		}
		values := append([]state.Value(nil), f.Values...)
		sort.SliceStable(values, func(i, j int) bool { return p.before(name, values[i], values[j]) })
		for _, v := range values {
			rows = append(rows, app.Li().Body(p.value(name, v), p.followKey(name, v.ID)))
		}
	}
	return app.Ul().Class("facet").DataSet("facet", name).Body(rows...)
}

// before puts sources in the story's order, and all else by the number of
// events in the whole story, so that no row moves as filters are set.
func (p *Page) before(facet string, a, b state.Value) bool {
	if facet == state.BySource {
		return p.sourceIndex(a.ID) < p.sourceIndex(b.ID)
	}
	return p.World.Count(facet, a.ID) > p.World.Count(facet, b.ID)
}

func (p *Page) value(facet string, v state.Value) app.UI {
	b := app.Button().Type("button").Class("value").DataSet("act", act.Toggle.String()).DataSet("arg", facet+":"+v.ID).Aria("pressed", v.On).DataSet(facet, v.ID)
	if v.Count == 0 && !v.On {
		b = b.Class("none")
	}
	return b.Body(
		app.Span().Class("box").Aria("hidden", true),
		app.Span().Class("name").Text(p.nameOf(facet, v.ID)),
		app.Span().Class("n").Text(number(v.Count)))
}

func (p *Page) peoplePanel() []app.UI {
	return []app.UI{app.P().Class("note").Text(i18n.Fill(p.Words.Person.Hint, p.Words.Person.Line)), p.facet(state.ByPerson)}
}

// followKey lets a person's own line be followed.
func (p *Page) followKey(facet, id string) app.UI {
	if facet != state.ByPerson {
		return nothing()
	}
	return button(act.Follow, id, p.Words.Person.Line).Class("link hue"+number(p.World.Hue(id))).Aria("pressed", p.State.Follow == id).
		Aria("label", i18n.Fill(p.Words.Person.Focus, p.nameOf(facet, id)))
}

func (p *Page) placesPanel() []app.UI {
	return []app.UI{p.facet(state.ByPlace), p.flag(act.InView, p.Words.Tools.InView, p.State.Filter.InView)}
}

func (p *Page) statusPanel() []app.UI {
	return []app.UI{p.facet(state.ByStatus), heading(p.Words.Tools.Kinds), p.facet(state.ByKind)}
}

// flag is a choice between yes and no.
func (p *Page) flag(n act.Name, name string, on bool) app.UI {
	return app.Button().Type("button").Class("value").DataSet("act", n.String()).Aria("pressed", on).Body(
		app.Span().Class("box").Aria("hidden", true), app.Span().Class("name").Text(name))
}

// timePanel narrows the time that shows, by typed dates too.
func (p *Page) timePanel() []app.UI {
	first, last := p.World.Extent()
	from, to := first, last
	if p.State.Zoomed() {
		from, to = p.State.Days()
	}
	t := p.Words.Tools
	view := p.View
	return []app.UI{
		app.Div().Class("dates").Body(
			p.dateField("from", t.From, from),
			p.dateField("to", t.To, to),
			button(act.TimeWhole, "", i18n.Fill(p.Words.Figure.Whole, p.Words.Figure.TheTimeline)).Class("link")),
		app.P().Class("note").Text(p.within(view)),
		heading(t.AsKnown),
		p.transport(),
		p.flag(act.Ghosts, t.Ghosts, !p.State.Hush),
		heading(t.Play),
		p.pacePanel(),
	}
}

// within counts the events of the time that shows, and those of which nobody
// knows whether they lie in it, where there are any.
func (p *Page) within(v *scene.View) string {
	words := p.Words.Count(p.Words.Tools.Certain, v.Certain)
	if v.Possible > 0 {
		words += ", " + p.Words.Count(p.Words.Tools.Possible, v.Possible)
	}
	return words
}

// dateField is one end of the time that shows, under its name.
func (p *Page) dateField(name, label string, day model.Day) app.UI {
	return app.Div().Class("date-field").Body(app.Span().Text(label), p.dayField(name, label, day, p.World.Extent))
}

func (p *Page) languagePanel() []app.UI {
	var rows []app.UI
	for _, tag := range p.Story.Languages {
		if i18n.Spoken(tag) {
			name := i18n.In(tag).Own
			rows = append(rows, app.Li().Body(button(act.Lang, tag, name).Class("value").Lang(tag).Aria("pressed", p.Lang == tag)))
		}
	}
	return []app.UI{app.Ul().Class("facet").Body(rows...)}
}

func (p *Page) themePanel() []app.UI {
	t := p.Words.Tools
	var rows []app.UI
	for _, c := range [][2]string{{"", t.System}, {"light", t.Light}, {"dark", t.Dark}, {"contrast", t.Contrast}} {
		rows = append(rows, app.Li().Body(app.Button().Type("button").Class("value").DataSet("act", act.Theme.String()).DataSet("arg", c[0]).Aria("pressed", p.State.Theme == c[0]).Text(c[1])))
	}
	return []app.UI{app.Ul().Class("facet").Body(rows...)}
}
