package still

import (
	"math"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/web/raster"
	"dateline/web/typeset"
)

var slide = scene.Size{W: 960, H: 540}

func TestSheet(t *testing.T) {
	value := func(css, name string) string {
		s := Read(css, slide)
		way := s.root("dark").child("g", "way lit", [2]string{"data-to", "x"})
		return way.child("path", "way-stated hue1").style[name]
	}
	for _, c := range []struct{ says, css, name, want string }{
		{"a class counts for more than a tag, wherever it stands", `.way-stated{fill:a} path{fill:b}`, "fill", "a"},
		{"of two that count the same the later holds", `.hue1{fill:a}.way-stated{fill:b}`, "fill", "b"},
		{"an id counts for more than any classes", `#x{fill:a}.way .hue1.way-stated{fill:b}`, "fill", "b"},
		{"a value comes from outside where none is given", `.way{stroke:a}`, "stroke", "a"},
		{"an opacity does not", `.way{opacity:.5}`, "opacity", ""},
		{"a child is no grandchild", `html > path{fill:a} .way > path{fill:b}`, "fill", "b"},
		{"an attribute by its start, by its value, by its being there", `path[class^="way-"]{fill:a} [data-to="x"] path{stroke:b} [data-from] path{fill:c}`, "fill", "a"},
		{"what is not", `path:not(.hue1){fill:a} path:not(.hue2){fill:b}`, "fill", "b"},
		{"what is strange about one selector does the others no harm", `path:is(.x, .hue1), path.hue1{fill:a}`, "fill", "a"},
		{"nobody points at a still", `path:hover{fill:a} path::before{fill:b} path:focus-visible{fill:c}`, "fill", ""},
		{"a name stands for a value", `:root{--a:#123456} path{fill:var(--a)}`, "fill", "#123456"},
		{"a name for a name, and what stands in for one that is not there", `:root{--a:var(--b);--b:x} path{fill:var(--c, var(--a))}`, "fill", "x"},
		{"a name is worked out where it is used", `:root{--hue1:x} .hue1{--own:var(--hue1)} path{fill:var(--own, y)}`, "fill", "x"},
		{"a theme", `:root[data-theme="dark"]{--a:x} :root[data-theme="light"]{--a:y} path{fill:var(--a)}`, "fill", "x"},
		{"a query about the size that holds", `@media (min-width: 640px) and (max-width: 1199.98px){path{fill:a}}`, "fill", "a"},
		{"of the container too", `@container page (min-width: 640px) and (max-height: 639.98px){path{fill:a}}`, "fill", "a"},
		{"one that does not hold", `@media (min-width: 1200px){path{fill:a}}`, "fill", ""},
		{"one about what a reader prefers", `@media (prefers-color-scheme: dark){path{fill:a}} @media print{path{fill:b}}`, "fill", ""},
		{"what follows a query still counts", `@media print{path{fill:b}} path{fill:a}`, "fill", "a"},
		{"a shorthand", `path{font: italic 700 13px/20px "A B", serif}`, "font-family", `"A B",serif`},
		{"a shorthand sets the weight back", `path{font-weight:700} path{font:13px x}`, "font-weight", "400"},
		{"remarks count for nothing", `/* path{fill:b} */path{fill:a/**/}`, "fill", "a"},
	} {
		t.Run(c.says, func(t *testing.T) {
			if got := value(c.css, c.name); got != c.want {
				t.Errorf("%s is %q, not %q", c.name, got, c.want)
			}
		})
	}
	t.Run("says what it does not understand", func(t *testing.T) {
		for _, css := range []string{`a + b{x:y}`, `a ~ b{x:y}`, `[a~="b"]{x:y}`, `> a{x:y}`, `a:first-child{x:y}`, `a:is(b){x:y}`} {
			if len(Read(css, slide).Strange()) != 1 {
				t.Errorf("%s passed", css)
			}
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, css := range []string{"", "a{", "}", "a{b:c}}", "@media (min-width", "a:not(", "[", "a[b", `a{b:"}`, "/*", "a{b:var(--c", "a{b:var(", "path{--a:var(--a)var(--a);b:var(--a)}", ":is(a,"} {
		f.Add(css)
	}
	f.Fuzz(func(t *testing.T, css string) {
		s := Read(css, slide)
		s.root("dark").child("path", "a b")
	})
}

func TestOutlines(t *testing.T) {
	for _, c := range []struct {
		d    string
		want []raster.Point // the last of each outline
	}{
		{"M1 2L3 4", []raster.Point{{X: 3, Y: 4}}},
		{"M1 2 3 4 5 6", []raster.Point{{X: 5, Y: 6}}},
		{"M1 2l1-1-1 5z", []raster.Point{{X: 1, Y: 6}}},
		{"m1 2h3v4", []raster.Point{{X: 4, Y: 6}}},
		{"M0 0H5V6M1 1l.5.5", []raster.Point{{X: 5, Y: 6}, {X: 1.5, Y: 1.5}}},
		{"M0 0Q5 5 10 0", []raster.Point{{X: 10, Y: 0}}},
		{"M0 0A5 5 0 0 0 0 10Z", []raster.Point{{X: 0, Y: 10}}},
	} {
		t.Run(c.d, func(t *testing.T) {
			all, err := outlines(strings.ReplaceAll(c.d, ".5.5", ".5 .5"))
			if err != nil || len(all) != len(c.want) {
				t.Fatalf("%v %v", all, err)
			}
			for i, o := range all {
				if last := o.Points[len(o.Points)-1]; math.Hypot(last.X-c.want[i].X, last.Y-c.want[i].Y) > 1e-9 {
					t.Errorf("it ends at %v, not %v", last, c.want[i])
				}
			}
		})
	}
	t.Run("an arc keeps its distance from its middle, on the side its flags say", func(t *testing.T) {
		all, err := outlines("M10 5A5 5 0 0 0 10 15")
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range all[0].Points {
			if r := math.Hypot(p.X-10, p.Y-10); math.Abs(r-5) > 1e-9 || p.X > 10+1e-9 {
				t.Errorf("%v lies %v from the middle", p, r)
			}
		}
	})
	t.Run("says what it does not know", func(t *testing.T) {
		for _, d := range []string{"M1", "C1 2 3 4 5 6", "1 2", "M1 x", "Mz", "M1 2z3", "M1 2zh"} {
			if _, err := outlines(d); err == nil {
				t.Errorf("%s passed", d)
			}
		}
	})
}

func FuzzOutlines(f *testing.F) {
	for _, d := range []string{"M1 2l1-1-1 5z", "M0 0A5 5 0 0 0 0 10Z", "z", "h", "M0 0Q1 1", "M--1 2", "M1e5 2"} {
		f.Add(d)
	}
	f.Fuzz(func(t *testing.T, d string) {
		all, err := outlines(d)
		for _, o := range all {
			if len(o.Points) == 0 && err == nil {
				t.Error("an outline without a point")
			}
		}
	})
}

func TestClipping(t *testing.T) {
	box := scene.Box{X: 0, Y: 0, W: 10, H: 10}
	ring := []raster.Outline{raster.Ring(pts(-5, 2, 15, 2, 15, 8, -5, 8)...)}
	t.Run("an area that leaves the box ends at its edge", func(t *testing.T) {
		got := areas(ring, box)
		if len(got) != 1 || area(got[0].Points) != 60 {
			t.Errorf("%v", got)
		}
	})
	t.Run("a line that leaves the box and comes back is two", func(t *testing.T) {
		if got := lines(ring, box); len(got) != 2 {
			t.Errorf("%v", got)
		}
	})
	t.Run("what lies outside is gone, what lies inside stays", func(t *testing.T) {
		out, in := []raster.Outline{raster.Ring(pts(20, 20, 30, 20, 30, 30)...)}, []raster.Outline{raster.Ring(pts(1, 1, 9, 1, 9, 9)...)}
		if len(areas(out, box))+len(lines(out, box)) != 0 || area(areas(in, box)[0].Points) != 32 || len(lines(in, box)) != 1 {
			t.Error("it is otherwise")
		}
	})
	t.Run("hatching lies within, at its distance", func(t *testing.T) {
		got := hatched([]raster.Outline{raster.Ring(pts(0, 0, 10, 0, 10, 10, 0, 10)...)}, move{scale: 1, turn: 0}, 2)
		if len(got) != 5 {
			t.Errorf("%d lines", len(got))
		}
		for _, o := range got {
			if long := math.Abs(o.Points[1].Y - o.Points[0].Y); long != 10 {
				t.Errorf("%v", o.Points)
			}
		}
	})
}

// pts are points, by their coordinates one after another.
func pts(xy ...float64) (out []raster.Point) {
	for i := 0; i+1 < len(xy); i += 2 {
		out = append(out, raster.Point{X: xy[i], Y: xy[i+1]})
	}
	return out
}

func area(pts []raster.Point) (sum float64) {
	for i, b := range pts {
		a := pts[(i+len(pts)-1)%len(pts)]
		sum += a.X*b.Y - b.X*a.Y
	}
	return math.Abs(sum) / 2
}

func TestPNG(t *testing.T) {
	draw := func(words string) (Plate, []rune) {
		p := Plate{W: 100, H: 20, Wide: 100, High: 20, compositor: &typeset.Compositor{}, marks: []mark{
			{kind: scene.Text, runs: []typeset.Run{{Text: words}}, y: 15, style: typeset.Style{Size: 15}, fill: ink{"#000000", 1, false}},
		}}
		_, missing := p.PNG()
		return p, missing
	}
	t.Run("has the letters of every language of ours", func(t *testing.T) {
		for _, words := range []string{"Moscow ‘“–…", "Москва", "Київ їґ", "موسكو، ٢٠ مارس"} {
			if _, missing := draw(words); len(missing) > 0 {
				t.Errorf("%s lacks %q", words, missing)
			}
		}
	})
	t.Run("an SVG says which way Arabic runs, and does not space it", func(t *testing.T) {
		name := func(words string) string {
			p := Plate{marks: []mark{{kind: scene.Text, runs: []typeset.Run{{Text: words}}, style: typeset.Style{Size: 15, Spacing: 2}, fill: ink{"#000000", 1, false}}}}
			return string(p.SVG())
		}
		if svg := name("13 مارس"); !strings.Contains(svg, `unicode-bidi="plaintext"`) || strings.Contains(svg, "letter-spacing") {
			t.Error(svg)
		}
		if svg := name("OMAN"); strings.Contains(svg, "unicode-bidi") || !strings.Contains(svg, "letter-spacing") {
			t.Error(svg)
		}
	})
	t.Run("names each letter that it draws as a box once; an SVG has it", func(t *testing.T) {
		p, missing := draw("会谈 會谈")
		if string(missing) != "会會谈" {
			t.Errorf("it names %q", string(missing))
		}
		if !strings.Contains(string(p.SVG()), "会谈 會谈") {
			t.Error("the SVG has not the words")
		}
	})
}

func TestFoot(t *testing.T) {
	handle := scene.Shape{Tag: scene.Group, Kids: []scene.Shape{{Tag: scene.Rect, Kind: "handle", X: 50}}}
	frame := scene.Frame{Map: scene.Box{W: 180}}
	t.Run("the credit keeps clear of the day as known", func(t *testing.T) {
		if got := bare(scene.Scene{Frame: frame, Timeline: []scene.Shape{{}, handle}}); got != 50 {
			t.Errorf("%v px are bare", got)
		}
	})
	t.Run("and has all that is under the map where that is elsewhere", func(t *testing.T) {
		if got := bare(scene.Scene{Frame: frame}); got != 180 {
			t.Errorf("%v px are bare", got)
		}
	})
}

func TestLayout(t *testing.T) {
	for _, c := range []struct {
		wide, high int
		w, h       float64
	}{{960, 540, 960, 540}, {1920, 1080, 960, 540}, {480, 270, 960, 540}, {1024, 768, 720, 540}, {2560, 1080, 1199, 505.828125}} {
		if got, err := layout(c.wide, c.high); err != nil || got != (scene.Size{W: c.w, H: c.h}) {
			t.Errorf("%dx%d is laid out at %v (%v)", c.wide, c.high, got, err)
		}
	}
}
