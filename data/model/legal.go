package model

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Illegal finds the first character of s that XML has no way to hold, and so
// neither pictures nor downloads: controls other than tab, newline and return,
// U+FFFE, U+FFFF, and bytes that are not UTF-8. It gives its place in bytes, or
// -1, and how to name it.
func Illegal(s string) (at int, name string) {
	if !utf8.ValidString(s) {
		return 0, "text that is not UTF-8"
	}
	at = strings.IndexFunc(s, illegal)
	if at < 0 {
		return -1, ""
	}
	r, _ := utf8.DecodeRuneInString(s[at:])
	if r < ' ' {
		return at, fmt.Sprintf("the control character %U", r)
	}
	return at, fmt.Sprintf("the noncharacter %U", r)
}

func illegal(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF
}

// halved tells whether a JSON string that was read as s escapes one half of a
// surrogate pair without the other. It is read as U+FFFD.
func halved(raw, s string) bool {
	written := strings.Count(raw, "\uFFFD") + strings.Count(strings.ToLower(raw), `\ufffd`)
	return strings.Count(s, "\uFFFD") > written
}
