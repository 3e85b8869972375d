package app

import (
	"slices"

	"dateline/app/dom"
	"dateline/app/page"
	"dateline/app/scene"
)

// sheet is a picture of the figure as go-app has it: markup that it writes once, and is
// given again as long as that may stay. What becomes of the picture meanwhile is the
// canvas's business: where a day changes some of it, go-app would have all of it parsed,
// styled, laid out and painted anew.
type sheet struct {
	*canvas
	markup  string
	written []scene.Shape // in the markup
}

// give notes the markup that go-app is given for a list, if it is another one.
func (s *sheet) give(markup string, list []scene.Shape) {
	if markup != s.markup {
		s.markup, s.written = markup, list
	}
}

// show turns the picture, put back to where it was drawn, into that of a list, by steps
// that may be ready. Where its element is another one, go-app has written the markup.
func (s *sheet) show(selector string, list []scene.Shape, ready turn, softly bool) {
	if picture := dom.Find(selector); s.canvas == nil || !picture.Is(s.picture) {
		s.back()
		s.canvas = newCanvas(picture, s.written)
	}
	s.turn(list, ready, softly)
}

// back puts what a hand moved to where it was drawn.
func (s *sheet) back() {
	if s.canvas != nil {
		s.canvas.back()
	}
}

// figured is a scene with its markup: what go-app has, where its elements may stay.
func (l *live) figured(sc scene.Scene) page.Figure {
	if l.land.markup != "" && l.figure.Frame == sc.Frame {
		return page.Figure{Scene: sc, Map: l.land.markup, Timeline: l.plot.markup}
	}
	return page.Written(sc)
}

// draws notes the figure that go-app is given.
func (l *live) draws(f page.Figure) {
	l.figure = f.Scene
	l.land.give(f.Map, f.Scene.Map)
	l.plot.give(f.Timeline, f.Scene.Timeline)
}

// stand has map and timeline show the figure, from how they were drawn last; what is new
// in them may come softly.
func (l *live) stand(softly bool) {
	for _, undo := range slices.Backward(l.roved) { // a mark may stay that the arrow keys have come to
		undo()
	}
	l.roved = nil
	land, plot := l.ahead.turns()
	l.land.show("#map svg.map", l.figure.Map, land, softly)
	l.plot.show("#timeline svg.timeline", l.figure.Timeline, plot, softly)
}
