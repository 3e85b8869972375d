// Package i18n holds the words of the interface, one value of Words for each
// language, and puts dates and numbers into words. It takes and gives values
// and reads no clock. A language is complete or the compiler's tests fail:
// there is no fallback from one language's words to another's.
package i18n

import (
	"cmp"
	"strings"

	"dateline/data/model"
)

// Words is everything the interface says in one language.
type Words struct {
	Tag      string // BCP 47
	Own      string // the language's name in itself
	Calendar Calendar
	Waters   [18]string // seas and oceans, in the order of scene's waters
	Status   Status
	Figure   Figure
	Reading  Reading
	Verdict  Verdict
	Lead     Lead
	Tools    Tools
	Person   Person
	Things   Things
	Table    Table
	Share    Share
	Cite     Cite
	Help     Help
	Lost     Lost
	Periods  Periods
	plural   func(n int) int // which form of a Plural a number takes
	told     string          // the language of the story's own texts, if it is another
}

// Status is what an event or a claim can be.
type Status struct {
	Planned, Happened, Disputed, Denied, Background string
	Contested, Unplanned                            string // a plan that others deny, and what they say of it
	Unreported                                      string // planned for days that are over, and no word of what came of it
	Outcome                                         string // that none is reported, as the key says it
	Said                                            string // a statement: said, not done
	Unknown                                         string // not yet known on the day that shows
}

// In gives the words in a language, or in English where it is not spoken here.
func In(tag string) *Words {
	for i := range languages {
		if languages[i].Tag == tag {
			return &languages[i]
		}
	}
	return &languages[0]
}

// Spoken tells whether a language has words here.
func Spoken(tag string) bool { return In(tag).Tag == tag }

// Telling gives the words for who reads a language, in a story whose own texts are
// in another, or in the same.
func Telling(tag, told string) *Words {
	w := In(tag)
	if w.Tag == told {
		return w
	}
	around := *w
	around.told = told
	return &around
}

// Told is the language of the texts of the story that the words stand around.
func (w *Words) Told() string { return cmp.Or(w.told, w.Tag) }

// Foreign is the language in which a text of the story stands among the words, "" where
// that is theirs.
func (w *Words) Foreign(t model.Text) string {
	if lang := t.Tongue(w.Told()); lang != w.Tag {
		return lang
	}
	return ""
}

// Tags lists the languages that have words here, English first.
func Tags() []string {
	tags := make([]string, len(languages))
	for i := range languages {
		tags[i] = languages[i].Tag
	}
	return tags
}

// Own names a language in itself. One that nobody told its name is called by its tag.
func Own(tag string) string {
	primary, _, _ := strings.Cut(tag, "-")
	for _, t := range [...]string{tag, primary} {
		if w := In(t); w.Tag == t {
			return w.Own
		}
		if name, ok := owns[t]; ok {
			return name
		}
	}
	return tag
}

// owns are the names in themselves, as CLDR has them, of languages that have no words
// here, in which stories may be told.
var owns = map[string]string{
	"az": "azərbaycan", "be": "беларуская", "bg": "български", "bn": "বাংলা", "bs": "bosanski", "ca": "català", "cs": "čeština", "cy": "Cymraeg", "da": "dansk",
	"de": "Deutsch", "el": "Ελληνικά", "es": "español", "et": "eesti", "eu": "euskara", "fa": "فارسی", "fi": "suomi", "fr": "français", "ga": "Gaeilge", "he": "עברית",
	"hi": "हिन्दी", "hr": "hrvatski", "hu": "magyar", "hy": "հայերեն", "id": "Indonesia", "is": "íslenska", "it": "italiano", "ja": "日本語", "ka": "ქართული", "kk": "қазақ тілі",
	"ko": "한국어", "lt": "lietuvių", "lv": "latviešu", "nb": "norsk bokmål", "nl": "Nederlands", "no": "norsk", "pl": "polski", "ps": "پښتو", "pt": "português", "ro": "română",
	"sk": "slovenčina", "sl": "slovenščina", "sq": "shqip", "sr": "српски", "sv": "svenska", "sw": "Kiswahili", "ta": "தமிழ்", "th": "ไทย", "tr": "Türkçe", "ur": "اردو",
	"uz": "o‘zbek", "vi": "Tiếng Việt", "zh": "中文",
}

// languages are all there are, English first.
var languages = [...]Words{english, russian, ukrainian, arabic}

// Publisher names a source's publisher, and says so where none is named.
func (w *Words) Publisher(name string) string {
	if name == "" {
		return w.Reading.PublisherNotNamed
	}
	return name
}

// List joins what may have commas within.
func (w *Words) List(all []string) string { return strings.Join(all, w.Reading.Semicolon+" ") }

// Apart gives a name that is written the other way than the language is, as one
// word of it: what stands beside the name, such as a day, keeps its side. The
// marks are Unicode's first strong isolate and its end, which show nothing.
func (w *Words) Apart(name string) string {
	leftward := strings.ContainsFunc(name, func(r rune) bool { return r >= '\u0590' && r <= '\u08ff' }) // Hebrew to Arabic
	if name == "" || leftward == w.RightToLeft() {
		return name
	}
	return "\u2068" + name + "\u2069"
}

// Way says whence and whither, with an arrow that points on the way that is read.
func (w *Words) Way(from, to string) string {
	from, to = w.Apart(from), w.Apart(to)
	if w.RightToLeft() {
		return from + " ← " + to
	}
	return from + " → " + to
}

// At the left and right of words in a figure, where time runs to the right in every
// language, stand arrows. The marks are Unicode's of either direction, which show
// nothing: they keep an arrow on its side and from being turned.
const leftward, rightward = "\u200f", "\u200e"

// Left sets an arrow that points to the left before words, seen from there.
func (w *Words) Left(words string) string {
	if w.RightToLeft() {
		return leftward + words + " " + rightward + "‹" + rightward
	}
	return "‹ " + words
}

// Right sets an arrow that points to the right behind words, seen from the left.
func (w *Words) Right(words string) string {
	if w.RightToLeft() {
		return leftward + rightward + "›" + rightward + " " + words
	}
	return words + " ›"
}

// Numbered sets a number before a name as the language reads, whatever the name is
// written in.
func (w *Words) Numbered(number, name string) string {
	if w.RightToLeft() {
		return leftward + number + "  " + w.Apart(name)
	}
	return number + "  " + name
}

// Standing names a status or a stance, "" what is neither.
func (w *Words) Standing(status string) string {
	switch status {
	case model.Planned:
		return w.Status.Planned
	case model.Unplanned:
		return w.Status.Unplanned
	case model.Contested:
		return w.Status.Contested
	case model.Unreported:
		return w.Status.Unreported
	case model.Happened:
		return w.Status.Happened
	case model.Disputed:
		return w.Status.Disputed
	case model.Denied:
		return w.Status.Denied
	case model.Background:
		return w.Status.Background
	}
	return ""
}

// Sign names what a sign tells: that something is only said, else its status.
func (w *Words) Sign(status string, said bool) string {
	switch {
	case said:
		return w.Status.Said
	case status == model.Unreported:
		return w.Status.Outcome
	}
	return w.Standing(status)
}

// RightToLeft tells whether the language is written from right to left.
func (w *Words) RightToLeft() bool { return model.RightToLeft(w.Tag) }
