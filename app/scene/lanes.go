package scene

import (
	"math"
	"slices"
	"sort"

	"dateline/app/i18n"
	"dateline/data/model"
)

// Lane is one place's line across the timeline.
type Lane struct {
	Place   string // id; "" is elsewhere
	Name    string
	Lang    string // of the name, as a Shape has it
	Note    string // what is not stated, under the name
	Country string
	Want, Y float64 // the place's own height on the map, and the lane's
	City    bool
	Events  int
	Known   int     // of them; the others are not reported yet
	Depth   float64 // px that its stacked bars hang below it
}

// inUse leaves out the lanes that only keep their room for other days.
func inUse(lanes []Lane) (out []Lane) {
	for _, l := range lanes {
		if l.Events > 0 {
			out = append(out, l)
		}
	}
	return out
}

// kind is that of a shape of the lane's, pale while nothing is known there.
func (l Lane) kind(of string) string {
	if l.Known == 0 {
		return of + " ghost"
	}
	return of
}

// lanes gives the lanes from top to bottom: cities by their height on the
// map, each country under its own cities, and elsewhere last. In a story of one city
// its venues stand so, and it under them. A slide that has cities has no countries
// beside them but the selected event's.
func (w *World) lanes(p *schedule, depth map[string]depth, cam Camera, f Frame) []Lane {
	reserved, count, known := map[string]bool{}, map[string]int{}, map[string]int{}
	for _, e := range p.stands {
		lane := p.laneOf(e.event)
		reserved[lane] = true
		if e.absent {
			continue
		}
		count[lane]++
		if !e.Ghost {
			known[lane]++
		}
	}
	has := func(place model.Place) bool { return reserved[place.ID] && w.spots[place.ID].on }
	dots := slices.ContainsFunc(w.Story.Places, func(place model.Place) bool { return w.Pinned(place) && has(place) })
	var out []Lane
	for _, place := range w.Story.Places {
		if f.Form == Slide && dots && !w.Pinned(place) && !p.own[place.ID] {
			continue
		}
		if has(place) {
			out = append(out, w.newLane(place, cam, count[place.ID], p.words))
		}
	}
	if out = byCountry(out); w.Local() {
		slices.SortStableFunc(out, areasLast)
	}
	if reserved[""] && (f.Form != Slide || p.own[""]) {
		out = append(out, w.elsewhere(f, count[""], p.words))
	}
	for i := range out {
		next := Lane{}
		if i+1 < len(out) {
			next = out[i+1]
		}
		out[i].Depth, out[i].Known = depth[out[i].Place].beside(next, out[i].Country, f), known[out[i].Place]
		if out[i].Known == 0 {
			out[i].Note = p.words.Figure.NotYet
		}
	}
	spread(out, f)
	return out
}

func (w *World) newLane(p model.Place, cam Camera, n int, words *i18n.Words) Lane {
	_, y := cam.Px(w.spots[p.ID].x, w.spots[p.ID].y)
	l := Lane{Place: p.ID, Name: p.Name.In(words.Told()), Lang: words.Foreign(p.Name), Country: w.country(p.ID), Want: y, City: w.Pinned(p), Events: n}
	if !l.City {
		l.Note = w.areaNote(p, words)
	}
	return l
}

// areasLast orders the lanes of a story in one city: its venues, then itself.
func areasLast(a, b Lane) int {
	switch {
	case a.City && !b.City:
		return -1
	case b.City && !a.City:
		return 1
	}
	return 0
}

// areaNote says of an area's lane what is not stated of what happens there: a region
// in no country, such as an ice shelf, need have no city.
func (w *World) areaNote(p model.Place, words *i18n.Words) string {
	switch {
	case p.Kind == model.Region:
		return ""
	case w.Local():
		return words.Figure.VenueNotStated
	}
	return words.Figure.CityNotStated
}

// elsewhere is the lane of what happens in no place that the map shows: the last and
// lowest, or in the middle where it is the only one.
func (w *World) elsewhere(f Frame, n int, words *i18n.Words) Lane {
	l := Lane{Want: f.Plot.Bottom(), Events: n}
	l.Name, l.Note = w.Elsewhere(words)
	if w.mapless {
		l.Want = f.Plot.Y + f.Plot.H/2
	}
	return l
}

// Elsewhere names that lane, and adds what else may stand in it: in a story without
// places nothing happens in another one.
func (w *World) Elsewhere(words *i18n.Words) (name, note string) {
	if len(w.Story.Places) == 0 {
		return words.Figure.PlaceNotStated, ""
	}
	return words.Figure.Elsewhere, words.Figure.OrNotStated
}

// byCountry keeps the lanes of one country together, countries by the mean
// height of their cities, the country's own lane last.
func byCountry(lanes []Lane) []Lane {
	mean := map[string]float64{}
	n := map[string]float64{}
	for _, l := range lanes {
		if l.City {
			mean[l.Country] += l.Want
			n[l.Country]++
		}
	}
	height := func(l Lane) float64 {
		if l.Country != "" && n[l.Country] > 0 {
			return mean[l.Country] / n[l.Country]
		}
		return l.Want
	}
	sort.SliceStable(lanes, func(i, j int) bool {
		a, b := lanes[i], lanes[j]
		if a.Country != b.Country || a.Country == "" {
			return height(a) < height(b)
		}
		if a.City != b.City {
			return a.City
		}
		return a.Want < b.Want
	})
	return lanes
}

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

// around gives the part of a plot in which a lane's labels stand: as far as the
// next lane of its country, or the band of the next country.
func (sc Scene) around(place string, plot Box) Box {
	f, top, low := sc.Frame, plot.Y, plot.Bottom()
	i := slices.IndexFunc(sc.Lanes, func(l Lane) bool { return l.Place == place })
	if i > 0 {
		top = sc.Lanes[i-1].foot(f, sc.Lanes[i].Country)
	}
	if i >= 0 && i+1 < len(sc.Lanes) {
		low = sc.Lanes[i+1].head(f, sc.Lanes[i].Country)
	}
	return Box{plot.X, top, plot.W, low - top}
}

// head is how far up a lane reaches towards one of another country: its
// country's band begins there.
func (l Lane) head(f Frame, other string) float64 {
	if l.Country == other || l.Country == "" {
		return l.Y
	}
	return l.Y - f.Gap*0.62
}

// foot is how far down it reaches.
func (l Lane) foot(f Frame, other string) float64 {
	if l.Country == other || l.Country == "" {
		return l.Y + l.Depth
	}
	return l.Y + l.Depth + f.Gap*bandFoot
}

// bandFoot is how far a country's band reaches below its last lane, in gaps.
const bandFoot = 0.45

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
