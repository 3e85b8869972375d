package scene

import (
	"math"

	"dateline/app/state"
	"dateline/data/geo"
	"dateline/data/model"
)

// Camera turns the reader's choice, in degrees, into pixels.
func (w *World) Camera(s state.State, f Frame) Camera {
	m, c := f.Map, w.fit(f)
	if s.Map.Zoom == 0 {
		return c
	}
	x, y, ok := w.proj.Plane(geo.Point{Lon: s.Map.Lon, Lat: s.Map.Lat})
	if !ok {
		return c
	}
	k := c.Scale * s.Map.Zoom
	return Camera{k, m.X + m.W/2 - x*k, m.Y + m.H/2 - y*k}
}

// Geographic gives a pixel camera in degrees, as a state has it: the inverse of
// Camera.
func (w *World) Geographic(c Camera, f Frame) state.Camera {
	m, home := f.Map, w.fit(f)
	p, ok := w.proj.LonLat(c.Plane(m.X+m.W/2, m.Y+m.H/2))
	if !ok {
		return state.Camera{}
	}
	return state.Camera{Lon: cut(p.Lon, degree(c.Scale)), Lat: cut(p.Lat, degree(c.Scale)), Zoom: cut(c.Scale/home.Scale, 1e3)}
}

// degree is into how many parts one is cut in a link: 1e4, unless these would show.
func degree(scale float64) float64 {
	if scale < 1e4 {
		return 1e4
	}
	return 1e7
}

func cut(v, unit float64) float64 { return math.Round(v*unit) / unit }

// How near a reader may look: so many times nearer than the opening view, and until
// the closest places stand apart, but no nearer than closeUp. None looks from farther.
const nearest, closeUp, farthest = 16.0, 4 * geo.EarthKm * 100, 1.0

// nearestLook is the largest scale of the camera, px to an Earth radius.
func (w *World) nearestLook(home Camera) float64 {
	return math.Max(home.Scale*nearest, math.Min(closeUp, 2*apartness/w.finest))
}

// Zoom gives the camera scaled by k about a pixel, kept within its limits.
func (w *World) Zoom(c Camera, f Frame, k, px, py float64) Camera {
	home := w.fit(f)
	to := math.Max(home.Scale*farthest, math.Min(w.nearestLook(home), c.Scale*k))
	return w.bound(c.about(px, py, to), f.Map)
}

// about gives the camera at another scale, with the same of the Earth at a pixel.
func (c Camera) about(px, py, scale float64) Camera {
	k := scale / c.Scale
	return Camera{scale, px - (px-c.X)*k, py - (py-c.Y)*k}
}

// Pan gives the camera moved by pixels.
func (w *World) Pan(c Camera, f Frame, dx, dy float64) Camera {
	return w.bound(Camera{c.Scale, c.X + dx, c.Y + dy}, f.Map)
}

// toward gives the camera at a share of the way to another: it comes nearer by as many
// times at each step, about the pixel that both have at the same spot of the Earth.
func (c Camera) toward(to Camera, share float64) Camera {
	scale := c.Scale * math.Pow(to.Scale/c.Scale, share)
	if scale != c.Scale {
		share = (scale - c.Scale) / (to.Scale - c.Scale)
	}
	return Camera{scale, c.X + (to.X-c.X)*share, c.Y + (to.Y-c.Y)*share}
}

// apart tells whether two cameras look elsewhere, by what can be seen.
func (c Camera) apart(o Camera) bool {
	return math.Abs(c.Scale/o.Scale-1) > 1e-4 || math.Hypot(c.X-o.X, c.Y-o.Y) > 0.5
}

// Looking gives a scene whose map has been brought to where a camera has it.
func (sc Scene) Looking(c Camera) Scene {
	sc.looking = c
	return sc
}

// looks is where the map of a scene has been brought, which else is as it was drawn.
func (sc Scene) looks() Camera {
	if sc.looking.Scale == 0 {
		return sc.Camera
	}
	return sc.looking
}

// rim is how far from the middle of the plane there is land to look at: the
// whole Earth is a disc of radius 2.
const rim = 1.99

// bound keeps the middle of the map within the story's surroundings.
func (w *World) bound(c Camera, m Box) Camera {
	x, y := c.Plane(m.X+m.W/2, m.Y+m.H/2)
	room := w.home.Grow(math.Max(0.05, math.Max(w.home.W, w.home.H)*0.25))
	cx := math.Max(room.X, math.Min(room.Right(), x))
	cy := math.Max(room.Y, math.Min(room.Bottom(), y))
	if d := math.Hypot(cx, cy); d > rim {
		cx, cy = cx*rim/d, cy*rim/d
	}
	return Camera{c.Scale, c.X + (x-cx)*c.Scale, c.Y + (y-cy)*c.Scale}
}

// scale gives the time scale for a view. A slide that is too narrow for the whole
// story shows the unbroken run of days around the selected event.
func (w *World) scale(p *schedule, s state.State, f Frame) TimeScale {
	first, last := w.span(s)
	x, wide := f.Plot.X+8, f.Plot.W-16
	t := NewTimeScale(w.load, first, last, x, wide)
	if s.Zoomed() || s.Ranged() || f.Form != Slide || f.Plot.W >= narrow {
		return t
	}
	if first, last, ok := p.around(s.Event, t); ok {
		return NewTimeScale(w.load, first, last, x, wide)
	}
	return t
}

// around gives the unbroken runs of days that hold an event, wherever it stands on
// some day.
func (p *schedule) around(id string, t TimeScale) (first, last model.Day, ok bool) {
	for _, e := range p.stands {
		if e.ID != id || !e.Dated() {
			continue
		}
		a, b := t.around(e.first)
		if !ok || a < first {
			first = a
		}
		if !ok || b > last {
			last = b
		}
		ok = true
	}
	return first, last, ok
}

const narrow = 340 // px, less than which a plot shows no whole story well

// span gives the days that show: of a part of the time those nearest to it, so that a
// hand that rests finds it moved by half a day at most.
func (w *World) span(s state.State) (first, last model.Day) {
	var a, b model.Day
	switch {
	case s.Zoomed():
		a = model.Day(math.Round(s.Time.From))
		b = max(a, model.Day(math.Round(s.Time.To))-1)
	case s.Ranged():
		a, b = model.Day(math.Floor(s.From)), model.Day(math.Ceil(s.To))-1
	default:
		return w.first, w.last
	}
	a, b = max(a, w.first), min(b, w.last)
	if b < a {
		return w.first, w.last
	}
	return a, b
}
