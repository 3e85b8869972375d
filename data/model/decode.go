package model

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/tidwall/gjson"
)

// Decode reads what Encode writes. It stops at text that is not JSON, another
// format, a value of the wrong type, a date that cannot be read, a character that
// XML cannot hold and places that lie within each other, and names the first;
// whether ids lead anywhere is for the compiler to say. Keys it does not know are for later versions, and it
// passes over them.
func Decode(b []byte) (Story, error) {
	if !utf8.Valid(b) || !gjson.ValidBytes(b) {
		return Story{}, errors.New("the story is not JSON")
	}
	return decode(string(b), bytes.Contains(b, []byte("\uFFFE")) || bytes.Contains(b, []byte("\uFFFF")))
}

// DecodeTrusted reads the same from a text that Encode is sure to have written, as a
// packed one is, since gzip tells of any change: that it is JSON at all need not be
// found out once more. The story holds on to the text.
func DecodeTrusted(text string) (Story, error) { return decode(text, false) }

// decode reads a text of JSON, and odd says whether characters that XML cannot hold may
// stand in it as they are.
func decode(text string, odd bool) (Story, error) {
	r, _ := (&shared{odd: odd, dates: map[string]When{}}).read(past(text), place{})
	if format := r.get("format").str(); format != Format {
		return Story{}, fmt.Errorf("the story's format is %q, and only %q can be read", format, Format)
	}
	s := decodeStory(&r)
	if circle := Circular(s.Places); len(circle) > 0 {
		r.wrong(fmt.Sprintf("places[%d].within", circle[0]), "a place that does not itself lie within this one")
	}
	if r.err != nil {
		return Story{}, r.err
	}
	return s, nil
}

// decodeStory reads the languages first: plain strings are in the first of them.
func decodeStory(r *reader) Story {
	languages := r.texts("languages")
	r.lang = firstOf(languages)
	accents, publisher, lead := r.object("accents"), r.object("publisher"), r.object("lead")
	return Story{
		Title:     r.words("title"),
		Summary:   r.words("summary"),
		Languages: languages,
		Credits:   r.several("credits"),
		Opening:   r.text("opening"),
		Publisher: Publisher{publisher.text("name"), publisher.text("url")},
		Lead:      Lead{lead.words("title"), lead.words("text")},
		Notes:     all(r, "notes", decodeNote),
		Accents:   Accents{accents.texts("light"), accents.texts("dark")},
		Sources:   all(r, "sources", decodeSource),
		People:    all(r, "people", decodePerson),
		Places:    all(r, "places", decodePlace),
		Kinds:     all(r, "kinds", decodeKind),
		Events:    all(r, "events", decodeEvent),
		Claims:    all(r, "claims", decodeClaim),
		Words:     all(r, "words", (*reader).tongues),
	}
}

func decodeNote(r *reader) Note {
	return Note{Text: r.words("text"), Label: r.words("label"), Events: r.texts("events"), Claims: r.texts("claims")}
}

func decodeSource(r *reader) Source {
	return Source{
		ID:        r.text("id"),
		File:      r.text("file"),
		Publisher: r.text("publisher"),
		Author:    r.text("author"),
		Headline:  r.text("headline"),
		Published: r.when("published"),
		Dated:     r.text("dated"),
		URL:       r.text("url"),
		Language:  r.text("language"),
		Rights:    r.text("rights"),
		Words:     r.count("words"),
		Sentences: r.counts("sentences"),
		SHA256:    r.text("sha256"),
		Text:      r.text("text"),
	}
}

func decodePerson(r *reader) Person {
	return Person{
		ID:       r.text("id"),
		Name:     r.words("name"),
		Aliases:  r.texts("aliases"),
		Role:     r.words("role"),
		Wikidata: r.text("wikidata"),
	}
}

func decodePlace(r *reader) Place {
	return Place{
		ID:       r.text("id"),
		Name:     r.words("name"),
		Kind:     r.text("kind"),
		Lat:      r.degrees("lat", 90),
		Lon:      r.degrees("lon", 180),
		Within:   r.text("within"),
		Wikidata: r.text("wikidata"),
	}
}

func decodeKind(r *reader) Kind { return Kind{ID: r.text("id"), Name: r.words("name")} }

// decodeEvent leaves the span: it follows from when.
func decodeEvent(r *reader) Event {
	return Event{
		ID:     r.text("id"),
		Title:  r.words("title"),
		Titles: decodeTitles(r),
		When:   r.when("when"),
		Place:  r.text("place"),
		From:   r.text("from"),
		People: r.texts("people"),
		Roles:  r.roles("roles"),
		Kind:   r.text("kind"),
		Status: r.text("status"),
	}
}

func decodeTitles(r *reader) (titles Titles) {
	by := r.object("titles")
	if len(by.fields) == 0 {
		return nil
	}
	for _, status := range Statuses {
		if t := by.words(status); t != nil {
			if titles == nil {
				titles = Titles{}
			}
			titles[status] = t
		}
	}
	return titles
}

func decodeClaim(r *reader) Claim {
	at, derived := r.object("at"), r.object("derived")
	return Claim{
		ID:      r.text("id"),
		Source:  r.text("source"),
		Event:   r.text("event"),
		At:      Locator{at.count("paragraph"), at.count("sentence"), at.text("sha256")},
		Says:    r.words("says"),
		Speaker: r.text("speaker"),
		Via:     r.text("via"),
		Said:    r.when("said"),
		Stance:  r.text("stance"),
		When:    r.when("when"),
		Place:   r.text("place"),
		People:  r.texts("people"),
		Roles:   r.roles("roles"),
		Derived: Derived{derived.text("words"), derived.text("rule")},
	}
}
