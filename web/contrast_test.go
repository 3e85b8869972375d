package web

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/web/still"
)

// readable are what text can be written in, with every ground it can stand on;
// and discernible what marks and lines that carry meaning are drawn in.
var (
	grounds     = []string{"--paper", "--land", "--water", "--band1", "--band2", "--band3", "--tint1", "--tint2", "--tint3"}
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
	for _, theme := range []string{"light", "dark", "contrast"} {
		colours := map[string]string{}
		for _, token := range still.Tokens(style, theme) {
			colours[token[0]] = token[1]
		}
		hold := func(t *testing.T, front, ground string, share, least float64) {
			t.Helper()
			a, b := channels(t, colours[front]), channels(t, colours[ground])
			if got := contrast(over(a, b, share), b); got < least {
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
	t.Run("black on white has 21, either way round, and a colour on itself 1", func(t *testing.T) {
		black, white := channels(t, "#000000"), channels(t, "#FFFFFF")
		for _, got := range []float64{contrast(black, white), contrast(white, black)} {
			if math.Abs(got-21) > 1e-9 {
				t.Errorf("%v", got)
			}
		}
		if got := contrast(white, white); got != 1 {
			t.Errorf("%v", got)
		}
	})
}

// TestLit holds that all words of the figure can be read while one event is
// lit: their colour at its strength, with all it lies in, on every ground.
func TestLit(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	for _, theme := range []string{"light", "dark", "contrast"} {
		for _, more := range []string{"", "&asof=2025-03-11", "&follow=steve-witkoff"} {
			t.Run(theme+more, func(t *testing.T) {
				tab := open(t, browser, address+"#theme="+theme+more, view{width: 1440, height: 900, before: seen}).ready()
				eval[any](tab, `document.querySelector('.events > .event:not(.ghost)').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))`)
				tab.settle()
				if !eval[bool](tab, `!!document.querySelector('[data-hover] .events > [data-lit]')`) {
					t.Fatal("nothing is lit")
				}
				tokens := map[string]string{}
				for _, token := range still.Tokens(style, theme) {
					tokens[token[0]] = token[1]
				}
				for _, w := range eval[[]worded](tab, worst) {
					for _, ground := range grounds {
						g := channels(t, tokens[ground])
						if got := contrast(over(w.Colour, g, w.Share), g); got < 4.5 {
							t.Errorf("%q has %.2f on %s", w.Text, got, ground)
						}
					}
				}
			})
		}
	}
}

// worded is a text of the figure in red, green and blue, at a share of its
// strength.
type worded struct {
	Text   string
	Colour [3]float64
	Share  float64
}

const worst = `[...document.querySelectorAll('.labels text, .journeys text')].filter(e => e.checkVisibility()).map(e => {
	let share = 1;
	for (let p = e; p; p = p.parentElement) share *= +getComputedStyle(p).opacity;
	return { Text: e.textContent, Colour: getComputedStyle(e).fill.match(/[\d.]+/g).slice(0, 3).map(Number), Share: share };
})`

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
	_, rest, ok := strings.Cut(style, head)
	if !ok {
		t.Fatalf("the style sheet has no %s", head)
	}
	body, _, _ := strings.Cut(rest, "}")
	return strings.Fields(body)
}

// channels reads #RRGGBB as red, green and blue, each 0 to 255.
func channels(t *testing.T, colour string) (rgb [3]float64) {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 24)
	if err != nil || len(colour) != 7 {
		t.Fatal(fmt.Errorf("%q is no colour: %w", colour, err))
	}
	return [3]float64{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}
}

// over lays a colour on a ground at a share of its strength.
func over(front, ground [3]float64, share float64) (out [3]float64) {
	for i := range out {
		out[i] = share*front[i] + (1-share)*ground[i]
	}
	return out
}

// contrast is WCAG's ratio of two colours, from 1 to 21.
func contrast(a, b [3]float64) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(rgb [3]float64) float64 {
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		v := rgb[i] / 255
		if v <= .04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}
