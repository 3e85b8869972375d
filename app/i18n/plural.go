package i18n

import (
	"strconv"
	"strings"
)

// Plural is a phrase with a number, '#', in each form that the language has;
// in the order of the CLDR's plural rules, as far as the language knows them.
// English: one, other. Russian and Ukrainian: one, few, many. Arabic: zero,
// one, two, few, many, other.
type Plural []string

// Count says a phrase for a number.
func (w *Words) Count(p Plural, n int) string {
	return strings.ReplaceAll(p[w.plural(n)], "#", strconv.Itoa(n))
}

// Spell says a phrase for a number, from two to ten in words.
func (w *Words) Spell(p Plural, n int, words [9]string) string {
	if n < 2 || n > 10 {
		return w.Count(p, n)
	}
	return strings.ReplaceAll(p[w.plural(n)], "#", words[n-2])
}

// Fill puts values in for '{0}', '{1}' and so on: languages order them freely.
// It reads the phrase once, so that a value may hold braces of its own.
func Fill(phrase string, values ...string) string {
	return strings.Join(Pieces(phrase, func(words string) string { return words }, values...), "")
}

// Pieces puts values in likewise, and gives the phrase piece by piece: worded makes a
// piece of the words between them.
func Pieces[P any](phrase string, worded func(words string) P, values ...P) (all []P) {
	for {
		before, rest, found := strings.Cut(phrase, "{")
		all = append(all, worded(before))
		if !found {
			return all
		}
		number, after, _ := strings.Cut(rest, "}")
		if n, err := strconv.Atoi(number); err == nil && 0 <= n && n < len(values) {
			all, phrase = append(all, values[n]), after
		} else {
			all, phrase = append(all, worded("{")), rest
		}
	}
}

// The rules are those of the Unicode CLDR for whole numbers.

func germanic(n int) int {
	if n == 1 {
		return 0
	}
	return 1
}

func slavic(n int) int {
	ten, hundred := n%10, n%100
	switch {
	case ten == 1 && hundred != 11:
		return 0
	case ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14):
		return 1
	}
	return 2
}

func semitic(n int) int {
	switch hundred := n % 100; {
	case n <= 2:
		return n
	case hundred >= 3 && hundred <= 10:
		return 3
	case hundred >= 11:
		return 4
	}
	return 5
}
