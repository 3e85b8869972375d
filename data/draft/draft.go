// Package draft reads articles and writes a story for a person to correct: who
// was where, when, according to which sentence.
//
//	article ─▶ Read ─▶ passages ─▶ people ─▶ places, times, acts ─▶ Notes
//	each Notes ─▶ Story.Add ─▶ people of one name ─▶ Files ─▶ events of one who, where and when
//
// It knows no grammar. It goes by words in lists, one file for each language in
// words/, and by what stands near what; each guess says what it rests on and how
// sure it is. Whatever it makes is marked as a draft, which no page is built from
// until a person has said it in their own words.
//
// It takes text and gives text, and reads no disk, no clock and no network, so a
// browser could run it. Read is the slow half and knows one article only, so that
// many can be read at once.
package draft

import (
	"slices"
	"strings"

	"dateline/data/furniture"
	"dateline/data/gazetteer"
	"dateline/data/model"
	"dateline/data/passage"
	"dateline/data/timex"
)

// Notes is what one article says. It holds nothing of its text but a few words, since
// those of ten thousand lie in memory at once.
type Notes struct {
	source model.Source // without its text
	rows   []string
	people []person
	claims []claim
}

// Sure is how sure a guess is.
type Sure int

// From a guess that needs a look to one that the words state.
const (
	Unsure Sure = iota
	Likely
	Stated
)

// String names how sure a guess is, for a remark.
func (s Sure) String() string { return [...]string{"unsure", "likely", "stated"}[s] }

// Read reads an article, whose text is in source. The gazetteer is shared.
func Read(source model.Source, places *gazetteer.Gazetteer) Notes {
	paragraphs := passage.Split(source.Text)
	r := reader{
		source: source, places: places, tongue: tongueOf(source.Language),
		marks: furniture.Of(furniture.Find(paragraphs)), spoken: memory{subject: -1}, heights: map[string]string{},
	}
	_, r.published = source.Published.Span()
	r.sentences(paragraphs)
	r.find()
	r.landforms()
	for i := range r.all {
		r.locate(&r.all[i])
	}
	for i := range r.all {
		r.claim(&r.all[i])
	}
	return r.notes()
}

// notes gives what was found, without the article: a word of it would keep all of it
// in memory.
func (r *reader) notes() Notes {
	n := Notes{source: r.source, rows: rows(r.source.Text), people: slices.Clone(r.people), claims: slices.Clone(r.claims)}
	n.source.Text = ""
	release(&n.source.Publisher, &n.source.Author, &n.source.Headline, &n.source.Dated, &n.source.URL, &n.source.Language)
	for i := range n.people {
		p := &n.people[i]
		release(&p.name, &p.role, &p.why)
		for k := range p.aliases {
			release(&p.aliases[k])
		}
	}
	for i := range n.claims {
		c := &n.claims[i]
		release(&c.words, &c.who, &c.via, &c.place.said, &c.place.within, &c.place.Name)
		for _, d := range []*dated{&c.when, &c.said} {
			release(&d.words, &d.rule)
		}
	}
	return n
}

// release gives texts memory of their own.
func release(all ...*string) {
	for _, s := range all {
		*s = strings.Clone(*s)
	}
}

// reader reads one article.
type reader struct {
	source    model.Source
	published model.Day
	places    *gazetteer.Gazetteer
	tongue    tongue
	marks     map[string]string // the kind of furniture by passage
	all       []sentence
	people    []person
	anchors   []place           // found so far, of a name that no other place has
	dateline  place             // the city at the article's head
	last      place             // the one spoken of last
	heights   map[string]string // landforms that the gazetteer lacks, by the rest of their name
	claims    []claim
	spoken    memory
}

// sentences cuts the article into sentences with their words. Furniture stays
// out, but for captions: they say who was where.
func (r *reader) sentences(paragraphs []passage.Paragraph) {
	for i, p := range paragraphs {
		for j, text := range p.Sentences {
			at := model.Locator{Paragraph: i + 1, Sentence: j + 1, SHA256: passage.Hash(text)}
			kind := r.marks[passage.Number(at)]
			if kind != "" && kind != furniture.Caption {
				continue
			}
			r.all = append(r.all, r.tongue.sentence(text, at, kind))
		}
	}
}

// locate finds the places and times of a sentence.
func (r *reader) locate(s *sentence) {
	for _, e := range timex.Find(s.text, r.source.Language) {
		if from := s.wordAt(e.Start); from >= s.head {
			s.times = append(s.times, moment{Expression: e, from: from, to: s.wordAt(e.End-1) + 1})
		}
	}
	r.mention(s)
	r.situate(s)
}
