package scene

import (
	"slices"
	"sort"
	"strings"

	"dateline/app/state"
	"dateline/data/geo"
	"dateline/data/model"
)

// The parts of the land as figures refer to them: what is filled, and what is
// drawn as lines over it and over hatching.
const areas, lines = "dl-ground", "dl-lines"

// outlineOf and insideOf name a country among the definitions, as a line and as
// what is cut to it; the outline of no country is that of all land.
func outlineOf(country string) string { return "dl-at-" + country }
func insideOf(country string) string  { return "dl-in-" + country }

func within(clip string) string {
	if clip == "" {
		return ""
	}
	return "url(#" + clip + ")"
}

// terrain draws what lies under all marks: land, hatching, lines, and the
// outline of the country that the selected event names without a city.
func (w *World) terrain(s state.State, sc Scene) []Shape {
	if sc.Camera.bare() {
		return []Shape{rect("plain", sc.Frame.Map)}
	}
	out := []Shape{{Tag: Use, Kind: "ground", Text: areas, Move: Transform(sc.Camera)}}
	for _, id := range w.tinted() {
		if len(sc.schedule.byLane[id]) > 0 {
			out = append(out, w.hatch(id, sc))
		}
	}
	out = append(out, Shape{Tag: Use, Kind: "ground", Text: lines, Move: Transform(sc.Camera)})
	if in := sc.schedule.event(s.Event).lane; w.tints[in] > 0 {
		out = append(out, Shape{Tag: Use, Kind: "here", Text: outlineOf(in), Move: Transform(sc.Camera), Bind: Bind{Place: in}})
	}
	return out
}

// bareFrom is the scale from which the basemap's lines, true to some km, would tell
// what is not so: px to a km.
const bareFrom = 6

// bare tells whether a map is nearer than the basemap is true: it shows plain ground
// and says how long a km is.
func (c Camera) bare() bool { return c.Scale/geo.EarthKm > bareFrom }

// Ground parts a scene's map into the land with its lines and what stands above.
func (sc Scene) Ground() (ground, above []Shape) {
	last := 0
	for i, s := range sc.Map {
		if s.Kind == "ground" || s.Kind == "plain" {
			last = i + 1
		}
	}
	return sc.Map[:last], sc.Map[last:]
}

// Transform is the camera as the transform of a group of land units.
func Transform(c Camera) string {
	return "translate(" + num(c.X) + " " + num(c.Y) + ") scale(" + fine(c.Scale/landUnit) + ")"
}

// hatch marks a country that an event names without a city. The country lies in
// land units; what it is filled with takes the camera's scale back, so that its
// lines are of one width and distance however near the reader looks, and move
// with the land.
func (w *World) hatch(country string, sc Scene) Shape {
	fill := Shape{Tag: Rect, Kind: "hatch", Hue: w.tints[country]}
	return hatched(Shape{Tag: Group, Kind: "hatched", Clip: insideOf(country), Bind: sc.chooses(placeThing(country), ""), Kids: []Shape{fill}}, sc.Frame.Map, sc.Camera)
}

// hatched lays hatching over all of the map, as a camera shows it.
func hatched(s Shape, m Box, c Camera) Shape {
	s.Move = Transform(c)
	return s.each(func(fill Shape) Shape {
		fill.X, fill.Y, fill.W, fill.H = m.X-c.X, m.Y-c.Y, m.W, m.H
		fill.Move = "scale(" + fine(landUnit/c.Scale) + ")"
		return fill
	})
}

// HatchGap is the distance of hatching's lines in px, HatchTurn their angle.
const HatchGap, HatchTurn = 9, 45

func hatching(tint string) string {
	gap := num(HatchGap)
	return `<pattern id="dl-hatch` + tint + `" width="` + gap + `" height="` + gap + `" patternUnits="userSpaceOnUse" patternTransform="rotate(` + num(HatchTurn) + `)"><path class="hatching hue` + tint + `" d="M` + num(HatchGap/2.0) + ` 0V` + gap + `"/></pattern>`
}

// Ground gives what figures draw of the land by reference, in its own units,
// for sinks that know no definitions: a part of it, or a country's outline.
func (w *World) Ground(name string) []Shape {
	land := w.land()
	switch name {
	case areas:
		out := outlines("land", land.ground)
		for _, id := range w.tinted() {
			c := path("country", land.countries[id])
			c.Hue, c.Bind.Place = w.tints[id], id
			out = append(out, c)
		}
		return out
	case lines:
		return slices.Concat(outlines("lake", land.lakes), outlines("river", land.rivers), outlines("border", land.borders), outlines("border-disputed", land.disputed), outlines("coast", land.ground))
	}
	_, country, _ := strings.Cut(strings.TrimPrefix(name, "dl-"), "-")
	return outlines("outline", w.outline(country))
}

func outlines(kind string, paths []string) (out []Shape) {
	for _, d := range paths {
		out = append(out, path(kind, d))
	}
	return out
}

func (w *World) outline(country string) []string {
	if country == "" {
		return w.land().ground
	}
	return []string{w.land().countries[country]}
}

// tinted lists the story's countries on the map, northernmost first as their
// lanes stand.
func (w *World) tinted() []string {
	var ids []string
	for id := range w.tints {
		ids = append(ids, id)
	}
	sort.Slice(ids, func(i, j int) bool {
		a, b := model.Noun(w.Place(ids[i])), model.Noun(w.Place(ids[j]))
		if a.Lat != b.Lat {
			return a.Lat > b.Lat
		}
		return a.ID < b.ID
	})
	return ids
}
