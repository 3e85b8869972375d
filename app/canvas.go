package app

import (
	"strconv"
	"strings"

	"dateline/app/dom"
	"dateline/app/scene"
)

// canvas is a display list as it stands in the page: an element for each shape, in
// which only what differs is set. It is for lists that differ in where their shapes
// stand; whatever else changes is written anew by a drawing.
type canvas struct {
	picture dom.Element
	drawn   []scene.Shape // as it was written
	stands  []scene.Shape // as it has been moved
}

func newCanvas(picture dom.Element, drawn []scene.Shape) *canvas {
	return &canvas{picture, drawn, drawn}
}

// of tells whether the canvas is that of a list, and not of one like it.
func (c *canvas) of(drawn []scene.Shape) bool { return c != nil && same(drawn, c.drawn) }

// same tells whether two lists are one, and not alike only.
func same(a, b []scene.Shape) bool { return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) }

// set moves the elements to where a list has them, all of them by one call.
func (c *canvas) set(shapes []scene.Shape) {
	var m moving
	m.all("", c.stands, shapes)
	c.stands = shapes
	c.picture.Move(m.String())
}

// moving lists what differs between two display lists, as the page takes it: a line for
// each attribute, with the places of its element and of those around it among their
// siblings, its name and what it comes to. A picture has one element for each shape but
// for an outline of nothing; no list that is moved has such.
type moving struct{ strings.Builder }

func (m *moving) all(in string, was, next []scene.Shape) {
	if same(was, next) {
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
