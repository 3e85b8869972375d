package app

import (
	"dateline/app/dom"
	"dateline/app/scene"
)

// canvas is a display list as it stands in the page: an element for each shape, in
// which only what differs is set. It is for lists that differ in where their shapes
// stand; whatever else changes is written anew by a drawing.
type canvas struct {
	drawn []scene.Shape // as it was written
	nodes []node
}

// node is a shape with its element and, once they are asked for, those in it.
type node struct {
	element dom.Element
	shape   scene.Shape
	kids    []node
}

func newCanvas(svg dom.Element, drawn []scene.Shape) *canvas {
	return &canvas{drawn, nodes(svg, drawn)}
}

// nodes pairs shapes with elements, of which a picture has one for each shape but
// for an outline of nothing; no list that is moved has such.
func nodes(in dom.Element, shapes []scene.Shape) []node {
	elements := in.Children()
	out := make([]node, min(len(elements), len(shapes)))
	for i := range out {
		out[i] = node{element: elements[i], shape: shapes[i]}
	}
	return out
}

// of tells whether the canvas is that of a list, and not of one like it.
func (c *canvas) of(drawn []scene.Shape) bool { return c != nil && same(drawn, c.drawn) }

// same tells whether two lists are one, and not alike only.
func same(a, b []scene.Shape) bool { return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) }

// set moves the elements to where a list has them.
func (c *canvas) set(shapes []scene.Shape) { setAll(c.nodes, shapes) }

func setAll(nodes []node, shapes []scene.Shape) {
	for i := range nodes {
		nodes[i].set(shapes[i])
	}
}

func (n *node) set(next scene.Shape) {
	was := n.shape
	n.shape = next
	for _, a := range [...]struct{ name, was, is string }{{"transform", was.Move, next.Move}, {"d", was.D, next.D}} {
		switch {
		case a.was == a.is:
		case a.is == "":
			n.element.RemoveAttribute(a.name)
		default:
			n.element.SetAttribute(a.name, a.is)
		}
	}
	for _, a := range [...]struct {
		name    string
		was, is float64
	}{{"x", was.X, next.X}, {"y", was.Y, next.Y}, {"width", was.W, next.W}, {"height", was.H, next.H}} {
		if a.was != a.is {
			n.element.SetAttribute(a.name, scene.Number(a.is))
		}
	}
	if was.Text != next.Text {
		n.element.SetProperty("textContent", next.Text)
	}
	n.setKids(was.Kids, next.Kids)
}

// setKids moves what a group holds, where that is another list than it was.
func (n *node) setKids(was, next []scene.Shape) {
	if same(was, next) {
		return
	}
	if n.kids == nil {
		n.kids = nodes(n.element, was)
	}
	setAll(n.kids, next)
}
