package scene

import "strings"

// Still writes a scene as one SVG that stands alone: map and timeline in one
// coordinate system, the land they share, and the style sheet they are drawn
// by. It is what stands on paper, among words that say what it is of.
func (w *World) Still(sc Scene, style string) string {
	f := sc.Frame.Figure
	return w.alone(sc, style, Size{f.W, f.H}, "", func(b *strings.Builder) { w.figure(b, sc) })
}

// alone writes the SVG around a picture: its theme where one is chosen, its style
// sheet and what its shapes refer to.
func (w *World) alone(sc Scene, style string, size Size, theme string, inside func(*strings.Builder)) string {
	width, height := num(size.W), num(size.H)
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" class="still ` + string(sc.Frame.Form) + `"`)
	if theme != "" {
		b.WriteString(` data-theme="` + theme + `"`)
	}
	b.WriteString(` width="` + width + `" height="` + height + `" viewBox="0 0 ` + width + " " + height + `">`)
	if style != "" {
		b.WriteString("<style>" + strings.ReplaceAll(style, "<", "&lt;") + "</style>")
	}
	b.WriteString(w.defs())
	write(&b, []Shape{rect("paper", Box{0, 0, size.W, size.H})})
	inside(&b)
	b.WriteString("</svg>")
	return b.String()
}

// figure writes map and timeline, the map cut at its edges.
func (w *World) figure(b *strings.Builder, sc Scene) {
	m := sc.Frame.Map
	b.WriteString(`<clipPath id="dl-clip"><rect width="` + num(m.W) + `" height="` + num(m.H) + `"/></clipPath><g clip-path="url(#dl-clip)">`)
	write(b, append([]Shape{rect("sea", m)}, sc.Map...))
	b.WriteString("</g>")
	write(b, sc.Timeline)
}
