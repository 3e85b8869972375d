package compile

import (
	"math"
	"strings"
	"testing"

	"dateline/data/colour"
)

// Each row spoils the accents or the credits of the small story.
func TestAccentMistakes(t *testing.T) {
	const light, dark = `light: ["#b5420a", "#0063A3"]`, `dark: ["#F2884B", "#66B3EA"]`
	for does, c := range map[string]struct{ old, new, want string }{
		"a light theme's accent too pale": {"#b5420a", "#F2884B",
			`story.yaml:37:11: the accent #F2884B has a contrast of 2.10:1 on the first band of the light theme (#E6ECF2), and a name needs 4.5:1; write "#B1490D", which has 4.60:1`},
		"a dark theme's accent too dark": {"#F2884B", "#0063A3",
			`story.yaml:38:10: the accent #0063A3 has a contrast of 2.59:1 on the third band of the dark theme (#15221A), and a name needs 4.5:1; write "#008BE5", which has 4.56:1`},
		"the second of two":          {"#0063A3", "#ffffff", `story.yaml:37:22: the accent #FFFFFF has a contrast of 1.04:1 on the paper`},
		"a colour in a word":         {`"#b5420a"`, "red", `story.yaml:37:11: "red" is not a colour; write red, green and blue in hexadecimal and in quotes`},
		"a colour in three digits":   {"#b5420a", "#b40", `story.yaml:37:11: "#b40" is not a colour`},
		"a colour with more to it":   {"#b5420a", "#b5420a;", `story.yaml:37:11: "#b5420a;" is not a colour`},
		"a number":                   {`"#b5420a"`, "123456", `story.yaml:37:11: "123456" is not a colour`},
		"more for one theme":         {`"#F2884B", `, "", `story.yaml:37:3: the accents are 2 for the light theme and 1 for the dark one; give each person a colour in both`},
		"one theme without any":      {"  " + dark + "\n", "", `story.yaml:37:3: a set of accents without "dark"; list the colours`},
		"an empty list":              {light, "light: []", `story.yaml:37:10: the list of accents is empty`},
		"one colour for all":         {light, `light: "#b5420a"`, `story.yaml:37:10: this should be a list`},
		"six of them":                {light, "light: [" + strings.Repeat(`"#b5420a", `, 5) + `"#0063A3", "#0063A3"]`, `story.yaml:37:66: there are more than 5 accents; leave this and the next out`},
		"a theme there is not":       {"light:", "bright:", `story.yaml:37:3: a set of accents has no key "bright"; did you mean "light"?`},
		"credits that are no list":   {"credits:\n  - Drawn by Ann.\n  - {en: Thanks to Bob., ru: Спасибо Бобу.}", "credits: Ann", `story.yaml:33:10: this should be a list`},
		"a credit left empty":        {"- Drawn by Ann.", "-", `story.yaml:34:3: nothing is written here`},
		"a credit in another tongue": {"{en: Thanks to Bob., ru: Спасибо Бобу.}", "{ru: Спасибо Бобу.}", `story.yaml:35:5: the words in the story's first language, "en", are missing`},
	} {
		t.Run(does+" is named with its place", func(t *testing.T) {
			_, err := Story(on(t, "story.yaml", c.old, c.new))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}

func TestWritten(t *testing.T) {
	if got := written(4.4999); got != "4.49:1" {
		t.Errorf("a ratio is written up over the limit, as %s", got)
	}
}

// TestMended walks through the colours: what is suggested can be read on every
// ground, keeps its hue, and is no further off than it must be.
func TestMended(t *testing.T) {
	for _, theme := range []string{"light", "dark"} {
		for n := range 512 {
			c := colour.Colour{float64(n >> 6 * 36), float64(n >> 3 % 8 * 36), float64(n % 8 * 36)}
			better := mended(c, theme)
			if _, ratio := worst(better, theme); ratio < leastContrast {
				t.Fatalf("%s in the %s theme: %s has %.2f:1", c, theme, better, ratio)
			}
			if _, ratio := worst(c, theme); ratio >= leastContrast && better != c {
				t.Errorf("%s in the %s theme is readable and became %s", c, theme, better)
			}
			hue, saturation, _ := c.HSL()
			after, kept, lightness := better.HSL()
			if turn := math.Abs(hue - after); saturation > 0.2 && kept > 0.2 && lightness > 0.1 && lightness < 0.9 && min(turn, 6-turn) > 0.15 {
				t.Errorf("%s in the %s theme: the hue of %s is another", c, theme, better)
			}
		}
	}
}

// TestGrounds holds the page's own accents to what a story's must pass.
func TestGrounds(t *testing.T) {
	for theme, accents := range map[string][]string{
		"light": {"#B5420A", "#0063A3", "#00745A", "#96407A", "#7D5A00"},
		"dark":  {"#F2884B", "#66B3EA", "#3FC79C", "#DE93C3", "#DDB24A"},
	} {
		t.Run("the page's own accents can be read in the "+theme+" theme", func(t *testing.T) {
			for _, a := range accents {
				if ground, ratio := worst(read(a), theme); ratio < leastContrast {
					t.Errorf("%s has %.2f:1 on %s", a, ratio, ground.Name)
				}
			}
		})
	}
	t.Run("are given as a copy", func(t *testing.T) {
		Grounds("light")[0].Colour = "#000000"
		if grounds["light"][0].Colour == "#000000" {
			t.Error("the table was changed")
		}
	})
}
