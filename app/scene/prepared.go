package scene

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// prepared is what a World takes over from an earlier one of the same story.
type prepared struct {
	lies    *whereabouts     // nil where that is not known
	nations []named          // the countries that the map names
	deep    map[string]depth // of lanes; nil where none is known
	logs    logs             // of the cast; nil where none is known
	share   string           // which of map and time has the larger, "" where that is not known
}

// The two shares that a story's map can have; see World.share.
const wideMap, narrowMap = "wide map", "narrow map"

// Prepared writes what Resume need not work out again, a line each. Of the map it is
// where the story lies, see whereabouts, and the countries' names: where in the plane
// and half the width of its room there, in Earth radii, the story's place if it is one,
// and the name. Of the lanes it is how deep bars hang below each: its place and both
// depths. To find those out, all events are set in time and gathered, which a page of
// ten thousand would do twice before it shows any. Of those whose lines are drawn it is
// their journeys; see logs. Of the figure it is the map's share, for which it would be
// composed in six dozen ways.
func (w *World) Prepared() string {
	var b strings.Builder
	line := func(fields ...string) { b.WriteString(strings.Join(fields, "\t") + "\n") }
	if !w.mapless {
		line(w.whereabouts.fields()...)
	}
	for _, n := range w.names {
		if n.kind == "nation" {
			line(fine(n.x), fine(n.y), fine(n.half), n.place, n.text)
		}
	}
	logged := w.logged()
	for _, lane := range slices.Sorted(maps.Keys(w.deep)) {
		line(lane, exact(w.deep[lane].late), exact(w.deep[lane].all))
	}
	for _, person := range w.cast {
		line(person, logged[person])
	}
	line(w.width())
	return b.String()
}

func (w *World) width() string {
	if w.broad {
		return wideMap
	}
	return narrowMap
}

func exact(n float64) string { return strconv.FormatFloat(n, 'g', -1, 64) }

// readPrepared reads what Prepared writes, and passes over what it does not.
func readPrepared(lines string) (p prepared) {
	for line := range strings.SplitSeq(lines, "\n") {
		switch f := strings.Split(line, "\t"); len(f) {
		case 7:
			p.lies = whereaboutsOf(f)
		case 5:
			n := floats(f[:3])
			p.nations = append(p.nations, named{kind: "nation", x: n[0], y: n[1], half: n[2], place: f[3], text: f[4]})
		case 3:
			if p.deep == nil {
				p.deep = map[string]depth{}
			}
			n := floats(f[1:])
			p.deep[f[0]] = depth{n[0], n[1]}
		case 2:
			if p.logs == nil {
				p.logs = logs{}
			}
			p.logs[f[0]] = f[1]
		case 1:
			if f[0] == wideMap || f[0] == narrowMap {
				p.share = f[0]
			}
		}
	}
	return p
}

func floats(fields []string) []float64 {
	all := make([]float64, len(fields))
	for i, f := range fields {
		all[i], _ = strconv.ParseFloat(f, 64)
	}
	return all
}
