package compile

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How long a text may be, in characters. What a page, a card or a slide shows on
// a line or two has its own measure: a title of a megabyte takes minutes to set.
const (
	mostText  = 4000
	mostBrief = 300 // titles, names, headlines, roles
	mostID    = 64  // it names files, beside others and with an ending
)

// brief reads by a rule what is shown on a line or two.
func (r *reader) brief(read func(value)) func(value) {
	return func(v value) {
		r.most = mostBrief
		read(v)
		r.most = mostText
	}
}

// fits tells whether a text can be shown: it has something to see, and is not
// too long.
func (r *reader) fits(at Position, text string) bool {
	if text == "" {
		r.wrong(at, "the text is empty", "write a value, or leave the key out")
		return false
	}
	if strings.IndexFunc(text, visible) < 0 {
		r.wrong(at, fmt.Sprintf("the text has nothing to see in it, only %+q", clipped(text)), "write words, or leave the key out")
		return false
	}
	if n := utf8.RuneCountInString(text); n > r.most {
		r.wrong(at, fmt.Sprintf("the text has %d characters, and %d are the most here: %q", n, r.most, clipped(text)), "shorten it")
		return false
	}
	return true
}

// visible tells whether a character leaves ink by itself: no space, no control,
// no joiner, no mark that needs a letter, no filler.
func visible(c rune) bool {
	const emptyBraille = '\u2800'
	return c != emptyBraille && !unicode.Is(unicode.Other_Default_Ignorable_Code_Point, c) &&
		unicode.In(c, unicode.Letter, unicode.Number, unicode.Punct, unicode.Symbol)
}

// clipped is the beginning of a text, to know it by.
func clipped(text string) string {
	const most = 40
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most]) + "…"
}

// device are the names that Windows keeps for itself, whatever their ending
// (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
var device = regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

// nameable finds an id that cannot name a file on every system.
func (r *reader) nameable(id string, at Position) {
	if device.MatchString(id) {
		r.wrong(at, fmt.Sprintf("%q cannot be an id: Windows keeps it for a device, and ids name files", id), "add a word to it, as "+id+"-1")
	}
	if len(id) > mostID {
		r.wrong(at, fmt.Sprintf("an id of %d characters is too long: %q", len(id), clipped(id)), fmt.Sprintf("use %d at most", mostID))
	}
}
