package gazetteer

import (
	"strings"
	"unicode"
)

// Fold writes a name as it is looked up: lower case, no accents, no points or
// apostrophes, single spaces for hyphens, "st" for "saint", Arabic letters in
// one form each.
func Fold(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(name) {
		switch plain, ok := letters[r]; {
		case ok:
			b.WriteString(between(&b, &gap) + plain)
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '=':
			b.WriteString(between(&b, &gap))
			b.WriteRune(r)
		case unicode.IsSpace(r) || r == '-' || r == '‐' || r == '–':
			gap = true
		}
	}
	words := strings.Fields(b.String())
	for i, word := range words {
		if short := cut[word]; short != "" {
			words[i] = short
		}
	}
	return strings.Join(words, " ")
}

// between is the space that is due before the next letter.
func between(b *strings.Builder, gap *bool) string {
	due := *gap && b.Len() > 0
	*gap = false
	if due {
		return " "
	}
	return ""
}

// cut are words that names have at length and in short.
var cut = map[string]string{"saint": "st", "sankt": "st", "sainte": "ste", "fort": "ft", "mount": "mt", "санкт": "ст"}

// letters gives the plain form of letters with marks.
var letters = plain(
	"a àáâãäåāăąạảấầẩẫậắằẳẵặə", "ae æ", "c çćĉċč", "d ďđðḑḍ", "e èéêëēĕėęěẹẻẽếềểễệ", "g ĝğġģ", "h ĥħḩḥ",
	"i ìíîïĩīĭįıịỉ", "j ĵ", "k ķ", "l ĺļľŀł", "n ñńņňŋ", "o òóôõöøōŏőơọỏốồổỗộớờởỡợ", "oe œ", "r ŕŗř", "s śŝşšșṣ",
	"ss ß", "t ţťŧțţṭ", "th þ", "u ùúûüũūŭůűųưụủứừửữự", "w ŵ", "y ýÿŷỳỵỷỹ", "z źżžẓ",
	"е ёѐ", "и ѝ", "г ґ", "ا أإآٱ", "ه ة", "ي ىی", "ك ک", " ـ",
)

func plain(rows ...string) map[rune]string {
	table := map[rune]string{}
	for _, row := range rows {
		letter, marked, _ := strings.Cut(row, " ")
		for _, r := range marked {
			table[r] = letter
		}
	}
	return table
}
