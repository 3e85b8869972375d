package scene

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/state"
	"dateline/app/track"
	"dateline/data/model"
)

// days gives every day on which the line can stand, and the one before.
func days(w *World) (out []model.Day) {
	first, last := w.Reach()
	for d := first - 1; d <= last; d++ {
		out = append(out, d)
	}
	return out
}

func TestGhosts(t *testing.T) {
	w := Prepare(load(t), earth())
	size := References[0]
	t.Run("the marks of ghosts are drawn as ghosts, others not", func(t *testing.T) {
		for _, d := range days(w) {
			s := state.State{}.Known(d, w.LastReport())
			sc := w.Build(s, size)
			for id, marks := range marksOf(sc) {
				for _, m := range marks {
					if strings.Contains(m.Kind, "ghost") != sc.schedule.Ghost(id) {
						t.Errorf("on %s %s is drawn as %q", d, id, m.Kind)
					}
				}
			}
		}
	})
}

func TestWhatShows(t *testing.T) {
	w := Prepare(load(t), earth())
	size := References[0]
	t.Run("only what the map shows leaves what has no place on it", func(t *testing.T) {
		f := w.FrameOf(state.State{}, size)
		moscow := w.spots["moscow"]
		c := w.Camera(state.State{}, f)
		x, y := c.Px(moscow.x, moscow.y)
		c = w.Zoom(c, f, 20, x, y)
		s := state.State{Filter: state.Filter{InView: true}}.WithCamera(w.Geographic(c, f))
		all := w.See(s, size).All()
		if len(all) == 0 {
			t.Error("nothing shows")
		}
		for _, id := range all {
			e, _ := w.See(s, size).Event(id)
			if l := w.laneOf(e.Place); l != "moscow" && l != "russia" {
				t.Errorf("%s shows, in %q", id, l)
			}
		}
	})
	t.Run("what does not show leaves no mark, label, way or lane", func(t *testing.T) {
		s := state.State{}.Toggle(state.ByPerson, "marco-rubio")
		sc := w.Build(s, size)
		shown := sc.schedule.All()
		each(all(sc), func(sh Shape) {
			for _, id := range []string{sh.Bind.Event, sh.Bind.To} {
				if id != "" && !slices.Contains(shown, id) {
					t.Errorf("%s %q is drawn", sh.Kind, id)
				}
			}
		})
		for _, l := range sc.Lanes {
			if !slices.ContainsFunc(sc.schedule.events, func(e *event) bool { return e.lane == l.Place }) {
				t.Errorf("the lane %q is empty", l.Name)
			}
		}
	})
}

// TestJourneys holds the lines to what sources state: firm is only the way of
// somebody whose coming from there, or whose arrival, a source states.
func TestJourneys(t *testing.T) {
	stories := map[string]model.Story{"the default story": load(t)}
	for _, o := range shapes() {
		stories[o.name] = o.tell()
	}
	for name, story := range stories {
		t.Run(name+" draws no firm line that nobody states", func(t *testing.T) {
			w := Prepare(story, earth())
			byID := map[string]model.Event{}
			for _, e := range story.Events {
				byID[e.ID] = e
			}
			check := func(s state.State) {
				sc := w.Build(s, References[0])
				for _, g := range ways(sc) {
					to := byID[g.Bind.To]
					for _, line := range g.Kids {
						if line.Kind == "way-"+track.Stated && to.From == "" && to.Kind != "arrival" {
							t.Errorf("%s's way to %s is firm", g.Bind.Person, to.ID)
						}
					}
					if !slices.Contains(to.People, g.Bind.Person) {
						t.Errorf("%s is led to %s, and takes no part in it", g.Bind.Person, to.ID)
					}
					e, _ := sc.schedule.Event(to.ID)
					if e.Status == model.Planned && strings.Contains(kinds(g), "way-"+track.Stated) && !sc.schedule.Ghost(to.ID) {
						t.Errorf("the way to %s is firm, and only planned", to.ID)
					}
				}
			}
			check(state.State{})
			if len(story.Events) > 50 {
				return // drawing a crowd once is enough
			}
			for _, p := range story.People {
				check(state.State{Follow: p.ID})
			}
			for _, d := range w.Reports() {
				check(state.State{}.Known(d, w.LastReport()))
			}
		})
	}
	t.Run("the one who is followed has a line, whoever it is", func(t *testing.T) {
		w := Prepare(load(t), earth())
		for _, p := range w.Story.People {
			led := w.led(p.ID)
			if !slices.Contains(led, p.ID) || len(led) > mostLed+1 {
				t.Errorf("%s: %v", p.ID, led)
			}
		}
	})
	t.Run("at most five people have a colour, each their own", func(t *testing.T) {
		w := Prepare(load(t), earth())
		seen := map[int]string{}
		for id, hue := range w.hues {
			if hue < 1 || hue > 5 || seen[hue] != "" {
				t.Errorf("%s has the colour %d of %q", id, hue, seen[hue])
			}
			seen[hue] = id
		}
	})
}

func ways(sc Scene) (out []Shape) {
	each(all(sc), func(s Shape) {
		if s.Tag == Group && s.Bind.To != "" {
			out = append(out, s)
		}
	})
	return out
}

func kinds(g Shape) string {
	var out []string
	each(g.Kids, func(s Shape) { out = append(out, s.Kind) })
	return strings.Join(out, " ")
}
