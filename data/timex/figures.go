package timex

import (
	"strconv"
	"strings"
)

// inFigures tells whether a word is a date such as 2025-03-11, 11.03.2025,
// 3/11/2025 or 2025年3月11日.
func inFigures(s string) bool {
	var e Expression
	e.figures(s)
	return e.day[0] != 0
}

// westward writes the figures of a Chinese or Japanese date as others have them.
var westward = strings.NewReplacer("年", "-", "月", "-", "日", "")

// figures reads a date in figures. Where day and month could change places it
// is the day that stands first after points, and the month after slashes, as
// those are used; a date of two small numbers with slashes is not read at all,
// since half the world has it the other way.
func (e *Expression) figures(s string) {
	s = westward.Replace(s)
	divider := strings.Trim(s, "0123456789")
	if divider == "" {
		return
	}
	parts := strings.Split(s, divider[:1])
	if len(parts) != 3 {
		return
	}
	var n [3]int
	for i, p := range parts {
		if !digits(p) {
			return
		}
		n[i], _ = strconv.Atoi(p)
	}
	y, m, d := n[2], n[1], n[0]
	switch {
	case len(parts[0]) == 4:
		y, d = n[0], n[2]
	case len(parts[2]) != 4:
		return
	case divider[0] == '/' && m > 12:
		m, d = d, m
	case divider[0] == '/' && d <= 12:
		return
	}
	if m >= 1 && m <= 12 && d >= 1 && d <= 31 && y >= 1000 && y < 3000 {
		e.year[0], e.month[0], e.day[0] = y, m, d
	}
}
