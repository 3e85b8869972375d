package basemap

import (
	"slices"

	"dateline/data/geo"
)

// The detail of a map that is generalised once: bends smaller than these go
// (square kilometres), and whole islands, lakes and rivers under the specks
// (square kilometres; for rivers, kilometres). It is the same everywhere, since
// nobody knows where a story will be.
const (
	landBend, landSpeck   = 7, 15
	lakeBend, lakeSpeck   = 15, 120
	riverBend, riverSpeck = 15, 30
)

// Generalised gives the map with less detail: coarser says of each place how
// many times larger a bend, an island, a lake or a river must be to stay than
// in the world that is embedded. Lines that are shared stay shared, and none
// comes to cross another.
//
//	rings ─▶ lines by number ─▶ specks go ─▶ lines simplified ─▶ rings
func (m Map) Generalised(coarser func(geo.Point) float64) Map {
	g := general{chains: newChains(m), coarser: coarser}
	parts := make([][]part, len(m.Countries))
	for i, c := range m.Countries {
		parts[i] = g.parts(c)
	}
	lines := g.simplify(parts)
	out := Map{
		Coast:    g.kept(lines, 0, len(m.Coast)),
		Borders:  g.kept(lines, len(m.Coast), len(m.Borders)),
		Disputed: g.kept(lines, len(m.Coast)+len(m.Borders), len(m.Disputed)),
		Rivers:   g.rivers(m.Rivers),
		Lakes:    g.lakes(m.Lakes),
	}
	for i, c := range m.Countries {
		if rings := strung(parts[i], lines); len(rings) > 0 {
			out.Countries = append(out.Countries, Country{c.Code, c.Name, rings})
		}
	}
	return out
}

type general struct {
	*chains
	coarser func(geo.Point) float64
}

// times gives the tolerance that is so many times finest at each place.
func (g general) times(finest float64) func(geo.Point) float64 {
	return func(p geo.Point) float64 { return finest * g.coarser(p) }
}

// part is one ring of a country, in references to the shared lines.
type part struct {
	refs []uint64
	area float64
}

// parts are the rings of a country but for its small islands. The largest part
// stays, so that every country can be pointed at; a ring with a neighbour stays
// too: without it there would be a hole in the land.
func (g general) parts(c Country) []part {
	var parts []part
	largest := 0.0
	for i, t := range tracks(c.Rings) {
		if len(t) >= 4 {
			p := part{g.refs(c.Rings[i]), t.area()}
			parts, largest = append(parts, p), max(largest, p.area)
		}
	}
	return slices.DeleteFunc(parts, func(p part) bool {
		line := g.lines[p.refs[0]>>1]
		alone := len(p.refs) == 1 && line[0] == line[len(line)-1] && !g.border(p.refs[0])
		return alone && p.area < largest && p.area < landSpeck*g.coarser(line[0])
	})
}

// border tells whether a line lies between two countries, not on the sea.
func (g general) border(ref uint64) bool {
	return int(ref>>1) >= g.coasts && int(ref>>1) < g.shared
}

// simplify gives all shared lines anew, by number, and nothing for those that
// no part has any more. A disputed line that no ring ever had is kept.
func (g general) simplify(parts [][]part) []track {
	users := make([]int, len(g.lines))
	for _, p := range slices.Concat(parts...) {
		for _, ref := range p.refs {
			users[ref>>1]++
		}
	}
	lines := tracks(g.lines)
	for i := range lines {
		if users[i] == 0 && g.used[i] > 0 {
			lines[i] = nil
		}
	}
	lines = simplified(lines, g.times(landBend))
	for i := range lines {
		lines[i] = lines[i].followed()
	}
	return lines
}

// kept gives the n lines from a number on, but those that went.
func (g general) kept(lines []track, from, n int) (out []Line) {
	for _, t := range lines[from : from+n] {
		if len(t) > 1 {
			out = append(out, t.degrees())
		}
	}
	return out
}

// strung makes rings of parts again.
func strung(parts []part, lines []track) (rings []Line) {
	for _, p := range parts {
		ring := Line{}
		for _, ref := range p.refs {
			ring = join(ring, along(lines[ref>>1].degrees(), ref))
		}
		rings = append(rings, ring)
	}
	return rings
}

// lakes keeps every ring that is large enough, islands in lakes as well.
func (g general) lakes(rings []Line) (out []Line) {
	all := slices.DeleteFunc(tracks(rings), func(t track) bool {
		return len(t) < 4 || t.area() < lakeSpeck*g.coarser(t[0].degrees())
	})
	for _, t := range simplified(all, g.times(lakeBend)) {
		out = append(out, t.degrees())
	}
	return out
}

// rivers keeps what is long enough, and of the short ones those that link two
// others: without them a river would have gaps.
func (g general) rivers(lines []Line) (out []Line) {
	all := tracks(lines)
	passing := map[unit]int{}
	for _, t := range all {
		for _, u := range t {
			passing[u]++
		}
	}
	all = slices.DeleteFunc(all, func(t track) bool {
		links := passing[t[0]] > 1 && passing[t[len(t)-1]] > 1
		return !links && t.length() < riverSpeck*g.coarser(t[0].degrees())
	})
	for _, t := range simplified(all, g.times(riverBend)) {
		out = append(out, t.degrees())
	}
	return out
}
