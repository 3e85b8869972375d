package scene

import (
	"hash/fnv"
	"strconv"
	"strings"
)

// Dump writes a scene as text, a line for each shape, indented by what holds
// it: what goldens are compared by.
func (sc Scene) Dump() string {
	var b strings.Builder
	for _, part := range []struct {
		name   string
		shapes []Shape
	}{{"map", sc.Map}, {"timeline", sc.Timeline}} {
		b.WriteString(part.name + "\n")
		dump(&b, part.shapes, "  ")
	}
	return b.String()
}

var tags = [...]string{Group: "g", Path: "path", Circle: "circle", Rect: "rect", Text: "text", Use: "use"}

func dump(b *strings.Builder, shapes []Shape, indent string) {
	for _, s := range shapes {
		b.WriteString(indent + tags[s.Tag] + " " + s.Kind + geometry(s) + bound(s.Bind) + "\n")
		dump(b, s.Kids, indent+"  ")
	}
}

// geometry gives the numbers and words that the form of a shape has.
func geometry(s Shape) string {
	out := ""
	for _, v := range map[Tag][]float64{Text: {s.X, s.Y}, Circle: {s.X, s.Y, s.R}, Rect: {s.X, s.Y, s.W, s.H, s.R}}[s.Tag] {
		out += " " + num(v)
	}
	for _, v := range [...]string{s.ID, s.Move, s.Clip, brief(s.D), s.End} {
		if v != "" {
			out += " " + v
		}
	}
	if s.Hue > 0 {
		out += " hue" + strconv.Itoa(s.Hue)
	}
	if s.Text != "" {
		out += " " + strconv.Quote(s.Text)
	}
	return out
}

// brief gives a short outline as it is, and a long one as its length and sum.
func brief(d string) string {
	if len(d) <= 120 {
		return d
	}
	h := fnv.New32a()
	h.Write([]byte(d))
	return strconv.Itoa(len(d)) + " bytes " + strconv.FormatUint(uint64(h.Sum32()), 16)
}

func bound(to Bind) string {
	out := ""
	for _, f := range [...][2]string{
		{"event", to.Event}, {"place", to.Place}, {"person", to.Person}, {"source", to.Source},
		{"status", to.Status}, {"precision", to.Precision}, {"journey", to.Journey}, {"days", to.Days}, {"to", to.To}, {"arg", to.Arg}, {"label", to.Label},
	} {
		if f[1] != "" {
			out += " " + f[0] + "=" + f[1]
		}
	}
	if to.Current {
		out += " current"
	}
	return out
}
