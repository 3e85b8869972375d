package scene

import (
	"html"
	"strconv"
	"strings"
)

// attribute is what an element of a picture bears: a name, and a text that is not empty
// but for words.
type attribute struct{ name, text string }

// writeShape writes one shape in SVG, and what it holds.
func writeShape(b *strings.Builder, s *Shape) {
	if !s.drawn() {
		return
	}
	tag := tags[s.Tag]
	b.WriteString("<" + tag)
	var room [most]attribute
	for _, a := range s.attributes(room[:0]) {
		b.WriteString(" " + a.name + `="` + html.EscapeString(a.text) + `"`)
	}
	switch s.Tag {
	case Group, Text:
		b.WriteByte('>')
		write(b, s.Kids)
		if s.Tag == Text {
			b.WriteString(html.EscapeString(s.Text))
		}
		b.WriteString("</" + tag + ">")
	default:
		b.WriteString("/>")
	}
}

// drawn tells whether a shape has an element: an outline of nothing has none.
func (s *Shape) drawn() bool { return s.Tag != Path || s.D != "" }

// most is how many attributes an element has at most.
const most = 25

// attributes adds those of a shape's element to some, in the order in which they are
// written.
func (s *Shape) attributes(to []attribute) []attribute {
	kind, on := s.Kind, &s.Bind
	if s.Hue > 0 {
		kind += " hue" + strconv.Itoa(s.Hue)
	}
	for _, a := range [...]attribute{
		{"class", kind}, {"id", s.ID}, {"lang", s.Lang}, {"transform", s.Move}, {"clip-path", within(s.Clip)}, {"data-event", on.Event}, {"data-place", on.Place},
		{"data-person", on.Person}, {"data-source", on.Source}, {"data-status", on.Status},
		{"data-journey", on.Journey}, {"data-days", on.Days}, {"data-to", on.To}, {"data-act", on.Act}, {"data-arg", on.Arg},
		{"data-precision", on.Precision}, {"aria-label", on.Label},
	} {
		if a.text != "" {
			to = append(to, a)
		}
	}
	if on.Label != "" {
		to = append(to, attribute{"role", "button"}, attribute{"tabindex", tab[on.Stop]})
	}
	if on.Current {
		to = append(to, attribute{"aria-current", "true"})
	}
	return s.form(to)
}

// tab leaves all marks but one to the arrow keys.
var tab = map[bool]string{true: "0", false: "-1"}

// form adds the attributes that the form of a shape has.
func (s *Shape) form(to []attribute) []attribute {
	px := func(name string, v float64) { to = append(to, attribute{name, num(v)}) }
	switch s.Tag {
	case Use:
		to = append(to, attribute{"href", "#" + s.Text})
	case Path:
		to = append(to, attribute{"d", s.D})
	case Circle:
		px("cx", s.X)
		px("cy", s.Y)
		px("r", s.R)
	case Rect:
		px("x", s.X)
		px("y", s.Y)
		px("width", s.W)
		px("height", s.H)
		if s.R > 0 {
			px("rx", s.R)
		}
	case Text:
		px("x", s.X)
		px("y", s.Y)
		if s.End != "start" {
			to = append(to, attribute{"text-anchor", s.End})
		}
	}
	return to
}
