package picture

import (
	"image/color"
	"math"
	"slices"
	"strings"

	"dateline/data/basemap"
)

// Card is what a link's preview shows. Its words must be ones that Draws.
type Card struct {
	Title    string
	Over     string // a line above the title: the story that an event is of
	Status   string // as in the model, or "" for a story's own card
	Standing string // the status in words
	Lines    []string
	Foot     string
	Line     []Tick
	Ends     [2]string // what the line's first and last tick are called
	Here     string    // the name of the place that the event is in
}

// Tick is an event on the card's line of time.
type Tick struct {
	At     float64 // share of the line, from 0 to 1
	Status string
	Here   bool
}

// The size that every service asks for, and the layout: words to the left of
// split, the map to the right of it.
const (
	Width, Height = 1200, 630
	split, left   = 740.0, 64.0
	column        = split - left - 44
)

// Sheet is a card before anything of its own is on it: the map under all cards
// of a story, painted once.
type Sheet struct {
	bare   *canvas
	ground ground
	places []Place
}

// NewSheet paints the map that holds the places. Without any there is no map.
func NewSheet(m basemap.Map, places []Place) Sheet {
	s := Sheet{bare: newCanvas(Width, Height, paper), places: places}
	if len(places) > 0 {
		s.ground = fitted(places, split, Width-split, Height)
		s.ground.paint(s.bare, m)
		s.bare.fill(paper, box(0, 0, split, Height))
	}
	s.bare.stroke(rule, 1.5, []point{{split, 0}, {split, Height}})
	return s
}

// PNG draws a card.
func (s Sheet) PNG(k Card) []byte {
	c := newCanvas(Width, Height, paper)
	copy(c.img.Pix, s.bare.img.Pix)
	places := slices.Clone(s.places)
	for i := range places {
		places[i].here = k.Here != "" && places[i].Name == k.Here
	}
	s.ground.name(c, places)
	k.words(c)
	k.ticks(c)
	return c.png()
}

// words go from the head down and from the foot up.
func (k Card) words(c *canvas) {
	c.mark(point{left - 5, 46}, 1.3)
	x := c.text(serifBold, 30, ink, left+46, 77, "Dateline")
	if k.Over != "" {
		over := lines(serifItalic, 26, split-44-x-18, 1, k.Over)
		c.text(serifItalic, 26, ink2, x+18, 77, strings.Join(over, ""))
	}
	title, px := k.set()
	y := 110 + px
	for i, l := range title {
		y = 110 + px + float64(i)*px*1.1
		c.text(serifBold, px, ink, left-2, y, l)
	}
	y += 58
	if k.Status != "" {
		c.glyph(k.Status, point{left + 11, y - 10}, 11, accent)
		c.text(sansBold, 28, ink, left+36, y, k.Standing)
		y += 42
	}
	for _, words := range k.Lines {
		for _, l := range lines(sans, 26, column, 3, words) {
			c.text(sans, 26, ink2, left, y, l)
			y += 36
		}
	}
	c.text(sans, 21, ink3, left, Height-34, strings.Join(lines(sans, 21, column, 1, k.Foot), ""))
}

// set finds the largest size at which the title takes up three lines or fewer.
func (k Card) set() (title []string, px float64) {
	for _, px = range []float64{76, 66, 58, 50} {
		title = lines(serifBold, px, column, 3, k.Title)
		if !strings.HasSuffix(title[len(title)-1], "…") && fits(title, px) {
			break
		}
	}
	return title, px
}

func fits(title []string, px float64) bool {
	return !slices.ContainsFunc(title, func(l string) bool { return width(serifBold, px, l) > column })
}

// name marks the places and writes their names where there is room: the
// event's own first, then those with the most events.
func (g ground) name(c *canvas, places []Place) {
	order := slices.Clone(places)
	slices.SortStableFunc(order, func(a, b Place) int { return rank(b) - rank(a) })
	var taken [][4]float64
	for _, p := range order {
		if at, ok := g.px(p.At); ok && g.holds(at, 12) && !p.Area {
			r := radius(p)
			taken = append(taken, [4]float64{at.x - r, at.y - r, at.x + r, at.y + r})
		}
	}
	for _, p := range order {
		at, ok := g.px(p.At)
		if !ok || !g.holds(at, 12) {
			continue
		}
		g.dot(c, p, at)
		if seat, ok := g.seat(p, at, taken); ok {
			taken = append(taken, seat)
			s, px, col := lettering(p)
			c.halo(s, px, col, land, seat[0], seat[3]-px*0.25, p.Name)
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

func (g ground) dot(c *canvas, p Place, at point) {
	if p.Area {
		return
	}
	if p.here {
		c.fill(paper, circle(at, 20))
		c.fill(accent, circle(at, 20))
		c.fill(paper, circle(at, 16.5))
		c.fill(accent, circle(at, 11))
		return
	}
	c.fill(ink, circle(at, radius(p)))
}

func lettering(p Place) (style, float64, color.Color) {
	switch {
	case p.here:
		return sansBold, 28, ink
	case p.Area:
		return serifItalic, 22, ink2
	}
	return sans, 22, ink2
}

// seat finds a free box for a name, as left, top, right and bottom: beside the
// dot, or below or above it.
func (g ground) seat(p Place, at point, taken [][4]float64) ([4]float64, bool) {
	s, px, _ := lettering(p)
	w, h, r := width(s, px, p.Name), px*1.15, radius(p)+8
	tries := []point{{at.x + r, at.y - h/2}, {at.x - r - w, at.y - h/2}, {at.x - w/2, at.y + r}, {at.x - w/2, at.y - r - h}}
	if p.Area {
		tries = []point{{at.x - w/2, at.y - h/2}, {at.x - w/2, at.y - 2*h}, {at.x - w/2, at.y + h}}
	}
	for _, t := range tries {
		b := [4]float64{t.x, t.y, t.x + w, t.y + h}
		if g.holds(point{b[0], b[1]}, 10) && g.holds(point{b[2], b[3]}, 10) && !hits(b, taken, at, p) {
			return b, true
		}
	}
	return [4]float64{}, false
}

// hits tells whether a box touches one that is taken, other than the place's own dot.
func hits(b [4]float64, taken [][4]float64, at point, p Place) bool {
	return slices.ContainsFunc(taken, func(t [4]float64) bool {
		own := !p.Area && t[0] <= at.x && at.x <= t[2] && t[1] <= at.y && at.y <= t[3]
		return !own && b[0] < t[2] && t[0] < b[2] && b[1] < t[3] && t[1] < b[3]
	})
}
