package draft

import (
	"strings"
	"unicode/utf8"
)

// endings are those of names in Russian and Ukrainian cases, the longest first.
var endings = strings.Fields("ского ському скому ском ским ської ской скою скую ская ский ого ому ыми ими ами ова ову ової овой ей ой ою ую ая ий ый им ым ом ем ам ах ах єм ів ем їм а у е ы и я ю й ь і ї є")

// stem is a Cyrillic word without the ending of its case; others stay.
func stem(word string) string {
	first, _ := utf8.DecodeRuneInString(word)
	if first < 'Ѐ' || first > 'ӿ' {
		return word
	}
	for _, e := range endings {
		if cut, ok := strings.CutSuffix(word, e); ok && utf8.RuneCountInString(cut) >= 3 {
			return cut
		}
	}
	return word
}

// nominativeGiven gives a first name as the lists have it.
func nominativeGiven(word string, t tongue) string {
	word = strings.ToLower(word)
	if len(t.given.Of(word)) > 0 {
		return word
	}
	root := stem(word)
	if root == word {
		return word
	}
	for _, ending := range []string{"", "а", "й", "я", "ь", "о"} {
		if len(t.given.Of(root+ending)) > 0 {
			return root + ending
		}
	}
	return word
}

// nominative gives a name as a list of people has it: in Russian and Ukrainian
// it stands in any case, and the sex of the first name tells what the last one is.
func (t tongue) nominative(name string) string {
	if t.code != "ru" && t.code != "uk" {
		return name
	}
	words := strings.Fields(name)
	last := len(words) - 1
	woman := false
	if last > 0 {
		given := nominativeGiven(words[0], t)
		words[0] = titled(given)
		end, _ := utf8.DecodeLastRuneInString(given)
		woman = (end == 'а' || end == 'я') && given != "никита" && given != "илья" && given != "микола"
	}
	words[last] = familyName(words[last], woman)
	return strings.Join(words, " ")
}

// familyName undoes the case of a last name.
func familyName(word string, woman bool) string {
	adjective := []string{"ский", "цкий"}
	if woman {
		adjective = []string{"ская", "цкая"}
	}
	for i, root := range []string{"ск", "цк"} {
		for _, ending := range strings.Fields("ого ому им ом ий ой ую ая") {
			if cut, ok := strings.CutSuffix(word, root+ending); ok {
				return cut + adjective[i]
			}
		}
	}
	if woman {
		for _, ending := range []string{"ой", "у", "ы", "е"} {
			if cut, ok := strings.CutSuffix(word, ending); ok && (strings.HasSuffix(cut, "ов") || strings.HasSuffix(cut, "ев") || strings.HasSuffix(cut, "ин")) {
				return cut + "а"
			}
		}
		return word
	}
	for _, ending := range []string{"ым", "ом", "ем", "а", "у", "е"} {
		if cut, ok := strings.CutSuffix(word, ending); ok && utf8.RuneCountInString(cut) >= 3 && consonant(cut) {
			return cut
		}
	}
	return word
}

func consonant(word string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	return !strings.ContainsRune("аеёиоуыэюяьй", last)
}

// titled writes a word with a capital.
func titled(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return strings.ToUpper(string(first)) + word[size:]
}
