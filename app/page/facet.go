package page

import (
	"sort"

	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/app/view"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// facet lists the values of one part of the filter, those with most events
// first; each says how many events it would leave.
func (p *Page) facet(name string) app.UI {
	var rows []app.UI
	for _, f := range p.View.Facets() {
		if f.Name != name {
			continue
		}
		values := append([]view.Value(nil), f.Values...)
		sort.SliceStable(values, func(i, j int) bool { return p.before(name, values[i], values[j]) })
		for _, v := range values {
			rows = append(rows, app.Li().Body(p.value(name, v), p.followButton(name, v.ID)))
		}
	}
	return app.Ul().Class("facet").DataSet("facet", name).Body(rows...)
}

// before puts sources in the story's order, and all else by the number of
// events in the whole story, so that no row moves as filters are set.
func (p *Page) before(facet string, a, b view.Value) bool {
	if facet == state.BySource {
		return p.Index.Number(a.ID) < p.Index.Number(b.ID)
	}
	return p.World.Count(facet, a.ID) > p.World.Count(facet, b.ID)
}

func (p *Page) value(facet string, v view.Value) app.UI {
	b := app.Button().Type("button").Class("value").DataSet("act", act.Toggle.String()).DataSet("arg", facet+":"+v.ID).Aria("pressed", v.On).DataSet(facet, v.ID)
	if v.Count == 0 && !v.On {
		b = b.Class("none")
	}
	return b.Body(
		app.Span().Class("box").Aria("hidden", true),
		app.Span().Body(p.nameOf(facet, v.ID).line()...).Class("name"),
		app.Span().Class("n").Text(number(v.Count)))
}

// follower is a person's name, by which that person's line is followed.
func (p *Page) follower(who model.Person) app.HTMLButton {
	return told(p, who.Name, button(act.Follow, who.ID, "")).Class("person hue"+number(p.World.Hue(who.ID))).DataSet("person", who.ID)
}

// followButton lets a person's own line be followed.
func (p *Page) followButton(facet, id string) app.UI {
	if facet != state.ByPerson {
		return nothing()
	}
	return button(act.Follow, id, p.Words.Person.Line).Class("link hue"+number(p.World.Hue(id))).Aria("pressed", p.State.Follow == id).
		Aria("label", i18n.Fill(p.Words.Person.Focus, p.nameOf(facet, id).String()))
}
