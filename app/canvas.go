package app

import (
	"strconv"
	"strings"

	"dateline/app/dom"
	"dateline/app/scene"
)

// canvas is a display list as it stands in the page: an element for each shape, in
// which only what differs is set. A hand moves it to lists that differ in where their
// shapes stand, and a drawing turns it into any other.
type canvas struct {
	sheet   dom.Element // in which the picture stands, and with which it goes as a whole
	picture dom.Element
	drawn   []scene.Shape // as it was drawn last
	stands  []scene.Shape // as it has been moved
	how     movement      // until it is put back
	along   string        // the transform of the picture as a whole
	land    scene.Land    // which is scaled as one image under it
}

// movement is how a picture is moved, as the style sheet asks for it.
type movement string

const (
	still   movement = ""
	inParts movement = "parts" // what it is made of
	asWhole movement = "along" // all of it, and in it what does not go along
)

func newCanvas(picture dom.Element, drawn []scene.Shape) *canvas {
	return &canvas{sheet: picture.Related("parentElement"), picture: picture, drawn: drawn, stands: drawn}
}

// of tells whether the canvas is that of a list, and not of one like it.
func (c *canvas) of(drawn []scene.Shape) bool { return c != nil && scene.Same(drawn, c.drawn) }

// set moves the picture and its elements to where a hand has them.
func (c *canvas) set(to scene.Carried) {
	how, along := c.how, ""
	switch {
	case to.DX != 0 || to.DY != 0:
		how = asWhole
	case how == still && !scene.Same(to.Shapes, c.drawn):
		how = inParts
	}
	if how == asWhole { // and so until it is put back: to begin with it costs a painting
		along = "translate(" + dom.Px(to.DX) + "," + dom.Px(to.DY) + ")"
	}
	c.move(how, along, to.Land, to.Shapes)
}

// back puts all where it was drawn.
func (c *canvas) back() { c.move(still, "", scene.Land{}, c.drawn) }

// turn makes the picture that of another list, by steps that are made ready or, where
// these are of others, by its own; what comes and goes may do so softly, from where a hand
// has it.
func (c *canvas) turn(to []scene.Shape, ready turn, softly bool) {
	if c.of(to) {
		c.back()
		return
	}
	if !scene.Same(ready.from, c.drawn) || !scene.Same(ready.to, to) {
		ready = turned(c.drawn, to)
	}
	if softly {
		c.picture.Stood(ready.steps)
	}
	c.back()
	if softly {
		c.picture.Turn(ready.steps)
	} else {
		c.picture.Move(ready.steps)
	}
	c.drawn, c.stands = to, to
}

// turn is from one list to another, with the steps between them.
type turn struct {
	from, to []scene.Shape
	steps    string
}

// into is the turn from how a canvas was drawn to another list.
func (c *canvas) into(to []scene.Shape) turn {
	if c == nil {
		return turn{}
	}
	return turned(c.drawn, to)
}

func turned(from, to []scene.Shape) turn { return turn{from, to, scene.Patch(from, to)} }

// move sets what differs in the sheet, in the image of the land that it may have before the
// picture, which is made of the picture as that stands, and in the picture, by one call: by
// the time that this is put back, another may stand in the sheet.
func (c *canvas) move(how movement, along string, land scene.Land, shapes []scene.Shape) {
	var sheet, image, picture moving
	sheet.text("", "data-carried", string(c.how), string(how))
	sheet.text("", "along", c.along, along)
	sheet.text("", "land", c.land.Moved, land.Moved)
	if land.Moved != "" {
		image.all("0 ", c.painted(), land.Shapes)
	}
	picture.all("", c.stands, shapes)
	c.how, c.along, c.land, c.stands = how, along, land, shapes
	c.sheet.Move(sheet.String())
	c.sheet.Move(image.String())
	c.picture.Move(picture.String())
}

// painted is the land as its image has it, or will when that is made.
func (c *canvas) painted() []scene.Shape {
	if c.land.Moved == "" {
		return scene.OnGround(c.stands)
	}
	return c.land.Shapes
}

// moving lists what differs between two display lists, as the page takes it: a line for
// each attribute, with the places of its element and of those around it among their
// siblings, its name and what it comes to. A line without a place is for what all this
// stands in. A picture has one element for each shape but for an outline of nothing; no
// list that is moved has such.
type moving struct{ strings.Builder }

func (m *moving) all(in string, was, next []scene.Shape) {
	if scene.Same(was, next) {
		return
	}
	for i := range min(len(was), len(next)) {
		m.shape(in+strconv.Itoa(i), &was[i], &next[i])
	}
}

func (m *moving) shape(at string, was, next *scene.Shape) {
	m.text(at, "transform", was.Move, next.Move)
	m.text(at, "d", was.D, next.D)
	m.number(at, "x", was.X, next.X)
	m.number(at, "y", was.Y, next.Y)
	m.number(at, "width", was.W, next.W)
	m.number(at, "height", was.H, next.H)
	m.text(at, "text", was.Text, next.Text)
	m.all(at+" ", was.Kids, next.Kids)
}

func (m *moving) number(at, name string, was, is float64) {
	if was != is {
		m.text(at, name, "", scene.Number(is))
	}
}

func (m *moving) text(at, name, was, is string) {
	if was == is {
		return
	}
	if m.Len() > 0 {
		m.WriteByte('\n')
	}
	for _, s := range [...]string{at, "\t", name, "\t", is} {
		m.WriteString(s)
	}
}
