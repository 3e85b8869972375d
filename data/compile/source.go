package compile

import (
	"fmt"
	"unique"

	"dateline/data/model"
	"dateline/data/passage"
)

// source reads one file of sources/ into the story.
func (r *reader) source(v value, story *model.Story) {
	var s model.Source
	var claims value
	r.fields(v, "a source", []field{
		{"id", needID, r.define("source", &s.ID)},
		{"file", "name the article's file, without its folder", r.brief(r.plain(&s.File))},
		{"publisher", "", r.brief(r.plain(&s.Publisher))},
		{"author", "", r.brief(r.plain(&s.Author))},
		{"headline", "", r.brief(r.plain(&s.Headline))},
		{"published", "add the day it appeared", r.when(&s.Published)},
		{"dated", "write 'stated', or how you worked the day out", r.reason(&s.Dated)},
		{"url", "", r.form("url", &s.URL)},
		{"language", "add the article's language, as en", r.form("language", &s.Language)},
		{"rights", "add rights: link, quote or full; link is the safe one", r.oneOf(&s.Rights, model.Link, model.Quote, model.Full)},
		{"words", "", r.count(&s.Words)},
		{"sentences", "", r.list(func(v value) { s.Sentences = append(s.Sentences, r.counted(v)) })},
		{"sha256", "`dateline fill` adds the hash of the whole article", r.form("sha256", &s.SHA256)},
		{"claims", "", func(v value) { claims = v }},
	})
	story.Sources = append(story.Sources, s)
	n := 0
	for c := range r.members(claims) { // after the keys, since a claim's id has its source's in it
		n++
		story.Claims = append(story.Claims, r.claimed(c, s.ID, n))
	}
	r.pinned()
}

// claimed reads the nth claim of a source.
func (r *reader) claimed(v value, source string, n int) model.Claim {
	c, draft := model.Claim{Source: source}, false
	r.fields(v, "a claim", []field{
		{"id", "", r.define("claim", &c.ID)},
		{"at", "add where it stands, as at: 7.1 for paragraph 7, sentence 1; `dateline source` lists them", r.locator(&c.At)},
		{"says", "say it in words of your own", r.text(&c.Says)},
		{"speaker", "", r.brief(r.speaker(&c.Speaker))},
		{"via", "", r.brief(r.plain(&c.Via))},
		{"said", "", r.when(&c.Said)},
		{"event", "name the event it is about", r.refer("event", &c.Event)},
		{"stance", "add stance: planned, unplanned, happened, denied or background", r.oneOf(&c.Stance, model.Stances...)},
		{"when", "", r.when(&c.When)},
		{"place", "", r.refer("place", &c.Place)},
		{"people", "", r.takers(cast{&c.People, &c.Roles})},
		{"derived", "", r.derived(&c.Derived)},
		{"draft", "", r.drafted(&draft)},
	})
	if c.ID == "" && source != "" {
		c.ID = fmt.Sprintf("%s-%d", source, n)
		r.claim(name{"claim", c.ID}, v.at)
	}
	r.drafts[c.ID] = draft
	return c
}

// drafted reads the mark of a claim that no person has worded yet. It is a mistake
// in a story that should be finished.
func (r *reader) drafted(to *bool) func(value) {
	return func(v value) {
		var mark string
		r.oneOf(&mark, "true")(v)
		if *to = mark == "true"; *to && !r.unfinished {
			r.wrong(v.at, "the claim is a draft still", "say it in your own words, then take this line out")
		}
	}
}

// locator reads where a claim stands: 7.1, or both numbers with the hash of the
// sentence.
func (r *reader) locator(to *model.Locator) func(value) {
	return func(v value) {
		if _, long := r.pairs(v); !long {
			r.short(v, to)
			return
		}
		r.fields(v, "a locator", []field{
			{"paragraph", "count the article's paragraphs from 1", r.count(&to.Paragraph)},
			{"sentence", "count the paragraph's sentences from 1", r.count(&to.Sentence)},
			{"sha256", "", r.form("sha256", &to.SHA256)},
		})
		if to.SHA256 == "" {
			r.unhashed = append(r.unhashed, v.at)
		}
	}
}

// short reads a locator as people write it.
func (r *reader) short(v value, to *model.Locator) {
	s, ok := r.scalar(v)
	if !ok {
		return
	}
	at, ok := passage.Located(s)
	if !ok {
		r.wrong(v.at, fmt.Sprintf("%q is not a locator", s), "write paragraph and sentence, as 7.1")
		return
	}
	*to = at
	r.unhashed = append(r.unhashed, v.at)
}

// pinned finds locators of a file that do not say which words they mean: after a
// change of the article they would point to others. All of them are one mistake,
// which one command mends.
func (r *reader) pinned() {
	n := len(r.unhashed)
	if r.unfinished && n > 0 {
		r.lacking = true
	} else if n > 0 {
		what := "a locator is"
		if n > 1 {
			what = fmt.Sprintf("this and %d more locators are", n-1)
		}
		r.wrong(r.unhashed[0], what+" without the hash of the sentence", "`dateline fill` adds it from the article")
	}
	r.unhashed = nil
}

func (r *reader) derived(to *model.Derived) func(value) {
	return func(v value) {
		r.fields(v, "a derived date", []field{
			{"words", "add the article's words it was worked out from, as 'Monday'", r.plain(&to.Words)},
			{"rule", "say how it was worked out", r.plain(&to.Rule)},
		})
	}
}

// speaker reads a person's id, or words for somebody the article does not name.
func (r *reader) speaker(to *string) func(value) {
	return func(v value) {
		s, ok := r.scalar(v)
		if !ok {
			return
		}
		*to = unique.Make(s).Value()
		if IsSpeakerID(s) {
			r.used = append(r.used, use{name{"person", s}, v.at})
			return
		}
		r.spoken = append(r.spoken, use{name{"person", s}, v.at})
	}
}
