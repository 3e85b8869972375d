package picture

import (
	"image/color"
	"math"
	"slices"
	"sync"

	"dateline/app/sign"
	"dateline/data/basemap"
	"dateline/web/raster"
	"dateline/web/typeset"
)

// Card is what a link's preview shows. Its words must be ones that Draws.
type Card struct {
	Title    string
	Over     string    // a line above the title: the story that an event is of
	Sign     sign.Sign // of the status
	Standing string    // the status in words, or "" for a story's own card
	Lines    []string
	Foot     string
	Known    string // up to when what it says is known
	Credit   string // whose the map is
	Leftward bool   // its language runs from right to left
	Line     []Tick
	Ends     [2]string // what the line's first and last tick are called
	Here     string    // the name of the place that the event is in
}

// Tick is an event on the card's line of time.
type Tick struct {
	At   float64 // share of the line, from 0 to 1
	Sign sign.Sign
	Here bool
}

// The size that every service asks for, and the layout: words to the left of
// split, the map to the right of it.
const (
	Width, Height = 1200, 630
	split, left   = 740.0, 64.0
	columnWide    = split - left - 44
)

// Sheet is a card before anything of its own is on it: the map under all cards
// of a story, painted once.
type Sheet struct {
	bare    canvas
	ground  ground
	places  []Place
	palette color.Palette
	setters *sync.Pool // what sets type, each for one card at a time
}

// NewSheet paints the map that holds the places, for cards whose sides are so many
// times Width and Height. Without any place there is no map.
func NewSheet(m basemap.Map, places []Place, scale float64) Sheet {
	s := Sheet{bare: newCanvas(int(Width*scale), int(Height*scale), scale, paper), places: places, palette: palette(), setters: &sync.Pool{New: func() any { return &typeset.Compositor{} }}}
	if len(places) > 0 {
		s.ground = fitted(places, split, Width-split, Height)
		s.ground.paint(s.bare, m)
		s.bare.Fill(paper, raster.Box(0, 0, split, Height))
	}
	s.bare.Stroke(rule, round(1.5), raster.Line(raster.Point{X: split, Y: 0}, raster.Point{X: split, Y: Height}))
	return s
}

// PNG draws a card. Several can be drawn at once.
func (s Sheet) PNG(k Card) []byte {
	setter := s.setters.Get().(*typeset.Compositor)
	defer s.setters.Put(setter)
	c := s.bare.copy(setter)
	places := slices.Clone(s.places)
	for i := range places {
		places[i].here = k.Here != "" && places[i].Name == k.Here
	}
	s.ground.name(c, places, s.ground.credit(c, k.Credit))
	k.words(column{c, k.Leftward})
	k.ticks(c)
	return c.Indexed(s.palette)
}

// The base lines of a card's head and foot, in px, and the size of the mark.
const (
	headLine   = 77.0
	footLine   = Height - 44.0
	knownLine  = Height - 18.0
	markUnit   = 1.3
	markIndent = 46.0
)

// words go from the head down and from the foot up.
func (k Card) words(c column) {
	c.mark(raster.Point{X: c.x(-5, 32*markUnit), Y: 46}, markUnit)
	maker := c.Line(sized(serifBold, 30), typeset.Run{Text: "Dateline"})
	c.put([]typeset.Line{maker}, ink, markIndent, headLine, 0)
	after := markIndent + maker.Width + 18
	c.put(c.fold(sized(serifItalic, 26), after, 1, k.Over), ink2, after, headLine, 0)
	title, px := k.set(c)
	y := c.put(title, ink, -2, 110+px, px*1.1) + 58
	if k.Standing != "" {
		c.sign(k.Sign, raster.Point{X: c.x(0, 22) + 11, Y: y - 10}, 11, accent)
		c.put(c.fold(sized(sansBold, 28), 36, 1, k.Standing), ink, 36, y, 0)
		y += 42
	}
	for _, words := range k.Lines {
		y = c.put(c.fold(sized(sans, 26), 0, 3, words), ink2, 0, y, 36) + 36
	}
	c.put(k.foot(c), ink3, 0, footLine, 0)
	c.put(c.fold(sized(sans, 20), 0, 1, k.Known), ink3, 0, knownLine, 0)
}

// set finds the largest size at which the title takes up three lines or fewer.
func (k Card) set(c column) (title []typeset.Line, px float64) {
	for _, px = range []float64{76, 66, 58, 50} {
		title = c.fold(sized(serifBold, px), 0, 3, k.Title)
		if len(title) > 0 && !title[len(title)-1].Cut {
			break
		}
	}
	return title, px
}

// foot is the line of sources, as large as it fits.
func (k Card) foot(c column) (line []typeset.Line) {
	for _, px := range []float64{20, 18, 16} {
		line = c.fold(sized(sans, px), 0, 1, k.Foot)
		if len(line) == 0 || !line[0].Cut {
			break
		}
	}
	return line
}

// credit says in the map's corner whose it is, and gives the box that takes.
func (g ground) credit(c canvas, words string) (box [4]float64) {
	if g.w == 0 || words == "" {
		return box
	}
	l := c.Line(sized(sans, 16), typeset.Run{Text: words})
	x, y := g.x0+g.w-14-l.Width, g.h-14
	c.halo(sized(sans, 16), ink2, paper, x, y, words)
	return [4]float64{x, y - 16, x + l.Width, y + 4}
}

// name marks the places and writes their names where there is room: the
// event's own first, then those with the most events. Where the credit stands
// there is none.
func (g ground) name(c canvas, places []Place, credit [4]float64) {
	order := slices.Clone(places)
	slices.SortStableFunc(order, func(a, b Place) int { return rank(b) - rank(a) })
	taken := [][4]float64{credit}
	for _, p := range order {
		if at, ok := g.px(p.At); ok && g.holds(at, 12) && !p.Area {
			r := radius(p)
			taken = append(taken, [4]float64{at.X - r, at.Y - r, at.X + r, at.Y + r})
		}
	}
	for _, p := range order {
		at, ok := g.px(p.At)
		if !ok || !g.holds(at, 12) {
			continue
		}
		g.dot(c, p, at)
		if seat, ok := g.seat(c, p, at, taken); ok {
			taken = append(taken, seat)
			s, col := lettering(p)
			c.halo(s, col, land, seat[0], seat[3]-s.Size*0.25, p.Name)
		}
	}
}

func rank(p Place) int {
	switch {
	case p.here:
		return math.MaxInt32
	case p.Area:
		return p.Events
	}
	return 1000 + p.Events
}

func radius(p Place) float64 {
	if p.here {
		return 20
	}
	return 5 + math.Min(6, math.Sqrt(float64(p.Events))*1.6)
}

func (g ground) dot(c canvas, p Place, at raster.Point) {
	if p.Area {
		return
	}
	if p.here {
		c.Fill(paper, raster.Circle(at, 20))
		c.Fill(accent, raster.Circle(at, 20))
		c.Fill(paper, raster.Circle(at, 16.5))
		c.Fill(accent, raster.Circle(at, 11))
		return
	}
	c.Fill(ink, raster.Circle(at, radius(p)))
}

func lettering(p Place) (typeset.Style, color.Color) {
	switch {
	case p.here:
		return sized(sansBold, 28), ink
	case p.Area:
		return sized(serifItalic, 22), ink2
	}
	return sized(sans, 22), ink2
}

// seat finds a free box for a name, as left, top, right and bottom: beside the
// dot, or below or above it.
func (g ground) seat(c canvas, p Place, at raster.Point, taken [][4]float64) ([4]float64, bool) {
	s, _ := lettering(p)
	w, h, r := c.width(s, p.Name), s.Size*1.15, radius(p)+8
	tries := [][2]float64{{at.X + r, at.Y - h/2}, {at.X - r - w, at.Y - h/2}, {at.X - w/2, at.Y + r}, {at.X - w/2, at.Y - r - h}}
	if p.Area {
		tries = [][2]float64{{at.X - w/2, at.Y - h/2}, {at.X - w/2, at.Y - 2*h}, {at.X - w/2, at.Y + h}}
	}
	for _, t := range tries {
		b := [4]float64{t[0], t[1], t[0] + w, t[1] + h}
		if g.holds(raster.Point{X: b[0], Y: b[1]}, 10) && g.holds(raster.Point{X: b[2], Y: b[3]}, 10) && !hits(b, taken, at, p) {
			return b, true
		}
	}
	return [4]float64{}, false
}

// hits tells whether a box touches one that is taken, other than the place's own dot.
func hits(b [4]float64, taken [][4]float64, at raster.Point, p Place) bool {
	return slices.ContainsFunc(taken, func(t [4]float64) bool {
		own := !p.Area && t[0] <= at.X && at.X <= t[2] && t[1] <= at.Y && at.Y <= t[3]
		return !own && b[0] < t[2] && t[0] < b[2] && b[1] < t[3] && t[1] < b[3]
	})
}
