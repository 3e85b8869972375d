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

// Lane gives the city or country that a place counts for: a venue or a region
// is what it lies within.
func (x *Index) Lane(place string) (Place, bool) { return x.first(place, City, Country) }

// City gives the city that a place is or lies in.
func (x *Index) City(place string) (Place, bool) { return x.first(place, City) }

// Country gives the country that a place is or lies in.
func (x *Index) Country(place string) (Place, bool) { return x.first(place, Country) }

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
		p, ok := x.Place(inner)
		if !ok || p.Within == "" {
			return false
		}
		if inner = p.Within; inner == outer {
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
