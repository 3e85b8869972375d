package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// endings are what the words of a script end in by case and number, folded, the
// longest first. A word asked for is found in all of its forms, so its ending
// counts for nothing.
//
// Russian follows the light stemmer of Dolamic and Savoy (2009), but for the и of
// -ия and -ие, which is of the stem here; Ukrainian has the same cases with vowels
// of its own. Arabic follows the suffixes of light10, English Harman's stemmer of
// plurals (1991).
var endings = [...]struct {
	first, last rune // of the script
	list        []string
}{
	{'a', 'z', []string{"ies", "s"}},
	{'а', 'ѿ', []string{
		"ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "іми", "ові", "еві", "єві",
		"ая", "яя", "ой", "ою", "ей", "ею", "єю", "ью", "ом", "ем", "єм", "ам", "ям", "ах", "ях", "ов", "ев", "ів",
		"ий", "ый", "ій", "ое", "ее", "ые", "ие", "ую", "юю", "их", "ых", "іх", "им", "ым", "ім",
		"а", "я", "о", "е", "є", "у", "ю", "ы", "и", "і", "й", "ь",
	}},
	{'ء', 'ي', []string{"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"}},
}

// least is how many letters a stem has: what is shorter would find everything.
const least = 3

// rooted gives the part of a folded word that is the same in all of its forms.
func rooted(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	for _, script := range endings {
		if r < script.first || r > script.last {
			continue
		}
		for _, e := range script.list {
			if rest, ok := strings.CutSuffix(s, e); ok && utf8.RuneCountInString(rest) >= least && !kept(s) {
				return rest
			}
		}
	}
	return s
}

// kept tells whether what looks like an ending is none, as in press, virus, crisis
// and Дмитриев.
func kept(s string) bool {
	return slices.ContainsFunc([]string{"ss", "us", "is", "иев"}, func(e string) bool { return strings.HasSuffix(s, e) })
}
