package colour

import (
	"fmt"
	"math"
	"testing"
)

func read(t *testing.T, text string) Colour {
	t.Helper()
	c, err := Read(text)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestRead(t *testing.T) {
	for _, text := range []string{"#000000", "#FFFFFF", "#B5420A", "#0A0B0C"} {
		if got := read(t, text).String(); got != text {
			t.Errorf("%s is written %s", text, got)
		}
	}
	for _, bad := range []string{"", "red", "#FFF", "B5420A", "#B5420G", "#B5420A ", "#+5420A", "#B5420A0"} {
		if c, err := Read(bad); err == nil {
			t.Errorf("%q is read as %s", bad, c)
		}
	}
}

// TestContrast holds the formula to WCAG's own examples and limits.
func TestContrast(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"#000000", "#FFFFFF", 21}, {"#777777", "#FFFFFF", 4.48}, {"#767676", "#FFFFFF", 4.54}, {"#FF0000", "#FFFFFF", 4.00}, {"#B5420A", "#B5420A", 1},
	} {
		t.Run(fmt.Sprintf("%s on %s is %.2f:1", c.a, c.b, c.want), func(t *testing.T) {
			a, b := read(t, c.a), read(t, c.b)
			if there, back := Contrast(a, b), Contrast(b, a); math.Abs(there-c.want) > 0.005 || there != back {
				t.Errorf("%v and %v", there, back)
			}
		})
	}
}

func TestOver(t *testing.T) {
	black, white := read(t, "#000000"), read(t, "#FFFFFF")
	for share, want := range map[float64]string{0: "#FFFFFF", 1: "#000000", 0.5: "#808080"} {
		if got := black.Over(white, share).String(); got != want {
			t.Errorf("black at %v on white is %s, not %s", share, got, want)
		}
	}
}

func TestHSL(t *testing.T) {
	for n := 0; n < 1<<24; n += 4099 {
		c := Colour{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}
		if got := FromHSL(c.HSL()); got != c {
			t.Fatalf("%s became %s", c, got)
		}
	}
}
