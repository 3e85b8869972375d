package basemap

import (
	"encoding/binary"
	"math"
)

// The file, all numbers varints:
//
//	magic "DLM1"
//	Coast, Borders, Disputed   the shared lines, numbered through
//	loose                      what rings need beyond them (none in ours)
//	Rivers, Lakes
//	countries                  code, name, rings
//
//	lines    count, then each: points, then per point Δlon Δlat (zigzag)
//	ring     count, then each: number of a line · 2 + 1 if it runs backwards
//	text     length, then UTF-8
//
// Differences run on from one line to the next. Coordinates are two-hundredths
// of a degree, half a kilometre: a tenth of a pixel when all of Europe fills a
// wide screen.
const (
	magic     = "DLM1"
	perDegree = 200 // units
)

// uses is how many rings may share a line: it has two sides. The limit also
// keeps a forged file from unfolding into more than twice its size.
const uses = 2

// Encode packs a map. Coordinates are rounded to the file's two-hundredth of a
// degree; a map that was decoded encodes to the same bytes.
func Encode(m Map) []byte {
	shared := newChains(m)
	rings := make([][][]uint64, len(m.Countries))
	for i, country := range m.Countries {
		for _, ring := range country.Rings {
			rings[i] = append(rings[i], shared.refs(ring))
		}
	}
	w := writer{bytes: []byte(magic)}
	for _, lines := range [][]Line{m.Coast, m.Borders, m.Disputed, shared.loose(), m.Rivers, m.Lakes} {
		w.lines(lines)
	}
	w.count(len(m.Countries))
	for i, country := range m.Countries {
		w.country(country, rings[i])
	}
	return w.bytes
}

// writer appends to bytes; last is where the pen stands.
type writer struct {
	bytes []byte
	last  unit
}

// unit is a point in two-hundredths of a degree.
type unit struct{ lon, lat int }

func (w *writer) count(n int) { w.bytes = binary.AppendUvarint(w.bytes, uint64(n)) }

func (w *writer) text(s string) {
	w.count(len(s))
	w.bytes = append(w.bytes, s...)
}

func (w *writer) lines(lines []Line) {
	w.count(len(lines))
	for _, line := range lines {
		w.count(len(line))
		for _, p := range line {
			w.point(unit{round(p.Lon), round(p.Lat)})
		}
	}
}

func (w *writer) point(u unit) {
	w.bytes = binary.AppendVarint(w.bytes, int64(u.lon-w.last.lon))
	w.bytes = binary.AppendVarint(w.bytes, int64(u.lat-w.last.lat))
	w.last = u
}

func (w *writer) country(country Country, rings [][]uint64) {
	w.text(country.Code)
	w.text(country.Name)
	w.count(len(rings))
	for _, refs := range rings {
		w.count(len(refs))
		for _, ref := range refs {
			w.bytes = binary.AppendUvarint(w.bytes, ref)
		}
	}
}

func round(degrees float64) int { return int(math.Round(degrees * perDegree)) }
