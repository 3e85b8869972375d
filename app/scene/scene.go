package scene

import (
	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/app/view"
	"dateline/data/model"
)

// Scene is one laid-out view. Map and Timeline are two display lists in the
// figure's one coordinate system; the timeline is empty where the days
// are a list.
type Scene struct {
	Frame    Frame
	Map      []Shape
	Timeline []Shape
	Lanes    []Lane
	Scale    TimeScale
	Camera   Camera
	state    state.State
	page     Size
	schedule *schedule
	marks    []mark
	cities   []city
	covered  []city // which have a lane, and no mark of their own on the map
	layout   layout
	berths   berths            // of the labels
	fill     state.Span        // the time to which a hand has brought it
	lags     map[string]lag    // by event, of a scene on its way from another
	names    map[string]offset // of the map likewise, by place
	late     float64           // the share of these that is left
	looking  Camera            // where a hand, or a glide, has the map
	aloft    *aloft            // of a slide, until its map is drawn
	whole    *Scene            // which these are from, on an earlier day: the story with everything known
}

// layout is what a drawing may take over from the one before: to move the map
// moves no mark in time.
type layout struct {
	schedule *schedule   // of the view alone
	state    state.State // without the map's camera and what is read about
	frame    Frame
	fold     map[string]string
	scale    TimeScale
	marks    []mark
	others   []mark           // of other days
	depth    map[string]depth // of each lane, whatever part of the time and of the story shows
}

// See gives the view of a state. The size matters to what the map shows, and is asked
// for nothing where that does not matter.
func (w *World) See(s state.State, size Size) *view.View {
	return w.SeeInPieces(model.AtOnce, s, size)
}

// SeeInPieces gives what See gives, and pauses between pieces of the work.
func (w *World) SeeInPieces(pause func(), s state.State, size Size) *view.View {
	if !s.Filter.InView {
		return w.Catalogue.SeeInPieces(pause, s, nil)
	}
	return w.Catalogue.SeeInPieces(pause, s, w.onMap(s, w.FrameOf(s, size)))
}

// onMap is the condition that an event's lane has its place on the visible map,
// where that is asked for.
func (w *World) onMap(s state.State, f Frame) view.Also {
	if !s.Filter.InView {
		return nil
	}
	cam := w.Camera(s, f)
	return func(id string) bool {
		e, _ := w.Event(id)
		lane := w.laneOf(e.Place)
		return lane != "" && f.Map.Has(cam.Px(w.spots[lane].x, w.spots[lane].y))
	}
}

// Build lays the story out for a state and a page size.
func (w *World) Build(s state.State, size Size) Scene { return w.Draw(w.See(s, size), s, size) }

// Draw lays out what is seen already: the view must be that of the same state.
// The same input gives the same lists.
func (w *World) Draw(v *view.View, s state.State, size Size) Scene {
	return w.Redraw(Scene{}, v, s, size)
}

// Redraw gives what Draw gives, sooner where the last scene is of the same view:
// what has not changed since is taken from it. The last scene stays as it is.
func (w *World) Redraw(last Scene, v *view.View, s state.State, size Size) Scene {
	return w.RedrawInPieces(model.AtOnce, last, v, s, size)
}

// RedrawInPieces gives what Redraw gives, and pauses between pieces of the work: for who
// has something else to do meanwhile.
func (w *World) RedrawInPieces(pause func(), last Scene, v *view.View, s state.State, size Size) Scene {
	f := last.Frame
	if last.page != size || last.state.Embed != s.Embed { // nothing else moves it; see frameOf
		f = w.FrameOf(s, size)
	}
	if last.of(v, w.Words(s), s, f) {
		return last
	}
	sc := w.timed(pause, last, v, s, f)
	pause()
	sc.Map, sc.page = w.atlas(pause, s, sc), size
	sc.aloft = nil // the map has taken its room
	return sc
}

// of tells whether a scene is that of a state, as what is seen of it.
func (sc Scene) of(v *view.View, words *i18n.Words, s state.State, f Frame) bool {
	return sc.schedule.of(v, words, s.Follow) && sc.state == s && sc.Frame == f
}

// timed lays out all but what the map shows.
func (w *World) timed(pause func(), last Scene, v *view.View, s state.State, f Frame) Scene {
	next := w.layOut(pause, last.layout, v, s, f)
	pause()
	p := *next.schedule
	trips := p.foremost(s)
	pause()
	p.trips, p.fold = append(w.ahead(&p, s.Event), next.scale.during(s, trips)...), next.fold
	pause()
	p.lane, p.own = p.laneOf(p.event(s.Event)), p.ownLanes(s.Event)
	sc := Scene{Frame: f, Camera: w.Camera(s, f), Scale: next.scale, state: s, schedule: &p, layout: next}
	if !f.Form.Listed() {
		pause()
		sc.Lanes = w.lanes(&p, next.depth, sc.Camera, f)
		pause()
		sc.marks = settle(next.marks, sc.Lanes)
		pause()
	}
	if sc.cities, sc.covered = w.cities(pause, s, sc); f.Form.Listed() {
		return sc
	}
	pause()
	if f.Form == Slide && !w.mapless {
		sc.aloft = w.aloft(pause, s, sc)
	}
	if s.AsOf != state.Always {
		sc.whole = w.wholeOf(pause, last, s, f)
		sc.berths = sc.whole.berths
		pause()
	}
	sc.Timeline, sc.berths = w.timeline(pause, s, sc, sc.marks)
	return sc
}

// layOut sets the events in time, unless they stand there from the last drawing.
func (w *World) layOut(pause func(), last layout, v *view.View, s state.State, f Frame) layout {
	p := last.schedule
	if !p.of(v, w.Words(s), s.Follow) {
		p, last = w.schedule(pause, v, s), layout{}
		pause()
	}
	if last.schedule == p && last.still(s, f) {
		return last
	}
	s.Map, s.Show = state.Camera{}, state.Thing{}
	next := layout{schedule: p, state: s, frame: f}
	if f.Form.Listed() {
		return next
	}
	folded := *p
	folded.fold = w.fold(p, s.Event, f)
	next.fold, next.scale = folded.fold, w.scale(p, s, f)
	pause()
	all := w.marks(pause, &folded, next.scale, s.Event)
	pause()
	next.marks, next.others = visible(all)
	next.depth = w.depth(pause, last, next, &folded, all)
	return next
}

// still tells whether a layout is that of a state, wherever the map is moved and
// whatever is read about.
func (l layout) still(s state.State, f Frame) bool {
	s.Map, s.Show = state.Camera{}, state.Thing{}
	return l.state == s && l.frame == f
}

// depth gives the lanes the depth that they have when all of the time shows: to
// look closer moves none of them.
func (w *World) depth(pause func(), last, next layout, p *schedule, all []mark) map[string]depth {
	s := next.state
	whole := s.WithTime(state.Span{})
	switch {
	case !s.Zoomed():
		return hanging(all)
	case last.schedule == next.schedule && last.frame == next.frame && last.state.WithTime(state.Span{}) == whole:
		return last.depth
	}
	return hanging(w.marks(pause, p, w.scale(p, whole, next.frame), s.Event))
}

// words are those of the language that a scene is in.
func (sc Scene) words() *i18n.Words { return sc.schedule.words }

// in gives a text in the language that a scene is in.
func (sc Scene) in(t model.Text) string { return t.In(sc.schedule.words.Told()) }

// tongue gives the language of a text so found, where it is not that of the words.
func (sc Scene) tongue(t model.Text) string { return sc.words().Foreign(t) }
