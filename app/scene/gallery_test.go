package scene

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
	"dateline/stories/gallery"
)

// looks are the pages that the gallery is looked at on.
var looks = []struct {
	Size
	embed bool
}{{Size{1440, 900}, false}, {Slides, true}, {Size{820, 1180}, false}, {Size{390, 844}, false}}

// TestGallery holds every case, with each of its events chosen, to what a figure
// owes whatever its story's shape.
func TestGallery(t *testing.T) {
	for _, c := range gallery.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			story := exhibit(c)
			w := Prepare(story, earth())
			r := report{}
			for _, look := range looks {
				for _, e := range append([]model.Event{{}}, thinned(story.Events)...) {
					s := state.State{Event: e.ID, Embed: look.embed}
					sc := w.Build(s, look.Size)
					where := fmt.Sprintf("%gx%g %s", look.W, look.H, e.ID)
					r.add(where, w.faultsIn(s, look.Size))
					r.add(where, tangled(sc))
					r.add(where, w.placeless(sc))
					r.add(where, w.nameless(sc, e.ID))
					r.add(where, w.beset(s, sc))
					r.add(where, lined(sc))
					r.add(where, unnamed(sc))
					r.add(where, w.cornered(sc))
					r.add(where, w.unread(s, sc))
					r.add(where, struck(sc))
					r.add(where, unsaid(sc))
				}
			}
			r.tell(t)
		})
	}
}

// TestGalleryOnPastDays holds every case to the same on each day on which a source
// appeared, with nothing and with its opening event chosen.
func TestGalleryOnPastDays(t *testing.T) {
	natively(t)
	for _, c := range gallery.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			w := Prepare(exhibit(c), earth())
			r := report{}
			for _, look := range looks {
				for _, day := range thinned(w.Reports()) {
					for _, id := range []string{"", w.Story.Opening} {
						s := state.State{Event: id, Embed: look.embed}.Known(day, w.LastReport())
						sc := w.Build(s, look.Size)
						where := fmt.Sprintf("%gx%g on %s %s", look.W, look.H, day, id)
						r.add(where, w.faultsIn(s, look.Size))
						r.add(where, tangled(sc))
						r.add(where, w.placeless(sc))
						r.add(where, w.nameless(sc, id))
						r.add(where, unnamed(sc))
						r.add(where, w.unread(s, sc))
						r.add(where, unsaid(sc))
					}
				}
			}
			r.tell(t)
		})
	}
}

// leadersOf gives the lines from cities to their lanes, as their corners.
func leadersOf(sc Scene) (out [][]float64, places []string) {
	each(sc.Map, func(s Shape) {
		if s.Kind != "leader" {
			return
		}
		var x, y, bend, edge, lane float64
		if n, _ := fmt.Sscanf(s.D, "M%g %gH%gL%g %g", &x, &y, &bend, &edge, &lane); n != 5 {
			edge, lane = bend, y
		}
		out, places = append(out, []float64{x, y, bend, edge, lane}), append(places, s.Bind.Place)
	})
	return out, places
}

// tangled lists the pairs of leaders of which the upper city has the lower lane.
func tangled(sc Scene) (out []string) {
	all, places := leadersOf(sc)
	for i, a := range all {
		for j, b := range all[:i] {
			if above := a[1] - b[1]; math.Abs(above) > 1 && above*(a[4]-b[4]) < 0 {
				out = append(out, fmt.Sprintf("crossed are the leaders of %s and %s", places[j], places[i]))
			}
		}
	}
	return out
}

// placeless lists the lanes whose place a map neither marks, names nor points to.
func (w *World) placeless(sc Scene) (out []string) {
	said := map[string]bool{}
	each(sc.Map, func(s Shape) { said[s.Bind.Place] = true })
	for _, l := range sc.Lanes {
		if p, ok := w.Place(l.Place); ok && !said[p.ID] {
			out = append(out, "placeless is the lane of "+l.Place)
		}
	}
	return out
}

// unnamed lists the lanes whose name neither they nor the map have.
func unnamed(sc Scene) (out []string) {
	said := map[string]bool{}
	for _, word := range words(all(sc), sc.Frame.Form) {
		said[word.text] = true
	}
	for _, l := range inUse(sc.Lanes) {
		if !said[shorten(l.Name, 13, longestName)] && !said[l.Name] {
			out = append(out, "unnamed is the lane of "+l.Place)
		}
	}
	return out
}

// cornered lists the places' names that lie under what the page lays over the map.
func (w *World) cornered(sc Scene) (out []string) {
	for _, word := range words(of(sc.Map, "names"), sc.Frame.Form) {
		if w.corner(sc).Touches(word.box) {
			out = append(out, "under the map's corner is "+word.text)
		}
	}
	return out
}

// nameless tells whether a chosen event is drawn without its name.
func (w *World) nameless(sc Scene, id string) (out []string) {
	if len(marksOf(sc)[id]) > 0 && len(of(sc.Timeline, "title-current")) == 0 {
		out = append(out, "nameless is the chosen event "+id)
	}
	return out
}

// lined tells on which lanes the chosen event's name stands.
func lined(sc Scene) (out []string) {
	for _, l := range labelsOf(sc) {
		for _, lane := range roomy(sc) {
			if l.current && l.text.Grow(-1).Touches(Box{l.text.X, lane.Y - 0.5, l.text.W, 1}) {
				out = append(out, "lined by "+lane.Place+" is the name of "+l.event)
			}
		}
	}
	return out
}

// roomy gives the lanes off which a chosen name can stand: all but those of a slide that
// are nearer to each other than a name of two lines is high.
func roomy(sc Scene) []Lane {
	lanes, f := inUse(sc.Lanes), sc.Frame
	for i := 1; i < len(lanes) && f.Form == Slide; i++ {
		if lanes[i].Y-lanes[i-1].Y < 2*1.16*f.Type {
			return nil
		}
	}
	return lanes
}

// beset tells what the chosen event's name meets: its ring, the line up to which all
// is known, or more of its leader than the end.
func (w *World) beset(s state.State, sc Scene) (out []string) {
	for _, l := range labelsOf(sc) {
		if !l.current {
			continue
		}
		for _, m := range sc.marks {
			if m.ID == s.Event && m.crowd == nil && m.rings(l.text) {
				out = append(out, "on its ring is the name of "+m.ID)
			}
		}
		if x := w.lineX(s, sc); !w.beyond(sc, w.KnownTo(s)) && !sc.Frame.Reported.Empty() && l.text.Grow(1).Has(x, l.text.Y) {
			out = append(out, "on the line is the name of "+l.event)
		}
		if at := l.leader; !at.Empty() && l.text.Grow(-hairline).Touches(at) {
			out = append(out, "on its leader is the name of "+l.event)
		}
		if at := l.leader; !at.Empty() && l.text.apart(at) > 6 {
			out = append(out, "away from its leader is the name of "+l.event)
		}
	}
	return out
}

// unread tells what the words of the axis meet: a slide's map beside it, or the line up
// to which all is known.
func (w *World) unread(s state.State, sc Scene) (out []string) {
	var lines []Shape
	each(of(sc.Timeline, "asof"), func(s Shape) {
		if s.Kind == "now" {
			lines = append(lines, s)
		}
	})
	for _, word := range words(of(sc.Timeline, "axis"), sc.Frame.Form) {
		if word.kind == "note" || word.kind == "month" {
			continue
		}
		if sc.Frame.Form == Slide && word.box.X < sc.Frame.Map.Right() {
			out = append(out, "on the map is the axis's "+word.text)
		}
		for _, l := range lines {
			if n := corners(l.D); word.box.Grow(-hairline).Touches(Box{n[0][0] - lineHalf, n[0][1], 2 * lineHalf, n[1][1] - n[0][1]}) {
				out = append(out, "on the line is the axis's "+word.text)
			}
		}
	}
	return out
}

// struck lists the names of a slide's lanes, among the marks, that journeys, marks or the
// line up to which all is known run through.
func struck(sc Scene) (out []string) {
	if sc.Frame.Form != Slide {
		return nil
	}
	var over []Box
	for _, m := range sc.marks {
		if !m.hangs() {
			over = append(over, m.box())
		}
	}
	each(append(of(sc.Timeline, "journeys"), of(sc.Timeline, "asof")...), func(s Shape) {
		if n := corners(s.D); s.Kind == "now" || strings.HasPrefix(s.Kind, "way-") {
			over = append(over, chain(n[0][0], n[0][1], n[1][0], n[1][1])...)
		}
	})
	for _, w := range words(of(sc.Timeline, "lanes"), sc.Frame.Form) {
		for _, b := range over {
			if w.box.Grow(-hairline).Touches(b) {
				out = append(out, fmt.Sprintf("struck is the name %s, at %.0f %.0f", w.text, w.box.X, w.box.Y))
				break
			}
		}
	}
	return out
}

// unsaid lists the chosen event's place where the map marks it and does not name it; on
// a slide its lane does, and on a phone the list.
func unsaid(sc Scene) (out []string) {
	for _, c := range sc.cities {
		if _, ok := namedAt(sc, c.id); c.here && !ok && sc.Frame.full() {
			out = append(out, "unsaid is "+c.id)
		}
	}
	return out
}

// rings tells whether the ring of a chosen mark meets a box.
func (m mark) rings(b Box) bool {
	ring := m.ring()
	if ring.Tag == Rect {
		return b.Touches(Box{ring.X, ring.Y, ring.W, ring.H})
	}
	return b.apart(Box{ring.X, ring.Y, 0, 0}) < ring.R+0.75 // half its stroke
}
