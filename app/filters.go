package app

import (
	"sort"

	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// facet lists the values of one part of the filter, those with most events
// first; each says how many events it would leave.
func (r *Root) facet(name string) app.UI {
	var rows []app.UI
	for _, f := range r.look().Facets {
		if f.Name != name {
			continue
		}
		values := append([]state.Value(nil), f.Values...)
		sort.SliceStable(values, func(i, j int) bool { return r.before(name, values[i], values[j]) })
		for _, v := range values {
			rows = append(rows, app.Li().Body(r.value(name, v), r.followKey(name, v.ID)))
		}
	}
	return app.Ul().Class("facet").DataSet("facet", name).Body(rows...)
}

// before puts sources in the story's order, and all else by the number of
// events in the whole story, so that no row moves as filters are set.
func (r *Root) before(facet string, a, b state.Value) bool {
	if facet == state.BySource {
		return r.sourceIndex(a.ID) < r.sourceIndex(b.ID)
	}
	return r.world.Count(facet, a.ID) > r.world.Count(facet, b.ID)
}

func (r *Root) value(facet string, v state.Value) app.UI {
	b := app.Button().Type("button").Class("value").DataSet("act", "toggle").DataSet("arg", facet+":"+v.ID).Aria("pressed", v.On).DataSet(facet, v.ID)
	if v.Count == 0 && !v.On {
		b = b.Class("none")
	}
	return b.Body(
		app.Span().Class("box").Aria("hidden", true),
		app.Span().Class("name").Text(r.nameOf(facet, v.ID)),
		app.Span().Class("n").Text(number(v.Count)))
}

func (r *Root) peoplePanel() []app.UI {
	return []app.UI{app.P().Class("note").Text(i18n.Fill(r.words().Person.Hint, r.words().Person.Line)), r.facet(state.ByPerson)}
}

// followKey lets a person's own line be followed.
func (r *Root) followKey(facet, id string) app.UI {
	if facet != state.ByPerson {
		return nothing()
	}
	return button("follow", id, r.words().Person.Line).Class("link hue"+number(r.world.Hue(id))).Aria("pressed", r.state.Follow == id).
		Aria("label", i18n.Fill(r.words().Person.Focus, r.nameOf(facet, id)))
}

func (r *Root) placesPanel() []app.UI {
	return []app.UI{r.facet(state.ByPlace), r.flag("inview", r.words().Tools.InView, r.state.Filter.InView)}
}

func (r *Root) statusPanel() []app.UI {
	return []app.UI{r.facet(state.ByStatus), heading(r.words().Tools.Kinds), r.facet(state.ByKind)}
}

// flag is a choice between yes and no.
func (r *Root) flag(act, name string, on bool) app.UI {
	return app.Button().Type("button").Class("value").DataSet("act", act).Aria("pressed", on).Body(
		app.Span().Class("box").Aria("hidden", true), app.Span().Class("name").Text(name))
}

// timePanel narrows the time that shows, by typed dates too.
func (r *Root) timePanel() []app.UI {
	first, last := r.world.Extent()
	from, to := first, last
	if r.state.Zoomed() {
		from, to = r.state.Days()
	}
	t := r.words().Tools
	view := r.look()
	return []app.UI{
		app.Div().Class("dates").Body(
			r.dateField("from", t.From, from),
			r.dateField("to", t.To, to),
			button("time-whole", "", i18n.Fill(r.words().Figure.Whole, r.words().Figure.TheTimeline)).Class("link")),
		app.P().Class("note").Text(r.within(view)),
		heading(t.AsKnown),
		r.transport(),
		r.flag("ghosts", t.Ghosts, !r.state.Hush),
		heading(t.Play),
		r.pacePanel(),
	}
}

// within counts the events of the time that shows, and those of which nobody
// knows whether they lie in it, where there are any.
func (r *Root) within(v *scene.View) string {
	words := r.words().Count(r.words().Tools.Certain, v.Certain)
	if v.Possible > 0 {
		words += ", " + r.words().Count(r.words().Tools.Possible, v.Possible)
	}
	return words
}

// dateField is one end of the time that shows, under its name.
func (r *Root) dateField(name, label string, day model.Day) app.UI {
	return app.Div().Class("date-field").Body(app.Span().Text(label), r.dayField(name, label, day, r.world.Extent))
}

func (r *Root) languagePanel() []app.UI {
	var rows []app.UI
	for _, tag := range r.story.Languages {
		if i18n.Spoken(tag) {
			name := i18n.In(tag).Own
			rows = append(rows, app.Li().Body(button("lang", tag, name).Class("value").Lang(tag).Aria("pressed", r.world.Lang == tag)))
		}
	}
	return []app.UI{app.Ul().Class("facet").Body(rows...)}
}

func (r *Root) themePanel() []app.UI {
	t := r.words().Tools
	var rows []app.UI
	for _, c := range [][2]string{{"", t.System}, {"light", t.Light}, {"dark", t.Dark}, {"contrast", t.Contrast}} {
		rows = append(rows, app.Li().Body(app.Button().Type("button").Class("value").DataSet("act", "theme").DataSet("arg", c[0]).Aria("pressed", r.state.Theme == c[0]).Text(c[1])))
	}
	return []app.UI{app.Ul().Class("facet").Body(rows...)}
}
