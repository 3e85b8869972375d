package export

import (
	"strconv"
	"strings"

	"dateline/data/geo"
	"dateline/data/model"
)

// pin gives the point of a city or venue; see model.Place.Pin.
func (x *selection) pin(place string) (geo.Point, bool) { return model.Noun(x.Place(place)).Pin() }

// where names a place with what it lies within: "Vnukovo airport, Moscow, Russia".
func (x *selection) where(place string) string {
	var names []string
	for _, p := range x.Chain(place) {
		names = append(names, x.in(p.Name))
	}
	return strings.Join(names, ", ")
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
