package site

import (
	_ "embed"
	"encoding/json"
	"html"
	"strings"

	"dateline/app/export"
	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"
	"dateline/web/page"
	"dateline/web/picture"
)

var (
	//go:embed 404.html
	lostShell string
	//go:embed 404.css
	lostStyle string
	//go:embed find.js
	find string
)

// about writes what is about the pages and not one of the story's.
func (s *site) about() error {
	manifest, err := json.MarshalIndent(s.manifest(), "", "  ")
	if err != nil {
		return err
	}
	if err := s.cached("manifest.webmanifest", "application/manifest+json", manifest); err != nil {
		return err
	}
	if err := s.put(".nojekyll", nil); err != nil { // GitHub Pages: take the folder as it is
		return err
	}
	if err := s.put("404.html", s.lost()); err != nil {
		return err
	}
	if s.base == "" {
		return nil
	}
	return s.announce()
}

// manifest makes the site one that can be put on a home screen. Its addresses
// count from its own.
func (s *site) manifest() linked {
	icon := func(src, sizes, purpose string) linked {
		kind := "image/png"
		if sizes == "any" {
			kind = "image/svg+xml"
		}
		return linked{"src": src, "sizes": sizes, "type": kind, "purpose": purpose}
	}
	return linked{
		"name": s.Story.Title.In(s.lang), "short_name": "Dateline", "description": s.Story.Summary.In(s.lang),
		"lang": s.lang, "dir": model.Direction(s.lang), "start_url": "./", "scope": "./", "display": "minimal-ui",
		"background_color": "#FBFAF7", "theme_color": "#FBFAF7",
		"icons": []linked{
			icon("icon.svg", "any", "any"), icon("icon-192.png", "192x192", "any"),
			icon("icon-512.png", "512x512", "any"), icon("icon-maskable.png", "512x512", "maskable"),
		},
	}
}

// lost is the page for addresses that are none. Servers send it at any depth,
// so it holds all it needs and finds the way home by itself. It has its words in
// each of the story's languages, and shows those of the first until a script
// knows the reader's.
func (s *site) lost() []byte {
	home := "./"
	if s.base != "" {
		home = s.base
	}
	first := s.tongues()[0]
	name := func(w *i18n.Words) string { return w.Lost.Name }
	why := func(w *i18n.Words) string { return w.Lost.Why }
	title := func(w *i18n.Words) string { return s.Story.Title.In(w.Tag) }
	return []byte(strings.NewReplacer(
		"{{csp}}", page.Policy([]page.Code{{Element: "style", Text: lostStyle}, {Element: "script", Text: find}}, "img-src data:; connect-src 'self'"),
		"{{lang}}", first.Tag, "{{dir}}", model.Direction(first.Tag),
		"{{name}}", html.EscapeString(name(first)), "{{title}}", html.EscapeString(title(first)),
		"{{names}}", s.inAll(name), "{{whys}}", s.inAll(why), "{{titles}}", s.inAll(title),
		"{{icon}}", page.IconAddress(),
		"{{style}}", lostStyle, "{{home}}", html.EscapeString(home), "{{find}}", find,
	).Replace(lostShell))
}

// tongues gives the words of those of the story's languages that the interface
// speaks, the story's first in front; English where it speaks none.
func (s *site) tongues() (all []*i18n.Words) {
	for _, tag := range s.Story.Languages {
		if i18n.Spoken(tag) {
			all = append(all, i18n.In(tag))
		}
	}
	if len(all) == 0 {
		all = append(all, i18n.In(s.lang))
	}
	return all
}

// inAll writes words in each language, and hides all but the first.
func (s *site) inAll(say func(*i18n.Words) string) string {
	var b strings.Builder
	for i, w := range s.tongues() {
		hidden := ""
		if i > 0 {
			hidden = " hidden"
		}
		b.WriteString(`<span lang="` + w.Tag + `" dir="` + model.Direction(w.Tag) + `"` + hidden + ">" + html.EscapeString(say(w)) + "</span>")
	}
	return b.String()
}

// announce writes what needs the site's whole address.
func (s *site) announce() error {
	var all strings.Builder
	all.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for _, l := range s.leaves() {
		all.WriteString("<url><loc>" + html.EscapeString(s.base+l.path) + "</loc></url>\n")
		if err := s.embed(l); err != nil {
			return err
		}
	}
	all.WriteString("</urlset>\n")
	if err := s.put("sitemap.xml", []byte(all.String())); err != nil {
		return err
	}
	return s.put("robots.txt", []byte("User-agent: *\nAllow: /\n\nSitemap: "+s.base+"sitemap.xml\n"))
}

// leaves are all pages, the story's own first.
func (s *site) leaves() []leaf {
	if s.division != nil {
		return s.ofPeriods()
	}
	leaves := []leaf{s.front()}
	for _, e := range s.Story.Events {
		leaves = append(leaves, s.ofEvent(e))
	}
	return leaves
}

// The frame that oEmbed offers: the story's slide size.
const frameWidth, frameHeight = 960, 540

// embedding is the path of a page's oEmbed answer.
func embedding(l leaf) string {
	if l.path == "" {
		return "oembed.json"
	}
	return strings.TrimSuffix(l.path, ".html") + ".json"
}

// embed writes a page's oEmbed answer. A host of files cannot size it to what
// is asked for, so there is one for all.
func (s *site) embed(l leaf) error {
	frame := export.Frame(l.title, s.base+l.framed+"#"+state.State{Event: l.event, Embed: true}.Format(), frameWidth, frameHeight)
	text, err := json.MarshalIndent(linked{
		"type": "rich", "version": "1.0", "title": l.title, "html": frame, "width": frameWidth, "height": frameHeight,
		"provider_name": "Dateline", "provider_url": s.base,
		"thumbnail_url": s.base + l.card, "thumbnail_width": s.side(l, picture.Width), "thumbnail_height": s.side(l, picture.Height),
	}, "", "  ")
	if err != nil {
		return err
	}
	return s.put(embedding(l), text)
}
