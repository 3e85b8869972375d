package scene

import (
	"math"
	"slices"
)

// sieve cuts a lane into cells of one width, but for the first and the last, which
// reach as far as time does.
type sieve struct{ wide, from, to float64 }

// ends gives the numbers of the first and the last cell.
func (s sieve) ends() (first, last float64) {
	return math.Ceil(s.from / s.wide), math.Floor(s.to/s.wide) - 1
}

// of gives the number of the cell in which a pixel lies.
func (s sieve) of(x float64) float64 {
	first, last := s.ends()
	return math.Max(first, math.Min(last, math.Floor(x/s.wide)))
}

// cell gives the room of a cell.
func (s sieve) cell(n float64) Box {
	first, last := s.ends()
	left, right := n*s.wide, (n+1)*s.wide
	if n <= first {
		left = s.from
	}
	if n >= last {
		right = s.to
	}
	return Box{left, 0, right - left, 1}
}

// holding gives cells that are no narrower than the number of all of a lane's marks.
func (s sieve) holding(lane []mark) sieve {
	s.wide = math.Max(s.wide, pillOf(len(lane)))
	return s
}

// leaves tells whether there would be more crowds and single marks than so many. Narrow
// cells leave far more of a long story, and the marks are counted no further than that.
func (s sieve) leaves(lanes [][]mark, most int) bool {
	n := 0
	for _, lane := range lanes {
		in, last := s.holding(lane), math.NaN()
		for i := range lane {
			at, single := in.of(lane[i].x), lane[i].bar.W > in.wide
			if single || at != last {
				n++
			}
			if n > most {
				return true
			}
			if !single {
				last = at
			}
		}
	}
	return false
}

// crowds gathers one lane's marks cell by cell: every cell, or only those
// whose marks cover each other. A bar longer than a cell stands by itself.
func (s sieve) crowds(lane []mark, all bool) []mark {
	var out []mark
	short := lane
	if long := func(m mark) bool { return m.bar.W > s.wide }; slices.ContainsFunc(lane, long) {
		short = nil
		for i := range lane {
			if long(lane[i]) {
				out = append(out, lane[i])
			} else {
				short = append(short, lane[i])
			}
		}
	}
	for i := 0; i < len(short); {
		j, in := i+1, s.of(short[i].x)
		for j < len(short) && s.of(short[j].x) == in {
			j++
		}
		if j-i > 1 && (all || tight(short[i:j])) {
			out = append(out, crowdIn(short[i:j], s.cell(in)))
		} else {
			out = append(out, short[i:j]...)
		}
		i = j
	}
	return out
}
