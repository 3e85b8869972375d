package scene

import (
	"strings"

	"dateline/data/model"
)

// Phrase writes a When as a reader says it.
func Phrase(w model.When) string {
	if w.IsZero() {
		return "no date stated"
	}
	a, b := w.Span()
	s := phraseSpan(w, a, b)
	if p := w.Part(); p != "" {
		s += ", " + p
	}
	if w.Approximate() {
		s = "about " + s
	}
	if w.Uncertain() {
		s += ", uncertain"
	}
	return s
}

func phraseSpan(w model.When, a, b model.Day) string {
	if from, to := w.Open(); from || to {
		if to {
			return "from " + a.Time().Format("2 January 2006") + " on"
		}
		return "by " + b.Time().Format("2 January 2006")
	}
	switch w.Precision() {
	case "month":
		return a.Time().Format("January 2006") + ", day not stated"
	case "year":
		return a.Time().Format("2006")
	}
	if a == b {
		return a.Time().Format("Monday 2 January 2006")
	}
	return Dates(a, b)
}

// Dates writes a span of days without repeating what both ends share.
func Dates(a, b model.Day) string {
	s, t := a.Time(), b.Time()
	layout := "2 January 2006"
	switch {
	case s.Year() == t.Year() && s.Month() == t.Month():
		layout = "2"
	case s.Year() == t.Year():
		layout = "2 January"
	}
	return strings.Join([]string{s.Format(layout), t.Format("2 January 2006")}, "–")
}
