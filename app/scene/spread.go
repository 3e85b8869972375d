package scene

import "math"

// spread sets each lane as near to its city's height as the least gap allows:
// isotonic regression by pooling neighbours that are out of order, on heights
// from which the gaps are taken off first (Best and Chakravarti 1990).
func spread(lanes []Lane, f Frame) {
	if len(lanes) == 0 {
		return
	}
	gaps := gapsOf(lanes, f)
	want := make([]float64, len(lanes))
	for i, l := range lanes {
		y := l.Want
		if !l.City && l.Place != "" && i > 0 && lanes[i-1].Country == l.Country {
			y = lanes[i-1].Want + gaps[i]
		}
		want[i] = y - sum(gaps[:i+1])
	}
	top := f.Plot.Y + f.Gap*0.9
	low := f.Plot.Bottom() - f.Gap*0.8 - lanes[len(lanes)-1].Depth - sum(gaps)
	for i, y := range pool(want) {
		lanes[i].Y = math.Round(math.Max(math.Min(y, low), math.Min(top, low))+sum(gaps[:i+1])) + 0.5
	}
}

// elsewhere is the gap over the last lane, in gaps: what is said stands there,
// close together, and wants room for its labels.
const elsewhere = 1.9

// gapsOf gives the least gap above each lane. Where the plot is too low for them
// they shrink alike, down to what keeps the numbers of two lanes' crowds apart.
func gapsOf(lanes []Lane, f Frame) []float64 {
	gaps := make([]float64, len(lanes))
	for i := 1; i < len(lanes); i++ {
		gaps[i] = f.Gap * f.loose
		if lanes[i].Country != lanes[i-1].Country {
			gaps[i] = f.Gap * 1.3 * f.loose
		}
		if lanes[i].Place == "" {
			gaps[i] = f.Gap * elsewhere
		}
		gaps[i] += lanes[i-1].Depth
	}
	if room := f.Plot.H - f.Gap*1.8 - lanes[len(lanes)-1].Depth; sum(gaps) > room {
		shrink(gaps, math.Max(room, 0))
	}
	return gaps
}

// shrink takes from gaps what they have too much, first from what is more than a
// crowd's height.
func shrink(gaps []float64, room float64) {
	firm := make([]float64, len(gaps))
	for i, g := range gaps {
		firm[i] = math.Min(g, crowdHeight+1)
	}
	if least := sum(firm); least > room {
		for i := range gaps {
			gaps[i] = firm[i] * room / least
		}
	} else {
		k := (room - least) / (sum(gaps) - least)
		for i := range gaps {
			gaps[i] = firm[i] + (gaps[i]-firm[i])*k
		}
	}
}

func sum(v []float64) float64 {
	t := 0.0
	for _, x := range v {
		t += x
	}
	return t
}

// pool gives the non-decreasing values nearest to want.
func pool(want []float64) []float64 {
	type block struct{ mean, n float64 }
	var blocks []block
	for _, v := range want {
		b := block{v, 1}
		for len(blocks) > 0 && blocks[len(blocks)-1].mean > b.mean {
			a := blocks[len(blocks)-1]
			b = block{(a.mean*a.n + b.mean*b.n) / (a.n + b.n), a.n + b.n}
			blocks = blocks[:len(blocks)-1]
		}
		blocks = append(blocks, b)
	}
	var out []float64
	for _, b := range blocks {
		for i := 0.0; i < b.n; i++ {
			out = append(out, b.mean)
		}
	}
	return out
}
