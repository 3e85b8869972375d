package scene

import (
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
	reserved, count, known := p.tally()
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
		inOrder(out, areasLast)
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

// tally tells by lane whether anything stands there on some day, how many events do on
// this one, and of how many of these one knows.
func (p *schedule) tally() (reserved map[string]bool, count, known map[string]int) {
	reserved, count, known = map[string]bool{}, map[string]int{}, map[string]int{}
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
	return reserved, count, known
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
