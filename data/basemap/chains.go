package basemap

import (
	"slices"

	"dateline/data/geo"
)

// chains finds the shared lines that a ring is made of.
type chains struct {
	lines  []Line
	coasts int   // lines from here on are borders
	shared int   // lines from here on are loose
	used   []int // by line: how many rings have it
	starts map[start][]uint64
}

// start is how a line sets out; two lines of one map that set out alike are
// told apart by their points.
type start [2]geo.Point

func newChains(m Map) *chains {
	c := &chains{lines: slices.Concat(m.Coast, m.Borders, m.Disputed), starts: map[start][]uint64{}}
	c.coasts, c.shared = len(m.Coast), len(c.lines)
	c.used = make([]int, c.shared)
	for i, line := range c.lines {
		if n := len(line); n >= 2 {
			c.begin(start{line[0], line[1]}, uint64(i)<<1)
			c.begin(start{line[n-1], line[n-2]}, uint64(i)<<1|1)
		}
	}
	return c
}

func (c *chains) begin(at start, ref uint64) { c.starts[at] = append(c.starts[at], ref) }

func (c *chains) loose() []Line { return c.lines[c.shared:] }

// refs walks along the ring, line by line. Where no line fits, the points up to
// the next that does become a loose line.
func (c *chains) refs(ring Line) []uint64 {
	var refs []uint64
	from := 0
	for at := 0; at+1 < len(ring); {
		ref, ok := c.match(ring[at:])
		if !ok {
			at++
			continue
		}
		if from < at {
			refs = append(refs, c.add(ring[from:at+1]))
		}
		refs = append(refs, ref)
		at += len(c.lines[ref>>1]) - 1
		from = at
	}
	if from+1 < len(ring) || len(ring) == 1 {
		refs = append(refs, c.add(ring[from:]))
	}
	return refs
}

func (c *chains) match(rest Line) (uint64, bool) {
	for _, ref := range c.starts[start{rest[0], rest[1]}] {
		line := c.lines[ref>>1]
		if c.used[ref>>1] < uses && len(line) <= len(rest) && slices.Equal(rest[:len(line)], along(line, ref)) {
			c.used[ref>>1]++
			return ref, true
		}
	}
	return 0, false
}

func (c *chains) add(line Line) uint64 {
	c.lines = append(c.lines, line)
	return uint64(len(c.lines)-1) << 1
}

// along is the line in the direction the reference says.
func along(line Line, ref uint64) Line {
	if ref&1 == 0 {
		return line
	}
	back := slices.Clone(line)
	slices.Reverse(back)
	return back
}
