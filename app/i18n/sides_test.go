package i18n

import "testing"

// TestSides holds the marks between which arrows and numbers keep their sides: a
// line that begins with \u200f runs from the right, so what is first in it stands at
// its right; between two of \u200e an arrow is not turned.
func TestSides(t *testing.T) {
	en, ar := In("en"), In("ar")
	for _, c := range []struct{ says, text, want string }{
		{"an arrow to the left stands first in what runs from the left", en.Left("3 earlier"), "‹ 3 earlier"},
		{"and last in what runs from the right", ar.Left("قبل"), "\u200fقبل \u200e‹\u200e"},
		{"an arrow to the right stands last in what runs from the left", en.Right("3 later"), "3 later ›"},
		{"and first in what runs from the right", ar.Right("بعد"), "\u200f\u200e›\u200e بعد"},
		{"a number stands before its name", en.Numbered("2", "Nile Post"), "2  Nile Post"},
		{"in Arabic at its right, whatever the name is written in", ar.Numbered("2", "Nile Post"), "\u200f2  \u2068Nile Post\u2069"},
		{"and of an Arabic name", ar.Numbered("2", "بريد"), "\u200f2  بريد"},
		{"the arrow of a way points as one reads", en.Way("Cork", "Lisbon"), "Cork → Lisbon"},
		{"in Arabic to the left", ar.Way("القاهرة", "أسوان"), "القاهرة ← أسوان"},
	} {
		t.Run(c.says, func(t *testing.T) {
			if c.text != c.want {
				t.Errorf("%q, not %q", c.text, c.want)
			}
		})
	}
}
