package compile

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
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
//  6. Markdown stays as it is: a heading, a link or a bold caption is text.
//  7. Nothing is dropped as boilerplate. Runs of space become one space; the
//     hash is of that text.

// Paragraph is what lies between two blank lines, sentence by sentence.
type Paragraph struct{ Sentences []string }

// Split cuts an article into its paragraphs by the rules above.
func Split(text string) []Paragraph {
	var paragraphs []Paragraph
	for _, lines := range blocks(Body(text)) {
		var p Paragraph
		for _, line := range unwrap(lines) {
			p.Sentences = append(p.Sentences, sentences(line)...)
		}
		paragraphs = append(paragraphs, p)
	}
	return paragraphs
}

// Hash is the SHA-256 of a sentence, in hexadecimal.
func Hash(sentence string) string {
	sum := sha256.Sum256([]byte(sentence))
	return hex.EncodeToString(sum[:])
}

var header = regexp.MustCompile(`^\s*date \d{4}-\d\d-\d\d(\s|$)`)

// Body is the article without its byte order mark and its date header. Bytes
// that are not UTF-8 become the replacement character, as every reader shows them.
func Body(text string) string {
	text = strings.TrimPrefix(strings.ToValidUTF8(text, "\uFFFD"), "\uFEFF")
	return text[len(header.FindString(text)):]
}

// blocks groups the lines between blank lines.
func blocks(text string) [][]string {
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

var wideStop = regexp.MustCompile(`[^。！？]*[。！？]+[」』”’）]*|[^。！？]+`)

// sentences cuts one line.
func sentences(line string) []string {
	var all []string
	for _, segment := range wideStop.FindAllString(line, -1) {
		words := strings.Fields(segment)
		start := 0
		for i := range words {
			if i == len(words)-1 || ends(words, start, i) {
				all = append(all, strings.Join(words[start:i+1], " "))
				start = i + 1
			}
		}
	}
	return all
}

const (
	stops   = ".!?…؟۔"
	opening = `"'“‘«„‹([{*_#` + "`"
	closing = `"'”’»“)]}*_` + "`"
)

// ends tells whether the sentence that began at words[start] ends with
// words[i], which is not the last word of the line.
func ends(words []string, start, i int) bool {
	word := strings.TrimRight(words[i], closing)
	stop, _ := utf8.DecodeLastRuneInString(word)
	next := strings.TrimLeft(words[i+1], opening)
	first, _ := utf8.DecodeRuneInString(next)
	if !strings.ContainsRune(stops, stop) || unicode.IsLower(first) {
		return false
	}
	return stop != '.' || !shortened(words[i], i == start) || (starters[bare(next)] && !titles[bare(word)])
}

// shortened tells whether the full stop after a word only shortens it.
func shortened(word string, opens bool) bool {
	if strings.TrimRight(word, closing) != word {
		return false // whatever closes after it, ended before it
	}
	stem := strings.TrimSuffix(strings.TrimLeft(word, opening), ".")
	initial := utf8.RuneCountInString(stem) == 1 && !unicode.IsDigit([]rune(stem)[0])
	dotted := strings.Contains(stem, ".") && strings.Trim(stem, ".") == stem && len(stem) < 12 && !strings.ContainsAny(stem, "0123456789/")
	item := opens && strings.Trim(stem, "0123456789") == ""
	return initial || dotted || item || abbreviations[bare(word)] || titles[bare(word)]
}

// bare is a word without its marks, in lower case.
func bare(word string) string {
	return strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }))
}
