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
	var files []app.UI
	for _, f := range export.Formats() {
		files = append(files, button(act.Download, f.Ext, f.Name).Class("choice").Aria("label", i18n.Fill(w.Download, f.Name)))
	}
	return append(out,
		app.Div().Class("pace").Body(files...),
		heading(w.Picture),
		app.Div().Class("pace").Body(button(act.Picture, "svg", "SVG").Class("choice"), button(act.Picture, "png", "PNG").Class("choice"), button(act.Print, "", w.Print).Class("choice")))
}

// onDisk warns that a link to a file leads nowhere from elsewhere.
func (p *Page) onDisk() app.UI {
	if !strings.HasPrefix(p.Home, "file:") {
		return nothing()
	}
	return app.P().Class("note").Text(p.Words.Share.OnDisk)
}

// link is the address of this view.
func (p *Page) link() string {
	if !p.Live {
		return ""
	}
	return p.Home + "#" + p.State.Format()
}

// embedCode is the markup that shows this view in another page: the set of
// attributes that newsrooms' systems and decks agree on, and a plain link for
// where frames are not shown.
func (p *Page) embedCode() string {
	s := p.State
	s.Embed = true
	address, title := html.EscapeString(p.Home+"#"+s.Format()), html.EscapeString(p.in(p.Index.Story.Title))
	return `<iframe title="` + title + `" src="` + address + `" loading="lazy" allowfullscreen frameborder="0" scrolling="no" data-external="1"` +
		` sandbox="allow-scripts" style="width:0;min-width:100%!important;border:none" height="540"></iframe>` + "\n" +
		`<p><a href="` + address + `">` + title + `</a></p>`
}

func (p *Page) codeName(code string) string {
	if s := p.Words.Standing(code); s != "" {
		return s
	}
	return p.Words.Tools.Kind[code]
}

// Export writes the events that show in a format.
func (p *Page) Export(f export.Format) []byte {
	shown := map[string]bool{}
	for _, id := range p.View.Order() {
		shown[id] = true
	}
	return f.Write(p.Known, export.Options{
		Lang: p.Lang, Events: func(id string) bool { return shown[id] }, Base: p.Home, Phrase: p.Words.When, Word: p.codeName,
	})
}
