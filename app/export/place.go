package export

import (
	"strconv"
	"strings"

	"dateline/data/geo"
	"dateline/data/model"
)

// pin gives the point of a city or venue. A country or region has none: its
// coordinates only say where its name may stand.
func (b *book) pin(place string) (geo.Point, bool) {
	p, ok := b.places[place]
	if !ok || p.Kind != "city" && p.Kind != "venue" {
		return geo.Point{}, false
	}
	return geo.Point{Lon: p.Lon, Lat: p.Lat}, true
}

// chain lists a place and what it lies within, from the smallest to the largest.
func (b *book) chain(place string) (list []model.Place) {
	for range b.places {
		p, ok := b.places[place]
		if !ok {
			break
		}
		list, place = append(list, p), p.Within
	}
	return list
}

// where names a place with what it lies within: "Vnukovo airport, Moscow, Russia".
func (b *book) where(place string) string {
	var names []string
	for _, p := range b.chain(place) {
		names = append(names, b.in(p.Name))
	}
	return strings.Join(names, ", ")
}

// country gives the id of the country that a place is or lies in, or "".
func (b *book) country(place string) string {
	for _, p := range b.chain(place) {
		if p.Kind == "country" {
			return p.ID
		}
	}
	return ""
}

// degrees writes an angle with at most seven decimals, which is a centimetre on
// the ground.
func degrees(f float64) string { return decimal(f, 7) }

// decimal writes a number with at most so many decimals, without idle zeros.
func decimal(f float64, most int) string {
	s := strconv.FormatFloat(f, 'f', most, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}
