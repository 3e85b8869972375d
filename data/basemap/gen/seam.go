package main

import "slices"

// stitched joins the rings of a country that the source cuts along the
// antimeridian, as it does one island of Fiji: the cut is no coast.
//
//	180° | -180°
//	 .---+    +---.          .---.
//	 |   b    b'  |    ─▶    |   |     a and a', b and b' are the same place
//	 '---a    a'--'          '---'
func stitched(parts []part, lines [][]point) ([]part, [][]point) {
	parts, lines = slices.Clone(parts), slices.Clone(lines)
	gone := map[int]bool{}
	for i, p := range parts {
		for j := range parts[:i] {
			q := parts[j]
			if p.code != q.code || gone[j] || len(p.refs) > 1 || len(q.refs) > 1 {
				continue
			}
			if whole := stitch(ring(p.refs, lines), ring(q.refs, lines)); whole != nil {
				lines[index(p.refs[0])], gone[j] = whole, true
				parts[i].refs = []int{index(p.refs[0])}
			}
		}
	}
	kept := parts[:0]
	for i, p := range parts {
		if !gone[i] {
			kept = append(kept, p)
		}
	}
	return kept, lines
}

// stitch gives the ring that two are without their cuts, or nil.
func stitch(a, b []point) []point {
	a, b = opened(a), opened(b)
	if a == nil || b == nil || a[0].lat != b[len(b)-1].lat || b[0].lat != a[len(a)-1].lat {
		return nil
	}
	return slices.Concat(a, b, a[:1])
}

// opened gives a ring from the end of its cut to the beginning, or nil if it
// has none.
func opened(ring []point) []point {
	for i := 1; i < len(ring); i++ {
		if seam(ring[i-1]) && seam(ring[i]) && ring[i-1].lat != ring[i].lat {
			return slices.Concat(ring[i:len(ring)-1], ring[:i])
		}
	}
	return nil
}

func seam(p point) bool { return p.lon == 180*perDegree || p.lon == -180*perDegree }
