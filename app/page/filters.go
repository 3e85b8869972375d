package page

import (
	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func (p *Page) peoplePanel() []app.UI {
	return []app.UI{app.P().Class("note").Text(i18n.Fill(p.Words.Person.Hint, p.Words.Person.Line)), p.facet(state.ByPerson)}
}

func (p *Page) placesPanel() []app.UI {
	return []app.UI{p.facet(state.ByPlace), p.toggleButton(act.InView, p.Words.Tools.InView, p.State.Filter.InView)}
}

func (p *Page) statusPanel() []app.UI {
	return []app.UI{p.facet(state.ByStatus), heading(p.Words.Tools.Kinds), p.facet(state.ByKind)}
}
