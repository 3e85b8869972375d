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
}

// Build lays the story out for a state and a page size.
func (w *World) Build(s state.State, size Size) Scene { return w.Draw(w.See(s, size), s, size) }

// Draw lays out what is seen already: the view must be that of the same state.
func (w *World) Draw(v *View, s state.State, size Size) Scene {
	f := FrameOf(size)
	cam := w.Camera(s, f)
	sc := Scene{Frame: f, Camera: cam, view: v}
	if f.Form == Phone {
		sc.Map = w.atlas(s, sc)
		return sc
	}
	sc.Scale = w.scale(v, s, f)
	seen := *v
	seen.lane = v.event(s.Event).lane
	marks := w.marks(v, sc.Scale)
	sc.Lanes = w.lanes(&seen, depth(marks), cam, f)
	marks = settle(marks, sc.Lanes)
	sc.Timeline = w.timeline(s, sc, marks)
	sc.Map = w.atlas(s, sc)
	return sc
}
