package scene

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/app/state"
)

// CarryTimeline gives the timeline of a scene as it stands on the scale that its
// days have come to, and at the heights that its lanes have: the same shapes in the
// same order, each where its day is. What has left the days that show is out of sight;
// what comes into them, and which words have room, waits for the next drawing. The line
// up to which everything is known stands where the state has it.
func (w *World) CarryTimeline(sc, now Scene, s state.State) []Shape {
	moves := !now.sameScale(sc) || !now.sameLanes(sc)
	if !moves && s.AsOf == sc.layout.state.AsOf {
		return sc.Timeline
	}
	layer := func(shape Shape) Shape { return shape }
	if moves {
		layer = newMotion(sc, now).layer
	}
	var axis Shape // as it stands, before the line
	return Shape{Kids: sc.Timeline}.each(func(shape Shape) Shape {
		switch shape.Kind {
		case "axis":
			axis = shape
		case "veil":
			return like(shape, w.veil(s, now))
		case "asof":
			return like(shape, []Shape{w.asOf(s, now, axis, nil)})
		}
		return layer(shape)
	}).Kids
}

// sameScale tells whether two scenes share one scale.
func (sc Scene) sameScale(other Scene) bool { return Same(sc.Scale.Stretches, other.Scale.Stretches) }

// sameLanes tells whether two scenes share their lanes.
func (sc Scene) sameLanes(other Scene) bool { return Same(sc.Lanes, other.Lanes) }

// Same tells whether two lists are one, and not alike only.
func Same[T any](a, b []T) bool { return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) }

// like is a shape as it is drawn now, part by part, each by its kind; what of it is drawn
// no more is out of sight.
func like(was Shape, now []Shape) Shape {
	if len(now) != 1 {
		was.Move = offside
		return was
	}
	next := now[0]
	next.Kids = was.each(func(kid Shape) Shape {
		if part := layerOf(now[0].Kids, kid.Kind); part.Kind != "" {
			return part
		}
		kid.Move = offside
		return kid
	}).Kids
	return next
}

// offside is the transform of what has left the picture.
const offside = "translate(-99999 0)"

// level are the layers that stand in no lane.
var level = map[string]bool{"grid": true, "axis": true, "reported": true}

// layer moves one of the timeline's layers, of which some are of no day. Where all days
// go as far it moves as a whole, and little in it by itself: the style of each element
// that does is worked out anew.
func (m *motion) layer(s Shape) Shape {
	in := *m
	if level[s.Kind] {
		in.rise = nil
	}
	switch s.Kind {
	case "key":
		return s
	case "bands":
		return s.each(in.band)
	case "lanes": // which stay between the ends of the scale
		in.base = 0
		return in.carry(s)
	case "events":
		s = in.marks(s)
	default:
		s = in.carry(s)
	}
	return s.shifted(in.base, 0)
}

// band moves what joins the lanes of a country.
func (m *motion) band(s Shape) Shape {
	low := m.rise.of(s.Y + s.H)
	s.Y = m.rise.of(s.Y)
	s.H = low - s.Y
	return s
}

// carry moves a shape: a line by its ends, what is of one piece as a whole, and else
// what it is made of.
func (m *motion) carry(s Shape) Shape {
	switch {
	case s.Tag == Path && ofLines[s.Kind]:
		return m.lines(s)
	case s.Tag == Path:
		return m.line(s)
	case s.Tag == Group && m.whole(s):
		by := m.moves[s.Bind.Event]
		if strings.HasPrefix(s.Kind, "label") {
			by = by.plus(m.lags[s.Bind.Event].label.times(m.late))
			by.off = by.off || m.outside(s, by.dx+m.base)
		}
		s.Move = by.String()
	case s.Kind == "source", s.Kind == "source ghost":
		return m.report(s)
	case s.Kind == "dates":
		b := s.Kids[0]
		s.Move = m.slide(b.X+b.W/2, b.Y).String()
	case s.Kind == "along": // which is turned about where it stands
		if x, y, ok := point(strings.TrimPrefix(s.Move, "translate(")); ok {
			s.Move = strings.TrimSpace(m.slide(x, y).String() + " " + s.Move)
		}
	case s.Tag == Group:
		return s.each(m.carry)
	default:
		s.Move = m.slide(s.X+s.W/2, s.Y).String()
	}
	return s
}

// report moves a source with its day; its name leaves before it lies on what the second
// clock is called, or beyond the figure.
func (m *motion) report(s Shape) Shape {
	target := s.Kids[0]
	by := m.slide(target.X+target.W/2, target.Y)
	s.Move = by.String()
	name := layerOf(s.Kids, "stem-name")
	if name.Kind == "" || !m.beside(name, by.dx+m.base) {
		return s
	}
	return s.each(func(kid Shape) Shape {
		if kid.Kind == "stem-name" || kid.Kind == "stem-lead" {
			kid.Move = offside
		}
		return kid
	})
}

// beside tells whether a source's name that goes so many px has left its room.
func (m *motion) beside(name Shape, dx float64) bool {
	f := m.scene.Frame
	wide := Measure(name.Text, tagSize)
	room := Box{startOf(name.X, wide, name.End) + dx, name.Y - nameFoot, wide, tagRow - 1}
	captions := captionRooms(m.scene, clockY(f))
	return room.X < f.Names.X || slices.ContainsFunc(captions[:], room.Touches)
}

// whole tells whether a group goes with a mark: its label, or a note about it.
func (m *motion) whole(s Shape) bool {
	_, ok := m.moves[s.Bind.Event]
	return ok && s.Bind.Event != ""
}

// outside tells whether a label that goes so many px comes to lie beside the plot, where
// the lanes have their names.
func (m *motion) outside(label Shape, dx float64) bool {
	x := math.Inf(1)
	for _, line := range label.Kids {
		if line.Tag == Text {
			x = math.Min(x, startOf(line.X, Measure(line.Text, m.scene.Frame.Type), line.End))
		}
	}
	return m.still(x+dx) && !m.still(x)
}

// marks moves the marks, of which a bar keeps its days.
func (m *motion) marks(s Shape) Shape {
	i := -1
	return s.each(func(kid Shape) Shape {
		i++
		mark := m.scene.marks[i]
		lag := m.lags[mark.ID].mark.times(m.late)
		kid.Move = m.moves[mark.ID].plus(lag).String()
		if mark.bar.W <= leastBar || mark.crowd != nil {
			return kid
		}
		first, last, t := float64(mark.first), float64(mark.last)+1, m.to.window()
		a, z := m.to.X(first), m.to.X(last)
		if kid.Move = offside; first < t.To && last > t.From && z > a {
			kid.Move = stretched(mark.bar, a-m.base, z-m.base, m.rise.by(mark.y)+lag.dy)
		}
		return kid
	})
}

// stretched is the transform of a bar that reaches from one pixel to another, and lies so
// many px lower.
func stretched(bar Box, a, z, dy float64) string {
	k := (z - a) / bar.W
	if math.Abs(k-1) < 1e-6 {
		return shift(a-bar.X, dy)
	}
	return "translate(" + num(a-k*bar.X) + " " + num(dy) + ") scale(" + fine(k) + " 1)"
}

// line moves a straight line by its ends, of which those at the ends of the scale
// stay, and any other outline as a whole.
func (m *motion) line(s Shape) Shape {
	if d, ok := m.ends(s.D); ok {
		s.D = d
		return s
	}
	x, y, _ := point(strings.TrimPrefix(s.D, "M"))
	s.Move = m.slide(x, y).String()
	return s
}

// ends moves a straight line by its ends, if an outline is one.
func (m *motion) ends(d string) (now string, ok bool) {
	head, tail, straight := strings.Cut(d, "L")
	x1, y1, begins := point(strings.TrimPrefix(head, "M"))
	x2, y2, ends := point(tail)
	if !begins || !ends || !straight || strings.Contains(tail, "M") {
		return d, false
	}
	a, z := m.tip(x1, y1, y1 == y2), m.tip(x2, y2, y1 == y2)
	if a == z && (x1 != x2 || m.slide(x1, y1).off) {
		return "", true
	}
	return "M" + num(a) + " " + num(m.rise.of(y1)) + "L" + num(z) + " " + num(m.rise.of(y2)), true
}

// ofLines are the kinds of outlines that are many lines, each of which moves by itself.
var ofLines = map[string]bool{"rule": true, "tick": true, "tick-event": true, "fan": true}

// lines moves lines that are one outline, of which those that have left the scale go.
func (m *motion) lines(s Shape) Shape {
	var out strings.Builder
	for _, one := range strings.Split(s.D, "M")[1:] {
		if strings.Contains(one, "v") {
			out.WriteString(m.stroke(one))
			continue
		}
		now, _ := m.ends("M" + one)
		out.WriteString(now)
	}
	s.D = out.String()
	return s
}

// stroke moves an upright line, unless that has left the scale.
func (m *motion) stroke(d string) string {
	x, y, _ := point(d)
	now, shows := m.at(x, y)
	if !shows {
		return ""
	}
	return "M" + num(now-m.base) + d[strings.IndexByte(d, ' '):]
}

// tip moves an end of a line, of a level one none that is an end of the scale.
func (m *motion) tip(x, y float64, level bool) float64 {
	if m.still(x) || level && (x <= m.left+1 || x >= m.end-1) {
		return x - m.base
	}
	if !level {
		for _, mark := range m.points {
			if mark.room.Has(x, y) {
				return x + mark.by - m.base // it goes on from that mark
			}
		}
	}
	now, _ := m.at(x, y)
	return now - m.base
}

// point reads the pixel that an outline begins with.
func point(d string) (x, y float64, ok bool) {
	a, rest, _ := strings.Cut(d, " ")
	if i := strings.IndexFunc(rest, func(r rune) bool { return r != '.' && r != '-' && (r < '0' || r > '9') }); i >= 0 {
		rest = rest[:i]
	}
	x, err := strconv.ParseFloat(a, 64)
	y, bad := strconv.ParseFloat(rest, 64)
	return x, y, err == nil && bad == nil
}
