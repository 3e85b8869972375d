package scene

import (
	"html"
	"strconv"
	"strings"
)

// Caption is what a picture says of itself that is sent on without its page.
type Caption struct {
	Title   string   // the story's
	Known   string   // up to when it is known, and how much of it shows
	Notes   []string // the lead's, which the figure numbers
	Sources []string // phrases, between which a line may end
	Credit  []string // whose the map is, and who publishes the story, likewise
	Theme   string   // in which the picture is seen whatever the system is
}

// The caption's measures, in px.
const (
	captionSide  = 16.0
	captionAbove = 14.0 // over the first line and under the last
	captionGap   = 12.0 // between the words and the figure
	captionLines = 8    // of sources at most; they are counted in the first
)

// lineup is how a kind of caption's words is set. Serif faces may be wider than
// the sans ones by which text is measured.
type lineup struct {
	kind       string
	size, lead float64
	most       int
	wider      float64
}

var (
	captionTitle = lineup{"caption-title", 25, 31, 2, 1.12}
	captionText  = lineup{"caption", 13, 19, captionLines, 1}
)

// Picture writes a scene as Still does, with its caption around it, and gives its
// size.
func (w *World) Picture(sc Scene, style string, c Caption) (svg string, size Size) {
	s := setting{scene: sc, y: captionAbove}
	s.set(captionTitle, strings.Fields(c.Title))
	s.set(captionText, strings.Fields(c.Known))
	for i, note := range c.Notes {
		s.set(captionText, append([]string{strconv.Itoa(i + 1)}, strings.Fields(note)...))
	}
	top := s.y + captionGap
	s.y = top + sc.Frame.Figure.H + captionGap
	s.set(captionText, c.Sources)
	s.set(captionText, c.Credit)
	size = Size{sc.Frame.Figure.W, s.y + captionAbove}
	return w.alone(sc, style, size, c.Theme, func(b *strings.Builder) {
		b.WriteString("<title>" + html.EscapeString(c.Title) + `</title><g transform="translate(0 ` + num(top) + `)">`)
		w.figure(b, sc)
		b.WriteString("</g>")
		write(b, s.shapes)
	}), size
}

// setting sets lines one below the other, from the side that the language runs
// from.
type setting struct {
	scene  Scene
	y      float64
	shapes []Shape
}

// set sets words in as many lines as their kind has at most; what has no room in
// its line or in the last is cut.
func (s *setting) set(k lineup, words []string) {
	x, end, width := captionSide, "start", s.scene.Frame.Figure.W-2*captionSide
	if s.scene.words().RightToLeft() {
		x, end = s.scene.Frame.Figure.W-captionSide, "end"
	}
	size := k.size * k.wider
	lines := fill(words, size, width)
	if len(lines) > k.most {
		lines = append(lines[:k.most-1], strings.Join(lines[k.most-1:], " "))
	}
	for _, line := range lines {
		s.y += k.lead
		s.shapes = append(s.shapes, text(k.kind, x, s.y-k.lead/4, end, shorten(line, size, width)))
	}
}
