package model

import (
	"slices"

	"dateline/data/geo"
)

// The kinds a place can have, from the closest to the widest.
const (
	Venue   = "venue"
	City    = "city"
	Region  = "region"
	Country = "country"
)

// Point gives where a place lies, or its name may stand; see Pin.
func (p Place) Point() geo.Point { return geo.Point{Lon: p.Lon, Lat: p.Lat} }

// Pin gives the point of a city or venue. A country or region has none: its
// coordinates only say where its name may stand.
func (p Place) Pin() (geo.Point, bool) {
	if p.Kind != City && p.Kind != Venue {
		return geo.Point{}, false
	}
	return p.Point(), true
}

// Chain gives a place and what it lies within, from the smallest to the largest.
func (x *Index) Chain(place string) (list []Place) {
	for range x.Story.Places { // no longer: places may be said to lie within each other
		p, ok := x.Place(place)
		if !ok {
			break
		}
		list, place = append(list, p), p.Within
	}
	return list
}

// Lane gives the place that what happens in a place counts for: the city or country
// that it is or lies in, of a venue in no city, such as a camp on a mountain, that venue,
// and of a region in no country that region. In a story of one city it is the venue,
// where one is stated.
func (x *Index) Lane(place string) (Place, bool) { return x.noted(x.lanes, place) }

// lane finds it.
func (x *Index) lane(place string) (Place, bool) {
	p, ok := x.Locality(place)
	if v, is := x.first(place, Venue); is && v.Located() && (x.local || p.Kind != City) {
		return v, true
	}
	if ok {
		return p, true
	}
	if p, ok := x.first(place, Region); ok && p.Located() {
		return p, true
	}
	return Place{}, false
}

// Locality gives the city that a place is or lies in, or the country if it is in none.
func (x *Index) Locality(place string) (Place, bool) { return x.noted(x.localities, place) }

// each notes of every place the nearest of its chain that is of one of some kinds. A
// story has far fewer places than events that ask for it.
func (x *Index) each(kinds ...string) []int {
	return x.note(func(place string) (Place, bool) { return x.first(place, kinds...) })
}

func (x *Index) note(of func(place string) (Place, bool)) []int {
	list := make([]int, len(x.Story.Places))
	for i, p := range x.Story.Places {
		list[i] = -1
		if found, ok := of(p.ID); ok {
			list[i] = x.places[found.ID]
		}
	}
	return list
}

// noted gives what was noted of a place.
func (x *Index) noted(list []int, place string) (Place, bool) {
	i, ok := x.places[place]
	if !ok || list[i] < 0 {
		return Place{}, false
	}
	return x.Story.Places[list[i]], true
}

// Local tells whether a story lies in one city, or in the venues of one country: what
// happens is told apart by its venues there, and not by its cities.
func (x *Index) Local() bool { return x.local }

// Pinned tells whether a place is a dot on the map of its story, and not an area that
// dots lie in.
func (x *Index) Pinned(p Place) bool {
	if p.Kind != Venue {
		return p.Kind == City && !x.local
	}
	_, within := x.City(p.ID)
	return x.local || !within
}

// Located tells whether a place has a point: a venue may be known by its name alone.
func (p Place) Located() bool { return p.Lat != 0 || p.Lon != 0 }

// lies tells whether a story is local: all that has a place counts for one city or
// country, and in two venues of it at least something happens.
func (x *Index) lies() bool {
	venues, within := map[string]bool{}, map[string]bool{}
	for i := range x.Story.Events {
		e := &x.Story.Events[i]
		if e.Place == "" {
			continue
		}
		p, _ := x.Locality(e.Place)
		if within[p.ID] = true; len(within) > 1 {
			return false
		}
		if v, ok := x.first(e.Place, Venue); ok && v.Located() {
			venues[v.ID] = true
		}
	}
	return !within[""] && len(venues) > 1
}

// City gives the city that a place is or lies in.
func (x *Index) City(place string) (Place, bool) { return x.first(place, City) }

// Country gives the country that a place is or lies in.
func (x *Index) Country(place string) (Place, bool) { return x.noted(x.countries, place) }

// first gives the nearest of a place's chain that is of one of some kinds.
func (x *Index) first(place string, kinds ...string) (Place, bool) {
	for range x.Story.Places {
		p, ok := x.Place(place)
		if !ok || slices.Contains(kinds, p.Kind) {
			return p, ok
		}
		place = p.Within
	}
	return Place{}, false
}

// Inside tells whether a place lies within another, near or far. None lies
// within itself.
func (x *Index) Inside(inner, outer string) bool {
	for range x.Story.Places {
		i, ok := x.places[inner]
		if !ok || x.Story.Places[i].Within == "" {
			return false
		}
		if inner = x.Story.Places[i].Within; inner == outer {
			return true
		}
	}
	return false
}

// counted marks what stands in a list of circular places already.
const counted = -1

// Circular lists, by where they stand, the places that lie within themselves,
// near or far.
func Circular(places []Place) (list []int) {
	at := byID(places, func(p *Place) string { return p.ID })
	walk := make([]int, len(places)) // the first walk upwards that came by, from 1
	for i := range places {
		j, ok := i, true
		for ok && walk[j] == 0 {
			walk[j] = i + 1
			j, ok = at[places[j].Within]
		}
		for ok && walk[j] == i+1 { // it came back to where it was
			list, walk[j] = append(list, j), counted
			j = at[places[j].Within]
		}
	}
	slices.Sort(list)
	return list
}
