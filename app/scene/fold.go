package scene

import "sort"

// leastLane is the height that a lane needs for its name, and for labels of marks
// between it and the next, in px.
const leastLane = 22.0

// fold finds lanes for more places than there is height for: the busiest keep
// their own, the events of the others stand in the lane of their country, and
// those of countries that have no room either stand elsewhere. It gives the
// lane that each folded one leads to; none where all have room.
func (w *World) fold(p *schedule, selected string, f Frame) map[string]string {
	count := map[string]int{}
	for _, e := range p.stands {
		if e.lane != "" {
			count[e.lane]++
		}
	}
	rows := int((f.Plot.H-2*leastLane)/leastLane) - 1 // one is elsewhere
	if len(count) <= rows {
		return nil
	}
	order := busiest(count, w.lastLane(selected))
	kept := firstOf(order, max(1, rows*2/3))
	for _, id := range order { // countries of the rest, busiest first
		if c := w.country(id); !kept[id] && c != "" && len(kept) < rows {
			kept[c] = true
		}
	}
	for _, id := range order { // more places, where countries leave room
		if len(kept) < rows {
			kept[id] = true
		}
	}
	return w.folded(order, kept)
}

// lastLane gives the lane that an event comes to stand in when everything is known.
func (w *World) lastLane(id string) string {
	if i, ok := w.Position(id); ok {
		return w.events[i].lane
	}
	return ""
}

// busiest orders lanes by their events, the selected event's first.
func busiest(count map[string]int, first string) []string {
	var ids []string
	for id := range count {
		ids = append(ids, id)
	}
	sort.Slice(ids, func(i, j int) bool {
		a, b := ids[i], ids[j]
		if (a == first) != (b == first) {
			return a == first
		}
		if count[a] != count[b] {
			return count[a] > count[b]
		}
		return a < b
	})
	return ids
}

func firstOf(ids []string, n int) map[string]bool {
	kept := map[string]bool{}
	for _, id := range ids[:min(n, len(ids))] {
		kept[id] = true
	}
	return kept
}

func (w *World) folded(ids []string, kept map[string]bool) map[string]string {
	to := map[string]string{}
	for _, id := range ids {
		if kept[id] {
			continue
		}
		to[id] = ""
		if c := w.country(id); kept[c] {
			to[id] = c
		}
	}
	return to
}
