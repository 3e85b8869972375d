// Package timex finds where a text speaks of a time, and works out which day,
// month or stretch is meant. Timex is what linguists call such words.
//
//	"met on the evening of March 13" ─▶ Find ─▶ Expression ─▶ Resolve(base) ─▶ 2025-03-13 evening,
//	                                                                             "the last 13 March before publication"
//
// It takes text and the day it was published; it reads no clock. What the words
// leave open stays open: a month is never a day. Every date that is worked out
// comes with its rule. Words are in files by language, in words/.
package timex

import "strings"

// Expression is a time that a text speaks of.
type Expression struct {
	Words      string // as the text has them
	Start, End int    // bytes
	form
}

// form is what the words say, before it is known when they were written.
type form struct {
	rule             string // which of the rules in resolve.go
	year, month, day [2]int // the second of a range
	number           int    // of a weekday, or of units
	unit             int    // 1 day, 2 week, 3 month, 4 year
	toward           int    // -1 the last, 1 the next, 0 neither
	part, clock      string
	since, until     bool
}

// Vague tells whether the words name no date: "recently", "in the coming days".
func (e Expression) Vague() bool { return e.rule == "ahead" || e.rule == "past" }

// Stated tells whether the words say the date in full, year and all.
func (e Expression) Stated() bool { return e.year[0] != 0 }

// Yesterday tells whether the words are of the day before they were written.
func (e Expression) Yesterday() bool {
	return e.rule == "day" && e.day[0] == 0 && e.number == -1
}

// Dated tells whether the words name a day of a month, with a year or without.
func (e Expression) Dated() bool { return e.rule == "day" && e.day[0] != 0 }

// Find gives the times that a text speaks of, in its order. In a language that
// it has no words for, it knows dates in figures.
func Find(text, language string) (all []Expression) {
	r := read(text, primary(language))
	for i := 0; i < len(r.tokens); {
		e, next := r.at(i)
		if next == i {
			i++
			continue
		}
		all = append(all, e)
		i = next
	}
	return all
}

// capitals are the languages that write months and weekdays with a capital: in
// them "may" and "march" are no months.
var capitals = map[string]bool{"en": true, "de": true}

// primary is the language of a tag, as "en" of "en-GB".
func primary(tag string) string {
	lang, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(lang)
}
