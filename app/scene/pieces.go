package scene

import (
	"cmp"
	"strings"
)

// pieceMost is of how many points a piece of the land is at most, where lines can be told
// apart. The browser paints a page in tiles, and for each goes through all points of every
// path that may be in it: land in pieces that lie together is painted in a third of the
// time, and in more pieces hardly sooner, while each is an element of the page.
const pieceMost = 1500

// piece is what is drawn as one path: lines in the plane, in land units, that lie together,
// or a ring with those that are cut out of it.
type piece struct {
	rings [][][2]int
	box   [4]int // left, top, right, bottom
	size  int    // its points
}

// add takes rings into a piece.
func (p *piece) add(rings ...[][2]int) {
	for _, ring := range rings {
		for _, at := range ring {
			if p.size++; p.size == 1 {
				p.box = [4]int{at[0], at[1], at[0], at[1]}
			}
			p.box[0], p.box[2] = min(p.box[0], at[0]), max(p.box[2], at[0])
			p.box[1], p.box[3] = min(p.box[1], at[1]), max(p.box[3], at[1])
		}
	}
	p.rings = append(p.rings, rings...)
}

// path writes a piece.
func (p piece) path(closed bool) string {
	var b strings.Builder
	for _, ring := range p.rings {
		draw(&b, ring, closed)
	}
	return b.String()
}

// covers tells whether the box of another piece lies within that of p.
func (p piece) covers(q piece) bool {
	return p.box[0] <= q.box[0] && p.box[1] <= q.box[1] && q.box[2] <= p.box[2] && q.box[3] <= p.box[3]
}

// extent is the area of a piece's box.
func (p piece) extent() int { return (p.box[2] - p.box[0]) * (p.box[3] - p.box[1]) }

// holds tells whether a point lies in what p fills, by the even-odd rule.
func (p piece) holds(x, y int) bool {
	odd := false
	for _, ring := range p.rings {
		a := ring[len(ring)-1]
		for _, b := range ring {
			if (a[1] > y) != (b[1] > y) && ((x-a[0])*(b[1]-a[1]) < (y-a[1])*(b[0]-a[0])) == (b[1] > a[1]) {
				odd = !odd
			}
			a = b
		}
	}
	return odd
}

// withHoles joins rings that are cut out of others with these, as each of them alone would be
// filled. The widest come first, so that what lies in another comes after it.
func withHoles(rings []piece) []piece {
	inOrder(rings, func(a, b piece) int { return cmp.Compare(b.extent(), a.extent()) })
	var out []piece
next:
	for _, r := range rings {
		at := r.rings[0][0]
		for i, in := range out {
			if in.covers(r) && in.holds(at[0], at[1]) {
				out[i].add(r.rings...)
				continue next
			}
		}
		out = append(out, r)
	}
	return out
}

// gathered joins pieces that lie together, until each has as many points as may be: all are
// parted in two where half of their points lie on either side, across their longer side,
// and so are both halves.
func gathered(pieces []piece) []piece {
	var all piece
	for _, p := range pieces {
		all.add(p.rings...)
	}
	if all.size <= pieceMost || len(pieces) < 2 {
		return []piece{all}
	}
	side := 0
	if all.box[3]-all.box[1] > all.box[2]-all.box[0] {
		side = 1
	}
	inOrder(pieces, func(a, b piece) int { return cmp.Compare(a.box[side]+a.box[side+2], b.box[side]+b.box[side+2]) })
	half, before := 1, pieces[0].size
	for half < len(pieces)-1 && 2*before+pieces[half].size < all.size {
		before += pieces[half].size
		half++
	}
	return append(gathered(pieces[:half:half]), gathered(pieces[half:])...)
}
