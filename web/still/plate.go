package still

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/app/scene"
	"dateline/web/raster"
	"dateline/web/typeset"
)

// Plate is a picture worked out: marks in the order in which they cover each
// other, each with its own paint, in units of a box of W by H. Wide and High are
// the size it is written at, in pixels, of the same shape.
type Plate struct {
	W, H       float64
	Wide, High int
	Title      string // what the picture is called
	Lang       string
	marks      []mark
	ground     int // how many of the marks are the ground, from the first on
	compositor *typeset.Compositor
}

// mark is one thing on a plate.
type mark struct {
	kind    scene.Tag        // Path, Circle, Rect or Text
	lines   []raster.Outline // of a Path
	curve   string           // its outlines in SVG's notation, where they are written already
	x, y, r float64
	w, h    float64
	runs    []typeset.Run // of a Text
	lang    string        // of a Text, where it is not the plate's
	style   typeset.Style
	anchor  string // where in a Text its x is
	turn    float64
	fill    ink
	stroke  ink
	width   float64
	dash    []float64
	round   bool // ends and corners
	evenOdd bool
}

// backwards tells whether a Text runs from right to left whatever it says.
func (m mark) backwards() bool { return m.style.Flow == typeset.RightToLeft }

// ink is a colour, in hexadecimal, and how much of it covers; none where the
// colour is empty. The soft one runs along the mark and fades at both ends.
type ink struct {
	colour string
	alpha  float64
	soft   bool
}

func (i ink) none() bool { return i.colour == "" || i.alpha == 0 }

// builder works shapes out into marks.
type builder struct {
	studio *Studio
	frame  scene.Box // the map; land outside of it is left out
	marks  []mark
	ground int // of the marks, those of the ground
	err    error
}

// tags are the names of the forms of a shape among a page's elements.
var tags = map[scene.Tag]string{
	scene.Group: "g", scene.Path: "path", scene.Circle: "circle", scene.Rect: "rect", scene.Text: "text", scene.Use: "use",
}

// add works out shapes that lie in an element, moved as their groups are. Opacity
// counts for each mark by itself: marks of one group hardly ever lie on another.
func (b *builder) add(shapes []scene.Shape, in *element, m move, alpha float64) {
	for _, s := range shapes {
		classes := s.Kind
		if s.Hue > 0 {
			classes += " hue" + strconv.Itoa(s.Hue)
		}
		e := in.child(tags[s.Tag], classes, attributesOf(s)...)
		if e.style["display"] == "none" {
			continue
		}
		covers := alpha * e.style.number("opacity", 1)
		switch s.Tag {
		case scene.Group:
			if s.Clip != "" {
				b.hatch(s, e, b.under(m, s.Move))
				continue
			}
			b.add(s.Kids, e, b.under(m, s.Move), covers)
		case scene.Use:
			b.add(b.studio.world.Ground(s.Text), e, b.under(m, s.Move), covers)
		default:
			b.mark(s, e, m, covers)
		}
	}
}

func attributesOf(s scene.Shape) [][2]string {
	current := ""
	if s.Bind.Current {
		current = "true"
	}
	return [][2]string{
		{"id", s.ID}, {"data-event", s.Bind.Event}, {"data-place", s.Bind.Place}, {"data-person", s.Bind.Person}, {"data-source", s.Bind.Source},
		{"data-status", s.Bind.Status}, {"data-to", s.Bind.To}, {"data-precision", s.Bind.Precision}, {"aria-label", s.Bind.Label}, {"aria-current", current},
	}
}

// under reads a transform as the scene writes them. One move lies in another at
// most by its shift.
func (b *builder) under(m move, transform string) move {
	if transform == "" {
		return m
	}
	inner := move{scale: 1}
	for _, f := range strings.SplitAfter(transform, ")") {
		name, numbers, ok := strings.Cut(strings.TrimSpace(strings.TrimSuffix(f, ")")), "(")
		if !ok {
			continue
		}
		b.fail(inner.read(name, strings.Fields(numbers)))
	}
	at := m.apply(raster.Point{X: inner.x, Y: inner.y})
	return move{m.scale * inner.scale, m.turn + inner.turn, at.X, at.Y}
}

func (m *move) read(name string, numbers []string) error {
	to, ok := map[string][]*float64{"translate": {&m.x, &m.y}, "scale": {&m.scale}, "rotate": {&m.turn}}[name]
	if !ok || len(to) != len(numbers) {
		return fmt.Errorf("still: the transform %s(%s) is not known here", name, strings.Join(numbers, " "))
	}
	for i := range to {
		v, err := strconv.ParseFloat(numbers[i], 64)
		if err != nil {
			return fmt.Errorf("still: the transform %s: %w", name, err)
		}
		*to[i] = v
	}
	return nil
}

// mark works out one shape.
func (b *builder) mark(s scene.Shape, e *element, m move, alpha float64) {
	st := e.style
	out := mark{
		kind: s.Tag, fill: b.ink(e, "fill", "#000000", alpha), stroke: b.ink(e, "stroke", "none", alpha),
		width: st.number("stroke-width", 1), round: st["stroke-linecap"] == "round", evenOdd: st["fill-rule"] == "evenodd",
	}
	for _, d := range strings.Fields(strings.ReplaceAll(st["stroke-dasharray"], ",", " ")) {
		if v, err := strconv.ParseFloat(d, 64); err == nil {
			out.dash = append(out.dash, v)
		}
	}
	at := m.apply(raster.Point{X: s.X, Y: s.Y})
	out.x, out.y, out.w, out.h, out.r = at.X, at.Y, s.W*m.scale, s.H*m.scale, s.R*m.scale
	switch s.Tag {
	case scene.Text:
		out.runs, out.lang, out.anchor, out.turn = []typeset.Run{{Text: s.Text}}, s.Lang, s.End, m.turn
		b.text(out, st)
		return
	case scene.Path:
		b.path(out, s, st, m)
		return
	}
	b.put(out)
}

// put keeps a mark that shows.
func (b *builder) put(m mark) {
	if !m.fill.none() || !m.stroke.none() {
		b.marks = append(b.marks, m)
	}
}

// path draws an outline in pixels as it is, and land as far as the map shows it.
func (b *builder) path(out mark, s scene.Shape, st style, m move) {
	if s.D == "" {
		return
	}
	if m.still() {
		all, err := outlines(s.D)
		b.fail(err)
		out.curve, out.lines = s.D, all
		b.put(out)
		return
	}
	if st["vector-effect"] != "non-scaling-stroke" {
		out.width *= m.scale
	}
	land, err := b.studio.plots(sight{s.D, m, b.frame})
	b.fail(err)
	inside, edge := out, out
	inside.stroke, inside.lines, inside.curve = ink{}, land.areas.outlines, land.areas.written
	edge.fill, edge.lines, edge.curve = ink{}, land.lines.outlines, land.lines.written
	if len(inside.lines) > 0 {
		b.put(inside)
	}
	if len(edge.lines) > 0 {
		b.put(edge)
	}
}

// fail keeps the first mistake.
func (b *builder) fail(err error) {
	if b.err == nil {
		b.err = err
	}
}

// hatch draws the lines of a pattern within a country's outline.
func (b *builder) hatch(s scene.Shape, in *element, m move) {
	drawn := in.child("path", "hatching hue"+strconv.Itoa(s.Kids[0].Hue))
	out := mark{kind: scene.Path, stroke: b.ink(drawn, "stroke", "none", 1), width: drawn.style.number("stroke-width", 1)}
	for _, outline := range b.studio.world.Ground(s.Clip) {
		land, err := b.studio.plots(sight{outline.D, m, b.frame})
		b.fail(err)
		out.lines = append(out.lines, hatched(land.areas.outlines, move{turn: scene.HatchTurn, x: m.x, y: m.y}, scene.HatchGap)...)
	}
	if len(out.lines) > 0 {
		b.put(out)
	}
}

// ink reads a paint.
func (b *builder) ink(e *element, name, otherwise string, alpha float64) ink {
	value := e.style[name]
	if value == "" {
		value = otherwise
	}
	alpha *= e.style.number(name+"-opacity", 1)
	switch {
	case value == "none" || value == "transparent" || strings.Contains(value, "#dl-hatch"):
		return ink{}
	case strings.Contains(value, "#dl-soft"):
		return ink{e.child("stop", "soft").style["stop-color"], alpha, true}
	case len(value) == 7 && value[0] == '#':
		return ink{value, alpha, false}
	default:
		b.fail(fmt.Errorf("still: %s: %q is no colour in hexadecimal", name, value))
	}
	return ink{}
}

// text sets a line, over a halo where the sheet gives one: as a mark of its own,
// since few programs know how to paint a stroke before the fill.
func (b *builder) text(out mark, st style) {
	out.style = typeOf(st)
	if strings.HasPrefix(st["paint-order"], "stroke") && !out.stroke.none() {
		halo := out
		halo.fill, halo.round = ink{}, true
		b.put(halo)
	}
	out.stroke = ink{}
	b.put(out)
}

// typeOf is how the sheet has a text set. Its words decide where they run from.
func typeOf(st style) typeset.Style {
	weight := st.number("font-weight", 400)
	if st["font-weight"] == "bold" {
		weight = 700
	}
	size := st.number("font-size", 16)
	spacing := strings.TrimSuffix(st["letter-spacing"], "em")
	em, _ := strconv.ParseFloat(spacing, 64)
	return typeset.Style{
		Serif: st.serif(), Italic: st["font-style"] == "italic", Bold: weight >= 600, Size: size, Spacing: em * size,
	}
}

// families are the faces that a still asks for, by whether they bear serifs. The
// sans ones are of one width with those that it is measured by.
var families = map[bool]string{
	false: "Arial, Liberation Sans, Helvetica, sans-serif",
	true:  "Palatino Linotype, Palatino, P052, Georgia, serif",
}
