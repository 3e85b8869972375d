package scene

import (
	"math"

	"dateline/app/sign"
	"dateline/app/view"
	"dateline/data/model"
)

// mark is an event set on the timeline: a point, or a bar over its span; or a
// crowd of events, a pill.
type mark struct {
	*event
	lane  string // in which it stands: its event's own, where there is room
	x, y  float64
	r     float64
	bar   Box       // empty for a point
	crowd []*event  // all the events of a crowd, in the order of time
	rug   []float64 // and where each would stand, from left to right

	absent  bool   // it only keeps its room
	early   bool   // it stands elsewhere when everything is known
	members []mark // of a crowd of which some are absent
	cell    Box    // the part of the lane in which a crowd was gathered, if it was in one
}

const pointRadius, barHeight = 5.5, 8

// marks sets every event in time and, against its lane, in height.
func (w *World) marks(pause func(), p *schedule, t TimeScale, selected string) []mark {
	first, last, ok := t.span()
	if !ok {
		return nil
	}
	points := w.points(pause, p, t, first, last)
	pause()
	marks := gather(pause, points, selected, t.Stretches[0].X, t.End())
	pause()
	return stack(marks)
}

// points sets every event between two days by itself.
func (w *World) points(pause func(), p *schedule, t TimeScale, first, last model.Day) []mark {
	out := make([]mark, 0, len(p.stands))
	for i := range view.InPieces(pause, len(p.stands)) {
		e := p.stands[i]
		switch {
		case !e.When.IsZero() && e.last >= first && e.first <= last:
			out = append(out, e.on(t, first, last))
		case e.earlier(w.first) && first == w.first:
			out = append(out, e.before(t))
		default:
			continue
		}
		m := &out[len(out)-1]
		m.lane, m.absent, m.early = p.laneOf(e.event), e.absent, e.early
	}
	part(pause, out, t)
	return out
}

// on sets an event between the first and last day that show.
func (e *event) on(t TimeScale, first, last model.Day) mark {
	if e.point {
		return mark{event: e, r: pointRadius, x: t.X(e.Moment)}
	}
	x1, x2 := t.X(float64(max(e.first, first))), t.X(float64(min(e.last, last))+1)
	wide := math.Max(x2-x1, leastBar)
	return mark{event: e, r: pointRadius}.spans(math.Min(x1, t.End()-wide), wide)
}

// earlier tells whether an event is background from before the story begins:
// it stands at the story's edge, since its own time is no part of the scale.
func (e *event) earlier(first model.Day) bool {
	return e.Status == model.Background && e.last < first
}

func (e *event) before(t TimeScale) mark {
	return mark{event: e, r: pointRadius}.spans(t.Stretches[0].X-6, leastBar)
}

const leastBar = 14 // px

func (m mark) spans(x, w float64) mark {
	m.bar = Box{x, -barHeight / 2, w, barHeight}
	m.x = x + w/2
	return m
}

// settle sets the marks down on their lanes, and leaves out those that have
// none.
func settle(marks []mark, lanes []Lane) []mark {
	at := map[string]float64{}
	for _, l := range lanes {
		at[l.Place] = l.Y
	}
	out := make([]mark, 0, len(marks))
	for _, m := range marks {
		if y, ok := at[m.lane]; ok {
			m.y, m.bar.Y = m.y+y, m.bar.Y+y
			out = append(out, m)
		}
	}
	return out
}

// hangs tells whether a mark may be lowered: a bar, where a point and a crowd
// stand on their lane.
func (m mark) hangs() bool { return !m.bar.Empty() && m.crowd == nil }

// box is the room the mark itself takes.
func (m mark) box() Box {
	if !m.bar.Empty() {
		return m.bar
	}
	return Box{m.x - m.r, m.y - m.r, 2 * m.r, 2 * m.r}
}

// shape draws the mark, bound to its event, with its target under it.
func (m mark) shape(selected bool, among []mark) Shape {
	g, status := group("event"), m.standing
	if !m.Done() {
		g.Kind = "event said"
	}
	if m.Ghost {
		g.Kind, status = "event ghost", unknown(m)
	}
	g.Bind = Bind{Event: m.ID, Status: status, Precision: string(m.When.Precision()), Current: selected}
	g.Kids = append(g.Kids, rect("target", m.target(among)))
	if selected {
		g.Kids = append(g.Kids, m.ring())
	}
	if m.bar.Empty() {
		g.Kids = append(g.Kids, Sign(sign.Of(status, m.Said()), m.x, m.y, m.r)...)
	} else {
		g.Kids = append(g.Kids, m.soft("bar-"+status))
	}
	return g
}

// target is where a pointer hits a mark: 24 px or, where the middle of another
// mark would lie in that, half of the way to it.
func (m mark) target(among []mark) Box {
	x, y := m.middle()
	half := math.Max(12, m.box().W/2)
	left, right := x-half, x+half
	for _, o := range among {
		ox, oy := o.middle()
		switch {
		case math.Abs(oy-y) >= 12 || math.Abs(ox-x) >= half:
		case ox < x:
			left = math.Max(left, (x+ox)/2)
		case ox > x:
			right = math.Min(right, (x+ox)/2)
		}
	}
	return Box{left, y - 12, right - left, 24}
}

// middle gives the point at which a mark is aimed at.
func (m mark) middle() (x, y float64) {
	box := m.box()
	return box.X + box.W/2, box.Y + box.H/2
}

// soft draws the bar of what is done in full, and thin where something is only said or
// surrounds the story.
func (m mark) soft(kind string) Shape {
	box := m.bar
	if !m.Done() {
		box = box.Grow(-thinner)
		box.X, box.W = m.bar.X, m.bar.W
	}
	b := rect(kind, box)
	b.R = box.H / 2
	return b
}

const thinner = 2 // px that such a bar lacks above and below

// unknown gives the sign a ghost is drawn in: a bar stays soft, a point full.
func unknown(m mark) string {
	if model.IsPlan(m.Status) {
		return model.Planned
	}
	return model.Happened
}

func (m mark) ring() Shape {
	if m.bar.Empty() {
		return circle("ring", m.x, m.y, m.r+ringAir)
	}
	s := rect("ring", m.bar.Grow(ringAir))
	s.R = barHeight/2 + ringAir
	return s
}

const ringAir = 4 // px between a mark and the ring that shows it is selected
