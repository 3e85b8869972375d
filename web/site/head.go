package site

import (
	"encoding/json"
	"html"
	"strconv"
	"strings"

	"dateline/web/page"
	"dateline/web/picture"
)

// head is what a hosted page has in its head besides what every page has: the
// preview for other sites, the icons, the data for search engines, and the
// address of the program, where it runs one: the browser fetches it while it still
// reads the page.
func (s *site) head(l leaf) (string, error) {
	var b strings.Builder
	for _, m := range s.preview(l) {
		b.WriteString("\n<meta " + m[0] + `="` + m[1] + `" content="` + html.EscapeString(m[2]) + `">`)
	}
	for _, attributes := range s.links(l) {
		b.WriteString("\n<link")
		for i := 0; i < len(attributes); i += 2 {
			b.WriteString(" " + attributes[i] + `="` + html.EscapeString(attributes[i+1]) + `"`)
		}
		b.WriteString(">")
	}
	data, err := json.Marshal(l.data)
	if err != nil {
		return "", err
	}
	b.WriteString("\n" + `<script type="application/ld+json">` + page.InScript(data) + `</script>`)
	return b.String(), nil
}

// preview lists the meta elements that chats and networks read: which
// attribute names it, the name, the value.
func (s *site) preview(l leaf) [][3]string {
	all := [][3]string{
		{"property", "og:type", l.kind},
		{"property", "og:site_name", "Dateline"},
		{"property", "og:title", l.title},
		{"property", "og:description", l.description},
		{"property", "og:locale", strings.ReplaceAll(s.lang, "-", "_")},
		{"property", "og:image", s.address(l, l.card)},
		{"property", "og:image:type", "image/png"},
		{"property", "og:image:width", strconv.Itoa(s.side(l, picture.Width))},
		{"property", "og:image:height", strconv.Itoa(s.side(l, picture.Height))},
		{"property", "og:image:alt", l.alt},
		{"name", "twitter:card", "summary_large_image"},
		{"name", "theme-color", "#FBFAF7"},
	}
	if s.base != "" {
		all = append(all, [3]string{"property", "og:url", s.base + l.path})
	}
	return all
}

// side is the length of a side of a page's card, in px.
func (s *site) side(l leaf, whole int) int {
	if l.event == "" {
		return whole
	}
	return int(float64(whole) * s.cardScale)
}

// address is a file's whole address where the site's is known, else the way to
// it from the page. Most readers of previews follow that too.
func (s *site) address(l leaf, file string) string {
	if s.base != "" {
		return s.base + file
	}
	return l.up + file
}

// links lists the link elements, as names and values of attributes.
func (s *site) links(l leaf) [][]string {
	all := [][]string{
		{"rel", "manifest", "href", l.up + "manifest.webmanifest"},
		{"rel", "apple-touch-icon", "href", l.up + "icon-180.png"},
	}
	if l.event == "" {
		all = append(all, []string{"rel", "preload", "id", "wasm", "as", "fetch", "crossorigin", "anonymous", "href", l.up + s.app})
	}
	if s.base != "" {
		all = append([][]string{
			{"rel", "canonical", "href", s.base + l.path},
			{"rel", "alternate", "type", "application/json+oembed", "title", l.title, "href", s.base + embedding(l)},
		}, all...)
	}
	return all
}
