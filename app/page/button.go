package page

import (
	"dateline/app/act"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

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

// iconButton is a button whose face is a sign and whose name is words.
func iconButton(n act.Name, arg, face, name string) app.HTMLButton {
	return button(n, arg, face).Aria("label", name).Title(name)
}

// opener is an event's title, by which the event is opened.
func (p *Page) opener(e model.Event) app.HTMLButton {
	return told(p, e.Title, button(act.Select, e.ID, "")).Class("link")
}

// outward is a link that leads elsewhere: it opens beside the page, and does not say
// there where the reader came from.
func outward(address, name string) app.HTMLA {
	return app.A().Href(address).Rel("noopener noreferrer").Target("_blank").Text(name)
}

// toggleButton is a choice between yes and no.
func (p *Page) toggleButton(n act.Name, name string, on bool) app.UI {
	return app.Button().Type("button").Class("value").DataSet("act", n.String()).Aria("pressed", on).Body(
		app.Span().Class("box").Aria("hidden", true), app.Span().Class("name").Text(name))
}

// panelButton is a button that opens a panel, and shuts it again.
func (p *Page) panelButton(panel Panel, name string) app.UI {
	b := app.Button().Type("button").Class("plain").DataSet("act", act.Open.String()).DataSet("arg", string(panel)).Aria("haspopup", "dialog").Aria("expanded", p.Desk.Panel == panel)
	return b.Text(name)
}

// menuButton unfolds the header where there is no room for all of it.
func (p *Page) menuButton() app.UI {
	return iconButton(act.Open, "menu", "≡", p.Words.Tools.Menu).Class("menu-key").Aria("expanded", p.Desk.Panel == Menu)
}

// heading parts a panel.
func heading(text string) app.UI { return app.H3().Text(text) }
