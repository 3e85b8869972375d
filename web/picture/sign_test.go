package picture

import (
	"bytes"
	"image/color"
	"image/png"
	"slices"
	"testing"

	"dateline/app/sign"
	"dateline/data/basemap"
	"dateline/data/model"
	"dateline/web/raster"
)

// inked tells which of some points of a sign of 20 px about (50,50) are not
// paper.
func inked(t *testing.T, s sign.Sign, points ...[2]int) (out []bool) {
	t.Helper()
	c := newCanvas(100, 100, 1, paper)
	c.sign(s, raster.Point{X: 50, Y: 50}, 20, ink)
	shown, err := png.Decode(bytes.NewReader(c.PNG()))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range points {
		out = append(out, color.RGBAModel.Convert(shown.At(p[0], p[1])) != color.RGBAModel.Convert(paper))
	}
	return out
}

func TestSigns(t *testing.T) {
	corner, west, east, slash, north := [2]int{34, 34}, [2]int{40, 52}, [2]int{60, 54}, [2]int{58, 42}, [2]int{50, 40}
	for status, want := range map[string][]bool{ // in the west, in the east, on the way across and down the middle
		model.Happened:   {true, true, true, true},
		model.Background: {true, true, true, true},
		model.Planned:    {false, false, false, false},
		model.Contested:  {false, false, false, true},
		model.Disputed:   {true, false, false, false},
		model.Denied:     {false, false, true, false},
	} {
		t.Run(status+" is filled as its sign says, a disc or a square", func(t *testing.T) {
			for _, said := range []bool{false, true} {
				if got := inked(t, sign.Of(status, said), corner, west, east, slash, north); got[0] != said || !slices.Equal(got[1:], want) {
					t.Errorf("said: %v, inked: %v", said, got)
				}
			}
		})
	}
}

func TestCardTellsWhatIsOnlySaid(t *testing.T) {
	sheet, k := NewSheet(basemap.Load(), nil, 1), card()
	done := sheet.PNG(k)
	k.Sign.Square = true
	if bytes.Equal(done, sheet.PNG(k)) {
		t.Error("a statement's card looks like that of what was done")
	}
	k = card()
	k.Line[0].Sign.Square = true
	if bytes.Equal(done, sheet.PNG(k)) {
		t.Error("a statement looks on the line of time like what was done")
	}
}
