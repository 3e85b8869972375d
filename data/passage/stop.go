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
	if stop != '.' {
		return true
	}
	if ordinal(words, start, i) {
		return false
	}
	return !shortened(words[i], i == start) || (starters[bare(next)] && !titles[bare(word)])
}

// ordinal tells whether a full stop makes a number the German for "third": before
// a month ("3. Mai"), or behind an article ("im 19. Jahrhundert").
func ordinal(words []string, start, i int) bool {
	number := strings.TrimSuffix(strings.TrimLeft(words[i], opening), ".")
	if number == "" || len(number) > 2 || strings.Trim(number, "0123456789") != "" {
		return false
	}
	return months[bare(words[i+1])] || i > start && articles[bare(words[i-1])]
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
	titles = set(`mr mrs ms dr prof gen col lt sgt capt sen rep gov rev hon pres amb adm maj st mt ft messrs mme mlle hr fr
		проф акад ген`)
	abbreviations = set(`jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
		no nos vol pp p ed eds fig vs etc al ca approx dept est inc ltd co corp bros ave blvd rd jr sr tel min max
		bzw usw evtl ggf inkl abb hrsg jh mio mrd nr str geb gest janv févr avr juil déc env hab
		янв февр мар апр авг сент окт нояб дек гг вв им ул тыс млн млрд руб долл стр см др пр`)
	starters = set(`the a an this that these those he she it they we there but and however meanwhile in on at
		after before when while as if his her its their our my earlier later according since although
		он она оно они мы это в на но и однако после`)
	months   = set(`januar jänner februar feber märz april mai juni juli august september oktober november dezember`)
	articles = set(`am im der den dem des zum zur vom beim`)
)

func set(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}
