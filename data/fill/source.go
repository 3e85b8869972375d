package fill

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/data/compile"
	"dateline/data/model"
	"dateline/data/passage"

	"github.com/goccy/go-yaml/ast"
)

// source adds what an article tells by itself: its measures, and the hash of each
// sentence that a claim points to.
func (f *filler) source(d *document) {
	text, ok := f.article(d)
	if !ok {
		return
	}
	f.measures(d, text)
	paragraphs := passage.Split(string(text))
	pinned := 0
	for _, claim := range d.root.items("claims") {
		switch added, err := pin(claim, paragraphs); {
		case err != nil:
			f.note("%s: %v", d.file, err)
		case added:
			pinned++
		}
	}
	if pinned > 0 {
		f.note("%s: locators with the hash of their sentence: %d", d.file, pinned)
	}
}

// article is the article of a source, if it is the one that its claims were
// written from.
func (f *filler) article(d *document) (text []byte, ok bool) {
	name := d.root.scalar("file")
	if name == "" {
		f.note("%s: it names no file; nothing can be added", d.file)
		return nil, false
	}
	text, err := compile.Regular(f.story, "articles/"+name)
	if err != nil {
		text, err = compile.Regular(f.articles, name)
	}
	if err != nil {
		f.note("%s: the article %s is not at hand; nothing is added", d.file, name)
		return nil, false
	}
	if err := compile.Plain(text); err != nil {
		f.note("%s: the article %s: %v", d.file, name, err)
		return nil, false
	}
	if sum := d.root.scalar("sha256"); sum != "" && sum != passage.Digest(text) {
		f.note("%s: the article %s is not the one that it was written from, by its sha256; nothing is added", d.file, name)
		return nil, false
	}
	return text, true
}

// measures adds the counts of an article, and its hash, where they are missing.
func (f *filler) measures(d *document, text []byte) {
	shape := passage.Shape(passage.Split(string(text)))
	var missing [][2]string
	var names []string
	for _, m := range [][2]string{
		{"words", strconv.Itoa(passage.Words(string(text)))},
		{"sentences", strings.ReplaceAll(fmt.Sprint(shape), " ", ", ")},
		{"sha256", passage.Digest(text)},
	} {
		if !d.root.has(m[0]) {
			missing, names = append(missing, m), append(names, m[0])
		}
	}
	if len(missing) > 0 {
		d.root.addBefore("claims", missing...)
		f.note("%s: %s", d.file, strings.Join(names, ", "))
	}
}

// pin adds to a claim's locator the hash of its sentence.
func pin(claim mapping, paragraphs []passage.Paragraph) (added bool, err error) {
	n, next := claim.node("at")
	if long, ok := claim.in.mapping(n, next); ok {
		return pinLong(long, paragraphs)
	}
	at, ok := passage.Located(plain(n))
	if !ok {
		return false, nil // check says how it should be
	}
	hash, err := sentence(paragraphs, at, n)
	if err != nil {
		return false, err
	}
	claim.in.replace(n, func(string) string {
		return fmt.Sprintf("{paragraph: %d, sentence: %d, sha256: %s}", at.Paragraph, at.Sentence, hash)
	})
	return true, nil
}

func pinLong(long mapping, paragraphs []passage.Paragraph) (added bool, err error) {
	at, ok := passage.Located(long.scalar("paragraph") + "." + long.scalar("sentence"))
	if !ok || long.has("sha256") {
		return false, nil
	}
	n, _ := long.node("sentence")
	hash, err := sentence(paragraphs, at, n)
	if err != nil {
		return false, err
	}
	long.add([2]string{"sha256", hash})
	return true, nil
}

// sentence gives the hash of the sentence at a locator, which stands at a node.
func sentence(paragraphs []passage.Paragraph, at model.Locator, n ast.Node) (hash string, err error) {
	if !passage.Within(passage.Shape(paragraphs), at) {
		return "", fmt.Errorf("line %d: the article has no passage %s", n.GetToken().Position.Line, passage.Number(at))
	}
	return passage.Hash(paragraphs[at.Paragraph-1].Sentences[at.Sentence-1]), nil
}
