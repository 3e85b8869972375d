package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	stops   = ".!?…؟۔"
	opening = `"'“‘«„‹([{*_#` + "`"
	closing = `"'”’»“)]}*_` + "`"
)

// ends tells whether the sentence that began at words[start] ends with
// words[i], which is not the last word of the line.
func ends(words []string, start, i int) bool {
	word := strings.TrimRight(words[i], closing)
	stop, _ := utf8.DecodeLastRuneInString(word)
	next := strings.TrimLeft(words[i+1], opening)
	first, _ := utf8.DecodeRuneInString(next)
	if !strings.ContainsRune(stops, stop) || unicode.IsLower(first) {
		return false
	}
	return stop != '.' || !shortened(words[i], i == start) || (starters[bare(next)] && !titles[bare(word)])
}

// shortened tells whether the full stop after a word only shortens it.
func shortened(word string, opens bool) bool {
	if strings.TrimRight(word, closing) != word {
		return false // whatever closes after it, ended before it
	}
	stem := strings.TrimSuffix(strings.TrimLeft(word, opening), ".")
	initial := utf8.RuneCountInString(stem) == 1 && !unicode.IsDigit([]rune(stem)[0])
	dotted := strings.Contains(stem, ".") && strings.Trim(stem, ".") == stem && len(stem) < 12 && !strings.ContainsAny(stem, "0123456789/")
	item := opens && strings.Trim(stem, "0123456789") == ""
	return initial || dotted || item || abbreviations[bare(word)] || titles[bare(word)]
}

// bare is a word without its marks, in lower case.
func bare(word string) string {
	return strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }))
}

// The words the splitter knows. Adding one may move the sentences of stories
// already written; `dateline check` then names every locator that moved.
var (
	titles = set(`mr mrs ms dr prof gen col lt sgt capt sen rep gov rev hon pres amb adm maj st mt ft messrs
		проф акад ген`)
	abbreviations = set(`jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
		no nos vol pp p ed eds fig vs etc al ca approx dept est inc ltd co corp bros ave blvd rd jr sr tel min max
		янв февр мар апр авг сент окт нояб дек гг вв им ул тыс млн млрд руб долл стр см др пр`)
	starters = set(`the a an this that these those he she it they we there but and however meanwhile in on at
		after before when while as if his her its their our my earlier later according since although
		он она оно они мы это в на но и однако после`)
)

func set(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}
