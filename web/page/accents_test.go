package page_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"maps"
	"strings"
	"testing"

	"dateline/data/compile"
	"dateline/data/model"
	"dateline/web/page"
	"dateline/web/page/pagetest"
	"dateline/web/still"
)

// sheet is the style sheet of a story without accents of its own.
func sheet(t *testing.T) string {
	t.Helper()
	css, err := page.Style(model.Story{})
	if err != nil {
		t.Fatal(err)
	}
	return css
}

// tokens gives what a sheet's colours are in a theme, by name.
func tokens(css, theme string) map[string]string {
	out := map[string]string{}
	for _, t := range still.Tokens(css, theme) {
		out[t[0]] = t[1]
	}
	return out
}

func TestAccents(t *testing.T) {
	style, coloured := sheet(t), pagetest.Coloured()
	sheet, err := page.Style(model.Story{Accents: coloured})
	if err != nil {
		t.Fatal(err)
	}
	for theme, want := range map[string][]string{"light": coloured.Light, "dark": coloured.Dark} {
		t.Run("of the story are the first hues of the "+theme+" theme, and no other token", func(t *testing.T) {
			expected := tokens(style, theme)
			expected["--hue1"], expected["--hue2"], expected["--accent"] = want[0], want[1], want[0]
			if got := tokens(sheet, theme); !maps.Equal(got, expected) {
				t.Errorf("%v\nwant\n%v", got, expected)
			}
		})
	}
	t.Run("leave high contrast as it is", func(t *testing.T) {
		if got, want := tokens(sheet, "contrast"), tokens(style, "contrast"); !maps.Equal(got, want) {
			t.Errorf("%v", got)
		}
	})
	t.Run("leave the sheet as it is where there are none", func(t *testing.T) {
		if got, err := page.Style(model.Story{}); got != style || err != nil {
			t.Error("it is another")
		}
	})
	t.Run("are allowed by the policy", func(t *testing.T) {
		p := pagetest.Parts(t)
		p.Story.Accents = coloured
		sum := sha256.Sum256([]byte(sheet))
		hash := []byte("'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'")
		if page := pack(t, p); !bytes.Contains(page, hash) || !bytes.Contains(page, []byte("<style>"+sheet+"</style>")) {
			t.Error("the page has not its sheet, or does not allow it")
		}
	})
	for _, bad := range []string{"red", "#FFF", "#B5420A; } body { display: none", "</style>", "", "#B5420G", "B5420A0", "#B5420A "} {
		t.Run("that are no colour are refused: "+bad, func(t *testing.T) {
			for _, a := range []model.Accents{{Light: []string{bad}}, {Dark: []string{"#FFFFFF", bad}}} {
				p := pagetest.Parts(t)
				p.Story.Accents = a
				if _, err := page.Single(p); err == nil || !strings.Contains(err.Error(), "is not a colour") {
					t.Error(err)
				}
			}
		})
	}
}

// TestGrounds holds the colours against which the compiler measures accents to
// those of the page.
func TestGrounds(t *testing.T) {
	for _, theme := range []string{"light", "dark"} {
		t.Run("of the compiler are those of the "+theme+" theme", func(t *testing.T) {
			tokens := tokens(sheet(t), theme)
			if len(compile.Grounds(theme)) == 0 {
				t.Fatal("there are none")
			}
			for _, g := range compile.Grounds(theme) {
				if tokens[g.Token] != g.Colour {
					t.Errorf("%s is %s in the page, and %s to the compiler", g.Token, tokens[g.Token], g.Colour)
				}
			}
		})
	}
}
