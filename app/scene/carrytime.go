package scene

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/app/state"
)

// Rescaled gives a scene with the scale of the days that a state lets fill its
// figure: what a hand that moves the time moves from step to step. Nothing of the
// scene is laid out on it.
func (w *World) Rescaled(sc Scene, s state.State) Scene {
	was := sc.layout.state
	if len(sc.Scale.Stretches) == 0 {
		return sc // its days are a list
	}
	if s.Time != was.Time || s.From != was.From || s.To != was.To {
		sc.Scale = w.scale(sc.schedule, s, sc.Frame)
	}
	return sc
}

// CarryTimeline gives the timeline of a scene as it stands on the scale that its
// days have come to: the same shapes in the same order, each where its day is. What
// has left the days that show is out of sight; what comes into them, and which words
// have room, waits for the next drawing. The line up to which everything is known
// stands where the state has it.
func (w *World) CarryTimeline(sc, now Scene, s state.State) []Shape {
	if now.sameScale(sc) && s.AsOf == sc.layout.state.AsOf {
		return sc.Timeline
	}
	layer := func(shape Shape) Shape { return shape }
	if !now.sameScale(sc) {
		layer = newMotion(sc, now.Scale).layer
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
func (sc Scene) sameScale(other Scene) bool {
	a, b := sc.Scale.Stretches, other.Scale.Stretches
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// like is a shape as it is drawn now or, where it is drawn no more, or of other
// parts, out of sight.
func like(was Shape, now []Shape) Shape {
	if len(now) == 1 && len(now[0].Kids) == len(was.Kids) {
		return now[0]
	}
	was.Move = offside
	return was
}

// offside is the transform of what has left the picture.
const offside = "translate(-99999 0)"

// motion moves what stands in time from one scale to another.
type motion struct {
	scene     Scene
	to        TimeScale
	moves     map[string]string // of marks, by the event that they stand for
	points    []moved           // marks of events that stand by themselves
	low       float64           // px, to which the ruler reaches, above what is folded
	left, end float64           // px of the scale's ends
	first, k  float64           // of the new ruler: its first day, and the px of a day
}

// moved is the room of a mark with its ring, and how many px the mark goes.
type moved struct {
	room Box
	by   float64
}

func newMotion(sc Scene, to TimeScale) motion {
	left, end := sc.ends()
	m := motion{scene: sc, to: to, moves: map[string]string{}, low: math.Inf(-1), left: left, end: end}
	if sc.Frame.full() {
		m.low = sc.Frame.Axis.Y + 44
	}
	if a, z, ok := to.span(); ok {
		m.first, m.k = float64(a), (end-left)/float64(z-a+1)
	}
	points := sc.layout.pointsOn(to)
	for _, mark := range sc.marks {
		x, ok := points[mark.ID]
		if !ok {
			m.moves[mark.ID] = m.slide(mark.x, mark.y)
			continue
		}
		m.moves[mark.ID] = shift(x-mark.x, 0)
		m.points = append(m.points, moved{mark.box().Grow(ringAir), x - mark.x})
	}
	return m
}

// pointsOn gives where the events that stand by themselves on a day of a scale stand
// there: those of one day stand as far apart as they must, in px, on any scale.
func (l layout) pointsOn(t TimeScale) map[string]float64 {
	var points []mark
	for _, m := range slices.Concat(l.marks, l.others) {
		if m.bar.Empty() && m.crowd == nil && t.shows(m.first) {
			points = append(points, m)
		}
	}
	slices.SortStableFunc(points, func(a, b mark) int { return cmp.Compare(a.x, b.x) })
	for i := range points {
		points[i].x = t.X(points[i].Moment)
	}
	part(points, t)
	out := map[string]float64{}
	for _, m := range points {
		if !m.absent {
			out[m.ID] = m.x
		}
	}
	return out
}

// day gives what a pixel stood for: on the ruler by true time, else by the scale.
func (m motion) day(x, y float64) float64 {
	a, z, _ := m.scene.Scale.span()
	if y <= m.low {
		return float64(a) + (x-m.left)/(m.end-m.left)*float64(z-a+1)
	}
	return m.scene.Scale.At(x)
}

// at gives where what stood at a pixel is now, between the ends of the scale, and
// whether it lies between them.
func (m motion) at(x, y float64) (now float64, shows bool) {
	day := m.day(x, y)
	a, z, ok := m.to.span()
	shows = ok && day >= float64(a) && day <= float64(z)+1
	if y <= m.low {
		return math.Max(m.left, math.Min(m.end, m.left+(day-m.first)*m.k)), shows
	}
	return m.to.X(day), shows
}

// still tells whether a pixel is of no day: it lies beside the scale.
func (m motion) still(x float64) bool { return x < m.left-8 }

// slide is the transform of what stands at a pixel.
func (m motion) slide(x, y float64) string {
	if m.still(x) {
		return ""
	}
	now, shows := m.at(x, y)
	if !shows {
		return offside
	}
	return shift(now-x, 0)
}

// layer moves one of the timeline's layers, of which some are of no day.
func (m motion) layer(s Shape) Shape {
	switch s.Kind {
	case "bands", "key":
		return s
	case "events":
		return m.marks(s)
	}
	return m.carry(s)
}

// carry moves a shape: a line by its ends, what is of one piece as a whole, and else
// what it is made of.
func (m motion) carry(s Shape) Shape {
	switch {
	case s.Tag == Path:
		return m.line(s)
	case s.Tag == Group && m.whole(s):
		s.Move = m.moves[s.Bind.Event]
	case s.Kind == "dates", s.Kind == "source", s.Kind == "source ghost":
		b := s.Kids[0]
		s.Move = m.slide(b.X+b.W/2, b.Y)
	case s.Kind == "along": // which is turned about where it stands
		if x, y, ok := point(strings.TrimPrefix(s.Move, "translate(")); ok {
			s.Move = strings.TrimSpace(m.slide(x, y) + " " + s.Move)
		}
	case s.Tag == Group:
		return s.each(m.carry)
	default:
		s.Move = m.slide(s.X+s.W/2, s.Y)
	}
	return s
}

// whole tells whether a group goes with a mark: its label, or a note about it.
func (m motion) whole(s Shape) bool {
	_, ok := m.moves[s.Bind.Event]
	return ok && s.Bind.Event != ""
}

// marks moves the marks, of which a bar keeps its days.
func (m motion) marks(s Shape) Shape {
	i := -1
	return s.each(func(kid Shape) Shape {
		i++
		mark := m.scene.marks[i]
		kid.Move = m.moves[mark.ID]
		if mark.bar.W <= leastBar || mark.crowd != nil {
			return kid
		}
		a, begins := m.at(mark.bar.X, mark.y)
		z, ends := m.at(mark.bar.Right(), mark.y)
		if kid.Move = offside; (begins || ends) && z > a {
			k := (z - a) / mark.bar.W
			kid.Move = "translate(" + num(a-k*mark.bar.X) + " 0) scale(" + fine(k) + " 1)"
		}
		return kid
	})
}

// line moves a straight line by its ends, of which those at the ends of the scale
// stay, and any other outline as a whole.
func (m motion) line(s Shape) Shape {
	head, tail, straight := strings.Cut(s.D, "L")
	x1, y1, ok := point(strings.TrimPrefix(head, "M"))
	x2, y2, also := point(tail)
	if !ok || !also || !straight || strings.Contains(tail, "M") {
		s.Move = m.slide(x1, y1)
		return s
	}
	a, z := m.tip(x1, y1, y1 == y2), m.tip(x2, y2, y1 == y2)
	if s.D = ""; a != z || x1 == x2 && m.slide(x1, y1) != offside {
		s.D = "M" + num(a) + " " + num(y1) + "L" + num(z) + " " + num(y2)
	}
	return s
}

// tip moves an end of a line, of a level one none that is an end of the scale.
func (m motion) tip(x, y float64, level bool) float64 {
	if m.still(x) || level && (x <= m.left+1 || x >= m.end-1) {
		return x
	}
	if !level {
		for _, mark := range m.points {
			if mark.room.Has(x, y) {
				return x + mark.by // it goes on from that mark
			}
		}
	}
	now, _ := m.at(x, y)
	return now
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
