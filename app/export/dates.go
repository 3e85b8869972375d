package export

import (
	"strconv"
	"strings"

	"dateline/data/model"
)

// bound is one end of a date, no closer than the source has it: month and day
// are 0 where they are not known. The zero bound of an interval is an open end;
// known tells it from the year 0.
type bound struct {
	known            bool
	year, month, day int
}

// bounds gives the two ends of a date, equal where it is one year, month or
// day. Seasons end in months, decades and centuries in years.
func bounds(w model.When) (from, to bound) {
	left, right, interval := strings.Cut(w.String(), "/")
	if !interval {
		return ends(w)
	}
	from, _ = ends(read(left))
	_, to = ends(read(right))
	return from, to
}

// read gives one end of an interval as a date of its own; an open one is absent.
func read(end string) model.When {
	w, err := model.ParseWhen(end)
	if err != nil {
		return model.When{}
	}
	return w
}

func ends(w model.When) (from, to bound) {
	if w.IsZero() {
		return bound{}, bound{}
	}
	first, last := w.Span()
	depth := depthOf(w)
	return at(first, depth), at(last, depth)
}

// depths says how many of year, month and day a precision tells. A range that
// is no interval has some unknown digit, as 2025-03-1X.
var depths = map[model.Precision]int{
	model.ToTime: 3, model.ToPart: 3, model.ToDay: 3,
	model.ToMonth: 2, model.ToSeason: 2,
	model.ToYear: 1, model.ToDecade: 1, model.ToCentury: 1,
}

func depthOf(w model.When) int {
	if depth, ok := depths[w.Precision()]; ok {
		return depth
	}
	return 1 + strings.Count(strings.TrimPrefix(w.String(), "-"), "-")
}

func at(d model.Day, depth int) bound {
	year, month, day := d.Date()
	b := bound{known: true, year: year}
	if depth > 1 {
		b.month = int(month)
	}
	if depth > 2 {
		b.day = day
	}
	return b
}

// String writes b as ISO 8601, to the year, month or day.
func (b bound) String() string {
	if !b.known {
		return ""
	}
	s := digits(b.year, 4)
	if b.month > 0 {
		s += "-" + digits(b.month, 2)
	}
	if b.day > 0 {
		s += "-" + digits(b.day, 2)
	}
	return s
}

// digits writes n with at least so many digits.
func digits(n, least int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	s := strconv.Itoa(n)
	return sign + strings.Repeat("0", max(0, least-len(s))) + s
}

// exact tells whether w is one day, or a time on it.
func exact(w model.When) bool {
	p := w.Precision()
	return p == model.ToDay || p == model.ToPart || p == model.ToTime
}

// clock gives the stated time of day, as "16:40" or "16:40:30", or "".
func clock(w model.When) string {
	_, s, _ := strings.Cut(w.String(), "T")
	return strings.TrimSuffix(s, w.Zone())
}

// certainty is how sure a source is of a date, in the words of Linked Places:
// it follows EDTF's marks, ~ for about then and ? for doubtful.
func certainty(w model.When) string {
	switch {
	case w.IsZero():
		return ""
	case w.Uncertain():
		return "uncertain"
	case w.Approximate():
		return "less-certain"
	}
	return "certain"
}
