package scene

import (
	"slices"
	"strconv"
	"strings"
)

// Patch lists what turns the elements of a display list, as SVG writes them, into those
// of another, so that what is the same on both days keeps its element. There is a line
// for each step, in three parts parted by tabs: where, what and with what. Where is the
// place of an element, and of those around it, among their siblings before any step; of
// the picture itself it is empty. What is one of
//
//	gone    the element goes
//	before  markup comes before it
//	into    markup comes at the end of what it holds
//	text    its words are others
//
// or an attribute that it bears already, which is set. So the picture comes to what SVG
// would write, to the byte.
func Patch(was, next []Shape) string {
	p := patch{}
	p.list("", elementsOf(was), elementsOf(next))
	return p.String()
}

type patch struct{ strings.Builder }

// elementsOf leaves out of a list what has no element.
func elementsOf(list []Shape) []Shape {
	if !slices.ContainsFunc(list, undrawn) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), undrawn)
}

func undrawn(s Shape) bool { return !s.drawn() }

// list turns one list into another, which stand in the element whose place is given.
func (p *patch) list(in string, was, next []Shape) {
	if Same(was, next) {
		return
	}
	var fresh strings.Builder // what comes before the i-th
	i := 0
	put := func() {
		if fresh.Len() > 0 {
			p.put(in, i, len(was), fresh.String())
			fresh.Reset()
		}
	}
	for n := 0; i < len(was) || n < len(next); {
		switch {
		case i < len(was) && n < len(next) && was[i].kin(&next[n]):
			put()
			p.shape(inner(in, i), &was[i], &next[n])
			i, n = i+1, n+1
		case goes(was[i:], next[n:]):
			put()
			p.step(inner(in, i), "gone", "")
			i++
		default:
			writeShape(&fresh, &next[n])
			n++
		}
	}
	put()
}

// inner is where the i-th of what stands in an element is.
func inner(in string, i int) string {
	if in != "" {
		in += " "
	}
	return in + strconv.Itoa(i)
}

// put has markup come before the i-th of so many that stand in an element, or after all.
func (p *patch) put(in string, i, of int, markup string) {
	if i < of {
		p.step(inner(in, i), "before", markup)
	} else {
		p.step(in, "into", markup)
	}
}

// inMarkup are what parts lines and their parts, as markup has them.
var inMarkup = strings.NewReplacer("\n", "&#10;", "\t", "&#9;")

func (p *patch) step(at, what, with string) {
	if p.Len() > 0 {
		p.WriteByte('\n')
	}
	for _, s := range [...]string{at, "\t", what, "\t"} {
		p.WriteString(s)
	}
	_, _ = inMarkup.WriteString(p, with)
}

// shape turns a shape into one of its kin: by what differs where it bears the same
// attributes as before, else by writing it anew.
func (p *patch) shape(at string, was, next *Shape) {
	if !was.alike(next) && !p.set(at, was, next) {
		p.step(at, "before", next.markup())
		p.step(at, "gone", "")
		return
	}
	p.list(at, elementsOf(was.Kids), elementsOf(next.Kids))
}

// markup is a shape as it is written.
func (s *Shape) markup() string {
	var b strings.Builder
	writeShape(&b, s)
	return b.String()
}

// set lists the attributes, and the words, in which two shapes of a kind differ, unless
// one bears what the other does not, or the next one bears a text of several lines.
func (p *patch) set(at string, was, next *Shape) bool {
	var room, other [most]attribute
	before, now := was.attributes(room[:0]), next.attributes(other[:0])
	if len(before) != len(now) || parted(next.Text) {
		return false
	}
	for i, a := range now {
		if a.name != before[i].name || parted(a.text) {
			return false
		}
	}
	for i, a := range now {
		if a != before[i] {
			p.step(at, a.name, a.text)
		}
	}
	if next.Tag == Text && was.Text != next.Text {
		p.step(at, "text", next.Text)
	}
	return true
}

// parted tells whether a text would part lines, or their parts.
func parted(s string) bool { return strings.ContainsAny(s, "\n\t") }

// kin tells whether two shapes are taken for the same on two days: they have one form,
// play one role and stand for the same. How they look may differ.
func (s *Shape) kin(o *Shape) bool {
	a, b := &s.Bind, &o.Bind
	return s.Tag == o.Tag && s.ID == o.ID && a.Event == b.Event && a.Place == b.Place && a.Person == b.Person && a.Source == b.Source &&
		a.Journey == b.Journey && a.Days == b.Days && a.To == b.To && role(s.Kind) == role(o.Kind)
}

func role(kind string) string {
	role, _, _ := strings.Cut(kind, " ")
	return role
}

// alike tells whether two shapes are the same but for what they hold.
func (s *Shape) alike(o *Shape) bool {
	return s.Tag == o.Tag && s.Kind == o.Kind && s.ID == o.ID && s.X == o.X && s.Y == o.Y && s.R == o.R && s.W == o.W && s.H == o.H &&
		s.D == o.D && s.Move == o.Move && s.Clip == o.Clip && s.Hue == o.Hue && s.Text == o.Text && s.Lang == o.Lang && s.End == o.End && s.Bind == o.Bind
}

// goes tells whether, of what stands and what is to come, the first goes: it comes no
// more, or what is to come stands nearer than it comes.
func goes(stands, comes []Shape) bool {
	if len(stands) == 0 || len(comes) == 0 {
		return len(comes) == 0
	}
	until, from := stands[0].nearest(comes), comes[0].nearest(stands)
	return until < 0 || from >= 0 && from <= until
}

// sight is among how many shapes a kin is looked for.
const sight = 100

// nearest is where a list has the first kin of a shape, below 0 where it has none.
func (s *Shape) nearest(list []Shape) int {
	for i := range list[:min(len(list), sight)] {
		if s.kin(&list[i]) {
			return i
		}
	}
	return -1
}
