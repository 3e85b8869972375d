// Package basemap is the world under the story: the land by country, its
// coasts and borders, lakes and rivers, packed into the program.
//
// Load gives the whole Earth in degrees; Encode and Decode turn a Map into
// bytes and back. Whose lines these are, and what may be done with them, is in
// LICENSE.md; how they were made, in README.md.
//
// The one rule it keeps: a line between two countries is one line. It is stored
// once, both countries are made of it, and so they touch at every zoom.
package basemap

import (
	_ "embed"

	"dateline/data/geo"
)

// Line is a run of points. A ring is a Line whose last point is its first.
type Line []geo.Point

// Country is an area with a code: a state, a territory, or an area whose status
// is not settled, whose code then begins with X and is not of ISO 3166.
//
// Rings holds outlines and holes alike, in no order that tells them apart: fill
// them by the even-odd rule. A ring may cross the antimeridian or go around a
// pole: its longitudes then jump by 360 degrees, which no projection of unit
// vectors notices.
type Country struct {
	Code  string // three letters, ISO 3166-1 where it has one
	Name  string // short, English
	Rings []Line
}

// Map is the world. Every ring of a country is made of whole lines of Coast,
// Borders and Disputed, and these together are every such line, once.
type Map struct {
	Countries []Country // by code
	Coast     []Line    // land on one side; the Caspian counts as sea
	Borders   []Line    // a country on each side
	Disputed  []Line    // borders that touch an area of unsettled status
	Rivers    []Line    // run through lakes too: draw lakes after them
	Lakes     []Line    // closed; islands in lakes are rings as well: even-odd
}

//go:embed world.bin
var world []byte

// Load decodes the embedded world. It takes a few milliseconds, and every call
// gives a Map of its own.
func Load() Map {
	m, err := Decode(world)
	if err != nil {
		panic(err) // the build embedded a broken file: a test rules that out
	}
	return m
}
