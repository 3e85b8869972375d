package scene

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Prepared writes what Resume need not work out again, a line each. Of the map it is the
// countries' names: where in the plane and half the width of its room there, in Earth
// radii, the story's place if it is one, and the name. Of the lanes it is how deep bars
// hang below each: its place and both depths. To find those out, all events are set in
// time and gathered, which a page of ten thousand would do twice before it shows any.
func (w *World) Prepared() string {
	var b strings.Builder
	line := func(fields ...string) { b.WriteString(strings.Join(fields, "\t") + "\n") }
	for _, n := range w.names {
		if n.kind == "nation" {
			line(fine(n.x), fine(n.y), fine(n.half), n.place, n.text)
		}
	}
	for _, lane := range slices.Sorted(maps.Keys(w.deep)) {
		line(lane, exact(w.deep[lane].late), exact(w.deep[lane].all))
	}
	return b.String()
}

func exact(n float64) string { return strconv.FormatFloat(n, 'g', -1, 64) }

// readPrepared reads what Prepared writes, and passes over what it does not. There are no
// depths where none are written.
func readPrepared(lines string) (nations []named, deep map[string]depth) {
	for line := range strings.SplitSeq(lines, "\n") {
		switch f := strings.Split(line, "\t"); len(f) {
		case 5:
			n := floats(f[:3])
			nations = append(nations, named{kind: "nation", x: n[0], y: n[1], half: n[2], place: f[3], text: f[4]})
		case 3:
			if deep == nil {
				deep = map[string]depth{}
			}
			n := floats(f[1:])
			deep[f[0]] = depth{n[0], n[1]}
		}
	}
	return nations, deep
}

func floats(fields []string) []float64 {
	all := make([]float64, len(fields))
	for i, f := range fields {
		all[i], _ = strconv.ParseFloat(f, 64)
	}
	return all
}
