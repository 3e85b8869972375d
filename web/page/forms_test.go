package page

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/app/state"
)

func TestUnread(t *testing.T) {
	const before = `<div class="figure"><div class="form wide"><svg></svg></div><div class="form phone flat"><div><div>day</div></div><p></p></div></div><p></p>`
	const after = `<div class="figure"><div class="form wide"><svg></svg></div><div class="form phone flat"><noscript><div><div>day</div></div><p></p></noscript></div></div><p></p>`
	if got := unread(before, func(picture string) string { return picture }); got != after {
		t.Error(got)
	}
}

func TestNarrow(t *testing.T) {
	most, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimPrefix(narrow, "(max-width: "), "px)"), 64)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("is what is not wide", func(t *testing.T) {
		for width, want := range map[float64]bool{most: false, most + 0.02: true} {
			if form := scene.FormOf(state.State{}, scene.Size{W: width, H: 900}); (form == scene.Wide) != want {
				t.Errorf("a page of %g px is %s", width, form)
			}
		}
	})
	t.Run("has the list in its figure's place where a host forbids scripts", func(t *testing.T) {
		css, err := os.ReadFile("style/8-alternative.css")
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(css), "@container page "+narrow+" { :root:not([data-scripts]) .figure { display: none; }") {
			t.Error("no rule says so")
		}
	})
}
