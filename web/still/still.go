package still

import (
	"cmp"
	"fmt"
	"math"

	"dateline/app/account"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/app/view"
	"dateline/web/raster"
	"dateline/web/typeset"
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

// Studio draws the stills of one story in the look of one style sheet. What many
// of them share, the land as one map shows it, it works out once; so it serves
// one call at a time.
type Studio struct {
	world *scene.World
	css   string
	lands map[sight]plots
	pages map[look]*element
	last  drawing

	compositor *typeset.Compositor
}

// drawing is a scene with what it is of: the state but for its event, which
// filters nothing.
type drawing struct {
	state state.State
	size  scene.Size
	view  *view.View
	scene scene.Scene
}

// sight is a piece of land, by its outline, as a map of some size shows it.
type sight struct {
	outline string
	move    move
	frame   scene.Box
}

// plots are the areas of a piece of land and the lines along it.
type plots struct{ areas, lines plot }

// plot is outlines, and how SVG writes them: most of what a still is.
type plot struct {
	outlines []raster.Outline
	written  string
}

func plotted(all []raster.Outline) plot { return plot{all, written(all)} }

// NewStudio is for the stills of a story, by the page's style sheet.
func NewStudio(w *scene.World, css string) *Studio {
	return &Studio{world: w, css: css, lands: map[sight]plots{}, pages: map[look]*element{}, compositor: &typeset.Compositor{}}
}

// Make lays a state out as a picture of wide by high pixels: map and timeline at
// the left, what is told of the state's event at the right. It fails on a size
// or a sheet that no still can be made of.
func (d *Studio) Make(s state.State, wide, tall int) (Plate, error) {
	size, err := layout(wide, tall)
	if err != nil {
		return Plate{}, err
	}
	s.Embed = true // a still has the form of a slide
	w := d.world
	v, sc := d.draw(s, size)
	b := builder{studio: d, frame: sc.Frame.Map}
	svg := d.page(s.Theme, size).child("svg", "still form "+string(sc.Frame.Form))
	b.figure(sc, svg, size)
	told, _ := account.Of(w, v, s)
	from, words := sc.Frame.Figure.W+gutter, w.Words(s)
	t := draft{builder: &b, account: told, words: words, in: svg, x: from, width: size.W - from - margin}
	story := w.Story.Title.In(words.Told())
	t.foot(story, w.Story.Publisher.Name, sc, size)
	t.column()
	return Plate{W: size.W, H: size.H, Wide: wide, High: tall, Title: t.title(story), Lang: words.Tag, marks: b.marks, ground: b.ground, compositor: d.compositor}, b.err
}

// Figure lays out map and timeline alone, as they stand in a page of a size in CSS
// pixels beside or above what is read; where the days are a list, the map.
func (d *Studio) Figure(s state.State, size scene.Size) (Plate, error) {
	_, sc := d.draw(s, size)
	b := builder{studio: d, frame: sc.Frame.Map}
	figure := scene.Size{W: sc.Frame.Figure.W, H: sc.Frame.Figure.H}
	b.figure(sc, d.page(s.Theme, size).child("svg", "still"), figure)
	words := d.world.Words(s)
	return Plate{W: figure.W, H: figure.H, Wide: int(figure.W), High: int(figure.H), Title: d.world.Story.Title.In(words.Told()), Lang: words.Tag, marks: b.marks, ground: b.ground, compositor: d.compositor}, b.err
}

// draw lays a state out, and gives what of it meets the eye. One event after the other
// of the same view takes over what the one before has of it.
func (d *Studio) draw(s state.State, size scene.Size) (*view.View, scene.Scene) {
	all := s
	all.Event = ""
	if d.last.view == nil || d.last.state != all || d.last.size != size {
		d.last = drawing{state: all, size: size, view: d.world.See(s, size)}
	}
	d.last.scene = d.world.Redraw(d.last.scene, d.last.view, s, size)
	return d.last.view, scene.Inert(d.last.scene)
}

// look is how the page of a picture looks: by the theme and the size.
type look struct {
	theme string
	size  scene.Size
}

// page is the element that a picture lies in, light unless the theme says otherwise,
// and with it the styles of all that has been drawn so far in the same look.
func (d *Studio) page(theme string, size scene.Size) *element {
	l := look{cmp.Or(theme, themeLight), size}
	if d.pages[l] == nil {
		sheet := Read(d.css, size)
		d.pages[l] = sheet.root(l.theme).child("div", "page static", [2]string{"id", "dateline"})
	}
	return d.pages[l]
}

// plots gives a piece of land as far as a map shows it.
func (d *Studio) plots(s sight) (plots, error) {
	if known, ok := d.lands[s]; ok {
		return known, nil
	}
	all, err := outlines(s.outline)
	if err != nil {
		return plots{}, err
	}
	all = s.move.moved(all)
	p := plots{plotted(areas(all, s.frame)), plotted(lines(all, s.frame))}
	d.lands[s] = p
	return p, nil
}

// layout gives the size that a picture is laid out at.
func layout(wide, tall int) (scene.Size, error) {
	if wide < smallest || tall < smallest || wide > largest || tall > largest {
		return scene.Size{}, fmt.Errorf("%dx%d is no size for a picture: each side has from %d to %d pixels", wide, tall, smallest, largest)
	}
	shape := float64(wide) / float64(tall)
	w := math.Max(narrowest, math.Min(widest, high*shape))
	if size := (scene.Size{W: w, H: w / shape}); size.H >= least && size.H < most {
		return size, nil
	}
	return scene.Size{}, fmt.Errorf("%dx%d is too long or too high for a slide: sizes run from 5:4 to about 2.7 times as wide as high", wide, tall)
}

// figure draws map and timeline. Paper covers what runs over the map's edge, so
// that nothing needs to be clipped.
func (b *builder) figure(sc scene.Scene, in *element, size scene.Size) {
	m := sc.Frame.Map
	cover := func(kind string, x, y, w, h float64) scene.Shape {
		return scene.Shape{Tag: scene.Rect, Kind: kind, X: x, Y: y, W: w, H: h}
	}
	b.add([]scene.Shape{cover("sea", m.X, m.Y, m.W, m.H)}, in, move{scale: 1}, 1)
	ground, above := sc.Ground()
	b.add(ground, in, move{scale: 1}, 1)
	b.ground = len(b.marks)
	b.add(above, in, move{scale: 1}, 1)
	b.add([]scene.Shape{cover("paper", m.Right(), 0, size.W-m.Right(), size.H), cover("paper", 0, m.Bottom(), m.Right(), size.H-m.Bottom())}, in, move{scale: 1}, 1)
	b.add(sc.Timeline, in, move{scale: 1}, 1)
}
