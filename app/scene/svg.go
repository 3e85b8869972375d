package scene

import (
	"html"
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

// Defs writes what every figure of a page shares: the land, in its own units,
// and the patterns by which areas and soft ends are drawn.
func (w *World) Defs() string {
	return `<svg xmlns="http://www.w3.org/2000/svg" class="defs" width="0" height="0" aria-hidden="true">` + w.defs() + "</svg>"
}

func (w *World) drawDefs() string {
	var b strings.Builder
	b.WriteString("<defs>")
	for tint := 1; tint <= tints; tint++ {
		b.WriteString(hatching(strconv.Itoa(tint)))
	}
	b.WriteString(`<linearGradient id="dl-soft"><stop class="soft" offset="0" stop-opacity="0.08"/><stop class="soft" offset="0.12"/><stop class="soft" offset="0.88"/><stop class="soft" offset="1" stop-opacity="0.08"/></linearGradient>`)
	for _, id := range append(w.tinted(), "") {
		write(&b, []Shape{{Tag: Path, Kind: "outline", ID: outlineOf(id), D: w.outline(id)}})
		if id != "" {
			b.WriteString(`<clipPath id="` + insideOf(id) + `"><use href="#` + outlineOf(id) + `"/></clipPath>`)
		}
	}
	for _, part := range []string{areas, lines} {
		write(&b, []Shape{{Tag: Group, Kind: "ground", ID: part, Kids: shared(w.Ground(part))}})
	}
	b.WriteString("</defs>")
	return b.String()
}

// shared gives shapes with references for the outlines that are drawn more than
// once: an outline is tens of kilobytes.
func shared(shapes []Shape) []Shape {
	for i, s := range shapes {
		if s.Kind == "land" || s.Kind == "coast" || s.Kind == "country" {
			shapes[i].Tag, shapes[i].Text, shapes[i].D = Use, outlineOf(s.Bind.Place), ""
		}
	}
	return shapes
}

func write(b *strings.Builder, shapes []Shape) {
	for _, s := range shapes {
		writeShape(b, s)
	}
}

func fine(v float64) string { return strconv.FormatFloat(v, 'f', 5, 64) }

// attrs writes what every shape may bear.
func attrs(b *strings.Builder, s Shape) {
	kind := s.Kind
	if s.Hue > 0 {
		kind += " hue" + strconv.Itoa(s.Hue)
	}
	for _, a := range [...][2]string{
		{"class", kind}, {"id", s.ID}, {"lang", s.Lang}, {"transform", s.Move}, {"clip-path", within(s.Clip)}, {"data-event", s.Bind.Event}, {"data-place", s.Bind.Place},
		{"data-person", s.Bind.Person}, {"data-source", s.Bind.Source}, {"data-status", s.Bind.Status},
		{"data-journey", s.Bind.Journey}, {"data-days", s.Bind.Days}, {"data-to", s.Bind.To}, {"data-act", s.Bind.Act}, {"data-arg", s.Bind.Arg},
		{"data-precision", s.Bind.Precision}, {"aria-label", s.Bind.Label},
	} {
		if a[1] != "" {
			b.WriteString(" " + a[0] + `="` + html.EscapeString(a[1]) + `"`)
		}
	}
	if s.Bind.Label != "" {
		b.WriteString(` role="button"` + tab[s.Bind.Stop])
	}
	if s.Bind.Current {
		b.WriteString(` aria-current="true"`)
	}
}

// tab leaves all marks but one to the arrow keys.
var tab = map[bool]string{true: ` tabindex="0"`, false: ` tabindex="-1"`}

func pair(b *strings.Builder, names string, values ...float64) {
	for i, n := range strings.Fields(names) {
		b.WriteString(" " + n + `="` + num(values[i]) + `"`)
	}
}
