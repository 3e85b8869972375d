package app

import (
	"html"
	"strings"

	"dateline/app/export"
	"dateline/app/i18n"
	"dateline/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sharePanel hands out this view: as a link, as a frame for another page, as
// files for other tools, as a picture and on paper.
func (r *Root) sharePanel() []app.UI {
	w := r.words().Share
	out := []app.UI{
		r.copyable(w.Link, r.link()),
		r.onDisk(),
		r.copyable(w.Embed, r.embedCode()),
		heading(w.Downloads),
	}
	var files []app.UI
	for _, f := range export.Formats() {
		files = append(files, button("download", f.Ext, f.Name).Class("choice").Aria("label", i18n.Fill(w.Download, f.Name)))
	}
	return append(out,
		app.Div().Class("pace").Body(files...),
		heading(w.Picture),
		app.Div().Class("pace").Body(button("picture", "svg", "SVG").Class("choice"), button("picture", "png", "PNG").Class("choice"), button("print", "", w.Print).Class("choice")))
}

// onDisk warns that a link to a file leads nowhere from elsewhere.
func (r *Root) onDisk() app.UI {
	if r.live == nil || !strings.HasPrefix(r.home(), "file:") {
		return nothing()
	}
	return app.P().Class("note").Text(r.words().Share.OnDisk)
}

// link is the address of this view.
func (r *Root) link() string {
	if r.live == nil {
		return ""
	}
	return r.home() + "#" + r.state.Format()
}

// embedCode is the markup that shows this view in another page: the set of
// attributes that newsrooms' systems and decks agree on, and a plain link for
// where frames are not shown.
func (r *Root) embedCode() string {
	s := r.state
	s.Embed = true
	base := ""
	if r.live != nil {
		base = r.home()
	}
	address, title := html.EscapeString(base+"#"+s.Format()), html.EscapeString(r.in(r.story.Title))
	return `<iframe title="` + title + `" src="` + address + `" loading="lazy" allowfullscreen frameborder="0" scrolling="no" data-external="1"` +
		` sandbox="allow-scripts" style="width:0;min-width:100%!important;border:none" height="540"></iframe>` + "\n" +
		`<p><a href="` + address + `">` + title + `</a></p>`
}

// download writes the events that show in one format and saves the file.
func (r *Root) download(ext string) {
	view := r.look()
	kept := map[string]bool{}
	for _, id := range view.Order() {
		kept[id] = true
	}
	for _, f := range export.Formats() {
		if f.Ext == ext {
			o := export.Options{Lang: r.world.Lang, Events: func(id string) bool { return kept[id] }, Base: r.home(), Phrase: r.words().When, Word: r.wordFor}
			r.save("dateline."+f.Ext, f.MIME, f.Write(view.Story, o))
		}
	}
}

func (r *Root) wordFor(code string) string {
	if s := r.words().Standing(code); s != "" {
		return s
	}
	return r.words().Tools.Kind[code]
}

// picture saves the figure as it is seen.
func (r *Root) picture(form string) {
	sc := r.live.scene
	text := r.world.Still(sc, r.styles())
	if form == "svg" {
		r.save("dateline.svg", "image/svg+xml", []byte(text))
		return
	}
	r.raster(text, scene.Size{W: sc.Frame.Figure.W, H: sc.Frame.Figure.H})
}
