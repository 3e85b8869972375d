package scene

import (
	"math"

	"dateline/app/state"
)

// Form is the layout a page takes at its size.
type Form string

// The forms of the figure. Reading stands beside it when Wide, Compact or Slide,
// and under it when Middle. A Phone has the days as a list under the map, a
// phone laid Flat has them between map and reading.
const (
	Wide    Form = "wide"
	Compact Form = "compact"
	Middle  Form = "middle"
	Flat    Form = "flat"
	Phone   Form = "phone"
	Slide   Form = "slide" // of embeds alone: the chosen event, and what is about it
)

// Listed tells whether the days are a list, and not the scale of a timeline.
func (f Form) Listed() bool { return f == Flat || f == Phone }

// Size is the page's inner size in CSS pixels.
type Size struct{ W, H float64 }

// References are the sizes a page is prerendered at, one for each form that it
// takes by itself.
var References = []Size{{1440, 900}, {820, 1180}, {1024, 768}, {390, 844}, {844, 390}}

// Slides is the size of a slide, to which larger frames are scaled up. An embed is
// prerendered at it.
var Slides = Size{960, 540}

// FormOf chooses the form for a page of a size. The same thresholds stand in the
// style sheet's container queries, and a test holds the two together.
func FormOf(s state.State, page Size) Form {
	switch {
	case page.W >= 1200:
		return Wide
	case page.W < 640:
		return Phone
	case page.H >= 900:
		return Middle
	case s.Embed:
		return Slide
	case page.W >= 960 && page.H >= 600:
		return Compact
	}
	return Flat
}

// ReferenceOf gives the size at which a page is at its best in the form that it has
// at another size.
func ReferenceOf(s state.State, page Size) Size {
	form := FormOf(s, page)
	for _, r := range References {
		if FormOf(state.State{}, r) == form {
			return r
		}
	}
	return Slides
}

// Frame says where the parts of the figure stand. All boxes are in one
// coordinate system whose origin is the figure's upper left corner.
type Frame struct {
	Form     Form
	Figure   Box
	Map      Box
	Names    Box // of the lanes
	Plot     Box // where lanes and time cross
	Axis     Box // above the plot
	Reported Box // below it; empty where there is no room
	Gap      float64
	Type     float64 // px of a label
	under    float64 // gaps kept free under the southernmost city
	loose    float64 // times the least gap that lanes keep where there is room
	side     float64 // share of the map's width kept free beside the cities, on each side
	region   float64 // Earth radii that the map shows at least
}

// The figure's share and the margins of each form, measured on the target. A map
// leaves the plot at least as much as a whole story needs; a broad one suits a story that
// is much wider than high.
var forms = map[Form]struct {
	header, reading, share, least, mapShare, broad, names, axis, reported, gap, size, under float64
}{
	Wide:    {56, 344, 1, 440, 0.3504, 0.5, 102, 112, 116, 37, 11.5, 6},
	Compact: {56, 304, 1, 544, 0.32, 0.42, 102, 112, 144, 33, 11.5, 6},
	Middle:  {56, 0, 0.58, 544, 0.38, 0.46, 102, 112, 116, 33, 11.5, 6},
	Slide:   {0, 368, 1, 440, 0.5068, 0.5068, 0, 52, 36, 30, 14, 3},
	Flat:    {44, 0, 1, 276, 0.27, 0.27, 0, 0, 0, 28, 12, 1.8},
	Phone:   {0, 0, 0.281, 160, 1, 1, 0, 0, 0, 28, 12, 1.8},
}

// full tells whether the figure has room for all it can say.
func (f Frame) full() bool { return f.Form == Wide || f.Form == Compact || f.Form == Middle }

// frameOf lays a figure out for a page of the given size, in a composition.
func frameOf(s state.State, page Size, c composition) Frame {
	form := FormOf(s, page)
	k := forms[form]
	if s.Embed { // which has no header
		k.header = 0
	}
	if form.Listed() {
		m := Box{0, 0, math.Floor(page.W * k.mapShare), math.Max(k.least, math.Floor((page.H-k.header)*k.share))}
		on := m
		if c.mapless {
			on = Box{}
		}
		return Frame{Form: form, Figure: m, Map: on, Gap: k.gap, Type: k.size, under: k.under, loose: 1, side: c.side, region: c.region}
	}
	w, h := page.W-k.reading, math.Max(k.least, math.Floor((page.H-k.header)*k.share))
	share := k.mapShare
	if c.broad {
		share = k.broad
	}
	split := math.Floor(w * share)
	switch {
	case c.mapless:
		split = 0
	case form != Slide:
		split = math.Min(split, w-k.names-sideAir-narrow)
	}
	low, keyed := h-k.reported, 0.0
	if c.mapless && form != Slide {
		keyed = keyRoom
	}
	return Frame{
		Form: form, Figure: Box{0, 0, w, h}, Map: Box{0, 0, split, low},
		Names:    Box{split, k.axis, k.names, low - k.axis},
		Axis:     Box{split + k.names, 0, w - split - k.names - sideAir, k.axis},
		Plot:     Box{split + k.names, k.axis, w - split - k.names - sideAir, low - k.axis - keyed},
		Reported: Box{split + k.names, low, w - split - k.names - sideAir, k.reported},
		Gap:      k.gap, Type: k.size, under: math.Max(leastUnder, k.under*c.under), loose: c.loose, side: c.side, region: c.region,
	}
}

const (
	sideAir = 20 // px right of the plot
	keyRoom = 56 // px for the key under the plot, where there is no map for it to stand under
)

// leastUnder is how many gaps a map keeps free under its southernmost city at least:
// buttons and credit lie over its foot.
const leastUnder = 1.5
