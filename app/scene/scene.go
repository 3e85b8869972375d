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
}

// Build lays the story out for a state and a page size.
func (w *World) Build(s state.State, size Size) Scene {
	f := FrameOf(size)
	cam := w.camera(s, f.Map)
	sc := Scene{Frame: f, Camera: cam}
	if f.Form == Phone {
		sc.Map = w.atlas(s, sc)
		return sc
	}
	sc.Scale = w.scale(s, f)
	marks := w.marks(sc.Scale)
	sc.Lanes = w.lanes(depth(marks), cam, f)
	settle(marks, sc.Lanes)
	sc.Timeline = w.timeline(s, sc, marks)
	sc.Map = w.atlas(s, sc)
	return sc
}
