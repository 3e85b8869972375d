package scene

import "strings"

// Still writes a scene as one SVG that stands alone: map and timeline in one
// coordinate system, the land they share, and the style sheet they are drawn
// by. It is what downloads and stills are.
func (w *World) Still(sc Scene, style string) string {
	f := sc.Frame.Figure
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" class="still ` + string(sc.Frame.Form) + `" width="` + num(f.W) + `" height="` + num(f.H) + `" viewBox="0 0 ` + num(f.W) + " " + num(f.H) + `">`)
	if style != "" {
		b.WriteString("<style>" + strings.ReplaceAll(style, "<", "&lt;") + "</style>")
	}
	b.WriteString(w.defs())
	paper := rect("paper", f)
	clip := `<clipPath id="dl-clip"><rect width="` + num(sc.Frame.Map.W) + `" height="` + num(sc.Frame.Map.H) + `"/></clipPath>`
	write(&b, []Shape{paper})
	b.WriteString(clip + `<g clip-path="url(#dl-clip)">`)
	write(&b, append([]Shape{rect("sea", sc.Frame.Map)}, sc.Map...))
	b.WriteString("</g>")
	write(&b, sc.Timeline)
	b.WriteString("</svg>")
	return b.String()
}
