package app

import (
	"dateline/app/act"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/model"
)

// closer is by how many times a button zooms.
const closer = 1.6

// camera is where the map looks, drawn already or about to be.
func (g ground) camera(s session) scene.Camera { return g.world.Camera(s.state, g.figure.Frame) }

// looking is the session with the map's camera there.
func (g ground) looking(s session, c scene.Camera) session {
	return s.to(s.state.WithCamera(g.world.Geographic(c, g.figure.Frame)))
}

// mapBy zooms the map about its middle.
func mapBy(k float64) move {
	return func(g ground, s session, _ act.Act) session {
		m := g.figure.Frame.Map
		return zoomMap(g, s, act.Act{X: m.X + m.W/2, Y: m.Y + m.H/2, Zoom: k})
	}
}

// zoomMap zooms the map about a pixel, and moves it as two fingers do.
func zoomMap(g ground, s session, a act.Act) session {
	f := g.figure.Frame
	c := g.world.Zoom(g.camera(s), f, a.Zoom, a.X, a.Y)
	if a.DX != 0 || a.DY != 0 {
		c = g.world.Pan(c, f, a.DX, a.DY)
	}
	return g.looking(s, c)
}

// panMap moves the map.
func panMap(g ground, s session, a act.Act) session {
	return g.looking(s, g.world.Pan(g.camera(s), g.figure.Frame, a.DX, a.DY))
}

// lookAt moves the map to a longitude, a latitude and a zoom.
func lookAt(_ ground, s session, a act.Act) session {
	t := state.Parse("view=" + a.Arg)
	if t.Map == (state.Camera{}) {
		return s
	}
	return s.to(s.state.WithCamera(t.Map))
}

// timeBy zooms the time about the middle of the plot.
func timeBy(k float64) move {
	return func(g ground, s session, _ act.Act) session {
		p := g.figure.Frame.Plot
		return s.to(g.world.ZoomTime(s.state, g.figure, k, p.X+p.W/2))
	}
}

// zoomTime zooms the time about a pixel.
func zoomTime(g ground, s session, a act.Act) session {
	return s.to(g.world.ZoomTime(s.state, g.figure, a.Zoom, a.X))
}

// toward moves the days that fill the figure to the nearest event beyond them.
func toward(later bool) move {
	return func(g ground, s session, _ act.Act) session { return s.to(g.world.Toward(s.state, g.figure, later)) }
}

// panTime moves the days that fill the figure.
func panTime(g ground, s session, a act.Act) session {
	return s.to(g.world.PanTime(s.state, g.figure, a.DX))
}

// sweep narrows the time to what a stroke along the axis touches.
func sweep(g ground, s session, a act.Act) session {
	return s.to(g.world.Brush(s.state, g.figure, a.X, a.X+a.DX))
}

// ranged narrows the time from one day to another, as a fragment names them
// both.
func ranged(s state.State, fragment string) state.State {
	t := state.Parse(fragment)
	if t.From == state.Earliest || t.To == state.Latest || !t.Ranged() {
		return s
	}
	return s.Range(t.From, t.To)
}

// narrow sets one end of the time to a typed day. What is no day is left, and so
// is an end before its start: the typing passes it on its way.
func narrow(end bool) move {
	return func(g ground, s session, a act.Act) session {
		w, err := model.ParseWhen(a.Arg)
		if err != nil {
			return s
		}
		day, _ := w.Span()
		first, last := s.state.Days()
		if s.state.Ranged() && (end && day < first || !end && day > last) {
			return s
		}
		return s.to(g.world.Narrow(s.state, end, day))
	}
}
