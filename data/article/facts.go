package article

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/furniture"
	"dateline/data/model"
	"dateline/data/passage"

	"github.com/RadhiFadlillah/whatlanggo"
)

// learn looks into a text for what its file did not say: language, headline,
// author, address and date. What the text does not say either stays absent.
func learn(s *model.Source, name string, paragraphs []passage.Paragraph, marks []furniture.Mark) {
	if s.Language = tag(s.Language); s.Language == "" {
		s.Language = spoken(s.Text)
	}
	for _, m := range marks {
		switch {
		case m.Kind == furniture.Headline && s.Headline == "":
			s.Headline = strings.Trim(m.Words, "#*_ ")
		case m.Kind == furniture.Byline && s.Author == "":
			s.Author = writer(m.Words)
		case m.Kind == furniture.Address && s.URL == "" && strings.HasPrefix(bracketless(m.Words), "http"):
			s.URL = bracketless(m.Words)
		}
	}
	if s.Published.IsZero() {
		s.Published, s.Dated = published(*s, name, paragraphs, marks)
	}
}

func bracketless(words string) string { return strings.Trim(words, "<>() ") }

// tag gives a language's tag as BCP 47 has it, or "" for what is none.
func tag(language string) string {
	language = strings.ReplaceAll(strings.TrimSpace(language), "_", "-")
	main, _, _ := strings.Cut(language, "-")
	if len(main) < 2 || len(main) > 3 || strings.ContainsFunc(language, func(r rune) bool {
		return r > unicode.MaxASCII || r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		return ""
	}
	return language
}

// sample is how many bytes are enough to tell a language by.
const sample = 6000

// spoken tells the language of a text: by its small words, which tell it in a
// sentence or two, by letters that no other has, else by its letters in threes, which
// want more. Where those leave it open it is not told.
func spoken(text string) string {
	cut := min(len(text), sample)
	for cut < len(text) && !utf8.RuneStart(text[cut]) {
		cut++
	}
	if lang := byWords(strings.Fields(strings.ToLower(text[:cut]))); lang != "" {
		return lang
	}
	if lang := byLetters(text[:cut]); lang != "" {
		return lang
	}
	if likely := whatlanggo.Detect(text[:cut]); likely.IsReliable() && likely.Lang.Iso6391() != "" {
		return likely.Lang.Iso6391()
	}
	return undetermined
}

// undetermined is BCP 47's tag for what nobody can tell.
const undetermined = "und"

// LanguageOf names the language of a tag in English.
func LanguageOf(tag string) string {
	code, _, _ := strings.Cut(strings.ToLower(tag), "-")
	for lang, name := range whatlanggo.Langs {
		if code != "" && lang.Iso6391() == code {
			return name
		}
	}
	if tag == undetermined {
		return "a language that its text does not tell"
	}
	return "the language " + tag
}

// small are the commonest words of a language that the others do not have.
var small = map[string]map[string]bool{
	"en": set("the and of to on at for with was is that his her by from not it they this had have but were"),
	"de": set("der die das und den dem nicht ist mit von zu auf für im am ein eine wurde nach"),
	"fr": set("le la les des et du est dans une pour que qui sur avec au par"),
	"es": set("el los las del y es una por con para su que se"),
	"it": set("il gli della di che è per una con nel sono dei"),
	"nl": set("het een van en dat niet zijn voor met op aan"),
	"pt": set("o os as do da dos das em um uma não que com para por foi"),
	"pl": set("w nie że się jest był była przez dla oraz jako roku"),
	"sv": set("och att är för till ett inte från när också"),
	"tr": set("ve bir bu ile için olarak olan çok daha sonra kadar tarihinde"),
	"ru": set("и в не на что с по как он это его из был она"),
	"uk": set("і у не на що з до як він це його та був вона"),
}

// own are letters that one language has, of those that small words do not tell.
var own = map[string]string{"de": "ß", "tr": "ğışİ", "pl": "łąęśżźń", "cs": "řůě", "hu": "őű", "ro": "țăș", "pt": "ãõ", "es": "ñ¿¡"}

// leastOwn is how many such letters tell a language: a name may bring one. Of a text of
// a sentence or two one is enough.
const (
	leastOwn = 3
	brief    = 300 // bytes
)

// byLetters tells the language that alone has some of a text's letters, or "".
func byLetters(text string) (best string) {
	for _, lang := range slices.Sorted(maps.Keys(own)) {
		n := 0
		for _, r := range text {
			if strings.ContainsRune(own[lang], r) || strings.ContainsRune(own[lang], unicode.ToLower(r)) {
				n++
			}
		}
		switch {
		case n < leastOwn && (n == 0 || len(text) > brief):
		case best != "":
			return "" // a text in two
		default:
			best = lang
		}
	}
	return best
}

// sentenceLong is in fewer than how many words one small word tells, if no other does.
const sentenceLong = 16

// byWords tells the language most of whose small words a text has; "" where two
// are near, or there are few.
func byWords(words []string) string {
	best, most, next := "", 0, 0
	for _, lang := range slices.Sorted(maps.Keys(small)) {
		n := 0
		for _, w := range words {
			if small[lang][w] {
				n++
			}
		}
		if n > most {
			best, most, next = lang, n, most
		} else {
			next = max(next, n)
		}
	}
	if most == 1 && len(words) < sentenceLong && next == 0 {
		return best
	}
	if most < 2 || most*8 < len(words) || 2*next >= most {
		return ""
	}
	return best
}

// writer takes the name out of a byline: the words in capitals at its head, up
// to a figure, an account or a month.
func writer(byline string) string {
	if _, rest, ok := strings.Cut(byline, ":"); ok && !strings.Contains(rest, ":") {
		byline = rest
	}
	var name []string
	for _, word := range strings.Fields(strings.Trim(byline, "*_#")) {
		first, _ := utf8.DecodeRuneInString(word)
		switch {
		case len(name) == 0 && prepositions[strings.ToLower(word)]:
		case !unicode.IsUpper(first) && !particles[word] || lastWords[strings.ToLower(strings.Trim(word, ",|"))]:
			return strings.Join(name, " ")
		default:
			name = append(name, strings.Trim(word, ",|"))
		}
	}
	return strings.Join(name, " ")
}

var (
	prepositions = set("by von par de written")
	particles    = set("and und et и та von van de der den bin al el la")
	lastWords    = set(`published updated january february march april may june july august september october november december
		monday tuesday wednesday thursday friday saturday sunday`)
)

func set(list string) map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(list) {
		all[word] = true
	}
	return all
}
