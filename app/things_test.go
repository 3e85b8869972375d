package app

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/act"
	"dateline/app/state"
)

func TestChoose(t *testing.T) {
	chosen := func(r *Root, what string) state.State {
		return done(t, r, act.Act{Name: act.Choose, Arg: what}).state
	}
	source := seed().Index.Story.Sources[0]
	t.Run("a thing is read about beside the event that is selected", func(t *testing.T) {
		s := chosen(at("event=april-meeting"), "place:moscow")
		if s.Event != "april-meeting" || s.Show != (state.Thing{Kind: state.Place, ID: "moscow"}) {
			t.Errorf("%+v", s)
		}
	})
	t.Run("chosen again it gives way to the event, as on Escape and when an event is selected", func(t *testing.T) {
		for _, a := range []act.Act{{Name: act.Choose, Arg: "place:moscow"}, {Name: act.Choose}, {Name: act.Escape}, {Name: act.Select, Arg: "april-meeting"}, {Name: act.Next}} {
			if s := done(t, at("show=place:moscow"), a).state; s.Show != (state.Thing{}) {
				t.Errorf("%s %s leaves %s", a.Name, a.Arg, s.Show)
			}
		}
	})
	t.Run("a report sets its day, the last one that of all", func(t *testing.T) {
		day, _ := source.Appeared()
		if s := chosen(at(""), "source:"+source.ID); s.AsOf != day {
			t.Errorf("it is %s", s.AsOf)
		}
		sources := seed().Index.Story.Sources
		if s := chosen(at("asof=2025-03-11"), "source:"+sources[len(sources)-1].ID); s.AsOf != state.Always {
			t.Errorf("it is %s", s.AsOf)
		}
	})
	t.Run("what there is not is ignored, in links too", func(t *testing.T) {
		for _, what := range []string{"place:atlantis", "journey:steve-witkoff/march-meeting", "days:soon", "source:x"} {
			if s := chosen(at(""), what); s.Show != (state.Thing{}) {
				t.Errorf("%s is chosen", what)
			}
			if s := at("show=" + what).now.state; s.Show != (state.Thing{}) {
				t.Errorf("%s is linked", what)
			}
		}
	})
	t.Run("a journey that only its day knows is there on its day", func(t *testing.T) {
		for _, day := range seed().Reports() {
			r := at("asof=" + day.String())
			for _, m := range r.world.Journeys(r.viewOf(r.now.state), "") {
				id := "journey:" + m.Person + "/" + m.ToEvent
				if s := chosen(at("asof="+day.String()), id); s.Show.String() != id {
					t.Errorf("on %s there is no %s", day, id)
				}
			}
		}
	})
}

func TestLit(t *testing.T) {
	t.Run("what is chosen keeps its colour beside what is pointed at", func(t *testing.T) {
		lit := at("event=march-meeting").lit("place:jeddah")
		for _, want := range []string{"event:march-meeting", "event:jeddah-talks", "place:jeddah", "journey:steve-witkoff/march-visit"} {
			if !slices.Contains(strings.Split(lit, "\n"), want) {
				t.Errorf("no %s in %s", want, lit)
			}
		}
	})
	t.Run("nothing recedes where nothing is pointed at and the event is read", func(t *testing.T) {
		if lit := at("").lit(""); lit != "" {
			t.Error(lit)
		}
		if lit := at("show=place:oman").lit(""); !strings.Contains(lit, "event:oman-talks") || strings.Contains(lit, "march-meeting") {
			t.Error(lit)
		}
	})
}
