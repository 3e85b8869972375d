package scene

import (
	"slices"

	"dateline/app/state"
	"dateline/app/track"
)

// aside tells whether an event recedes: it is not of the person who is
// followed, or not in the window that play lets stand out.
func (p *schedule) aside(s state.State, e *event) bool {
	if s.Follow != "" && !slices.Contains(e.People, s.Follow) {
		return true
	}
	if s.Window == state.Open {
		return false
	}
	head := p.event(s.Event)
	switch {
	case head.ID == "":
		return false
	case s.AsOf != state.Always && s.Window == state.Moving:
		return !p.New(e.ID)
	case s.AsOf != state.Always:
		return false
	case s.Window == state.Growing:
		return e.Moment > head.Moment
	}
	return e.last < head.first || e.first > head.last
}

// gapShapes draws where nothing is said of the person who is followed: a
// dotted band from the last place they were to the next, with its length.
func (w *World) gapShapes(sc Scene, b *board) []Shape {
	at := map[string]float64{}
	for _, l := range sc.Lanes {
		at[l.Place] = l.Y
	}
	var out []Shape
	for _, g := range sc.schedule.gaps {
		y1, ok1 := at[g.FromPlace]
		y2, ok2 := at[g.ToPlace]
		x1, x2 := sc.Scale.X(float64(g.From)+1), sc.Scale.X(float64(g.To))
		if !ok1 || !ok2 || x2-x1 < 12 {
			continue
		}
		out = append(out, sc.gap(g, [4]float64{x1, y1, x2, y2}, b))
	}
	return out
}

func (sc Scene) gap(g track.Gap, ends [4]float64, b *board) Shape {
	x1, y1, x2, y2 := ends[0], ends[1], ends[2], ends[3]
	shape := group("gap", line("gap-band", x1, y1, x2, y2))
	words := sc.words().Count(sc.words().Figure.NoStatement, g.Days)
	wide := Measure(words, 12)
	for _, dy := range []float64{-8, 16, -22, 30} {
		x, y := (x1+x2)/2, (y1+y2)/2+dy
		box := Box{x - wide/2, y - 11, wide, 14}
		if b.free(box) {
			b.take(box)
			shape.Kids = append(shape.Kids, text("gap-note", x, y, "middle", words))
			break
		}
	}
	return shape
}
