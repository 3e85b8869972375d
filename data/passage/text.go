package passage

import (
	"strings"
	"unicode"
)

// Words counts an article's words as wc does: whatever stands between spaces.
func Words(text string) int { return len(strings.Fields(text)) }

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
		if word := strings.Map(spoken, field); word != "" {
			words = append(words, word)
		}
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
