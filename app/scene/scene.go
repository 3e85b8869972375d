package scene

import "dateline/app/state"

// Scene is one laid-out view. Map and Timeline are two display lists in the
// figure's one coordinate system; the timeline is empty on a phone, where the
// days are a list.
type Scene struct {
	Frame    Frame
	Map      []Shape
	Timeline []Shape
	Lanes    []Lane
	Scale    TimeScale
	Camera   Camera
	view     *View
	marks    []mark
}

// Build lays the story out for a state and a page size.
func (w *World) Build(s state.State, size Size) Scene { return w.Draw(w.See(s, size), s, size) }

// Draw lays out what is seen already: the view must be that of the same state.
func (w *World) Draw(v *View, s state.State, size Size) Scene {
	f := FrameOf(size)
	cam := w.Camera(s, f)
	seen := *v
	seen.trips = v.foremost(s)
	sc := Scene{Frame: f, Camera: cam, view: &seen}
	if f.Form == Phone {
		sc.Map = w.atlas(s, sc)
		return sc
	}
	set := w.set(v, s, f)
	seen.fold = set.fold
	seen.lane = seen.laneOf(v.event(s.Event))
	sc.Scale = set.scale
	sc.Lanes = w.lanes(&seen, depth(set.marks), cam, f)
	sc.marks = settle(set.marks, sc.Lanes)
	sc.Timeline = w.timeline(s, sc, sc.marks)
	sc.Map = w.atlas(s, sc)
	return sc
}

// set sets the events in time, unless they stand there from the last drawing.
func (w *World) set(v *View, s state.State, f Frame) setting {
	s.Map = state.Camera{}
	if v.set.state == s && v.set.frame == f && v.set.marks != nil {
		return *v.set
	}
	n := *v
	n.fold = w.fold(v, s.Event, f)
	scale := w.scale(v, s, f)
	*v.set = setting{state: s, frame: f, scale: scale, fold: n.fold, marks: w.marks(&n, scale, s.Event)}
	return *v.set
}
