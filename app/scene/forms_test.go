package scene

import (
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/app/state"
)

// query is one condition of the style sheet on the page's size, and the form
// of the figure that it shows.
type query struct {
	form  Form
	of    string // the container it asks: any page, one that is whole, or an embed
	holds func(Size) bool
}

var (
	conditions = regexp.MustCompile(`\((min|max)-(width|height): ([0-9.]+)px\)`)
	rules      = regexp.MustCompile(`(?m)^@container (\w+) ([^{]*)\{\n((?:  .*\n)*)\}`)
	shows      = regexp.MustCompile(`(?m)^  \.form\.(\w+) \{ display: block; \}`)
)

// queries reads those of the style sheet that show a form.
func queries(t *testing.T) (out []query) {
	css, err := os.ReadFile("../../web/page/style/9-forms.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range rules.FindAllStringSubmatch(string(css), -1) {
		if form := shows.FindStringSubmatch(block[3]); form != nil {
			out = append(out, query{Form(form[1]), block[1], holds(t, block[2])})
		}
	}
	return out
}

// holds tells of which sizes a query holds: of those that meet all conditions of
// one of its parts.
func holds(t *testing.T, text string) func(Size) bool {
	var parts [][][]string
	for _, part := range strings.Split(text, " or ") {
		found := conditions.FindAllStringSubmatch(part, -1)
		if len(found) == 0 {
			t.Fatalf("no size in %q", text)
		}
		parts = append(parts, found)
	}
	return func(s Size) bool {
		return slices.ContainsFunc(parts, func(all [][]string) bool { return meets(s, all) })
	}
}

func meets(s Size, conditions [][]string) bool {
	for _, c := range conditions {
		px, _ := strconv.ParseFloat(c[3], 64)
		v := map[string]float64{"width": s.W, "height": s.H}[c[2]]
		if c[1] == "min" && v < px || c[1] == "max" && v > px {
			return false
		}
	}
	return true
}

// TestFormsAndStyle holds FormOf and the style sheet together: at every size
// the sheet shows the one form that the scene is laid out for, of a page by
// itself and of one that is embedded.
func TestFormsAndStyle(t *testing.T) {
	all := queries(t)
	for of, s := range map[string]state.State{"whole": {}, "embed": {Embed: true}} {
		for w := 300.0; w < 1400; w += 0.5 {
			for _, h := range []float64{300, 540, 599.5, 600, 899.5, 900, 2000} {
				size := Size{w, h}
				var shown []Form
				for _, q := range all {
					if (q.of == "page" || q.of == of || q.of == "whole" && w < 640) && q.holds(size) {
						shown = append(shown, q.form)
					}
				}
				if form := FormOf(s, size); len(shown) != 1 || shown[0] != form {
					t.Fatalf("%s at %v the sheet shows %s, the scene is %s", of, size, shown, form)
				}
			}
		}
	}
}

func TestFrames(t *testing.T) {
	for _, size := range sizes {
		for _, s := range []state.State{{}, {Embed: true}} {
			for _, broad := range []bool{false, true} {
				f := frameOf(s, size, composition{broad: broad, under: 1, loose: 1})
				t.Run("the parts of "+string(f.Form)+" "+num(size.W)+"x"+num(size.H)+" lie in the figure and beside each other", func(t *testing.T) {
					sideBySide(t, f)
				})
			}
		}
	}
	t.Run("every form has a reference size", func(t *testing.T) {
		seen := map[Form]bool{FormOf(state.State{Embed: true}, Slides): true}
		for _, r := range References {
			seen[FormOf(state.State{}, r)] = true
		}
		if len(seen) != len(forms) || len(References) != len(forms)-1 {
			t.Error(seen)
		}
		for _, s := range []state.State{{}, {Embed: true}} {
			for _, size := range sizes {
				if r := ReferenceOf(s, size); FormOf(s, r) != FormOf(s, size) {
					t.Errorf("that of %v is %v", size, r)
				}
			}
		}
	})
}

// sideBySide holds the parts of a figure to it that they lie beside each other.
func sideBySide(t *testing.T, f Frame) {
	t.Helper()
	parts := []Box{f.Map, f.Names, f.Plot, f.Axis, f.Reported}
	for i, p := range parts {
		if !f.Figure.Holds(p) {
			t.Errorf("part %d, %v, leaves the figure %v", i, p, f.Figure)
		}
		for j, q := range parts[:i] {
			if p.Touches(q) {
				t.Errorf("part %d, %v, lies on part %d, %v", i, p, j, q)
			}
		}
	}
	if f.full() && f.Plot.W < narrow {
		t.Errorf("no whole story is seen in %v", f.Plot)
	}
	if !f.Form.Listed() && (f.Plot.W < 90 || f.Plot.H < 180 || f.Plot.X != f.Axis.X || f.Plot.W != f.Axis.W || f.Plot.Y != f.Axis.Bottom()) {
		t.Errorf("the plot is %v under %v", f.Plot, f.Axis)
	}
}

func TestBox(t *testing.T) {
	a := Box{0, 0, 10, 10}
	t.Run("boxes with a common edge do not touch", func(t *testing.T) {
		for _, b := range []Box{{10, 0, 5, 5}, {0, 10, 5, 5}, {-5, 0, 5, 5}, {20, 20, 1, 1}} {
			if a.Touches(b) || b.Touches(a) {
				t.Error(b)
			}
		}
	})
	t.Run("a box touches itself, what it holds and what crosses it", func(t *testing.T) {
		for _, b := range []Box{a, {2, 2, 1, 1}, {-5, 4, 30, 1}, {9.9, 9.9, 5, 5}} {
			if !a.Touches(b) || !b.Touches(a) {
				t.Error(b)
			}
		}
	})
	t.Run("a box holds itself and no more", func(t *testing.T) {
		if !a.Holds(a) || a.Holds(a.Grow(0.1)) || !a.Grow(0.1).Holds(a) || a.Holds(a.wider(1)) {
			t.Error("holds")
		}
	})
	t.Run("what has no area is empty", func(t *testing.T) {
		if a.Empty() || !(Box{}).Empty() || !(Box{0, 0, 5, 0}).Empty() || !(Box{0, 0, -1, 5}).Empty() {
			t.Error("empty")
		}
	})
}

func TestMeasure(t *testing.T) {
	t.Run("text grows with its letters and its size", func(t *testing.T) {
		for _, s := range []string{"Moscow", "Москва", "موسكو", "1,234 – “x”…"} {
			if a, b, c := Measure(s, 10), Measure(s+"i", 10), Measure(s, 20); !(a > 0 && b > a) || c < 1.99*a || c > 2.01*a {
				t.Errorf("%s: %v, %v, %v", s, a, b, c)
			}
		}
	})
	t.Run("nothing has no width", func(t *testing.T) {
		if Measure("", 12) != 0 || widest(nil, 12) != 0 || wrap("", 12, 100) != nil {
			t.Error("some")
		}
	})
	t.Run("lines are no wider than asked for, but for single words, and lose nothing", func(t *testing.T) {
		s := "Witkoff returns to Moscow for the talks on a ceasefire"
		for width := 20.0; width < 400; width += 7 {
			whole := ""
			for i, l := range wrap(s, 12, width) {
				if i > 0 {
					whole += " "
				}
				whole += l
				if Measure(l, 12) > width && regexp.MustCompile(` `).MatchString(l) {
					t.Errorf("%q is wider than %v", l, width)
				}
			}
			if whole != s {
				t.Errorf("%q", whole)
			}
		}
	})
	t.Run("what is shortened fits, says so, and begins as before", func(t *testing.T) {
		for _, s := range []string{"Saudi Arabia", "Llanfairpwllgwyngyll", "The Democratic Republic of the Congo", "Санкт-Петербург"} {
			for width := 30.0; width < 300; width += 11 {
				got := shorten(s, 13, width)
				if Measure(got, 13) > width {
					t.Errorf("%q is wider than %v", got, width)
				}
				if got != s && (len(got) < 4 || got[len(got)-3:] != "…" || s[:len(got)-3] != got[:len(got)-3]) {
					t.Errorf("%q", got)
				}
			}
		}
	})
}

// TestFramesOfEmbeds holds the figure of an embed, which has no header over it, to the
// height that the page gives it.
func TestFramesOfEmbeds(t *testing.T) {
	for _, c := range []struct {
		size Size
		high float64
	}{{Size{1440, 900}, 900}, {Size{1200, 600}, 600}, {Size{820, 1180}, 684}, {Slides, 540}} {
		if got := frameOf(state.State{Embed: true}, c.size, composition{under: 1, loose: 1}).Figure.H; got != c.high {
			t.Errorf("%v: %v px of %v", c.size, got, c.high)
		}
	}
}
