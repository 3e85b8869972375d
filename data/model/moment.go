package model

// Exact tells whether w is on one known day, be it at an unknown hour.
func (w When) Exact() bool {
	start, end := w.Open()
	return !w.IsZero() && w.first == w.last && !start && !end
}

// middles are the hours, as fractions of a day, that stand for its named parts.
var middles = map[string]float64{
	"morning": 0.3, "noon": 0.5, "afternoon": 0.62, "evening": 0.82, "night": 0.95,
}

// reach is how many days a span with an open end is taken to go on, where it
// has to be put in order or drawn. Nobody states any.
const reach = 2

// Reach gives the days that stand for w: its span, and where an end of it is
// open, some days more on that side.
func (w When) Reach() (first, last Day) {
	first, last = w.Span()
	start, end := w.Open()
	if start {
		first -= reach
	}
	if end {
		last += reach
	}
	return first, last
}

// Moment gives the one moment, in days, at which w stands in the order of time:
// at its hour, else in the middle of its day, else at the start of its reach. It
// only orders, and places a mark within a day; it is no closer a date than w.
func (w When) Moment() float64 {
	first, last := w.Reach()
	at := float64(first)
	switch h, m, clocked := w.Clock(); {
	case clocked:
		return at + (float64(h)+float64(m)/60)/24
	case w.precision == ToPart:
		return at + middles[w.Part()]
	case first == last:
		return at + 0.5
	}
	return at
}
