package raster

import (
	"bytes"
	"image/color"
	"image/png"
	"math"
	"testing"
)

func TestDashes(t *testing.T) {
	t.Run("a line is cut by the lengths of dash and gap, around corners too", func(t *testing.T) {
		got := dashed([]Point{{0, 0}, {5, 0}, {5, 7}}, []float64{4, 2})
		long := 0.0
		for _, run := range got {
			long += length(run)
		}
		if len(got) != 2 || math.Abs(long-8) > 1e-9 {
			t.Errorf("%v: %v px", got, long)
		}
	})
	t.Run("no dashes leave it whole, nor do those of no length", func(t *testing.T) {
		for _, dash := range [][]float64{nil, {0}, {0, 0}} {
			if got := dashed([]Point{{0, 0}, {5, 0}}, dash); len(got) != 1 {
				t.Errorf("%v: %v", dash, got)
			}
		}
	})
}

func length(points []Point) (sum float64) {
	for i := 1; i < len(points); i++ {
		sum += math.Hypot(points[i].X-points[i-1].X, points[i].Y-points[i-1].Y)
	}
	return sum
}

func TestCurves(t *testing.T) {
	t.Run("a circle lies nowhere farther from its lines than can be seen", func(t *testing.T) {
		for _, r := range []float64{0.5, 5, 60} {
			o := Circle(Point{}, r)
			for i := 1; i < len(o.Points); i++ {
				mid := o.Points[i-1].Toward(o.Points[i], 0.5)
				if off := r - math.Hypot(mid.X, mid.Y); off > tolerance {
					t.Errorf("of a radius of %v: %v", r, off)
				}
			}
		}
	})
	t.Run("a curve ends where it is to, and bends towards its points", func(t *testing.T) {
		var p Path
		p.Move(Point{0, 0})
		p.Quad(Point{50, 100}, Point{100, 0})
		p.Cube(Point{100, 100}, Point{200, 100}, Point{200, 0})
		points := p.Outlines()[0].Points
		high := 0.0
		for _, at := range points {
			high = math.Max(high, at.Y)
		}
		if last := points[len(points)-1]; last != (Point{200, 0}) || math.Abs(high-75) > 0.5 {
			t.Errorf("it ends at %v and reaches %v", last, high)
		}
	})
	t.Run("a straight one is one line", func(t *testing.T) {
		var p Path
		p.Move(Point{0, 0})
		p.Quad(Point{50, 0}, Point{100, 0})
		if n := len(p.Outlines()[0].Points); n != 2 {
			t.Errorf("%d points", n)
		}
	})
	t.Run("what follows an end begins where that outline began", func(t *testing.T) {
		var p Path
		p.Move(Point{1, 2})
		p.Line(Point{3, 4})
		p.Close()
		p.Line(Point{5, 6})
		if o := p.Outlines(); len(o) != 2 || o[1].Points[0] != (Point{1, 2}) {
			t.Errorf("%v", o)
		}
	})
}

func TestCanvas(t *testing.T) {
	at := func(c *Canvas, x, y int) color.Color {
		shown, err := png.Decode(bytes.NewReader(c.PNG()))
		if err != nil {
			t.Fatal(err)
		}
		return color.NRGBAModel.Convert(shown.At(x, y))
	}
	red, white := color.NRGBA{255, 0, 0, 255}, color.NRGBA{255, 255, 255, 255}
	t.Run("outlines that overlap are one shape", func(t *testing.T) {
		c := New(10, 10, 1, color.White)
		c.Fill(color.NRGBA{255, 0, 0, 255}, Box(0, 0, 6, 10), Box(4, 0, 6, 10))
		if at(c, 5, 5) != red {
			t.Errorf("%v where both lie", at(c, 5, 5))
		}
	})
	t.Run("a line is as wide as its pen, in units", func(t *testing.T) {
		c := New(20, 20, 2, color.White)
		c.Stroke(red, Pen{Width: 4}, Line(Point{5, 0}, Point{5, 10}))
		for x, want := range map[int]color.NRGBA{5: white, 6: red, 13: red, 14: white} {
			if at(c, x, 10) != want {
				t.Errorf("%v at %d", at(c, x, 10), x)
			}
		}
	})
	t.Run("what lies outside is left out, however far", func(t *testing.T) {
		c := New(10, 10, 1, color.White)
		c.Fill(red, Box(-1e12, -1e12, 1e11, 1e11), Ring())
		c.Fill(red, Box(1e12, 0, 1, 1))
		if at(c, 5, 5) != white {
			t.Error("it is painted")
		}
	})
	t.Run("a copy is painted on by itself", func(t *testing.T) {
		c := New(10, 10, 1, color.White)
		c.Copy().Fill(red, Box(0, 0, 10, 10))
		if at(c, 5, 5) != white {
			t.Error("the first one is painted too")
		}
	})
}

func TestPNGNamesItsProgram(t *testing.T) {
	file := New(2, 2, 1, color.White).PNG()
	if !bytes.Contains(file, []byte("tEXtSoftware\x00Dateline")) {
		t.Error("it does not")
	}
	if _, err := png.Decode(bytes.NewReader(file)); err != nil {
		t.Error(err) // a decoder holds every chunk against its checksum
	}
}
