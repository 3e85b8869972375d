package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/passage"
)

const breve = '\u0306'

// scanner reads a string word by word, folded. It keeps where each byte of the
// folded word comes from, so that what is found can be marked in the original.
type scanner struct {
	s    string
	i    int    // what is read next
	word []byte // the word read last, folded
	at   []int  // by byte of word: where its letter begins in s
	end  int    // where the word's last letter ends in s, its accents included
}

// next reads the next word, and tells whether there was one.
func (sc *scanner) next() bool {
	sc.word, sc.at = sc.word[:0], sc.at[:0]
	for sc.i < len(sc.s) {
		if sc.step() {
			return true
		}
	}
	return len(sc.word) > 0
}

// step goes past one letter or mark, and tells whether a word ends there. What
// ends a word is itself left for the next one, which goes past it. The commonest
// letters come first, and rare rules last.
func (sc *scanner) step() (ended bool) {
	r, size := rune(sc.s[sc.i]), 1
	if r >= utf8.RuneSelf {
		r, size = utf8.DecodeRuneInString(sc.s[sc.i:])
	}
	plain, ok := plain(r)
	switch {
	case ok:
		sc.takePlain(plain, size)
	case r == ' ', r == utf8.RuneError && size == 1:
		return sc.part(size)
	case isDropped(r), sc.isJoint(r, size):
		sc.pass(size)
	case !inWord(r):
		return sc.part(size)
	case passage.Alone(r):
		if len(sc.word) > 0 {
			return true
		}
		sc.take(r, size)
		return true
	default:
		sc.take(r, size)
	}
	return false
}

// take adds a letter to the word, folded.
func (sc *scanner) take(r rune, size int) {
	if strings.HasPrefix(sc.s[sc.i+size:], string(breve)) {
		r = keepsBreve(r)
	}
	sc.word = fold(sc.word, r)
	sc.took(size)
}

// takePlain adds a letter that is already as it is compared.
func (sc *scanner) takePlain(r rune, size int) {
	sc.word = utf8.AppendRune(sc.word, r)
	sc.took(size)
}

// took notes where the bytes that were added last come from.
func (sc *scanner) took(size int) {
	for len(sc.at) < len(sc.word) {
		sc.at = append(sc.at, sc.i)
	}
	sc.i += size
	sc.end = sc.i
}

// pass goes over what counts for nothing; inside a word it belongs to the
// letter before.
func (sc *scanner) pass(size int) {
	sc.i += size
	if len(sc.word) > 0 {
		sc.end = sc.i
	}
}

// part ends the word, or goes past what parts words where there is none yet.
func (sc *scanner) part(size int) (ended bool) {
	if len(sc.word) > 0 {
		return true
	}
	sc.i += size
	return false
}

// isJoint tells whether the mark r, read at i, holds a word together: an
// apostrophe between Cyrillic letters, as in п'ять, or the point of U.S.
func (sc *scanner) isJoint(r rune, size int) bool {
	if len(sc.word) == 0 || r != '.' && !strings.ContainsRune(apostrophes, r) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(sc.s[:sc.i])
	after, n := utf8.DecodeRuneInString(sc.s[sc.i+size:])
	if r != '.' {
		return unicode.Is(unicode.Cyrillic, before) && unicode.Is(unicode.Cyrillic, after)
	}
	beyond, _ := utf8.DecodeRuneInString(sc.s[sc.i+size+n:])
	return unicode.IsLetter(after) && !inWord(beyond) && sc.isInitial(before)
}

// isInitial tells whether the letter before i is a word's only one, or comes
// right after a point that is itself between initials.
func (sc *scanner) isInitial(before rune) bool {
	if !unicode.IsLetter(before) {
		return false
	}
	second, _ := utf8.DecodeLastRuneInString(sc.s[:sc.i-utf8.RuneLen(before)])
	return sc.at[0] == sc.at[len(sc.at)-1] || second == '.'
}

// source gives the part of s that the first n bytes of the word, from byte
// from on, come from. A letter that folds to two is marked whole.
func (sc *scanner) source(from, n int) (first, last int) {
	for k := from + n; k < len(sc.at); k++ {
		if sc.at[k] > sc.at[from+n-1] {
			return sc.at[from], sc.at[k]
		}
	}
	return sc.at[from], sc.end
}
