package basemap

import (
	"encoding/binary"
	"errors"
	"slices"

	"dateline/data/geo"
)

// errBroken is all that can be said of a file that a program wrote: make it
// anew.
var errBroken = errors.New("basemap: broken file; run make basemap")

// Decode unpacks what Encode packed. It never panics: whatever is not such a
// file, whole and without a byte too many, is an error.
func Decode(file []byte) (Map, error) {
	if len(file) < len(magic) || string(file[:len(magic)]) != magic {
		return Map{}, errBroken
	}
	r := reader{rest: file[len(magic):]}
	var m Map
	var loose []Line
	for _, lines := range []*[]Line{&m.Coast, &m.Borders, &m.Disputed, &loose, &m.Rivers, &m.Lakes} {
		*lines = r.lines()
	}
	arcs := slices.Concat(m.Coast, m.Borders, m.Disputed, loose)
	m.Countries = r.countries(arcs)
	if r.broken || len(r.rest) > 0 {
		return Map{}, errBroken
	}
	return m, nil
}

// reader takes numbers off the front of rest. Once broken it gives only zeros,
// so that the loops above it need no errors of their own: they end by
// themselves.
type reader struct {
	rest   []byte
	broken bool
	last   unit
}

func (r *reader) fail() {
	r.broken = true
	r.rest = nil
}

func (r *reader) number() uint64 {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 {
		r.fail()
		return 0
	}
	r.rest = r.rest[size:]
	return n
}

func (r *reader) difference() int {
	n, size := binary.Varint(r.rest)
	if size <= 0 || n < -360*perDegree || n > 360*perDegree {
		r.fail()
		return 0
	}
	r.rest = r.rest[size:]
	return int(n)
}

// count is a number of things of at least so many bytes each: what cannot fit
// into the rest is broken, and is found before memory is asked for.
func (r *reader) count(bytesEach int) int {
	n := r.number()
	if n > uint64(len(r.rest)/bytesEach) {
		r.fail()
		return 0
	}
	return int(n)
}

func (r *reader) text() string {
	n := r.count(1)
	s := string(r.rest[:n])
	r.rest = r.rest[n:]
	return s
}

func (r *reader) lines() []Line {
	n := r.count(1)
	if n == 0 {
		return nil
	}
	lines := make([]Line, n)
	for i := range lines {
		lines[i] = r.line()
	}
	return lines
}

func (r *reader) line() Line {
	line := make(Line, r.count(2))
	for i := range line {
		line[i] = r.point()
	}
	return line
}

func (r *reader) point() geo.Point {
	r.last.lon += r.difference()
	r.last.lat += r.difference()
	if r.last.lon < -180*perDegree || r.last.lon > 180*perDegree || r.last.lat < -90*perDegree || r.last.lat > 90*perDegree {
		r.fail()
		r.last = unit{}
	}
	return r.last.degrees()
}

func (r *reader) countries(arcs []Line) []Country {
	const least = 3 // a code, a name, a count of rings: a byte each
	used := make([]int, len(arcs))
	n := r.count(least)
	if n == 0 {
		return nil
	}
	countries := make([]Country, n)
	for i := range countries {
		countries[i].Code, countries[i].Name = r.text(), r.text()
		countries[i].Rings = r.rings(arcs, used)
	}
	return countries
}

func (r *reader) rings(arcs []Line, used []int) []Line {
	n := r.count(1)
	if n == 0 {
		return nil
	}
	rings := make([]Line, n)
	for i := range rings {
		rings[i] = r.ring(arcs, used)
	}
	return rings
}

// ring strings its lines together. Each begins where the one before ended, and
// that point is kept once.
func (r *reader) ring(arcs []Line, used []int) Line {
	ring := Line{}
	for range r.count(1) {
		ref := r.number()
		index := ref >> 1
		if index >= uint64(len(arcs)) || used[index] >= uses {
			r.fail()
			return nil
		}
		used[index]++
		ring = join(ring, along(arcs[index], ref))
	}
	return ring
}

func join(ring, line Line) Line {
	if len(ring) > 0 && len(line) > 0 && ring[len(ring)-1] == line[0] {
		line = line[1:]
	}
	return append(ring, line...)
}
