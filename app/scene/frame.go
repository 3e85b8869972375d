package scene

import "math"

// Form is the layout a page takes at its size.
type Form string

// The forms of the figure. Reading stands beside it when Wide or Slide, and
// under it when Middle or Phone.
const (
	Wide   Form = "wide"
	Middle Form = "middle"
	Slide  Form = "slide"
	Phone  Form = "phone"
)

// Size is the page's inner size in CSS pixels.
type Size struct{ W, H float64 }

// References are the sizes a page is prerendered at.
var References = []Size{{1440, 900}, {820, 1180}, {960, 540}, {390, 844}}

// Slides is the size of a slide, to which larger frames are scaled up.
var Slides = Size{960, 540}

// FormOf chooses the form for a size. The same thresholds stand in the style
// sheet's media queries, and a test holds the two together.
func FormOf(s Size) Form {
	switch {
	case s.W >= 1200:
		return Wide
	case s.W >= 640 && s.H >= 900:
		return Middle
	case s.W >= 640:
		return Slide
	}
	return Phone
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
}

// The figure's share and the margins of each form, measured on the target.
var forms = map[Form]struct {
	header, reading, share, mapShare, names, axis, reported, gap, size, under float64
}{
	Wide:   {56, 344, 1, 0.3504, 102, 112, 116, 37, 11.5, 6},
	Middle: {56, 0, 0.58, 0.38, 102, 112, 116, 33, 11.5, 6},
	Slide:  {0, 368, 1, 0.5068, 0, 52, 36, 30, 14, 3},
	Phone:  {44, 0, 1, 1, 0, 0, 0, 28, 12, 1.8},
}

// full tells whether the figure has room for all it can say.
func (f Frame) full() bool { return f.Form == Wide || f.Form == Middle }

// FrameOf lays the figure out for a page of the given size.
func FrameOf(s Size) Frame {
	form := FormOf(s)
	k := forms[form]
	if form == Phone {
		m := Box{0, 0, s.W, 237}
		return Frame{Form: form, Figure: m, Map: m, Gap: k.gap, Type: k.size, under: k.under}
	}
	w, h := s.W-k.reading, math.Floor((s.H-k.header)*k.share)
	if h < 440 {
		h = 440
	}
	split := float64(int(w * k.mapShare))
	low := h - k.reported
	return Frame{
		Form: form, Figure: Box{0, 0, w, h}, Map: Box{0, 0, split, low},
		Names:    Box{split, k.axis, k.names, low - k.axis},
		Axis:     Box{split + k.names, 0, w - split - k.names - 20, k.axis},
		Plot:     Box{split + k.names, k.axis, w - split - k.names - 20, low - k.axis},
		Reported: Box{split + k.names, low, w - split - k.names - 20, k.reported},
		Gap:      k.gap, Type: k.size, under: k.under,
	}
}
