package draft

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/furniture"
	"dateline/data/manuscript"
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
func own(skeleton, kind string, rows []string) string {
	words := passage.Plain(skeleton)
	for i := 0; i+copied <= len(words); i++ {
		run := " " + strings.Join(words[i:i+copied], " ") + " "
		if slices.ContainsFunc(rows, func(row string) bool { return strings.Contains(row, run) }) {
			return kind
		}
	}
	return skeleton
}

// rows are the stretches of an article that a list of names could repeat: enough
// words in a row that begin with a capital or a figure, or are short enough to join
// such. Other words no skeleton has from it.
func rows(article string) (all []string) {
	words := passage.Spelled(article)
	for from := 0; from < len(words); {
		to := from
		for to < len(words) && nominal(words[to]) {
			to++
		}
		if to-from >= copied {
			all = append(all, " "+strings.ToLower(strings.Join(words[from:to], " "))+" ")
		}
		from = to + 1
	}
	return all
}

// connective is how many letters a word in lower case may have that joins names.
const connective = 3

// nominal tells whether a word may stand in a list of names. Where letters have no
// case, each may.
func nominal(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return !unicode.IsLower(first) || utf8.RuneCountInString(word) <= connective
}

// silence says of an article in a language why it has no claim: nothing was found in it,
// or nobody wrote down what is done in its language.
func silence(language string) string {
	if Reads(language) {
		return "nothing in it says who was where, or what is planned, done or denied"
	}
	return "a draft knows no verbs of its language, " + language
}

// source writes the file of one article.
func (w *writer) source(i int, src source) string {
	var l manuscript.Lines
	header(&l, w.sources[i], src.Source)
	if len(src.claims) == 0 {
		l.Add(2, "# %s", silence(src.Language)+"; `dateline source` lists its sentences")
	}
	for _, c := range src.claims {
		w.claim(&l, src, c)
	}
	return l.String()
}

// header writes what is known of an article, up to its claims.
func header(l *manuscript.Lines, id string, src model.Source) {
	l.Add(0, "id: %s", id)
	l.Add(0, "file: %s", manuscript.Quoted(src.File))
	l.Pair(0, "publisher", src.Publisher)
	l.Pair(0, "author", src.Author)
	l.Pair(0, "headline", src.Headline)
	l.Add(0, "published: %s", src.Published)
	l.Pair(0, "dated", src.Dated)
	l.Pair(0, "url", src.URL)
	l.Add(0, "language: %s", src.Language)
	l.Add(0, "rights: link")
	l.Add(0, "words: %d", src.Words)
	l.Add(0, "sentences: %s", strings.ReplaceAll(fmt.Sprint(src.Sentences), " ", ", "))
	l.Add(0, "sha256: %s", src.SHA256)
	l.Add(0, "")
	l.Add(0, "claims:")
}

// cue is how many words of a sentence a stub shows, to know it by.
const cue = 6

// begun is the beginning of a sentence. Of one in Chinese or Japanese it counts two
// letters for a word.
func begun(sentence string) string {
	words := strings.Fields(sentence)
	first := strings.Join(words[:min(len(words), cue)], " ")
	if letters := []rune(first); strings.ContainsFunc(first, passage.Alone) {
		return string(letters[:min(len(letters), 2*cue)])
	}
	return first
}

// Stub writes the file of an article for whoever writes its claims by hand: what
// is known of it, and each sentence as a claim that is a remark still. It gives
// the id that the file is named by.
func Stub(src model.Source) (id, yaml string) {
	id = manuscript.IDs{}.ID("source", 0, src.Publisher, stemOf(src.File))
	var l manuscript.Lines
	header(&l, id, src)
	paragraphs := passage.Split(src.Text)
	marks := furniture.Of(furniture.Find(paragraphs))
	for i, p := range paragraphs {
		for j, sentence := range p.Sentences {
			at := model.Locator{Paragraph: i + 1, Sentence: j + 1, SHA256: passage.Hash(sentence)}
			l.Add(0, "")
			l.Add(2, "# %s …", begun(sentence))
			if kind := marks[number(at)]; kind != "" {
				l.Add(2, "# %s, and not of the story", kind)
				continue
			}
			l.Add(2, "# - at: {paragraph: %d, sentence: %d, sha256: %s}", at.Paragraph, at.Sentence, at.SHA256)
			for _, key := range []string{"says:", "speaker:", "event:", "stance: happened"} {
				l.Add(2, "#   %s", key)
			}
		}
	}
	return id, l.String()
}

// stemOf is the name of a file without its end.
func stemOf(file string) string { return strings.TrimSuffix(file, path.Ext(file)) }

// claim writes one claim. What its event says already it leaves out.
func (w *writer) claim(l *manuscript.Lines, src source, c *claim) {
	e := w.of[c]
	l.Add(2, "- at: {paragraph: %d, sentence: %d, sha256: %s}", c.at.Paragraph, c.at.Sentence, c.at.SHA256)
	l.Add(4, "draft: true")
	for _, remark := range w.remarks(c) {
		l.Add(4, "# %s", remark)
	}
	l.Pair(4, "says", own(w.says(c.stance+" "+c.kind, c.people, c.place, c.when.when), c.stance+" "+c.kind, src.rows))
	w.speaker(l, c)
	l.Pair(4, "via", c.via)
	if !c.said.when.IsZero() {
		l.Add(4, "said: %s", c.said.when)
	}
	l.Add(4, "event: %s", w.events[e])
	l.Add(4, "stance: %s", c.stance)
	if c.when.when != e.when.when && !c.takes(e, src) {
		l.Add(4, "when: %s", c.when.when)
	}
	if c.place.Name != "" && c.place.key() != e.place.key() {
		l.Add(4, "place: %s", w.places[c.place.key()])
	}
	if c.when.rule != "" && c.when.words != "" {
		l.Add(4, "derived: {words: %s, rule: %s}", manuscript.Quoted(few(c.when.words)), manuscript.Quoted(c.when.rule))
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
func (w *writer) speaker(l *manuscript.Lines, c *claim) {
	switch {
	case c.speaker >= 0:
		l.Add(4, "speaker: %s", w.people[c.speaker])
	case strings.ToLower(c.who) != c.who || strings.Contains(c.who, " "):
		for i, p := range w.Story.people {
			if strings.EqualFold(p.name, c.who) && !p.unused {
				l.Add(4, "speaker: %s", w.people[i])
				return
			}
		}
		l.Pair(4, "speaker", c.who)
	}
}

// remarks say what a claim rests on, and how sure it is.
func (w *writer) remarks(c *claim) (all []string) {
	if c.words != "" {
		all = append(all, fmt.Sprintf("%s: %s and %s by %s", c.sure, c.kind, c.stance, manuscript.Quoted(few(c.words))))
	} else {
		all = append(all, fmt.Sprintf("%s: it says who was where, when", c.sure))
	}
	if c.place.said != "" {
		all = append(all, fmt.Sprintf("where: by %s", manuscript.Quoted(few(c.place.said))))
	}
	if c.when.vague {
		all = append(all, "when: no day is given")
	}
	return append(all, c.why...)
}
