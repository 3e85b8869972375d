package state

import (
	"math"
	"strings"
	"time"

	"dateline/data/model"
)

// Earliest and Latest are the ends, in days, of all that a link can name: the
// years 0000 to 9999. A range that begins or ends there is open on that side.
const (
	Earliest = -719528.0
	Latest   = 2932897.0
)

const clock = "2006-01-02T15:04"

// iso writes a moment in days as a date, with its time where it has one.
func iso(day float64) string {
	whole := math.Floor(day)
	if whole == day {
		return model.Day(whole).String()
	}
	return time.Unix(int64(math.Round(day*1440))*60, 0).UTC().Format(clock)
}

// isoEnd writes the end of a range: a whole day by its name, since who writes
// a link by hand means the day itself, not the midnight before it.
func isoEnd(day float64) string {
	if math.Floor(day) == day {
		return iso(day - 1)
	}
	return iso(day)
}

// end reads what isoEnd writes, or gives otherwise.
func end(v string, otherwise float64) float64 {
	if t, err := time.Parse("2006-01-02", v); err == nil {
		return float64(t.Unix())/86400 + 1
	}
	return day(v, otherwise)
}

// day reads what iso writes, or gives otherwise.
func day(v string, otherwise float64) float64 {
	for _, layout := range []string{"2006-01-02", clock} {
		if t, err := time.Parse(layout, v); err == nil {
			return float64(t.Unix()) / 86400
		}
	}
	return otherwise
}

// span reads two ends parted by a comma, or gives otherwise: it lies within what a
// link can name, and has a length.
func span(v string, otherwise Span) Span {
	from, to, _ := strings.Cut(v, ",")
	t := Span{day(from, Latest), end(to, Earliest)}
	if t.From < Earliest || t.To > Latest || t.From >= t.To {
		return otherwise
	}
	return t
}
