// Package search finds words in a story, in all of its languages at once,
// whoever typed them on whichever keyboard: accents, case, typographic marks,
// Arabic vowels and the forms of alef make no difference.
//
// New reads a story once; Find, Events and Mark answer a query, as of any day. An Index never
// changes after New, and the same story and query always give the same answer.
//
// A query is words, parted by spaces. All of them must be found, in any order,
// each as the start of a word, or as a form of it with another ending. Words in
// quotes, or that hang together as in St-Petersburg, must follow one another; what
// stands between quotes that are closed ends in a whole word, as it is written.
package search

import (
	"strings"

	"dateline/data/model"
)

// Kind is what a hit is.
type Kind string

// The kinds of hits.
const (
	Event  Kind = "event"
	Person Kind = "person"
	Place  Kind = "place"
	Source Kind = "source"
	Claim  Kind = "claim"
)

// voice is the names of a person, who an article is from, or a speaker or
// agency that is only words in a claim. It is found, but is no hit: the person,
// the source and the claims are.
const voice Kind = ""

// Hit is something that a query found.
type Hit struct {
	Kind  Kind
	ID    string
	Event string   // the event to select: its own, a claim's, or ""
	Text  string   // the words found: in the reader's language where they are there, else those that are
	Lang  string   // the language of Text, or "" for an alias or a name without one
	Marks [][2]int // the bytes of Text that the query finds, as Mark gives them
}

// Index is a story made ready to be searched.
type Index struct {
	words  []word  // every different word of the story, sorted
	stems  []stem  // of those that have one, sorted
	texts  []text  // things' texts, one thing after another
	tokens []int32 // texts' words, one text after another
	posts  []post  // by word
	things []thing
	at     map[Kind]map[string]int32 // where the thing of each kind and id is in things; of voices, those that make a source
	whole  *Day                      // on which everything is known
}

// post lists the texts that have a word, each once, in their order.
type post []int32

// text is one string that can be found.
type text struct {
	s     string
	lang  string
	runes int
	end   int // of its words in Index.tokens; they begin where the text before ends
}

// thing is what has texts: a hit, or a voice.
type thing struct {
	kind   Kind
	id     string
	event  string
	end    int     // of its texts in Index.texts; they begin where the thing before ends
	spoken []int32 // the voices it has besides: a person's names, a claim's speaker and agency
}

// New reads a story. It takes time in proportion to the story's words.
func New(x *model.Index) *Index { return NewInPieces(model.AtOnce, x) }

// NewInPieces gives what New gives, and pauses between pieces of the work.
func NewInPieces(pause func(), x *model.Index) *Index {
	b := build(pause, x)
	pause()
	b.sort()
	pause()
	b.post()
	return b.Index
}

// build reads a story and leaves its words in the order in which it found them.
func build(pause func(), x *model.Index) *builder {
	b := &builder{Index: &Index{whole: &Day{story: x}}, langs: x.Story.Languages, ids: map[string]int32{}, speech: map[string]int32{}, said: phrases(x.Story)}
	b.read(pause, x)
	return b
}

// Find gives what the query finds of what a day knows, at most limit of it, or all
// where limit is under 1. Titles and names come before claims, whole words in any
// form before the starts of words, the shorter before the longer, and then the
// story's order decides: events, people, places, sources. A blank query finds nothing.
//
// A claim is found by what it says, by its speaker and by through whom it came;
// the words may be spread over these and over the languages.
func (x *Index) Find(query, lang string, limit int, day *Day) []Hit {
	terms := parse(query)
	if len(terms) == 0 {
		return nil
	}
	seen := x.match(terms, x.on(day))
	var hits []Hit
	for _, f := range x.best(seen, lang, limit) {
		hits = append(hits, x.hit(f, terms))
	}
	return hits
}

// Events gives the ids of the events that a query keeps on a day: those whose
// title, known claims, people, places with what they lie within, publishers, authors
// and speakers together have all of its words; headlines do not count. A blank query
// keeps all, which is nil.
func (x *Index) Events(query string, day *Day) map[string]bool {
	terms := parse(query)
	if len(terms) == 0 {
		return nil
	}
	day = x.on(day)
	seen := x.match(terms, day)
	kept := map[string]bool{}
	for _, e := range day.story.Story.Events {
		if x.about(seen, day.story, e) == seen.all {
			kept[e.ID] = true
		}
	}
	return kept
}

// on is the day that is asked for.
func (x *Index) on(day *Day) *Day {
	if day == nil {
		return x.whole
	}
	return day
}

// Mark gives the parts of a text that a query finds in it, as ranges of bytes
// that ascend and do not touch. Words of the query that are not in the text do
// not matter.
func Mark(text, query string) [][2]int { return mark(text, parse(query)) }

// Fold writes s as search compares it: small letters without accents, words
// parted by one space. Folding twice is folding once.
func Fold(s string) string {
	var b strings.Builder
	for sc := (scanner{s: s}); sc.next(); {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.Write(sc.word)
	}
	return b.String()
}
