package timex

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word or a number of a text, with where it stands.
type token struct {
	text       string // in lower case
	start, end int
	capital    bool
	number     int // what digits say, or -1
}

// tokens cuts a text into words and numbers. A hyphen parts words, and digits
// keep the points and colons between them.
func tokens(text string) (all []token) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !letter(r) {
			if r == '-' || r == '–' || r == '—' {
				all = append(all, token{text: "-", start: i, end: i + size, number: -1})
			}
			i += size
			continue
		}
		end := wordEnd(text, i)
		all = append(all, word(text, i, end))
		i = end
	}
	return all
}

// wordEnd is where the word ends that begins at i. Chinese and Japanese put no space
// around a date.
func wordEnd(text string, i int) int {
	if size := eastern(text[i:]); size > 0 {
		return i + size
	}
	end := i
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !letter(r) && !inside(text, end, size) || end > i && eastern(text[end:]) > 0 {
			break
		}
		end += size
	}
	return end
}

// eastern is how many bytes a date in full has that a text begins with, as Chinese and
// Japanese write it: 2025年3月12日.
func eastern(text string) int {
	year, rest, _ := strings.Cut(text[:min(len(text), len("2025年"))], "年")
	if len(year) != 4 || rest != "" || !digits(year) {
		return 0
	}
	date, _, ok := strings.Cut(text[:min(len(text), len("2025年12月31日"))], "日")
	if date += "日"; ok && inFigures(date) {
		return len(date)
	}
	return 0
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// inside tells whether a mark at i belongs to the word around it: an apostrophe
// between letters, a point, colon, slash or hyphen between digits.
func inside(text string, i, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+size:])
	switch mark := text[i : i+size]; mark {
	case "'", "’":
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	case ".":
		return unicode.IsDigit(before) && unicode.IsDigit(after) || unicode.IsLetter(before) && unicode.IsLetter(after)
	case ":", "/", "-":
		return unicode.IsDigit(before) && unicode.IsDigit(after) && size == 1 && (mark != "-" || iso(text, i))
	}
	return false
}

// iso tells whether the hyphen at i is of a date such as 2025-03-11, and not of
// a range such as 11-13 March.
func iso(text string, i int) bool {
	return i >= 4 && digits(text[i-4:i]) || i >= 3 && text[i-3] == '-'
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func word(text string, start, end int) token {
	first, _ := utf8.DecodeRuneInString(text[start:])
	t := token{text: strings.ToLower(text[start:end]), start: start, end: end, capital: unicode.IsUpper(first), number: -1}
	for _, ending := range []string{"", "st", "nd", "rd", "th", "er"} { // ordinals: 1st, 2nd, 1er
		if n := strings.TrimSuffix(t.text, ending); digits(n) && len(n) <= 4 {
			t.number, _ = strconv.Atoi(n)
			break
		}
	}
	if t.number < 0 {
		t.text = strings.TrimSuffix(strings.TrimSuffix(t.text, "'s"), "’s")
	}
	return t
}

// texts are the words of tokens, as a lexicon has them.
func texts(all []token) []string {
	words := make([]string, len(all))
	for i, t := range all {
		words[i] = t.text
	}
	return words
}
