package typeset

import (
	"math"
	"strings"
	"testing"

	"dateline/web/raster"
)

var sans = Style{Size: 10}

func TestWidth(t *testing.T) {
	var c Compositor
	t.Run("the sans is as wide as Arial", func(t *testing.T) { // whose a is 1139 of 2048
		if got := c.Line(sans, Run{"aa", false}).Width; math.Abs(got-11.123) > 0.005 {
			t.Errorf("%v px", got)
		}
	})
	t.Run("letters that stand close stand closer", func(t *testing.T) {
		if pair, apart := c.Line(sans, Run{"AV", false}).Width, c.Line(sans, Run{"A", false}).Width+c.Line(sans, Run{"V", false}).Width; pair >= apart {
			t.Errorf("%v px together, %v apart", pair, apart)
		}
	})
	t.Run("spacing widens what is not joined", func(t *testing.T) {
		spaced := sans
		spaced.Spacing = 1
		for words, want := range map[string]float64{"OMAN": 4, "عمان": 0} {
			if got := c.Line(spaced, Run{words, false}).Width - c.Line(sans, Run{words, false}).Width; math.Abs(got-want) > 1e-9 {
				t.Errorf("%s by %v px", words, got)
			}
		}
	})
}

func TestArabic(t *testing.T) {
	var c Compositor
	line := func(flow Flow, words string) Line {
		s := sans
		s.Flow = flow
		return c.Line(s, Run{words, false})
	}
	t.Run("letters are joined: in a word they look otherwise than alone", func(t *testing.T) {
		alone := 0.0
		for _, r := range "بيت" {
			alone += line(ByText, string(r)).Width
		}
		if word := line(ByText, "بيت").Width; word >= alone {
			t.Errorf("%v px joined, %v apart", word, alone)
		}
	})
	t.Run("a weight in mid-word leaves them joined", func(t *testing.T) {
		whole := c.Line(sans, Run{"بيت", false}, Run{"بيت", false})
		cut := c.Line(sans, Run{"بي", false}, Run{"تبيت", false})
		if math.Abs(whole.Width-cut.Width) > 1e-9 {
			t.Errorf("%v px, not %v", cut.Width, whole.Width)
		}
	})
	t.Run("runs from the right, a number in it from the left", func(t *testing.T) {
		l := line(ByText, "مارس 13")
		first, last := l.glyphs[0], l.glyphs[len(l.glyphs)-1]
		if one := line(ByText, "1").glyphs[0]; first.id != one.id || first.face == last.face {
			t.Error("the number does not stand at the left")
		}
	})
	t.Run("a line may run from a side that its words do not", func(t *testing.T) {
		words := "Reuters ١"
		if a, b := line(LeftToRight, words), line(RightToLeft, words); a.glyphs[0].id == b.glyphs[0].id {
			t.Error("it begins with the same glyph at the left")
		}
	})
	t.Run("has no italics and no serifs, and what stands in it neither", func(t *testing.T) {
		plain, fancy := Style{Size: 10}, Style{Size: 10, Serif: true, Italic: true}
		if a, b := c.Line(plain, Run{"مارس 2025", false}), c.Line(fancy, Run{"مارس 2025", false}); a.glyphs[0].id != b.glyphs[0].id || a.Width != b.Width {
			t.Errorf("%v px, not %v", b.Width, a.Width)
		}
	})
	t.Run("a name apart keeps a number after it on its side", func(t *testing.T) {
		l := line(RightToLeft, "\u2068AB\u2069، 22 م")
		a := line(ByText, "A").glyphs[0].id
		if last := l.glyphs[len(l.glyphs)-2]; last.id != a && l.glyphs[len(l.glyphs)-3].id != a {
			t.Error("the name does not lead at the right")
		}
	})
	t.Run("a run in bold has its place in the order", func(t *testing.T) {
		s := sans
		s.Flow = RightToLeft
		l := c.Line(s, Run{"في ", false}, Run{"11", true}, Run{" مارس", false})
		if x := l.glyphs[len(l.glyphs)-1].x; x < l.Width*0.6 || len(l.Runs) != 3 || l.Runs[1].Text != "11" {
			t.Errorf("%v", l.Runs)
		}
	})
}

func TestFold(t *testing.T) {
	var c Compositor
	t.Run("lines are no wider than the width, and say all there is", func(t *testing.T) {
		words := "Publisher not named, and later: The Moscow Times"
		said := ""
		for _, l := range c.Fold(sans, 70, 99, Run{words, false}) {
			if l.Width > 70 || l.Cut {
				t.Errorf("%v is %v px wide", l.Runs, l.Width)
			}
			said += l.Runs[0].Text + " "
		}
		if strings.TrimSpace(said) != words {
			t.Errorf("they say %q", said)
		}
	})
	t.Run("what is left over gives way to an ellipsis after a whole word", func(t *testing.T) {
		all := c.Fold(sans, 90, 2, Run{"The Kyiv Independent; The Moscow Times, and others", false})
		last := all[len(all)-1]
		if len(all) != 2 || !last.Cut || last.Width > 90 || last.Runs[0].Text != "Independent; The…" {
			t.Errorf("%v", all)
		}
	})
	t.Run("a word too wide is broken within", func(t *testing.T) {
		for _, l := range c.Fold(sans, 70, 99, Run{strings.Repeat("w", 50), false}) {
			if l.Width > 70 {
				t.Errorf("%v px", l.Width)
			}
		}
		if all := c.Fold(sans, 70, 1, Run{strings.Repeat("w", 50), false}); !all[0].Cut || all[0].Width > 70 {
			t.Errorf("%v", all)
		}
	})
	t.Run("a day stays with its month, a year with nothing", func(t *testing.T) {
		for words, want := range map[string]string{"so on 14 March": "14 March", "of year 2025 evening": "evening", "Mosco 11–14 March": "11–14 March"} {
			all := c.Fold(sans, 60, 9, Run{words, false})
			if last := all[len(all)-1].Runs[0].Text; last != want {
				t.Errorf("%q ends with the line %q", words, last)
			}
		}
	})
	t.Run("weights stay with their words", func(t *testing.T) {
		all := c.Fold(sans, 60, 99, Run{"Reported ", false}, Run{"14 March", true})
		if len(all) != 2 || all[1].Runs[0] != (Run{"14 March", true}) {
			t.Errorf("%v", all)
		}
	})
	t.Run("nothing takes no line", func(t *testing.T) {
		if all := c.Fold(sans, 70, 3); len(all) != 0 || len(c.Line(sans, Run{}).glyphs) != 0 {
			t.Errorf("%v", all)
		}
	})
	t.Run("a width of nothing ends", func(t *testing.T) {
		c.Fold(sans, 0, 2, Run{"Two words", false})
		c.Fold(sans, -5, 1, Run{"Two", true}, Run{" words", false})
	})
}

// TestBounds counts what is set of texts that no column holds, so that they take
// no longer than a page of words does.
func TestBounds(t *testing.T) {
	var c Compositor
	for _, word := range []string{"x", "x ", "م", "𝕏\n", "\u200f"} {
		long := Run{strings.Repeat(word, 1<<20/len(word)), false}
		glyphs := 0
		for _, l := range append(c.Fold(sans, 200, 1<<20, long, long, long), c.Line(sans, long, long)) {
			glyphs += len(l.glyphs)
		}
		if glyphs > 3*Longest {
			t.Errorf("of %q %d glyphs are set", word, glyphs)
		}
	}
}

func TestMissing(t *testing.T) {
	for words, want := range map[string]string{
		"Moscow Москва Київ їґ ‘“–…": "", "محادثات، ٢٠٢٥؟ لا": "", "שלום": "", "会谈会": "会谈", "a\u200db\u2009c\u00a0d\n": "",
	} {
		if got := string(Missing(words)); got != want {
			t.Errorf("of %q it misses %q", words, got)
		}
	}
	t.Run("what is missing is drawn as a box", func(t *testing.T) {
		var c Compositor
		if len(c.Line(sans, Run{"会", false}).Outlines(raster.Point{})) == 0 {
			t.Error("nothing is")
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, words := range []string{"", " ", "a b", "م ن", "a\u2068م\u2069", "\u202ea", "e\u0301", "\xff"} {
		f.Add(words, words, 30.0, 2)
	}
	f.Fuzz(func(t *testing.T, a, b string, width float64, most int) {
		var c Compositor
		if all := c.Fold(sans, width, max(1, most), Run{a, false}, Run{b, true}); len(all) > max(1, most) {
			t.Errorf("%d lines", len(all))
		}
	})
}
