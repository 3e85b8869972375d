package page

import (
	"dateline/app/act"
	"dateline/app/i18n"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// chips are the parts of the filter, each to be taken off by itself.
func (p *Page) chips() app.UI {
	view := p.View
	chips := []app.UI{app.Span().Class("count").Text(p.shown()), button(act.Clear, "", p.Words.Tools.ClearAll).Class("link")}
	for _, f := range view.Facets() {
		for _, id := range p.State.Filter.Asked(f.Name).IDs() {
			chips = append(chips, p.chip(act.Toggle, f.Name+":"+id, p.nameOf(f.Name, id)))
		}
	}
	for _, c := range p.others() {
		chips = append(chips, p.chip(c.act, "", plain(c.name)))
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
	if p.State.Ranged() {
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

func (p *Page) chip(n act.Name, arg string, name runs) app.UI {
	b := app.Button().Type("button").Class("chip").DataSet("act", n.String()).Aria("label", i18n.Fill(p.Words.Tools.Remove, name.String()))
	if arg != "" {
		b = b.DataSet("arg", arg)
	}
	return b.Body(app.Span().Body(name.line()...), app.Span().Class("x").Text("×"))
}
