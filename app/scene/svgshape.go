package scene

import (
	"html"
	"strings"
)

// writeShape writes one shape in SVG, and what it holds.
func writeShape(b *strings.Builder, s Shape) {
	switch s.Tag {
	case Group:
		open(b, "g", s)
		b.WriteByte('>')
		write(b, s.Kids)
		b.WriteString("</g>")
	case Use:
		open(b, "use", s)
		b.WriteString(` href="#` + s.Text + `"/>`)
	case Path:
		if s.D != "" {
			open(b, "path", s)
			b.WriteString(` d="` + s.D + `"/>`)
		}
	case Circle:
		open(b, "circle", s)
		pair(b, "cx cy r", s.X, s.Y, s.R)
		b.WriteString("/>")
	case Rect:
		open(b, "rect", s)
		pair(b, "x y width height", s.X, s.Y, s.W, s.H)
		if s.R > 0 {
			pair(b, "rx", s.R)
		}
		b.WriteString("/>")
	case Text:
		open(b, "text", s)
		pair(b, "x y", s.X, s.Y)
		if s.End != "start" {
			b.WriteString(` text-anchor="` + s.End + `"`)
		}
		b.WriteString(">" + html.EscapeString(s.Text) + "</text>")
	}
}

func open(b *strings.Builder, tag string, s Shape) {
	b.WriteString("<" + tag)
	attrs(b, s)
}
