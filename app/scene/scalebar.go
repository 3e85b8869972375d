package scene

import (
	"math"

	"dateline/app/i18n"
	"dateline/data/geo"
)

// widestBar is the longest that a map's scale is drawn, in px.
const widestBar = 90

// aboveZoom is how far over the map's foot its scale stands, in px: clear of the zoom
// buttons, which the page lays over the corner.
const aboveZoom = 56

// scaleBar says how long a distance is on a map of plain ground: the longest of 1, 2 or
// 5 times a power of ten metres that has room.
func (sc Scene) scaleBar(b *board) Shape {
	perMetre := sc.Camera.Scale / (geo.EarthKm * 1000)
	metres := roundest(widestBar / perMetre)
	x, y := sc.Frame.Map.X+14, sc.Frame.Map.Bottom()-aboveZoom
	long, said := metres*perMetre, sc.distance(metres)
	b.take(Box{x - 4, y - 20, math.Max(long, Measure(said, 11)) + 8, 26})
	bar := path("scale-line", "M"+num(x)+" "+num(y-4)+"V"+num(y)+"H"+num(x+long)+"V"+num(y-4))
	return group("scale-bar", bar, text("scale-words", x, y-7, "start", said))
}

// roundest is the largest of 1, 2 or 5 times a power of ten that is no more than v.
func roundest(v float64) float64 {
	ten := math.Pow(10, math.Floor(math.Log10(v)))
	for _, n := range []float64{5, 2} {
		if n*ten <= v {
			return n * ten
		}
	}
	return ten
}

// distance says some metres in the words of a scene.
func (sc Scene) distance(metres float64) string {
	if metres < 1000 {
		return i18n.Fill(sc.words().Figure.Metres, num(metres))
	}
	return i18n.Fill(sc.words().Figure.Km, num(metres/1000))
}
