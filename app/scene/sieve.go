package scene

import "math"

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

// count counts the crowds and single marks that there would be.
func (s sieve) count(lanes [][]mark) int {
	n := 0
	for _, lane := range lanes {
		in, last := s.holding(lane), math.NaN()
		for _, m := range lane {
			at := in.of(m.x)
			if m.bar.W > in.wide || at != last {
				n++
			}
			if m.bar.W <= in.wide {
				last = at
			}
		}
	}
	return n
}

// crowds gathers one lane's marks cell by cell: every cell, or only those
// whose marks cover each other. A bar longer than a cell stands by itself.
func (s sieve) crowds(lane []mark, all bool) []mark {
	var out []mark
	short := make([]mark, 0, len(lane))
	for _, m := range lane {
		if m.bar.W > s.wide {
			out = append(out, m)
		} else {
			short = append(short, m)
		}
	}
	for i := 0; i < len(short); {
		j := i + 1
		for j < len(short) && s.of(short[j].x) == s.of(short[i].x) {
			j++
		}
		if j-i > 1 && (all || tight(short[i:j])) {
			out = append(out, crowdIn(short[i:j], s.cell(s.of(short[i].x))))
		} else {
			out = append(out, short[i:j]...)
		}
		i = j
	}
	return out
}
