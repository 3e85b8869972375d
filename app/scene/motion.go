package scene

import (
	"cmp"
	"math"
	"slices"

	"dateline/data/model"
)

// motion moves what stands in time from one scale to another, and with its lane.
type motion struct {
	scene     Scene
	to        TimeScale
	rise      rise
	lags      map[string]lag
	late      float64           // share of the lags that is left
	moves     map[string]offset // of marks, by the event that they stand for
	points    []moved           // marks of events that stand by themselves
	low       float64           // px, to which the ruler reaches, above what is folded
	left, end float64           // px of the scale's ends
	first, k  float64           // of the new ruler: where its time begins, and the px of a day
	base      float64           // px that the middle of the plot goes, and each layer with it
}

// offset is by how many px something goes, and whether it is out of sight.
type offset struct {
	dx, dy float64
	off    bool
}

func (o offset) plus(other offset) offset {
	return offset{o.dx + other.dx, o.dy + other.dy, o.off || other.off}
}

func (o offset) times(share float64) offset { return offset{o.dx * share, o.dy * share, o.off} }

// String is the transform that leads there.
func (o offset) String() string {
	if o.off {
		return offside
	}
	return shift(o.dx, o.dy)
}

// moved is the room of a mark with its ring, and how many px the mark goes.
type moved struct {
	room Box
	by   float64
}

func newMotion(sc, now Scene) *motion {
	left, end := sc.ends()
	to := now.Scale
	m := &motion{scene: sc, to: to, lags: now.lags, late: now.late, moves: map[string]offset{}, low: math.Inf(-1), left: left, end: end}
	if !now.sameLanes(sc) {
		m.rise = sc.rise(now, 0)
	}
	if sc.Frame.full() {
		m.low = sc.Frame.Axis.Y + 44
	}
	if t := to.window(); t.To > t.From {
		m.first, m.k = t.From, (end-left)/(t.To-t.From)
	}
	middle := (left + end) / 2
	m.base = to.unbounded().X(sc.Scale.At(middle)) - middle
	points := sc.layout.pointsOn(to)
	for _, mark := range sc.marks {
		x, ok := points[mark.ID]
		if !ok {
			m.moves[mark.ID] = m.slide(mark.x, mark.y)
			continue
		}
		m.moves[mark.ID] = offset{x - mark.x - m.base, m.rise.by(mark.y), false}
		m.points = append(m.points, moved{mark.box().Grow(ringAir), x - mark.x})
	}
	return m
}

// pointsOn gives where the events that stand by themselves on a day of a scale stand
// there: those of one day stand as far apart as they must, in px, on any scale.
func (l layout) pointsOn(to TimeScale) map[string]float64 {
	t, left, end := to.unbounded(), l.scale.Stretches[0].X-0.5, l.scale.End()+0.5
	var points []mark
	for _, m := range slices.Concat(l.marks, l.others) {
		if m.bar.Empty() && m.crowd == nil && to.shows(m.first) {
			points = append(points, m)
		}
	}
	inOrder(points, func(a, b mark) int { return cmp.Compare(a.x, b.x) })
	for i := range points {
		points[i].x = t.X(points[i].Moment)
	}
	part(model.AtOnce, points, t)
	out := map[string]float64{}
	for _, m := range points {
		if !m.absent && m.x >= left && m.x <= end {
			out[m.ID] = m.x
		}
	}
	return out
}

// day gives what a pixel stood for: on the ruler by true time, else by the scale.
func (m *motion) day(x, y float64) float64 {
	a, z, _ := m.scene.Scale.span()
	if y <= m.low {
		return float64(a) + (x-m.left)/(m.end-m.left)*float64(z-a+1)
	}
	return m.scene.Scale.At(x)
}

// at gives where what stood at a pixel is now, between the ends of the scale, and
// whether it lies between them.
func (m *motion) at(x, y float64) (now float64, shows bool) {
	day := m.day(x, y)
	t := m.to.window()
	shows = day >= t.From && day <= t.To
	if y <= m.low {
		return math.Max(m.left, math.Min(m.end, m.left+(day-m.first)*m.k)), shows
	}
	return m.to.X(day), shows
}

// still tells whether a pixel is of no day: it lies beside the scale.
func (m *motion) still(x float64) bool { return x < m.left-8 }

// slide is how far what stands at a pixel goes, in a layer that goes as far as the middle of
// the plot.
func (m *motion) slide(x, y float64) offset {
	now, shows := x, true
	if !m.still(x) {
		now, shows = m.at(x, y)
	}
	return offset{now - x - m.base, m.rise.by(y), !shows}
}
