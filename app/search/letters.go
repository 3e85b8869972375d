package search

import (
	"strings"
	"unicode"
)

// The tables here say what a letter is compared as. They follow the canonical
// decompositions of the Unicode Character Database (UnicodeData.txt, field 5):
// a letter that is another with a mark is compared as that other. A test holds
// them against testdata/decompositions.txt, an extract of it.

// latin gives the bare letter of each of U+00C0 to U+024F, row by row of 64; a
// point stands for a letter that is compared as it is, or by the table special.
const latin = "" +
	"aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y" +
	"aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll." +
	"...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz." +
	"................................oo.............uu..............." +
	".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa...." +
	"aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" +
	"................"

// latinMore does the same for U+1E00 to U+1EFF.
const latinMore = "" +
	"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
	"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
	"wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
	"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"

// special has the small letters that the rows above leave out. Those of Latin
// do not decompose and are written as a reader without the key writes them.
//
// Cyrillic: ё is compared as е, as most Russian print has it, ѐ ѝ ѓ ќ as the
// letters they are made of. й and ў are letters of their own and stay, though
// Unicode makes them of и and у: see keepsBreve. Ukrainian ї is compared as і,
// which it is but for the dots, and ґ as г, from which the spelling of 1990
// parted it; і, и, є and е stay apart, since they tell words apart.
//
// Arabic: alef with madda, hamza or wasla is compared as bare alef; hamza's
// seats waw and ya as these letters; alef maksura and Persian ya as ya, Persian
// kaf as kaf, ta marbuta as ha. Hamza by itself stays.
var special = map[rune]string{
	'ß': "ss", 'æ': "ae", 'ǽ': "ae", 'ǣ': "ae", 'œ': "oe", 'ø': "o", 'ǿ': "o", 'ð': "d", 'đ': "d", 'þ': "th",
	'ħ': "h", 'ı': "i", 'ĳ': "ij", 'ĸ': "k", 'ł': "l", 'ŀ': "l", 'ŉ': "n", 'ŋ': "n", 'ŧ': "t", 'ſ': "s", 'ẛ': "s", 'ẚ': "a",
	'ǯ': "ʒ", 'ə': "e", 'ƶ': "z", 'ƀ': "b",

	'ά': "α", 'έ': "ε", 'ή': "η", 'ί': "ι", 'ϊ': "ι", 'ΐ': "ι", 'ό': "ο", 'ύ': "υ", 'ϋ': "υ", 'ΰ': "υ", 'ώ': "ω", 'ς': "σ",
	'ϓ': "ϒ", 'ϔ': "ϒ",

	'ё': "е", 'ѐ': "е", 'ѝ': "и", 'ѓ': "г", 'ќ': "к", 'ї': "і", 'ґ': "г", 'ѷ': "ѵ",
	'ӂ': "ж", 'ӑ': "а", 'ӓ': "а", 'ӗ': "е", 'ӛ': "ә", 'ӝ': "ж", 'ӟ': "з", 'ӣ': "и", 'ӥ': "и",
	'ӧ': "о", 'ӫ': "ө", 'ӭ': "э", 'ӯ': "у", 'ӱ': "у", 'ӳ': "у", 'ӵ': "ч", 'ӹ': "ы",

	'آ': "ا", 'أ': "ا", 'إ': "ا", 'ٱ': "ا", 'ؤ': "و", 'ئ': "ي", 'ى': "ي", 'ی': "ي", 'ک': "ك", 'ة': "ه",
	'ۀ': "ه", 'ە': "ه", 'ۂ': "ہ", 'ۓ': "ے",

	'٠': "0", '١': "1", '٢': "2", '٣': "3", '٤': "4", '٥': "5", '٦': "6", '٧': "7", '٨': "8", '٩': "9",
	'۰': "0", '۱': "1", '۲': "2", '۳': "3", '۴': "4", '۵': "5", '۶': "6", '۷': "7", '۸': "8", '۹': "9",
}

// dropped lists what is passed over inside a word: accents, Hebrew points,
// Arabic vowels and tatweel, the primes of transliteration (Kharʹkiv), soft hyphens, joiners and marks of direction.
var dropped = [][2]rune{
	{0x00ad, 0x00ad}, {0x02b9, 0x02bb}, {0x0300, 0x036f}, {0x0374, 0x0374}, {0x0483, 0x0487}, {0x0591, 0x05bd}, {0x05bf, 0x05bf}, {0x05c1, 0x05c2},
	{0x0610, 0x061a}, {0x061c, 0x061c}, {0x0640, 0x0640}, {0x064b, 0x065f}, {0x0670, 0x0670}, {0x06d6, 0x06dc},
	{0x06df, 0x06e4}, {0x06e7, 0x06e8}, {0x06ea, 0x06ed}, {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff},
	{0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x2069}, {0x20d0, 0x20ff}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}, {0xfeff, 0xfeff},
}

func isDropped(r rune) bool {
	for _, d := range dropped {
		if r <= d[1] {
			return r >= d[0]
		}
	}
	return false
}

// plain gives the commonest letters as they are compared, without a look into
// a table: ASCII, and most of Cyrillic and Arabic. и and у are not among them,
// since a breve may follow.
func plain(r rune) (folded rune, ok bool) {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return r, true
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A', true
	case r < 'А':
		return r, false
	case r <= 'Я':
		r += 'а' - 'А'
		return r, r != 'и' && r != 'у'
	case r <= 'я':
		return r, r != 'и' && r != 'у'
	case 'ا' <= r && r <= 'غ':
		return r, r != 'ة'
	case 'ف' <= r && r <= 'و', r == 'ي', r == 'і', r == 'є':
		return r, true
	}
	return r, false
}

// fold appends what a letter or digit r is compared as.
func fold(word []byte, r rune) []byte {
	r = unicode.ToLower(r)
	if b := bare(r); b != '.' {
		return append(word, b)
	}
	if s, ok := special[r]; ok {
		return append(word, s...)
	}
	return append(word, string(r)...)
}

// bare gives the Latin letter under r's marks, or a point.
func bare(r rune) byte {
	switch i := int(r) - 0xc0; {
	case 0 <= i && i < len(latin):
		return latin[i]
	case 0x1e00 <= r && r < 0x1f00:
		return latinMore[r-0x1e00]
	}
	return '.'
}

// keepsBreve gives the letter that r and a combining breve are, where that is
// a letter of its own: и gives й.
func keepsBreve(r rune) rune {
	switch unicode.ToLower(r) {
	case 'и':
		return 'й'
	case 'у':
		return 'ў'
	}
	return r
}

// inWord tells whether r is part of a word. Marks that are not dropped are the
// vowels of Indian scripts and the like.
func inWord(r rune) bool {
	in := unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
	return in && !strings.ContainsRune(apostrophes, r)
}

// quotes open and close a phrase. Single ones are apostrophes too, and do not.
const quotes = "\"“”„‟«»＂"

// apostrophes stand inside Ukrainian and Belarusian words, where many leave them out.
const apostrophes = "'’‘ʼ`´′＇"
