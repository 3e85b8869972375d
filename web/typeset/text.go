package typeset

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/di"
	"golang.org/x/text/unicode/bidi"
)

// text is what is set: its letters, and where its runs start.
type text struct {
	runes  []rune
	starts []int
	bold   []bool
}

func textOf(runs []Run) (t text) {
	for _, r := range runs {
		if r.Text == "" || len(t.runes) >= Longest {
			continue
		}
		t.starts, t.bold = append(t.starts, len(t.runes)), append(t.bold, r.Bold)
		t.runes = append(t.runes, counted(bounded(r.Text, Longest-len(t.runes)))...)
	}
	return t
}

// joiner is U+2060, which shows nothing and lets no line break beside it.
const joiner = '\u2060'

// counted keeps together what is read as one: a number of one or two digits and
// the word after it, as a day and its month, and both ends of a range.
func counted(said []rune) (out []rune) {
	digits := 0
	for i, r := range said {
		out = append(out, r)
		if unicode.IsDigit(r) {
			digits++
			continue
		}
		if digits > 0 && i+1 < len(said) {
			next := said[i+1]
			if r == '–' && unicode.IsDigit(next) || r == ' ' && digits <= 2 && unicode.IsLetter(next) {
				out = append(out, joiner)
			}
		}
		digits = 0
	}
	return out
}

// Bounded gives as much of a text as is ever set, for words that stand beside
// those that are.
func Bounded(text string) string { return string(bounded(text, Longest)) }

// bounded gives the first letters of a text, with an ellipsis for others, and
// blanks for what breaks lines or rings bells.
func bounded(text string, most int) (out []rune) {
	for _, r := range text {
		if len(out) == most {
			return append(out[:most-1], []rune(ellipsis)...)
		}
		if unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) {
			r = ' '
		}
		out = append(out, r)
	}
	return out
}

// run gives the number of the run that a letter is of.
func (t text) run(letter int) int {
	after, exact := slices.BinarySearch(t.starts, letter)
	if exact {
		return after
	}
	return after - 1
}

func (t text) end(run int) int {
	if run+1 < len(t.starts) {
		return t.starts[run+1]
	}
	return len(t.runes)
}

// direction is the one that a line of the text runs in.
func (t text) direction(f Flow) di.Direction {
	switch {
	case f == RightToLeft, f == ByText && leadsLeft(t.runes):
		return di.DirectionRTL
	}
	return di.DirectionLTR
}

// leadsLeft tells whether the first letter that has a side runs from the right,
// as rules P2 and P3 of Unicode's bidirectional algorithm have it.
func leadsLeft(text []rune) bool {
	for _, r := range text {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.R, bidi.AL:
			return true
		case bidi.L:
			return false
		}
	}
	return false
}

// Joined tells whether a text has letters that run from the right: those of a
// script that a program which sets them must know how to order and to join.
func Joined(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		p, _ := bidi.LookupRune(r)
		return slices.Contains([]bidi.Class{bidi.R, bidi.AL}, p.Class())
	})
}
