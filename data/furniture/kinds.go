package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/timex"
)

// kinds are the words that a line of each kind has, by where: at its beginning,
// or anywhere in a short one. In lower case.
var kinds = []struct {
	kind          string
	begins, holds []string
}{
	{Further, phrases(`related article | related: | read more | read also | also read | see also | more on this | more: | original url | lesen sie auch | mehr zum thema | weiterlesen |
		lire aussi | à lire | voir aussi | читайте также | читать далее | по теме | читайте також | за темою | اقرأ أيضا | اقرأ أيضًا | اقرا ايضا | شاهد أيضا`), nil},
	{Byline, phrases(`by: | author: | authors: | written by | published by | published: | published on | updated: | last updated | von: | autor: | auteur : | автор: | автори: | опубликовано | опубліковано | بقلم | الكاتب`),
		phrases(`min read`)},
	{Offer, phrases(`subscribe | sign up | log in | thank you for signing up | thanks for joining | support our | support us | donate | share this | follow us | listen to this | this audio is |
		abonnieren | jetzt abonnieren | abonnez-vous | подпишитесь | подписывайтесь | підпишіться | підтримайте | اشترك | تابعنا`),
		phrases(`newsletter | confirmation email | cookie | subscription | all rights reserved | privacy policy | terms of use | be among the first to get | sign in | s'abonner |
		рассылк | все права защищены | розсилк | النشرة البريدية | جميع الحقوق محفوظة`)},
	{Credit, phrases(`photo: | photo by | image: | picture: | credit: | foto: | bild: | crédit | фото: | صورة`),
		phrases(`getty images | /reuters | reuters/ | / reuters | /afp | afp/ | / afp | ap photo | / ap / | / tass | /tass | / epa | epa/ | /dpa | dpa/ | ria novosti / | shutterstock | wikimedia | ukrinform/ | / ukrinform`)},
}

func phrases(list string) (all []string) {
	for phrase := range strings.SplitSeq(list, "|") {
		all = append(all, strings.TrimSpace(phrase))
	}
	return all
}

// short is the most words that a line of furniture has.
const short = 24

// kindOf tells what a line is by its own words; edge says that it stands in the
// first or the last paragraph, where offers stand.
func kindOf(words string, edge bool) string {
	plain := strings.TrimLeft(strings.ToLower(words), "*_#[(<>-–— ")
	size := count(words)
	for _, k := range kinds {
		if size <= short && (begins(plain, k.begins) || holds(plain, k.holds)) {
			return k.kind
		}
	}
	switch {
	case address(plain):
		return Address
	case edge && strings.Contains(plain, "we’ve sent you") || edge && strings.Contains(plain, "we've sent you"):
		return Offer
	case byline(words, size):
		return Byline
	case onlyDate(words):
		return Dateline
	case size <= 4 && !ended(words) && !strings.HasPrefix(words, "# "):
		return Menu
	}
	return ""
}

func count(s string) int { return len(strings.Fields(s)) }

func begins(s string, list []string) bool {
	for _, p := range list {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func holds(s string, list []string) bool {
	for _, p := range list {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

func address(plain string) bool {
	return !strings.Contains(plain, " ") && (strings.HasPrefix(plain, "http") || strings.HasPrefix(plain, "www."))
}

// beside is how many bytes a line may have beside its date: those of a city.
const beside = 24

// onlyDate tells whether a line says nothing but a date, and perhaps a city.
func onlyDate(words string) bool {
	if count(words) > 8 || ended(words) {
		return false
	}
	for _, lang := range timex.Languages() {
		if all := timex.Find(words, lang); len(all) == 1 && all[0].Stated() && len(all[0].Words)+beside >= len(words) {
			return true
		}
	}
	return false
}

// byline tells whether a line names its writer: "by Ann Smith", or a name, an
// account or a clock beside the date it was published on.
func byline(words string, size int) bool {
	first, rest, _ := strings.Cut(words, " ")
	next, _ := utf8.DecodeRuneInString(rest)
	switch strings.ToLower(first) {
	case "by", "von", "par":
		return size <= 14 && unicode.IsUpper(next) && !ended(words)
	}
	return size <= 14 && strings.Contains(words, "Published") && !ended(words)
}

// ended tells whether a line ends as a sentence does.
func ended(words string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(words, `"'”’»“)]*_`+"`"))
	return strings.ContainsRune(".!?…؟۔。", last)
}

// heading tells whether sentence j of a paragraph is a heading: a line alone,
// which does not end as a sentence does, or one that Markdown marks.
func heading(all []string, j int) bool {
	words := all[j]
	if strings.HasPrefix(words, "#") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(words)
	return j == 0 && len(all) <= 2 && count(words) <= 16 && !ended(words) && !unicode.IsLower(first) && !strings.ContainsAny(words, "“\"«„")
}

// bare is a line without its marks and its case, to find it again.
func bare(words string) string { return strings.Join(parts(words), " ") }

func parts(words string) []string {
	return strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
