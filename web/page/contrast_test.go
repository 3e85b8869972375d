package page_test

import (
	"slices"
	"strings"
	"testing"

	"dateline/data/colour"
	"dateline/web/page/pagetest"
)

// readable are what text can be written in, with every ground it can stand on;
// and discernible what marks and lines that carry meaning are drawn in.
var (
	grounds     = pagetest.Grounds()
	readable    = []string{"--ink", "--ink2", "--ink3", "--hue1", "--hue2", "--hue3", "--hue4", "--hue5", "--aside"}
	discernible = []string{"--ink", "--ink2", "--ink3", "--ghost", "--bar", "--hue1", "--hue2", "--hue3", "--hue4", "--hue5"}
)

// Elsewhere fewer meet: under the pointer, in what is found, on what is pressed.
var meetings = []struct{ text, ground string }{
	{"--ink", "--hair"}, {"--ink2", "--hair"}, {"--ink", "--mark"}, {"--paper", "--ink"},
}

// faded are the strengths at which journeys are drawn, and those that recede;
// see the style sheet.
var faded = []struct {
	what   string
	tokens []string
	share  float64
}{
	{".way > path { opacity: .75; }", []string{"--ink", "--hue1", "--hue2", "--hue3", "--hue4", "--hue5"}, .75},
	{".way:not([data-lit]) > path { stroke: var(--aside); opacity: .8; }", []string{"--aside"}, .8},
	{".way.aside > path { stroke: var(--aside); opacity: .8; }", []string{"--aside"}, .8},
}

func TestContrast(t *testing.T) {
	style := sheet(t)
	for _, theme := range []string{"light", "dark", "contrast"} {
		colours := tokens(style, theme)
		hold := func(t *testing.T, front, ground string, share, least float64) {
			t.Helper()
			a, b := read(t, colours[front]), read(t, colours[ground])
			if got := colour.Contrast(a.Over(b, share), b); got < least {
				t.Errorf("%s %s on %s %s has %.2f, and not %.1f", front, colours[front], ground, colours[ground], got, least)
			}
		}
		t.Run(theme+": text can be read on every ground", func(t *testing.T) {
			for _, ground := range grounds {
				for _, text := range readable {
					hold(t, text, ground, 1, 4.5)
				}
			}
			for _, m := range meetings {
				hold(t, m.text, m.ground, 1, 4.5)
			}
		})
		t.Run(theme+": marks and lines can be told from every ground", func(t *testing.T) {
			for _, ground := range grounds {
				for _, mark := range discernible {
					hold(t, mark, ground, 1, 3)
				}
			}
		})
		t.Run(theme+": a country whose city is not stated is seen to be hatched", func(t *testing.T) {
			for _, n := range []string{"1", "2", "3"} {
				hold(t, "--hatch"+n, "--tint"+n, 1, 4)
				if !strings.Contains(style, ".hatching.hue"+n+" { stroke: var(--hatch"+n+"); }") {
					t.Error("hatching is drawn otherwise, perhaps paler")
				}
			}
		})
		t.Run(theme+": what is faded can still be told", func(t *testing.T) {
			for _, f := range faded {
				if !strings.Contains(style, f.what) {
					t.Errorf("the style sheet no longer says %s", f.what)
				}
				for _, mark := range f.tokens {
					for _, ground := range grounds {
						hold(t, mark, ground, f.share, 3)
					}
				}
			}
		})
	}
}

// TestThemes holds the two places together in which a theme stands: one for
// readers whose system asks for it, one for those who choose it.
func TestThemes(t *testing.T) {
	for theme, system := range map[string]string{
		"dark":     `:root:not([data-theme="light"]):not([data-theme="contrast"]) {`,
		"contrast": `:root:not([data-theme="light"]):not([data-theme="dark"]) {`,
	} {
		a, b := declared(t, system), declared(t, `:root[data-theme="`+theme+`"] {`)
		if !slices.Equal(a, b) {
			t.Errorf("the %s theme is\n%q by the system and\n%q by choice", theme, a, b)
		}
	}
}

// declared lists what the style sheet says in the block that begins so.
func declared(t *testing.T, head string) []string {
	t.Helper()
	_, rest, ok := strings.Cut(sheet(t), head)
	if !ok {
		t.Fatalf("the style sheet has no %s", head)
	}
	body, _, _ := strings.Cut(rest, "}")
	return strings.Fields(body)
}

func read(t *testing.T, text string) colour.Colour {
	t.Helper()
	c, err := colour.Read(text)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
