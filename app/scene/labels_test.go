package scene

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"dateline/app/state"
)

// TestLabelsOfMarks holds what a reader takes for granted: a label is that of
// the nearest mark, or of the one its leader comes from.
func TestLabelsOfMarks(t *testing.T) {
	natively(t)
	w := Prepare(load(t), earth())
	for _, lang := range []string{"en", "ru", "uk", "ar"} {
		for _, size := range []Size{{1440, 900}, {1200, 600}, {820, 1180}, {1024, 768}, Slides} {
			t.Run(fmt.Sprintf("every label is plainly its mark's in %s at %gx%g", lang, size.W, size.H), func(t *testing.T) {
				for _, s := range []state.State{{}, {Event: "march-meeting"}, {Event: "fogel-release"}, state.Parse("event=march-meeting&asof=2025-03-11"), state.Parse("event=march-meeting&from=2025-03-09&to=2025-03-15")} {
					s.Lang, s.Embed = lang, size == Slides
					sc := w.Build(s, size)
					for _, l := range labelsOf(sc) {
						if err := l.wrong(sc); err != nil {
							t.Errorf("%s: %v", s.Event, err)
						}
					}
				}
			})
		}
	}
}

func TestMostAreNamed(t *testing.T) {
	w := Prepare(load(t), earth())
	sc := w.Build(state.State{Event: "march-meeting"}, Size{1440, 900})
	if named := len(labelsOf(sc)); named < len(sc.marks)*2/3 {
		t.Errorf("%d of %d marks have their labels", named, len(sc.marks))
	}
}

// TestChosenIsNamed holds a figure that has no room left to name the chosen event: on a
// plate, which covers no name of a lane or a journey and not the event's own ring.
func TestChosenIsNamed(t *testing.T) {
	natively(t)
	w := Prepare(crowd(21, 1000, 120, 8, 365), earth())
	plates := 0
	for _, size := range []Size{{1100, 800}, {1440, 900}} {
		for i := 0; i < len(w.Story.Events); i += 60 {
			s := state.State{Event: w.Story.Events[i].ID}
			sc := w.Build(s, size)
			for _, fault := range slices.Concat(w.nameless(sc, s.Event), w.beset(s, sc), overlaps(words(sc.Timeline, sc.Frame.Form))) {
				t.Errorf("%gx%g %s: %s", size.W, size.H, s.Event, fault)
			}
			plates += len(of(sc.Timeline, "label plated"))
		}
	}
	if plates == 0 {
		t.Error("each has room, and this holds nothing")
	}
}

func TestNoWordIsLeftAlone(t *testing.T) {
	for _, title := range []string{"They talk about it", "Witkoff meets Putin", "A talk"} {
		lines := unwidowed(title, 11.5*boldness, 98)
		if last := Measure(lines[len(lines)-1], 11.5); last < 0.4*widest(lines, 11.5) || strings.Join(lines, " ") != title {
			t.Errorf("%q", lines)
		}
	}
}

// hangs is a label as it is drawn: its text's box, and its leader's if any.
type hangs struct {
	event   string
	current bool
	text    Box
	leader  Box
}

func labelsOf(sc Scene) (out []hangs) {
	for _, g := range sc.Timeline {
		if g.Kind != "labels" {
			continue
		}
		for _, l := range g.Kids {
			h := hangs{event: l.Bind.Event, current: l.Bind.Current}
			for i, word := range words(l.Kids, sc.Frame.Form) {
				if h.text = hull(h.text, word.box); i == 0 {
					h.text = word.box
				}
			}
			if path := l.Kids[0]; path.Tag == Path {
				var x1, y1, x2, y2 float64
				fmt.Sscanf(strings.Replace(path.D, "L", " ", 1), "M%g %g %g %g", &x1, &y1, &x2, &y2)
				h.leader = Box{math.Min(x1, x2) - 0.5, math.Min(y1, y2), math.Abs(x2-x1) + 1, math.Abs(y2 - y1)}
			}
			out = append(out, h)
		}
	}
	return out
}

// level tells whether a label stands in one line at its bar's end.
func (h hangs) level(m mark) bool {
	middle := h.text.Y + h.text.H/2
	return m.hangs() && h.text.H < 14 && math.Abs(middle-m.y) < 3 && (h.text.X > m.bar.Right() || h.text.Right() < m.bar.X)
}

// hasRoom tells whether a label stands in its lane's own room or hangs where no lane
// is.
func (h hangs) hasRoom(lane string, sc Scene) bool {
	plot := sc.Frame.Plot.Grow(8)
	rooms := []Box{sc.around(lane, plot)}
	if !h.leader.Empty() {
		rooms = append(rooms, sc.open(lane, plot)...)
	}
	return slices.ContainsFunc(rooms, func(room Box) bool { return room.Grow(1).Holds(h.text) })
}

// wrong tells why a reader may take a label for another mark's.
func (h hangs) wrong(sc Scene) error {
	own := mark{}
	for _, m := range sc.marks {
		if m.event != nil && m.crowd == nil && m.ID == h.event {
			own = m
		}
	}
	if own.event == nil {
		return fmt.Errorf("%s has a label and no mark", h.event)
	}
	if h.current {
		return nil // its weight and its mark's ring tell
	}
	if !h.hasRoom(own.lane, sc) {
		return fmt.Errorf("the label of %s stands in another lane's room", h.event)
	}
	for _, m := range sc.marks {
		switch {
		case m.name() == h.event:
		case !h.leader.Empty() && m.box().Touches(h.leader):
			return fmt.Errorf("the leader of %s meets %s", h.event, m.name())
		case h.leader.Empty() && !h.level(own) && m.box().apart(h.text) <= own.box().apart(h.text):
			return fmt.Errorf("the label of %s stands nearer to %s", h.event, m.name())
		}
	}
	return nil
}
