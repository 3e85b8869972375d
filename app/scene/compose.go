package scene

import (
	"math"
	"slices"

	"dateline/app/state"
)

// composition is what of a figure's layout a story decides.
type composition struct {
	broad   bool    // the map has the larger share of the width
	mapless bool    // it has none: the story has no place
	side    float64 // share of the map's width kept free beside the cities, on each side
	region  float64 // Earth radii that the map shows at least
	under   float64 // times the form's own room under the southernmost city
	loose   float64 // times the least gap between lanes
}

// What is tried, with what a form has by itself first: another must be better by a
// margin. A region is halved down to some 50 km, and then as small as the story.
var (
	brims   = []float64{0.16, 0.12, 0.08}
	regions = []float64{leastHome, leastHome / 2, leastHome / 4, leastHome / 8, leastSpan}
	unders  = []float64{1, 0.25, 0.5}
	looses  = []float64{1, 1.5, 2, 3}
)

const margin = 0.02

// compositions are those that a story's figure may have, but for the map's share: 36, and
// as many for each smaller region that would not cut the story.
func (w *World) compositions() (all []composition) {
	for i, region := range regions {
		if i > 0 && math.Min(w.home.W, w.home.H) >= regions[i-1] {
			break
		}
		for _, side := range brims {
			for _, under := range unders {
				for _, loose := range looses {
					all = append(all, composition{mapless: w.mapless, side: side, region: region, under: under, loose: loose})
				}
			}
		}
	}
	return all
}

// FrameOf lays the figure out for a page of the given size, composed for the story
// whole: what is filtered or not known yet moves nothing.
func (w *World) FrameOf(s state.State, page Size) Frame {
	best, _ := w.composed(s, page, w.broad)
	return best
}

// composed gives the frame in which a story strains least, and by how much.
func (w *World) composed(s state.State, page Size, broad bool) (best Frame, least float64) {
	for i, c := range w.trials {
		c.broad = broad
		f := frameOf(s, page, c)
		if w.mapless {
			return f, 0
		}
		if v := w.strain(f); i == 0 || v < least-margin {
			best, least = f, v
		}
	}
	return best, least
}

// compare finds what compositions are tried, and what they are measured by. Of very many
// lanes it holds each city only against those with most events: the map shows no more, and
// more is dear.
func (w *World) compare(lanes []Lane) {
	w.rows = busiestLanes(lanes, mostCities)
	w.apart = w.neighbours(w.rows)
	w.trials = w.compositions()
}

// share tells whether the map has the larger share of the width, on the widest page that
// is prerendered; all forms follow.
func (w *World) share() bool {
	_, narrow := w.composed(state.State{}, References[0], false)
	_, broad := w.composed(state.State{}, References[0], true)
	return broad+ofBroad < narrow
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

// Broad tells whether a story's map has the larger share of the width: the page's style
// sheet has buttons between map and lanes to place.
func (w *World) Broad() bool { return w.broad }
