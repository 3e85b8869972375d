package page

import (
	"cmp"

	"dateline/app/act"
	"dateline/app/i18n"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func (p *Page) languagePanel() []app.UI {
	var rows []app.UI
	for _, tag := range p.World.Languages() {
		rows = append(rows, app.Li().Body(button(act.Lang, tag, i18n.Own(tag)).Class("value").Lang(tag).Aria("pressed", p.chosen() == tag)))
	}
	return []app.UI{app.Ul().Class("facet").Body(rows...)}
}

// chosen is the language that the reader has chosen, else the story's first.
func (p *Page) chosen() string { return cmp.Or(p.State.Lang, p.Index.Story.First()) }

func (p *Page) themePanel() []app.UI {
	t := p.Words.Tools
	var rows []app.UI
	for _, c := range [][2]string{{"", t.System}, {"light", t.Light}, {"dark", t.Dark}, {"contrast", t.Contrast}} {
		rows = append(rows, app.Li().Body(app.Button().Type("button").Class("value").DataSet("act", act.Theme.String()).DataSet("arg", c[0]).Aria("pressed", p.State.Theme == c[0]).Text(c[1])))
	}
	return []app.UI{app.Ul().Class("facet").Body(rows...)}
}
