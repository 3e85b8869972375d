package state

import (
	"math"
	"time"

	"dateline/data/model"
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

// day reads what iso writes, or gives otherwise.
func day(v string, otherwise float64) float64 {
	for _, layout := range []string{"2006-01-02", clock} {
		if t, err := time.Parse(layout, v); err == nil {
			return float64(t.Unix()) / 86400
		}
	}
	return otherwise
}
