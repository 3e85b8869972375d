package still

import (
	"fmt"
	"math"

	"dateline/app/scene"
	"dateline/app/state"
)

// The layout's height where a picture's shape lets it be, and the widths within
// which the figure is laid out as on a slide. A larger picture is the same one,
// drawn larger: what can be read from the back of a room stays so.
const (
	high       = 540.0
	narrowest  = 640.0
	widest     = 1199.0
	least      = 440.0 // the figure's least height
	smallest   = 16
	largest    = 16384
	most       = 640.0 // from which on a page is no slide
	themeLight = "light"
)

// Make lays a state of a story out as a picture of wide by high pixels: map and
// timeline at the left, what is told of the state's event at the right. The
// sheet is the page's. It fails on a size or a sheet that no still can be made of.
func Make(w *scene.World, s state.State, css string, wide, tall int) (Plate, error) {
	size, err := layout(wide, tall)
	if err != nil {
		return Plate{}, err
	}
	if s.Theme == "" {
		s.Theme = themeLight
	}
	w.Speak(s.Lang)
	v := w.See(s, size)
	sc := w.Draw(v, s, size)
	b := builder{sheet: Read(css, size), ground: w.Ground(), frame: sc.Frame.Map}
	root := b.sheet.within(nil, "html", "", map[string]string{"data-theme": s.Theme})
	page := b.sheet.within(root, "div", "page static", map[string]string{"id": "dateline"})
	svg := b.sheet.within(page, "svg", "still form "+string(sc.Frame.Form), nil)
	b.figure(sc, svg, size)
	t := telling{builder: &b, world: w, view: v, state: s, in: svg}
	t.column(sc.Frame.Figure.W, size)
	return Plate{W: size.W, H: size.H, Wide: wide, High: tall, Title: t.title(), Lang: w.Lang, marks: b.marks}, b.err
}

// layout gives the size that a picture is laid out at.
func layout(wide, tall int) (scene.Size, error) {
	if wide < smallest || tall < smallest || wide > largest || tall > largest {
		return scene.Size{}, fmt.Errorf("still: %dx%d is no size for a picture", wide, tall)
	}
	shape := float64(wide) / float64(tall)
	w := math.Max(narrowest, math.Min(widest, high*shape))
	if size := (scene.Size{W: w, H: w / shape}); size.H >= least && size.H < most {
		return size, nil
	}
	return scene.Size{}, fmt.Errorf("still: %dx%d is too long or too high for a slide", wide, tall)
}

// figure draws map and timeline. Paper covers what runs over the map's edge, so
// that nothing needs to be clipped.
func (b *builder) figure(sc scene.Scene, in *element, size scene.Size) {
	m := sc.Frame.Map
	cover := func(kind string, x, y, w, h float64) scene.Shape {
		return scene.Shape{Tag: scene.Rect, Kind: kind, X: x, Y: y, W: w, H: h}
	}
	b.add([]scene.Shape{cover("sea", m.X, m.Y, m.W, m.H)}, in, move{scale: 1}, 1)
	b.add(sc.Map, in, move{scale: 1}, 1)
	b.add([]scene.Shape{cover("paper", m.Right(), 0, size.W-m.Right(), size.H), cover("paper", 0, m.Bottom(), m.Right(), size.H-m.Bottom())}, in, move{scale: 1}, 1)
	b.add(sc.Timeline, in, move{scale: 1}, 1)
}
