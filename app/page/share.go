package page

import (
	"html"
	"strings"

	"dateline/app/act"
	"dateline/app/export"
	"dateline/app/i18n"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sharePanel hands out this view: as a link, as a frame for another page, as
// files for other tools, as a picture and on paper.
func (p *Page) sharePanel() []app.UI {
	w := p.Words.Share
	out := []app.UI{
		p.copyable(w.Link, p.link()),
		p.onDisk(),
		p.copyable(w.Embed, p.embedCode()),
		heading(w.Downloads),
	}
	var files, lacking []app.UI
	o := p.exported()
	for _, f := range export.Formats() {
		files = append(files, button(act.Download, f.Ext, f.Name).Class("choice").Aria("label", i18n.Fill(w.Download, f.Name)))
		if n := f.Lacks(p.Known, o); n > 0 {
			lacking = append(lacking, app.P().Class("note lacking").Text(p.lacking(f.Name, n)))
		}
	}
	return append(out,
		app.Div().Class("pace").Body(files...),
		app.Div().Body(lacking...),
		heading(w.Picture),
		app.Div().Class("pace").Body(button(act.Picture, "svg", "SVG").Class("choice"), button(act.Picture, "png", "PNG").Class("choice"), button(act.Print, "", w.Print).Class("choice")))
}

// onDisk warns that a link to a file leads nowhere from elsewhere.
func (p *Page) onDisk() app.UI {
	if !strings.HasPrefix(p.Home, "file:") {
		return nothing()
	}
	return app.P().Class("note on-disk").Text(p.Words.Share.OnDisk)
}

// link is the address of this view.
func (p *Page) link() string {
	if !p.Live {
		return ""
	}
	return p.Home + "#" + p.State.Format()
}

// frameHeight is how high the frame is that is offered, in px.
const frameHeight = 540

// embedCode is the markup that shows this view in another page, and a plain link
// for where frames are not shown.
func (p *Page) embedCode() string {
	s := p.State
	s.Embed = true
	address, title := p.Home+"#"+s.Format(), p.in(p.Index.Story.Title)
	return export.Frame(title, address, 0, frameHeight) + "\n" + `<p><a href="` + html.EscapeString(address) + `">` + html.EscapeString(title) + `</a></p>`
}

func (p *Page) codeName(code string) string {
	if s := p.Words.Standing(code); s != "" {
		return s
	}
	return p.kindName(code).String()
}

// Export writes the events that show in a format.
func (p *Page) Export(f export.Format) []byte { return f.Write(p.Known, p.exported()) }

// exported says what of the story is written for other tools, and how.
func (p *Page) exported() export.Options {
	shown := map[string]bool{}
	for _, id := range p.View.Order() {
		shown[id] = true
	}
	return export.Options{
		Lang: p.Lang, Events: func(id string) bool { return shown[id] }, Base: p.Home, Through: p.View.Through,
		Phrase: p.Words.When, Word: p.codeName, Lacking: p.lacking,
	}
}

// lacking says how many events a format cannot hold.
func (p *Page) lacking(format string, n int) string {
	return i18n.Fill(p.Words.Count(p.Words.Share.Lacking, n), format)
}
