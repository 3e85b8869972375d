package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/passage"
)

// readText reads text and Markdown. UTF-8 text is its own plain text, unless its
// lines were wrapped.
func readText(raw []byte) (d draft, err error) {
	d.source.Text, err = decoded(raw, "")
	if wrapped(d.source.Text) {
		d.source.Text = unwrapped(d.source.Text)
	}
	d.own = d.source.Text == string(raw)
	return d, err
}

const (
	widest   = 100 // letters of a line that somebody wrapped
	narrow   = 40  // of one that could have held more
	fewLines = 3   // below which nothing can be told
)

// wrapped tells whether a text's lines were broken to a width: most lines that
// another one follows are of a like length and end in mid-sentence.
func wrapped(text string) bool {
	broken, whole := 0, 0
	for _, block := range passage.Blocks(text) {
		for i, line := range block {
			size := utf8.RuneCountInString(line)
			switch {
			case size > widest:
				return false
			case i+1 == len(block):
			case size >= narrow && !sentenceEnds(line):
				broken++
			case size < narrow || sentenceEnds(line):
				whole++
			}
		}
	}
	return broken >= fewLines && broken > 2*whole
}

// unwrapped joins the lines of each paragraph. A word that was divided at the end
// of a line is one word again. A short line that ends nothing, before a longer
// one, is a line of its own: a heading, a byline.
func unwrapped(text string) string {
	var b strings.Builder
	for n, block := range passage.Blocks(text) {
		if n > 0 {
			b.WriteString("\n\n")
		}
		for i, line := range block {
			if i > 0 {
				b.WriteString(between(block[i-1], line))
			}
			b.WriteString(strings.TrimSuffix(line, divided(line, next(block, i))))
		}
	}
	return b.String() + "\n"
}

func next(block []string, i int) string {
	if i+1 < len(block) {
		return block[i+1]
	}
	return ""
}

// between is what stands between two lines that were one.
func between(before, line string) string {
	switch {
	case divided(before, line) != "":
		return ""
	case utf8.RuneCountInString(before) < narrow && !sentenceEnds(before):
		return "\n"
	}
	return " "
}

// divided is the hyphen at which a word was divided: before a line that goes on
// in lower case.
func divided(line, next string) string {
	first, _ := utf8.DecodeRuneInString(next)
	before, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(line, "-"))
	if strings.HasSuffix(line, "-") && unicode.IsLower(first) && unicode.IsLower(before) {
		return "-"
	}
	return ""
}

func sentenceEnds(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, `"'”’»“)]*_`))
	return strings.ContainsRune(".!?…؟۔:", last)
}
