package scene

import (
	"cmp"
	"slices"

	"dateline/app/view"
	"dateline/data/model"
)

// stand is an event at a time and in a lane at which it stands on some day. Those
// of all days are laid out together, so that nothing moves as days go by: what a
// day does not show keeps its room.
type stand struct {
	*event
	order  int  // of its event in time
	absent bool // on the day that is drawn
	early  bool // it is another when everything is known
}

// sameStand tells whether two versions of an event stand at one time in one lane.
func (e *event) sameStand(of *event) bool {
	return e.lane == of.lane && e.Moment == of.Moment && e.first == of.first && e.last == of.last
}

// measureStands finds the events that claims put elsewhere than all together do,
// with each time and lane that they have on some day.
func (w *World) measureStands() {
	w.stands = map[string][]*event{}
	moved := map[string]bool{}
	for i := range w.Story.Claims {
		if c := &w.Story.Claims[i]; !c.When.IsZero() || c.Place != "" {
			moved[c.Event] = true
		}
	}
	for _, e := range w.events {
		if moved[e.ID] {
			w.stands[e.ID] = w.standsOf(e)
		}
	}
	w.standing = w.reserved(model.AtOnce, w.events, nil)
}

// standsOf gives each stand of an event once, the one of everything known first.
func (w *World) standsOf(e *event) []*event {
	all := []*event{e}
	for _, v := range w.Versions(e.ID) {
		at := &event{Event: &view.Event{Event: v.Event, Moment: v.Event.When.Moment(), Claims: len(v.Claims)}}
		if w.place(at, v.Day); !slices.ContainsFunc(all, at.sameStand) {
			all = append(all, at)
		}
	}
	return all
}

// reserved gives the events that show and the room that they and those that come
// later have on other days, in one order whatever the day is. Of the latter hushed are
// those that do not show.
func (w *World) reserved(pause func(), shown []*event, hushed []view.Event) []stand {
	out := make([]stand, 0, len(shown))
	keep := func(e *event, absent bool) {
		all := w.stands[e.ID]
		order, _ := w.Position(e.ID)
		out = append(out, stand{e, order, absent, len(all) > 0 && !e.sameStand(all[0])})
		for i, at := range all {
			if !at.sameStand(e) {
				out = append(out, stand{at, order, true, i > 0})
			}
		}
	}
	for i := range view.InPieces(pause, len(shown)) {
		keep(shown[i], false)
	}
	for _, e := range w.set(pause, hushed, model.Undated) {
		keep(e, true)
	}
	pause()
	stable(out, func(i, j int) bool { return out[i].sooner(&out[j]) })
	return out
}

// sooner tells whether a stand comes before another: whatever the day is, in one order.
func (s *stand) sooner(o *stand) bool {
	if s.Moment != o.Moment {
		return s.Moment < o.Moment
	}
	return cmp.Or(cmp.Compare(s.order, o.order), cmp.Compare(s.first, o.first), cmp.Compare(s.last, o.last), cmp.Compare(s.lane, o.lane)) < 0
}

// shown gives what a day shows of a mark: of a crowd those that it has.
func (m mark) shown() (mark, bool) {
	if m.members == nil {
		return m, !m.absent
	}
	var here []mark
	for _, c := range m.members {
		if c, ok := c.shown(); ok {
			here = append(here, c)
		}
	}
	switch len(here) {
	case 0:
		return m, false
	case 1:
		return here[0].lowered(m), true
	}
	return m.regathered(here), true
}

// lowered is a bar that a crowd was to hold, in that crowd's row.
func (m mark) lowered(crowd mark) mark {
	if !m.bar.Empty() && crowd.cell.Empty() {
		m.bar.Y = crowd.bar.Y
		m.y = m.bar.Y + m.bar.H/2
	}
	return m
}

// regathered is a crowd of fewer marks where m is one.
func (m mark) regathered(marks []mark) mark {
	if !m.cell.Empty() {
		return crowdIn(marks, m.cell)
	}
	out := marks[0]
	for _, c := range marks[1:] {
		out = joined(out, c)
	}
	out.y += m.bar.Y - out.bar.Y
	out.bar.Y = m.bar.Y
	return out
}

// visible gives what a day shows of all marks, and what it only keeps room for.
func visible(marks []mark) (shown, others []mark) {
	shown = marks[:0:0]
	for _, m := range marks {
		if m, ok := m.shown(); ok {
			shown = append(shown, m)
		} else {
			others = append(others, m)
		}
	}
	return shown, others
}
