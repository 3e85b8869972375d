package draft

import (
	"fmt"
	"path"
	"strings"

	"dateline/data/furniture"
	"dateline/data/model"
	"dateline/data/passage"
)

// mostNames is how many people a skeleton names.
const mostNames = 3

// says is the skeleton of a claim: who, what, where and when, in words that are
// no article's, for a person to make a sentence of.
func (w *writer) says(what string, people []int, where place, when model.When) string {
	var who []string
	for i, p := range people {
		if i == mostNames {
			who = append(who, fmt.Sprintf("and %d more", len(people)-i))
			break
		}
		who = append(who, w.Story.people[p].name)
	}
	parts := []string{what}
	for _, part := range []string{strings.Join(who, ", "), where.Name, when.String()} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " – ")
}

// copied is how many words in a row are an article's own.
const copied = 8

// own gives a skeleton that does not repeat the article: where names alone make a
// row of its words, only what was done.
func own(skeleton, kind, article string) string {
	words := passage.Plain(skeleton)
	text := " " + strings.Join(passage.Plain(article), " ") + " "
	for i := 0; i+copied <= len(words); i++ {
		if strings.Contains(text, " "+strings.Join(words[i:i+copied], " ")+" ") {
			return kind
		}
	}
	return skeleton
}

// source writes the file of one article.
func (w *writer) source(i int, src source) string {
	var l lines
	l.source(w.sources[i], src.Source)
	for _, c := range src.claims {
		w.claim(&l, src, c)
	}
	return l.String()
}

// source writes what is known of an article, up to its claims.
func (l *lines) source(id string, src model.Source) {
	l.add(0, "id: %s", id)
	l.add(0, "file: %s", quoted(src.File))
	l.pair(0, "publisher", src.Publisher)
	l.pair(0, "author", src.Author)
	l.pair(0, "headline", src.Headline)
	l.add(0, "published: %s", src.Published)
	l.pair(0, "dated", src.Dated)
	l.pair(0, "url", src.URL)
	l.add(0, "language: %s", src.Language)
	l.add(0, "rights: link")
	l.add(0, "words: %d", src.Words)
	l.add(0, "sentences: %s", strings.ReplaceAll(fmt.Sprint(src.Sentences), " ", ", "))
	l.add(0, "sha256: %s", src.SHA256)
	l.add(0, "")
	l.add(0, "claims:")
}

// cue is how many words of a sentence a stub shows, to know it by.
const cue = 6

// Stub writes the file of an article for whoever writes its claims by hand: what
// is known of it, and each sentence as a claim that is a remark still. It gives
// the id that the file is named by.
func Stub(src model.Source) (id, yaml string) {
	id = names{}.id("source", 0, src.Publisher, stemOf(src.File))
	var l lines
	l.source(id, src)
	paragraphs := passage.Split(src.Text)
	marks := furniture.Of(furniture.Find(paragraphs))
	for i, p := range paragraphs {
		for j, sentence := range p.Sentences {
			at := model.Locator{Paragraph: i + 1, Sentence: j + 1, SHA256: passage.Hash(sentence)}
			words := strings.Fields(sentence)
			l.add(0, "")
			l.add(2, "# %s …", strings.Join(words[:min(len(words), cue)], " "))
			if kind := marks[number(at)]; kind != "" {
				l.add(2, "# %s, and not of the story", kind)
				continue
			}
			l.add(2, "# - at: {paragraph: %d, sentence: %d, sha256: %s}", at.Paragraph, at.Sentence, at.SHA256)
			for _, key := range []string{"says:", "speaker:", "event:", "stance: happened"} {
				l.add(2, "#   %s", key)
			}
		}
	}
	return id, l.String()
}

// stemOf is the name of a file without its end.
func stemOf(file string) string { return strings.TrimSuffix(file, path.Ext(file)) }

// claim writes one claim. What its event says already it leaves out.
func (w *writer) claim(l *lines, src source, c *claim) {
	e := w.of[c]
	l.add(2, "- at: {paragraph: %d, sentence: %d, sha256: %s}", c.at.Paragraph, c.at.Sentence, c.at.SHA256)
	l.add(4, "draft: true")
	for _, remark := range w.remarks(c) {
		l.add(4, "# %s", remark)
	}
	l.pair(4, "says", own(w.says(c.stance+" "+c.kind, c.people, c.place, c.when.when), c.stance+" "+c.kind, src.Text))
	w.speaker(l, c)
	l.pair(4, "via", c.via)
	if !c.said.when.IsZero() {
		l.add(4, "said: %s", c.said.when)
	}
	l.add(4, "event: %s", w.events[e])
	l.add(4, "stance: %s", c.stance)
	if c.when.when != e.when.when && !c.takes(e, src) {
		l.add(4, "when: %s", c.when.when)
	}
	if c.place.Name != "" && c.place.key() != e.place.key() {
		l.add(4, "place: %s", w.places[c.place.key()])
	}
	if c.when.rule != "" && c.when.words != "" {
		l.add(4, "derived: {words: %s, rule: %s}", quoted(few(c.when.words)), quoted(c.when.rule))
	}
}

// few is a row of words too short to be a copy.
func few(words string) string {
	all := strings.Fields(words)
	return strings.Join(all[:min(len(all), copied-1)], " ")
}

// takes tells whether a claim without a day has that of its event: where the same
// article says it elsewhere.
func (c *claim) takes(e *event, src source) bool {
	if !c.when.vague {
		return false
	}
	for _, d := range src.claims {
		if d != c && !d.when.vague && d.when.when == e.when.when && contains(e.claims, d) && d.stance == c.stance {
			return true
		}
	}
	return false
}

func contains(all []*claim, c *claim) bool {
	for _, d := range all {
		if d == c {
			return true
		}
	}
	return false
}

// speaker writes who says so: a person's id, or words. One word in lower case
// would pass for an id.
func (w *writer) speaker(l *lines, c *claim) {
	switch {
	case c.speaker >= 0:
		l.add(4, "speaker: %s", w.people[c.speaker])
	case strings.ToLower(c.who) != c.who || strings.Contains(c.who, " "):
		for i, p := range w.Story.people {
			if strings.EqualFold(p.name, c.who) && !p.unused {
				l.add(4, "speaker: %s", w.people[i])
				return
			}
		}
		l.pair(4, "speaker", c.who)
	}
}

// remarks say what a claim rests on, and how sure it is.
func (w *writer) remarks(c *claim) (all []string) {
	if c.words != "" {
		all = append(all, fmt.Sprintf("%s: %s and %s by %s", c.sure, c.kind, c.stance, quoted(few(c.words))))
	} else {
		all = append(all, fmt.Sprintf("%s: it says who was where, when", c.sure))
	}
	if c.place.said != "" {
		all = append(all, fmt.Sprintf("where: by %s", quoted(few(c.place.said))))
	}
	if c.when.vague {
		all = append(all, "when: no day is given")
	}
	return append(all, c.why...)
}
