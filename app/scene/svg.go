package scene

import (
	"strconv"
	"strings"
)

// SVG writes a display list as an SVG that shows the box: the prerendered
// figure, stills and the live one are these same bytes.
func SVG(box Box, name string, shapes []Shape) string {
	var b strings.Builder
	w, h := num(box.W), num(box.H)
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" class="` + name + `" width="` + w + `" height="` + h + `" viewBox="0 0 ` + w + " " + h + `">`)
	write(&b, shapes)
	b.WriteString("</svg>")
	return b.String()
}

// Defs writes what every figure of a page shares: the land, in its own units, with the
// patterns by which areas and soft ends are drawn, and apart from it the lines on the land,
// half of all this, for which a page need not wait to be seen.
func (w *World) Defs() (land, onLand string) {
	alone := func(defs string) string {
		return `<svg xmlns="http://www.w3.org/2000/svg" class="defs" width="0" height="0" aria-hidden="true">` + defs + "</svg>"
	}
	return alone(w.landDefs()), alone(w.lineDefs())
}

// landDefs are the land, and the patterns.
func (w *World) landDefs() string {
	var b strings.Builder
	b.WriteString("<defs>")
	for tint := 1; tint <= tints; tint++ {
		b.WriteString(hatching(strconv.Itoa(tint)))
	}
	b.WriteString(`<linearGradient id="dl-soft"><stop class="soft" offset="0" stop-opacity="0.08"/><stop class="soft" offset="0.12"/><stop class="soft" offset="0.88"/><stop class="soft" offset="1" stop-opacity="0.08"/></linearGradient>`)
	for _, id := range w.tinted() {
		write(&b, []Shape{{Tag: Path, Kind: "outline", ID: outlineOf(id), D: w.land().countries[id]}})
		b.WriteString(`<clipPath id="` + insideOf(id) + `"><use href="#` + outlineOf(id) + `"/></clipPath>`)
	}
	write(&b, []Shape{{Tag: Group, ID: outlineOf(""), Kids: outlines("outline", w.land().ground)}})
	w.drawGround(&b, areas)
	b.WriteString("</defs>")
	return b.String()
}

// lineDefs are rivers, lakes, borders and coasts.
func (w *World) lineDefs() string {
	var b strings.Builder
	b.WriteString("<defs>")
	w.drawGround(&b, lines)
	b.WriteString("</defs>")
	return b.String()
}

// drawGround writes a part of the ground, to be used by figures.
func (w *World) drawGround(b *strings.Builder, part string) {
	write(b, []Shape{{Tag: Group, Kind: "ground", ID: part, Kids: shared(w.Ground(part))}})
}

// shared gives shapes with one reference for the outlines, of some kind, that are drawn more
// than once: they are tens of kilobytes.
func shared(shapes []Shape) (out []Shape) {
	for _, s := range shapes {
		if s.Kind == "land" || s.Kind == "coast" || s.Kind == "country" {
			s.Tag, s.Text, s.D = Use, outlineOf(s.Bind.Place), ""
			if n := len(out); n > 0 && out[n-1].Kind == s.Kind && out[n-1].Text == s.Text {
				continue
			}
		}
		out = append(out, s)
	}
	return out
}

func write(b *strings.Builder, shapes []Shape) {
	for i := range shapes {
		writeShape(b, &shapes[i])
	}
}

func fine(v float64) string { return strconv.FormatFloat(v, 'f', 5, 64) }
