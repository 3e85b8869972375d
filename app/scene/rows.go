package scene

import (
	"math"
	"slices"
)

// stack lowers a bar that would lie on a mark or on another bar. Bars for
// which six rows are not enough join the last one in a crowd. Those that an event
// has only on earlier days come after the others, and take what these leave.
func stack(marks []mark) []mark {
	lanes, last := lanesOf(marks), map[string]int{}
	out, gone := slices.Clone(marks), make([]bool, len(marks))
	for _, early := range []bool{false, true} {
		for i, m := range marks {
			if m.early != early || !m.hangs() {
				continue
			}
			lane, k := lanes[m.lane], 0
			for ; k < deepest && lane.meets(m); k++ {
				m.bar.Y += barHeight + rowAir
			}
			if j, ok := last[m.lane]; ok && k == deepest {
				out[j], gone[i] = joined(out[j], m), true
				lane.add(out[j].bar)
				continue
			}
			lane.put(m)
			m.y = m.bar.Y + barHeight/2
			out[i], last[m.lane] = m, i
		}
	}
	kept := out[:0]
	for i, m := range out {
		if !gone[i] {
			kept = append(kept, m)
		}
	}
	return kept
}

// row is what stands on a lane and hangs from it.
type row struct {
	field
	own map[string][]Box // of events that stand there on other days too
}

// lanesOf gives each lane with the marks that stand on it.
func lanesOf(marks []mark) map[string]*row {
	moved := map[string]bool{}
	for _, m := range marks {
		if m.absent {
			moved[m.ID] = true
		}
	}
	lanes := map[string]*row{}
	for _, m := range marks {
		if lanes[m.lane] == nil {
			lanes[m.lane] = &row{own: map[string][]Box{}}
		}
		if moved[m.ID] {
			lanes[m.lane].own[m.ID] = []Box{}
		}
	}
	for _, m := range marks {
		if !m.hangs() {
			lanes[m.lane].put(m)
		}
	}
	return lanes
}

func (r *row) put(m mark) {
	r.add(m.box())
	if own, ok := r.own[m.ID]; ok {
		r.own[m.ID] = append(own, m.box())
	}
}

// meets tells whether a bar lies on what stands there with it: an event is never at
// two of its own times.
func (r *row) meets(m mark) bool {
	own := r.own[m.ID]
	return r.any(m.bar, func(b Box) bool { return !slices.Contains(own, b) })
}

const deepest = 6 // rows of bars under a lane

// depth is how far the bars of a lane hang below it, in px: those that stand there when
// everything is known, and those of all days.
type depth struct{ late, all float64 }

// hanging gives each lane's.
func hanging(marks []mark) map[string]depth {
	out := map[string]depth{}
	for _, m := range marks {
		d := out[m.lane]
		if d.all = math.Max(d.all, m.y); !m.early {
			d.late = math.Max(d.late, m.y)
		}
		out[m.lane] = d
	}
	return out
}

// beside gives the depth that moves the lane below. Bars of earlier days alone hang into
// the gap above that lane, where labels are few on such a day, and into their country's
// band; they ask for more only where they would leave these.
func (d depth) beside(next Lane, country string, f Frame) float64 {
	spare := f.Gap - barHeight/2 - rowAir
	if next.Country != country {
		spare = f.Gap*bandFoot - barHeight
	}
	return math.Max(d.late, d.all-spare)
}

const rowAir = 6 // px between two rows of bars, and from one to the next lane
