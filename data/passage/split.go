package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How an article is cut into passages
//
// A claim points at its passage by two numbers and a hash, so two machines
// must cut the same article alike, today and in ten years. The rules are few,
// know no statistics, and can be checked by eye:
//
//  1. A header such as ` date 2025-03-11` at the head of the article is about
//     the article, not of it, and is left out.
//  2. A paragraph ends at a blank line, even in mid-sentence: what an article
//     breaks stays broken. Paragraphs and sentences count from 1.
//  3. A line ends a sentence, since captions, bylines and headings have no
//     full stop; unless the next line begins in lower case, as wrapped text.
//  4. Within a line a sentence ends at . ! ? … or their Arabic and Urdu kin,
//     with whatever quotes, brackets or asterisks close after it, if a space
//     and no lower-case letter follows. Chinese and Japanese marks need no space.
//  5. A full stop after an initial, an abbreviation ("U.S.", "Feb.") or the
//     number of a list item ends nothing, unless a word follows that nearly
//     always opens a sentence ("The", "However"). After a title ("Mr.") not even then.
//     The full stop of a German ordinal ("3. Mai", "im 19. Jahrhundert") ends nothing.
//  6. Markdown stays as it is: a heading, a link or a bold caption is text.
//  7. Nothing is dropped as boilerplate. Runs of space become one space; the
//     hash is of that text.

// Paragraph is what lies between two blank lines, sentence by sentence.
type Paragraph struct{ Sentences []string }

// Split cuts an article into its paragraphs by the rules above. No paragraph
// and no sentence is empty.
func Split(text string) []Paragraph {
	var paragraphs []Paragraph
	for _, lines := range Blocks(body(text)) {
		var p Paragraph
		for _, line := range unwrap(lines) {
			p.Sentences = append(p.Sentences, sentences(line)...)
		}
		paragraphs = append(paragraphs, p)
	}
	return paragraphs
}

// Shape counts the sentences of each paragraph, as model.Source keeps them.
func Shape(paragraphs []Paragraph) []int {
	var counts []int
	for _, p := range paragraphs {
		counts = append(counts, len(p.Sentences))
	}
	return counts
}

// Blocks groups the lines between blank lines, without the space around them.
func Blocks(text string) [][]string {
	var all [][]string
	open := false
	for line := range strings.SplitSeq(newlines.Replace(text), "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			open = false
			continue
		case !open:
			all = append(all, nil)
		}
		open = true
		all[len(all)-1] = append(all[len(all)-1], line)
	}
	return all
}

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n")

// unwrap joins a line to the one before if it begins in lower case.
func unwrap(lines []string) []string {
	var joined []string
	for _, line := range lines {
		first, _ := utf8.DecodeRuneInString(line)
		if len(joined) > 0 && unicode.IsLower(first) {
			joined[len(joined)-1] += " " + line
			continue
		}
		joined = append(joined, line)
	}
	return joined
}

// sentences cuts one line.
func sentences(line string) []string {
	var all []string
	for line != "" {
		end := wideEnd(line)
		all = append(all, cut(strings.Fields(line[:end]))...)
		line = line[end:]
	}
	return all
}

const (
	wideStops   = "。！？"
	wideClosing = "」』”’）"
)

// wideEnd is where the first Chinese or Japanese sentence of a line ends, with
// what closes after it, or the end of the line.
func wideEnd(line string) int {
	stop := strings.IndexAny(line, wideStops)
	if stop < 0 {
		return len(line)
	}
	rest := strings.TrimLeft(line[stop:], wideStops)
	return len(line) - len(strings.TrimLeft(rest, wideClosing))
}

// cut puts words together into sentences.
func cut(words []string) []string {
	var all []string
	start := 0
	for i := range words {
		if i == len(words)-1 || ends(words, start, i) {
			all = append(all, strings.Join(words[start:i+1], " "))
			start = i + 1
		}
	}
	return all
}
