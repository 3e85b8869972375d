// Package model holds the nouns of a story: sources, people, places, events
// and the claims that everything rests on. It takes and gives values; it reads
// no clock and no disk, and the same value always encodes to the same bytes.
package model

import (
	"slices"
	"strings"
)

// Story is one compiled story, in the order its writers gave.
type Story struct {
	Title     Text
	Summary   Text
	Languages []string  // BCP 47; the first is the one the story is written in
	Credits   []Text    // whom the story owes thanks, a line each
	Opening   string    // id of the event that is open at first, or none
	Publisher Publisher // or none
	Lead      Lead      // what it says before anything is chosen, or none
	Notes     []Note    // of the lead
	Accents   Accents   // of its own, or none
	Sources   []Source
	People    []Person
	Places    []Place
	Kinds     []Kind // of events, that no other story has
	Events    []Event
	Claims    []Claim
	Words     []Text // phrases that stand plainly in sources and claims, by language
}

// First gives the language that the story is written in, where it tells; else
// English.
func (s Story) First() string { return firstOf(s.Languages) }

// OnWeb tells whether an address leads to the web, and so may be a link in anybody's
// hands: a story of unknown making may hold "javascript:", and a file's address names
// somebody's disk.
func OnWeb(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

// Told gives the language in which a story is told to who reads lang: that one, if
// it is told in it, else English or, where it is not told in English either, its first.
func (s Story) Told(lang string) string {
	for _, l := range [...]string{lang, "en"} {
		if slices.Contains(s.Languages, l) {
			return l
		}
	}
	return s.First()
}

// Say gives a phrase in a language: one that sources and claims hold as plain
// words, such as "an unnamed source" or the rule of a derived date. It is looked
// up, to the letter, in the story's first language; where the story has no words
// for it, it stays as it is.
func (s Story) Say(phrase, lang string) string { return s.Phrase(phrase, lang).In(lang) }

// Phrase gives the words that Say does, with the language that they are in.
func (s Story) Phrase(phrase, lang string) Text {
	first := s.First()
	for _, w := range s.Words {
		if w[first] != phrase {
			continue
		}
		if said := w[lang]; said != "" {
			return Text{lang: said}
		}
		break
	}
	return Text{first: phrase}
}

// Accents are the colours of a story's people, as "#B5420A": at most five, in
// the order in which people get them, one set for each theme. The compiler has
// checked them against the page's grounds; see compile.Grounds.
type Accents struct{ Light, Dark []string }

// Text is the same words by BCP 47 language.
type Text map[string]string

// In gives the text in lang, else in the language that Tongue gives.
func (t Text) In(lang string) string { return t[t.Tongue(lang)] }

// Tongue gives the language in which who reads lang has the text: that one, else
// English, else the first by name that it is in, and "" where it is in none.
func (t Text) Tongue(lang string) string {
	for _, l := range [...]string{lang, "en"} {
		if _, ok := t[l]; ok {
			return l
		}
	}
	first := ""
	for l := range t {
		if first == "" || l < first {
			first = l
		}
	}
	return first
}

// Source is one article. Publisher, Author, URL and Headline are empty where
// the article does not state them.
type Source struct {
	ID        string
	File      string // the article's file name, wherever its holder keeps it
	Publisher string
	Author    string
	Headline  string
	Published When
	Dated     string // "stated", or how the date was derived
	URL       string
	Language  string
	Rights    string // Link, Quote or Full
	Words     int
	Sentences []int  // how many each paragraph of the article has, where the writer kept it
	SHA256    string // of the article's bytes, in hexadecimal
	Text      string // the whole article where Rights is "full", else empty
}

// What a source's rights allow to be shown of it.
const (
	Link  = "link"  // where it is
	Quote = "quote" // some words of it
	Full  = "full"  // the whole article
)

// Stated tells whether the article itself states its date.
func (s Source) Stated() bool { return s.Dated == "stated" }

// Appeared gives the day on which a source is sure to have appeared: the last
// that its date may mean. It is false where it has none.
func (s Source) Appeared() (Day, bool) {
	_, last := s.Published.Span()
	return last, !s.Published.IsZero()
}

// Person is somebody a claim names.
type Person struct {
	ID       string
	Name     Text
	Aliases  []string // other spellings, as sources have them
	Role     Text
	Wikidata string
}

// Place is a city, venue, region or country. A country's point only tells
// which country it is and where its name may stand: it is never a pin.
type Place struct {
	ID       string
	Name     Text
	Kind     string // Venue, City, Region or Country
	Lat, Lon float64
	Within   string
	Wikidata string
}

// The stances a claim can take, and the statuses an event can have.
const (
	Planned    = "planned"
	Unplanned  = "unplanned" // stance only: what others announced is not planned
	Happened   = "happened"
	Denied     = "denied"
	Background = "background"
	Disputed   = "disputed"  // status only: some say it happened, some deny it
	Contested  = "contested" // status only: some announce it, some deny that it is planned
)

// Statuses lists what an event can be, from the least told to the most.
var Statuses = []string{Background, Planned, Contested, Denied, Disputed, Happened}

// Stances lists what a claim can say of its event.
var Stances = []string{Planned, Unplanned, Happened, Denied, Background}

// Titles are what an event is called while its status is another than the one
// its title tells of: what was only planned is not told as if it had happened.
type Titles map[string]Text

// Event is a group of claims about one thing that is planned, happened or is
// said. Status is what all of its claims add up to.
type Event struct {
	ID     string
	Title  Text
	Titles Titles // what it is called on days when less is known
	When   When
	Place  string   // absent where no claim names one
	From   string   // the stated origin of an arrival or visit
	People []string // all whom any of its claims names as having part in it
	Roles  Roles    // of those who have another than is usual for its kind
	Kind   string   // one of Kinds, or of the story's own
	Status string
}

// Claim is one source saying one thing about one event.
type Claim struct {
	ID      string
	Source  string
	Event   string
	At      Locator
	Says    Text
	Speaker string // a person's id, or words for somebody unnamed
	Via     string // through whom the source has it, as 'TASS'
	Said    When   // when it was said, where the source tells
	Stance  string
	When    When   // where the claim differs from its event
	Place   string // likewise
	People  []string
	Roles   Roles // of its own people
	Derived Derived
}

// Locator is where in its article a claim stands. Both numbers count from 1.
type Locator struct {
	Paragraph, Sentence int
	SHA256              string // of the sentence, in hexadecimal
}

// Derived tells from which of the article's words, by which rule, a date was
// worked out. It is zero where the article states the date in full.
type Derived struct {
	Words, Rule string
}
