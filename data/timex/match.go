package timex

import (
	"strconv"
	"strings"
)

// pattern is a row of classes that makes a time. Fillers may stand between.
type pattern struct{ letters, rule string }

// patterns are tried in this order; the first of the longest is taken. D is a day of
// the month, Y a year, I a date in figures; for the others see classes.
var patterns = []pattern{
	{"fDtDMY", "range"}, {"DtDMY", "range"}, {"D-DMY", "range"}, {"fDtDM", "range"}, {"DtDM", "range"}, {"D-DM", "range"}, {"fDuDMY", "range"}, {"fDuDM", "range"}, {"DuDMY", "range"}, {"DuDM", "range"},
	{"fMDtMDY", "range"}, {"MDtMDY", "range"}, {"MD-MDY", "range"}, {"fMDtMD", "range"}, {"MDtMD", "range"}, {"MD-MD", "range"},
	{"fMDtDY", "range"}, {"fMDtD", "range"}, {"MD-DY", "range"}, {"MD-D", "range"},
	{"fDMtDMY", "range"}, {"DMtDMY", "range"}, {"DM-DMY", "range"}, {"fDMtDM", "range"}, {"DMtDM", "range"}, {"DM-DM", "range"},
	{"DMY", "day"}, {"MDY", "day"}, {"I", "day"}, {"DM", "day"}, {"MD", "day"},
	{"EMY", "stage"}, {"E-MY", "stage"}, {"EM", "stage"}, {"E-M", "stage"},
	{"SY", "season"}, {"LS", "season"}, {"XS", "season"}, {"HS", "season"},
	{"MY", "month"}, {"iMY", "month"}, {"cMY", "month"}, {"uMY", "month"}, {"iM", "month"}, {"LM", "month"}, {"XM", "month"}, {"HM", "month"}, {"cM", "month"}, {"uM", "month"}, {"fM", "month"},
	{"iY", "year"}, {"cY", "year"}, {"uY", "year"}, {"fY", "year"},
	{"R", ""},
	{"LW", "weekday"}, {"XW", "weekday"}, {"HW", "weekday"}, {"WL", "weekday"}, {"WX", "weekday"}, {"W", "weekday"},
	{"NUG", "ago"}, {"iNU", "hence"}, {"NUF", "later"}, {"NUB", "earlier"}, {"FNU", "later"},
	{"LU", "unit"}, {"XU", "unit"}, {"HU", "unit"}, {"UL", "unit"}, {"UX", "unit"},
}

// reading is a text under the eyes of one language.
type reading struct {
	text   string
	tokens []token
	senses [][]meaning // what may begin at each token, the longest first
}

// meaning is what so many tokens may mean.
type meaning struct {
	sense
	size int
}

// read looks every word and phrase of a text up once.
func read(text, language string) reading {
	r := reading{text: text, tokens: tokens(text)}
	r.senses = make([][]meaning, len(r.tokens))
	words, all, capital := lexicons[language], texts(r.tokens), capitals[language]
	for i, t := range r.tokens {
		for size := min(words.Longest(t.text), len(r.tokens)-i); size > 0; size-- {
			for _, s := range words.Of(all[i : i+size]...) {
				if t.capital || !capital || s.class != 'M' && s.class != 'W' {
					r.senses[i] = append(r.senses[i], meaning{s, size})
				}
			}
		}
	}
	return r
}

// found is a letter of a pattern with the sense of what stood for it.
type found struct {
	letter byte
	sense
	token token
}

// at reads the longest time that begins at a token; next is i where none does.
func (r reading) at(i int) (e Expression, next int) {
	var best []found
	rule, end := "", i
	if t := r.tokens[i]; len(r.senses[i]) == 0 && t.text[0] > '9' {
		return e, i // most words
	}
	for _, p := range patterns {
		for _, before := range openings[p.rule] {
			if all, to, ok := r.match(before+p.letters, i); ok && to > end {
				best, rule, end = all, p.rule, to
			}
		}
	}
	if end == i {
		return e, i
	}
	return r.expression(rule, best, i, end)
}

// openings are what may stand before a time of each rule: a weekday or a part of
// the day before a date, "since" or "until" before a day.
var openings = func() map[string][]string {
	all := map[string][]string{}
	for _, p := range patterns {
		all[p.rule] = []string{""}
	}
	all["day"] = []string{"", "W", "P", "PW", "c", "u", "cW", "uW", "cP", "uP"}
	all["range"] = []string{"", "W"}
	all["weekday"] = []string{"", "c", "u"}
	all["stage"] = []string{"", "u"}
	return all
}()

// closed are the rules of times that nothing closer can follow.
var closed = map[string]bool{"month": true, "year": true, "unit": true, "stage": true, "season": true}

// expression puts together what a pattern found, and what may follow it.
func (r reading) expression(rule string, all []found, i, end int) (Expression, int) {
	for _, more := range []string{"TA", "T", "PT", "P"} {
		if after, further, ok := r.match(more, end); ok && !closed[rule] {
			all, end = append(all, after...), further
			break
		}
	}
	e := Expression{form: form{rule: rule}, Start: r.tokens[i].start, End: r.tokens[end-1].end}
	for _, f := range all {
		e.take(f)
	}
	e.Words = r.text[e.Start:e.End]
	return e, end
}

// take keeps what one word says.
func (e *Expression) take(f found) {
	second := 0
	switch f.letter {
	case 'D':
		if e.day[0] != 0 {
			second = 1
		}
		e.day[second] = f.value
	case 'M':
		if e.month[0] != 0 {
			second = 1
		}
		e.month[second] = f.value
	case 'Y':
		e.year[0] = f.value
	case 'I':
		e.figures(f.token.text)
	case 'W':
		e.number, e.part = f.value, f.part
	case 'N', 'E', 'S':
		e.number = f.value
	case 'U':
		e.unit = f.value
	case 'L':
		e.toward = -1
	case 'X':
		e.toward = 1
	case 'P':
		e.part = f.part
	case 'T':
		e.clock = padded(f.token.text)
	case 'A':
		e.clock = half(e.clock, f.value)
	case 'c', 'f':
		e.since = e.rule != "range"
	case 'u':
		e.until = e.rule != "range"
	case 'R':
		e.rule, e.number, e.part = f.rule, f.value, f.part
	}
}

// match reads the letters of a pattern from a token on, over fillers.
func (r reading) match(letters string, i int) (all []found, end int, ok bool) {
	for n := range len(letters) {
		f, next, ok := r.letter(letters[n], i)
		for skip := 0; !ok && skip < 2 && n > 0 && i < len(r.tokens) && r.is(i, ','); skip++ {
			i++
			f, next, ok = r.letter(letters[n], i)
		}
		if !ok {
			return nil, 0, false
		}
		all, i = append(all, f), next
	}
	return all, i, true
}

// is tells whether a token may be of a class by itself.
func (r reading) is(i int, letter byte) bool {
	_, next, ok := r.letter(letter, i)
	return ok && next == i+1
}

// letter reads what may stand for a letter at a token.
func (r reading) letter(letter byte, i int) (f found, next int, ok bool) {
	if i >= len(r.tokens) {
		return f, i, false
	}
	t := r.tokens[i]
	if value, ok := numeric(letter, t); ok {
		return found{letter, sense{value: value}, t}, i + 1, true
	}
	for _, m := range r.senses[i] {
		if m.class == letter {
			return found{letter, m.sense, t}, i + m.size, true
		}
	}
	return f, i, false
}

// numeric tells whether a token is, in figures, what a letter stands for.
func numeric(letter byte, t token) (value int, ok bool) {
	switch letter {
	case 'D':
		return t.number, t.number >= 1 && t.number <= 31 && len(t.text) <= 4
	case 'N':
		return t.number, t.number >= 1 && t.number < 100
	case 'Y':
		return t.number, t.number >= 1000 && t.number < 3000 && digits(t.text)
	case 'I':
		return 0, inFigures(t.text)
	case 'T':
		return 0, strings.Contains(t.text, ":") && padded(t.text) != ""
	case '-':
		return 0, t.text == "-"
	}
	return 0, false
}

// padded writes 7:40 as 07:40, and gives "" for what is no time of day.
func padded(s string) string {
	hour, minute, _ := strings.Cut(s, ":")
	h, errH := strconv.Atoi(hour)
	m, errM := strconv.Atoi(minute)
	if errH != nil || errM != nil || h > 23 || m > 59 || len(minute) != 2 {
		return ""
	}
	return two(h) + ":" + two(m)
}

// half puts a time of the twelve-hour clock into its half of the day.
func half(clock string, afternoon int) string {
	hour, rest, _ := strings.Cut(clock, ":")
	h, _ := strconv.Atoi(hour)
	if h > 12 {
		return clock
	}
	return two(h%12+12*afternoon) + ":" + rest
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
