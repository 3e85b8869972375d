package passage

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words counts an article's words as wc does: whatever stands between spaces. Of
// Chinese and Japanese, which have none, it counts the letters.
func Words(text string) (n int) {
	for field := range strings.FieldsSeq(text) {
		if !strings.ContainsFunc(field, Alone) {
			n++
			continue
		}
		for range parted(strings.Map(spoken, field)) {
			n++
		}
	}
	return n
}

// Alone tells whether a letter is a word by itself: its script puts no spaces.
func Alone(r rune) bool {
	const first = 0x3040 // of those below
	return r >= first && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// parted gives the words of a text without spaces: letters that are words, and what
// stands between them.
func parted(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for text != "" {
			end := strings.IndexFunc(text, Alone)
			if end == 0 {
				_, end = utf8.DecodeRuneInString(text)
			} else if end < 0 {
				end = len(text)
			}
			if !yield(text[:end]) {
				return
			}
			text = text[end:]
		}
	}
}

// Plain gives the words as a reader hears them: no case, no punctuation, no
// quotes, no Markdown, so that none of these can hide a copy.
func Plain(text string) []string {
	words := Spelled(text)
	for i := range words {
		words[i] = strings.ToLower(words[i])
	}
	return words
}

// Spelled gives the same words with their capitals.
func Spelled(text string) []string {
	var words []string
	for _, field := range strings.FieldsFunc(unlinked(body(text)), apart) {
		words = slices.AppendSeq(words, parted(strings.Map(spoken, field)))
	}
	return words
}

func apart(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '/' || r == '|' || r == '…'
}

func spoken(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
		return r
	}
	return -1
}

// unlinked is Markdown without the targets of its links: [a](b) becomes [a].
func unlinked(text string) string {
	var b strings.Builder
	for {
		label, rest, ok := strings.Cut(text, "](")
		_, after, closed := strings.Cut(rest, ")")
		if !ok || !closed {
			return b.String() + text
		}
		b.WriteString(label + "]")
		text = after
	}
}

// body is the article without its byte order mark and its date header. Bytes
// that are not UTF-8 become the replacement character, as every reader shows them.
func body(text string) string {
	return undated(strings.TrimPrefix(strings.ToValidUTF8(text, "\uFFFD"), "\uFEFF"))
}

// space is what may stand around a date header.
const space = "\t\n\f\r "

// undated is the article without the header ` date 2025-03-11` and the one
// space after it, or as it is where it has none.
func undated(text string) string {
	rest, ok := strings.CutPrefix(strings.TrimLeft(text, space), "date ")
	if !ok || !dated(rest) {
		return text
	}
	rest = rest[len("2025-03-11"):]
	switch {
	case rest == "":
		return ""
	case strings.IndexByte(space, rest[0]) < 0:
		return text
	}
	return rest[1:]
}

// dated tells whether text begins with digits in the form 2025-03-11.
func dated(text string) bool {
	const form = "9999-99-99"
	if len(text) < len(form) {
		return false
	}
	for i := range len(form) {
		digit := '0' <= text[i] && text[i] <= '9'
		if digit != (form[i] == '9') || !digit && text[i] != '-' {
			return false
		}
	}
	return true
}
