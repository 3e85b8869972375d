package basemap

import "dateline/data/geo"

// Land strings the coasts together into rings: all land, each piece once, with
// no border inside it. Like a country's rings, they are filled by the even-odd
// rule.
//
//	.--a--.--b--.         a and b are coasts of two countries, which meet
//	|  A  |  B  |         where the border between these begins and ends:
//	'-----'-----'         a and b are one ring of land
func (m Map) Land() []Line {
	s := shore{lines: m.Coast, at: map[geo.Point][]int{}, taken: make([]bool, len(m.Coast))}
	for i, line := range m.Coast {
		if n := len(line); n > 0 && line[0] != line[n-1] {
			s.at[line[0]] = append(s.at[line[0]], i)
			s.at[line[n-1]] = append(s.at[line[n-1]], i)
		}
	}
	var rings []Line
	for i := range m.Coast {
		if !s.taken[i] {
			rings = append(rings, s.from(i))
		}
	}
	return rings
}

// shore finds the coast that goes on where another ends. Where more than two
// meet in a point, it does not matter which: the area stays the same.
type shore struct {
	lines []Line
	at    map[geo.Point][]int // by its two ends, where these differ
	taken []bool
}

func (s *shore) from(i int) Line {
	s.taken[i] = true
	ring := append(Line{}, s.lines[i]...)
	for len(ring) > 0 && ring[0] != ring[len(ring)-1] {
		next, ok := s.next(ring[len(ring)-1])
		if !ok {
			break
		}
		ring = join(ring, next)
	}
	return ring
}

func (s *shore) next(from geo.Point) (Line, bool) {
	for _, i := range s.at[from] {
		if s.taken[i] {
			continue
		}
		s.taken[i] = true
		if s.lines[i][0] == from {
			return s.lines[i], true
		}
		return along(s.lines[i], 1), true
	}
	return nil, false
}
