package scene

import (
	"math"
	"slices"

	"dateline/app/state"
)

// composition is what of a figure's layout a story decides: whether the map has the
// larger share of the width, or none, how many gaps between lanes it keeps free under its
// southernmost city, and how much wider than the least those gaps are.
type composition struct {
	broad        bool
	mapless      bool // the story has no place
	under, loose float64
}

// A handful of compositions is tried, those with what a form has by itself first:
// another must be better by a margin.
var (
	unders = []float64{0.25, 0.5, 1} // times the form's own
	looses = []float64{1, 1.5, 2, 3}
)

const margin = 0.02

// FrameOf lays the figure out for a page of the given size, composed for the story
// whole: what is filtered or not known yet moves nothing.
func (w *World) FrameOf(s state.State, page Size) Frame {
	best, _ := w.composed(s, page, w.broad)
	return best
}

// composed gives the frame in which a story strains least, and by how much.
func (w *World) composed(s state.State, page Size, broad bool) (best Frame, least float64) {
	best = frameOf(s, page, composition{broad: broad, mapless: w.mapless, under: 1, loose: 1})
	if best.Form.Listed() || w.mapless {
		return best, 0
	}
	least = w.strain(best)
	for _, under := range unders {
		for _, loose := range looses {
			f := frameOf(s, page, composition{broad: broad, under: under, loose: loose})
			if v := w.strain(f) + ofLoose*(loose-1); v < least-margin {
				best, least = f, v
			}
		}
	}
	return best, least
}

// share decides whether the map has the larger share of the width, on the widest page
// that is prerendered; all forms follow. Of very many lanes it holds each city only against
// those with most events: the map shows no more, and more is dear.
func (w *World) share(lanes []Lane) {
	w.rows = busiestLanes(lanes, mostCities)
	w.apart = w.neighbours(w.rows)
	w.closest = w.nearestTwo()
	_, narrow := w.composed(state.State{}, References[0], false)
	_, broad := w.composed(state.State{}, References[0], true)
	w.broad = broad+lostTime < narrow
}

// busiestLanes keeps of too many lanes those with most events, in their order.
func busiestLanes(lanes []Lane, most int) []Lane {
	events := map[string]int{}
	for _, l := range lanes {
		events[l.Place] = l.Events
	}
	kept := firstOf(busiest(events, ""), most)
	return slices.DeleteFunc(lanes, func(l Lane) bool { return !kept[l.Place] })
}

// What a figure's faults weigh, each measured from 0 to 1; and what a broad map costs,
// which leaves time less room.
const (
	ofBends   = 2.0
	ofVacancy = 3.0
	ofTilt    = 0.3
	ofLoose   = 0.015 // for each time the gaps are wider
	ofVoid    = 0.5
	lostTime  = 0.11
)

// strain measures how ill a frame suits the story: by how far leaders bend, by lanes
// that leave more than a third of the height empty or hang to one side of it, by places
// too near each other to be told apart, and by how much of the map lies beyond them.
func (w *World) strain(f Frame) float64 {
	cam := w.fit(f)
	lanes := slices.Clone(w.rows)
	for i, l := range lanes {
		if _, lanes[i].Want = cam.Px(w.spots[l.Place].x, w.spots[l.Place].y); l.Place == "" {
			lanes[i].Want = f.Plot.Bottom()
		}
	}
	spread(lanes, f)
	return ofBends*bends(lanes, f) + ofVacancy*vacant(lanes, f) + ofTilt*tilt(lanes, f) + w.huddle(cam) + ofVoid*void(w.home, cam, f)
}

// bends is the mean way of a city's leader up or down, in heights of the plot.
func bends(lanes []Lane, f Frame) float64 {
	sum, n := 0.0, 0.0
	for _, l := range lanes {
		if l.City {
			sum, n = sum+math.Abs(l.Y-l.Want), n+1
		}
	}
	return sum / math.Max(1, n) / f.Plot.H
}

// vacant is by how much the highest stretch without lanes is more than a third.
func vacant(lanes []Lane, f Frame) float64 {
	at, most := f.Plot.Y, 0.0
	for _, l := range lanes {
		most, at = math.Max(most, l.Y-at), l.Y
	}
	return math.Max(0, math.Max(most, f.Plot.Bottom()-at)/f.Plot.H-1.0/3)
}

// tilt is by how much more room is free above the lanes than below, or below than above.
func tilt(lanes []Lane, f Frame) float64 {
	if len(lanes) == 0 {
		return 0
	}
	above, below := lanes[0].Y-f.Plot.Y, f.Plot.Bottom()-lanes[len(lanes)-1].Y
	return math.Abs(above-below) / f.Plot.H
}

// apartness is how far apart two cities must be for both to be named, in px.
const apartness = 36.0

// neighbours gives how far each city of some lanes is from the nearest other, in the
// projection's plane.
func (w *World) neighbours(lanes []Lane) (out []float64) {
	for _, a := range lanes {
		if !a.City {
			continue
		}
		near := math.Inf(1)
		for _, b := range lanes {
			if p, q := w.spots[a.Place], w.spots[b.Place]; b.City && a.Place != b.Place {
				near = math.Min(near, math.Hypot(p.x-q.x, p.y-q.y))
			}
		}
		out = append(out, near)
	}
	return out
}

// nearestTwo is how far apart the two nearest cities are that stand apart at all; it is
// infinite where there are no two.
func (w *World) nearestTwo() float64 {
	least := math.Inf(1)
	for _, near := range w.apart {
		if near > leastSpan {
			least = math.Min(least, near)
		}
	}
	return least
}

// huddle is how near cities are to their neighbours, 0 where all are well apart.
func (w *World) huddle(cam Camera) float64 {
	sum := 0.0
	for _, near := range w.apart {
		sum = sum + 1 - math.Min(apartness, near*cam.Scale)/apartness
	}
	return sum / math.Max(1, float64(len(w.apart)))
}

// void is the share of the map that lies beyond what the story's places span.
func void(home Box, cam Camera, f Frame) float64 {
	return 1 - home.W*home.H*cam.Scale*cam.Scale/(f.Map.W*f.Map.H)
}

// Broad tells whether a story's map has the larger share of the width: the page's style
// sheet has buttons between map and lanes to place.
func (w *World) Broad() bool { return w.broad }
