package scene

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/state"
)

// TestBounded draws stories of any size with what an eye and a browser can
// take in.
func TestBounded(t *testing.T) {
	const most = 1500
	for _, n := range []int{100, 1000, 10000} {
		story := crowd(22, n, 24, 8, 500)
		w := Prepare(story, earth())
		for _, size := range References {
			t.Run(fmt.Sprintf("%d events at %gx%g", n, size.W, size.H), func(t *testing.T) {
				sc := w.Build(state.State{Event: story.Events[n/2].ID}, size)
				if got := len(all(sc)); got > most {
					t.Errorf("%d elements, of %d", got, most)
				}
			})
		}
	}
}

// TestPills holds the numbers of crowds apart, also where most of a story stands in one
// lane and up to the end of time.
func TestPills(t *testing.T) {
	for _, cities := range []int{24, 300} {
		w := Prepare(crowd(22, 4000, cities, 8, 500), earth())
		for _, size := range []Size{References[0], References[1], References[2]} {
			t.Run(fmt.Sprintf("no crowd of %d cities lies on another or reaches beyond time's end at %gx%g", cities, size.W, size.H), func(t *testing.T) {
				sc := w.Build(state.State{}, size)
				var out []string
				for i, m := range sc.marks {
					if m.crowd == nil {
						continue
					}
					if m.bar.Right() > sc.Scale.End()+0.01 || m.bar.X < sc.Frame.Plot.X {
						out = append(out, fmt.Sprintf("%d events of %q at %.1f reach beyond", m.count(), m.lane, m.bar.X))
					}
					for _, o := range sc.marks[:i] {
						if o.crowd != nil && o.bar.Grow(-0.01).Touches(m.bar) {
							out = append(out, fmt.Sprintf("%d and %d events of %q and %q at %.1f", o.count(), m.count(), o.lane, m.lane, m.bar.X))
						}
					}
				}
				if len(out) > 0 {
					t.Errorf("%d, as %s", len(out), out[0])
				}
			})
		}
	}
}

func TestGather(t *testing.T) {
	natively(t)
	w := Prepare(crowd(20, 300, 8, 4, 40), earth())
	selected := w.events[100].ID
	sc := w.Build(state.State{Event: selected}, References[0])
	in := crowdsOf(sc)
	if len(in) == 0 {
		t.Fatal("nothing is gathered")
	}
	t.Run("strokes that would run into one bar are left out", func(t *testing.T) {
		for n, want := range map[int]bool{20: true, 25: false, 120: false} {
			m := mark{bar: Box{W: 50}, crowd: make([]*event, n)}
			for i := range m.crowd {
				m.crowd[i] = nothing()
			}
			if got := m.spread(); got != want {
				t.Errorf("of %d in 50 px: %v", n, got)
			}
		}
	})
	t.Run("the selected event stands by itself", func(t *testing.T) {
		if len(in[selected]) != 0 || len(marksOf(sc)[selected]) != 1 {
			t.Errorf("it is in %d crowds", len(in[selected]))
		}
	})
	t.Run("a crowd says how many it holds and opens their days", func(t *testing.T) {
		for _, m := range sc.marks {
			if m.crowd == nil {
				continue
			}
			first, last := m.days()
			want := fmt.Sprintf("%s %s %s", first.first, last.last, m.ID)
			if g := w.crowdShape(m, nil, sc); g.Bind.Act != "crowd" || g.Bind.Arg != want || g.Kids[len(g.Kids)-1].Text != fmt.Sprint(len(m.crowd)) {
				t.Fatalf("%d events of %s are %q %q", len(m.crowd), want, g.Bind.Arg, g.Kids[2].Text)
			}
		}
	})
	t.Run("who speaks to the page says the number that is drawn, also where words hold none", func(t *testing.T) {
		for _, s := range []string{"2: حدثان", "12 events"} {
			number, count, found := strings.Cut(s, ": ")
			if !found {
				number, count = "12", s
			}
			if got := numbered(number, count); got != s {
				t.Errorf("%s of %q is %q", number, count, got)
			}
		}
	})
	t.Run("the days of a crowd show its events apart, or fewer in a crowd", func(t *testing.T) {
		for _, m := range sc.marks {
			if m.crowd == nil {
				continue
			}
			first, last := m.days()
			s := w.Between(state.State{Event: selected}, first.first, last.last)
			for id, crowds := range crowdsOf(w.Build(s, References[0])) {
				if id == m.ID && len(crowds[0].crowd) > len(m.crowd) {
					t.Errorf("%d events become %d", len(m.crowd), len(crowds[0].crowd))
				}
			}
		}
	})
	t.Run("a few events that have room are left as they are", func(t *testing.T) {
		w := Prepare(load(t), earth())
		for _, size := range References[:3] {
			if n := len(crowdsOf(w.Build(state.State{Event: "march-meeting"}, size))); n > 0 {
				t.Errorf("%d events are in crowds at %v", n, size)
			}
		}
	})
}

// TestFold gives more places events than a figure has height for.
func TestFold(t *testing.T) {
	story := crowd(22, 2000, 60, 8, 100)
	w := Prepare(story, earth())
	for _, size := range References[:3] {
		t.Run(fmt.Sprintf("%gx%g", size.W, size.H), func(t *testing.T) {
			for _, e := range []string{"", w.events[0].ID, w.events[999].ID} {
				sc := w.Build(state.State{Event: e}, size)
				for i := 1; i < len(sc.Lanes); i++ {
					if gap := sc.Lanes[i].Y - sc.Lanes[i-1].Y; gap < crowdHeight {
						t.Fatalf("lane %q is %.0f px under %q", sc.Lanes[i].Name, gap, sc.Lanes[i-1].Name)
					}
				}
				if own := sc.schedule.event(e); own.lane != "" && sc.schedule.laneOf(own) != own.lane {
					t.Errorf("%s has lost its lane %q", e, own.lane)
				}
			}
		})
	}
}
