package still

import (
	"html"
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/app/scene"
	"dateline/web/raster"
	"dateline/web/typeset"
)

// SVG writes the plate as attributes of plain shapes: no style sheet, no class,
// no definition but one gradient, nothing that a program must fetch. What most
// shapes have in common stands once, on what they lie in: a deck of a thousand
// events is a third smaller by it.
func (p Plate) SVG() []byte { return p.svg(p.marks) }

// Layers writes the plate as two pictures, of which the second lies over the
// first: the ground, which the stills of a story have in common and which is most
// of what each of them is, and all else.
func (p Plate) Layers() (ground, above []byte) {
	under := p
	under.Title = "" // the same map for every title
	return under.svg(p.marks[:p.ground]), p.svg(p.marks[p.ground:])
}

func (p Plate) svg(marks []mark) []byte {
	w := writer{}
	w.open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", strconv.Itoa(p.Wide), "height", strconv.Itoa(p.High),
		"viewBox", "0 0 "+num(p.W)+" "+num(p.H), "lang", p.Lang, "role", "img",
		"fill", noPaint, "stroke-linecap", "round", "stroke-linejoin", "round", "font-family", families[false])
	w.b.WriteString(">\n")
	if p.Title != "" {
		w.b.WriteString("<title>" + html.EscapeString(p.Title) + "</title>\n")
	}
	w.b.WriteString("<!-- Dateline -->\n")
	w.soften(marks)
	w.alike(marks)
	w.b.WriteString("</svg>\n")
	return []byte(w.b.String())
}

type writer struct{ b strings.Builder }

// alike writes marks in their order, those in a row that are painted alike in a
// group that has the paint.
func (w *writer) alike(marks []mark) {
	for len(marks) > 0 {
		paint, n := paintOf(marks[0]), 1
		for n < len(marks) && slices.Equal(paintOf(marks[n]), paint) {
			n++
		}
		if n == 1 {
			w.mark(marks[0], paint)
		} else {
			w.open("g", paint...)
			w.b.WriteString(">\n")
			for _, m := range marks[:n] {
				w.mark(m, nil)
			}
			w.b.WriteString("</g>\n")
		}
		marks = marks[n:]
	}
}

// open begins a tag with those attributes that have a value.
func (w *writer) open(tag string, attributes ...string) {
	w.b.WriteString("<" + tag)
	w.set(attributes...)
}

func (w *writer) set(attributes ...string) {
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			w.b.WriteString(" " + attributes[i] + `="` + html.EscapeString(attributes[i+1]) + `"`)
		}
	}
}

// The stops of a soft bar: where along it, and how much covers.
var soft = []struct{ at, alpha float64 }{{0, 0.08}, {0.12, 1}, {0.88, 1}, {1, 0.08}}

// soften writes the gradient of the plate's soft bars, if it has any: they are
// all of one colour.
func (w *writer) soften(marks []mark) {
	for _, m := range marks {
		if m.fill.soft {
			w.b.WriteString(`<defs><linearGradient id="soft">`)
			for _, s := range soft {
				w.open("stop", "offset", num2(s.at), "stop-color", m.fill.colour, "stop-opacity", num2(s.alpha))
				w.b.WriteString("/>")
			}
			w.b.WriteString("</linearGradient></defs>\n")
			return
		}
	}
}

// mark writes a mark with its paint.
func (w *writer) mark(m mark, paint []string) {
	switch m.kind {
	case scene.Circle:
		w.open("circle", "cx", num(m.x), "cy", num(m.y), "r", num(m.r))
	case scene.Rect:
		w.open("rect", "x", num(m.x), "y", num(m.y), "width", num(m.w), "height", num(m.h))
		if m.r > 0 {
			w.set("rx", num(m.r))
		}
	case scene.Path:
		d := m.curve
		if d == "" {
			d = written(m.lines)
		}
		w.open("path", "d", d)
		if m.evenOdd {
			w.set("fill-rule", "evenodd")
		}
	case scene.Text:
		w.text(m, paint)
		return
	}
	w.set(paint...)
	w.b.WriteString("/>\n")
}

// noPaint is what a shape has that says nothing of how it is filled or drawn round.
const noPaint = "none"

// paintOf is how a mark is filled and drawn round, as attributes.
func paintOf(m mark) (out []string) {
	switch {
	case m.fill.soft:
		out = append(out, "fill", "url(#soft)")
	case !m.fill.none():
		out = append(out, "fill", m.fill.colour)
	}
	if !m.fill.none() && m.fill.alpha < 1 {
		out = append(out, "fill-opacity", num2(m.fill.alpha))
	}
	if m.stroke.none() {
		return out
	}
	out = append(out, "stroke", m.stroke.colour, "stroke-width", num2(m.width))
	if m.stroke.alpha < 1 {
		out = append(out, "stroke-opacity", num2(m.stroke.alpha))
	}
	if len(m.dash) > 0 {
		dashes := make([]string, len(m.dash))
		for i, d := range m.dash {
			dashes[i] = num(d)
		}
		out = append(out, "stroke-dasharray", strings.Join(dashes, " "))
	}
	if !m.round {
		out = append(out, "stroke-linecap", "butt", "stroke-linejoin", "miter")
	}
	return out
}

func (w *writer) text(m mark, paint []string) {
	w.open("text", "x", num(m.x), "y", num(m.y), "lang", m.lang)
	if m.turn != 0 {
		w.set("transform", "rotate("+num2(m.turn)+" "+num(m.x)+" "+num(m.y)+")")
	}
	s := m.style
	if s.Serif {
		w.set("font-family", families[true])
	}
	w.set("font-size", num2(s.Size))
	if s.Bold {
		w.set("font-weight", "bold")
	}
	joined := slices.ContainsFunc(m.runs, func(r typeset.Run) bool { return typeset.Joined(r.Text) })
	if s.Italic && !joined { // Arabic has no italics
		w.set("font-style", "italic")
	}
	if s.Spacing != 0 && !joined {
		w.set("letter-spacing", num2(s.Spacing))
	}
	if m.anchor != "" && m.anchor != "start" {
		w.set("text-anchor", m.anchor)
	}
	if m.backwards() {
		w.set("direction", "rtl")
	} else if joined && s.Flow == typeset.ByText {
		w.set("unicode-bidi", "plaintext")
	}
	w.set(paint...)
	w.b.WriteString(">")
	for _, r := range m.runs {
		if r.Bold && !s.Bold {
			w.b.WriteString(`<tspan font-weight="bold">` + html.EscapeString(r.Text) + "</tspan>")
			continue
		}
		w.b.WriteString(html.EscapeString(r.Text))
	}
	w.b.WriteString("</text>\n")
}

// written writes outlines as a path: whole ones from where they begin, then
// from step to step, which is shortest.
func written(all []raster.Outline) string {
	var b strings.Builder
	for _, o := range all {
		at := raster.Point{}
		for i, p := range o.Points {
			lead, x, y := "l", p.X-at.X, p.Y-at.Y
			if i == 0 {
				lead = "M"
			} else if i > 1 {
				lead = " "
			}
			step := num(y)
			if !strings.HasPrefix(step, "-") {
				step = " " + step
			}
			first := num(x)
			if lead == " " && strings.HasPrefix(first, "-") {
				lead = ""
			}
			b.WriteString(lead + first + step)
			at = raster.Point{X: tenth(p.X), Y: tenth(p.Y)}
		}
		if o.Closed {
			b.WriteByte('z')
		}
	}
	return b.String()
}

func num(v float64) string { return short(tenth(v)) }

func num2(v float64) string { return short(math.Round(v*100) / 100) }

func short(v float64) string { return strconv.FormatFloat(v+0, 'f', -1, 64) }
