package app

import (
	"reflect"
	"slices"
	"sync"
	"testing"

	"dateline/app/act"
	"dateline/app/input"
	"dateline/app/page"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data"
	"dateline/data/model"
)

// seed is the default story, laid out once for all tests.
var seed = sync.OnceValue(func() *scene.World {
	story, err := model.Decode(data.Story())
	if err != nil {
		panic(err)
	}
	return scene.Resume(story, "", func() string { return "" })
})

// desktop is the size that moves are made at.
var desktop = scene.References[0]

// at is the page of the default story with a fragment.
func at(fragment string) *Root {
	return New(seed(), Options{State: state.Parse(fragment), Sizes: []scene.Size{desktop}})
}

// stand is the ground of a session, its figure drawn.
func stand(r *Root) ground {
	g := r.ground()
	g.figure = r.world.Draw(r.viewOf(r.now.state), r.now.state, desktop)
	return g
}

// done gives the session after some acts.
func done(t *testing.T, r *Root, acts ...act.Act) session {
	t.Helper()
	s := r.now
	for _, a := range acts {
		m := moves[a.Name]
		if m == nil {
			t.Fatalf("%s is no move", a.Name)
		}
		g := stand(r)
		s = g.settled(s, m(g, s, a))
		r.now = s
	}
	return s
}

func TestActs(t *testing.T) {
	t.Run("all that has a name is either a move or a deed", func(t *testing.T) {
		for _, n := range act.All() {
			_, moved := moves[n]
			_, did := deeds[n]
			if moved == did {
				t.Errorf("%s: a move %v, a deed %v", n, moved, did)
			}
		}
	})
	t.Run("what has no name comes to nothing", func(t *testing.T) {
		if r := at(""); r.do(act.Act{}) || r.do(act.Act{Name: act.Named("no such act")}) {
			t.Error("something comes of it")
		}
	})
}

// TestMovesArePure makes every move in sessions of every kind, with what others
// may send as its argument.
func TestMovesArePure(t *testing.T) {
	playing := at("asof=2025-03-12")
	playing.now.desk = page.Desk{Playing: true, Panel: page.Share, Typed: "a", Hit: 1, Hint: 3, Checks: []page.Check{{File: "a.txt"}}}
	type room struct {
		ground
		session
	}
	var rooms []room
	for _, r := range []*Root{at(""), at("table=1&q=a&from=2025-03-10&to=2025-03-14"), at("embed=1&slide=1&static=1"), playing} {
		rooms = append(rooms, room{stand(r), r.now})
	}
	for _, name := range act.All() {
		m, ok := moves[name]
		if !ok {
			continue
		}
		t.Run(name.String(), func(t *testing.T) {
			for _, r := range rooms {
				for _, arg := range []string{"", "1", "-7", "nobody", "2025-03-12", "999999999999", "\x00", "a:b", "a b c"} {
					a := act.Act{Name: name, Arg: arg, X: 300, Y: 200, DX: 20, DY: -10, Zoom: 1.5}
					before := r.session
					before.desk.Checks = slices.Clone(before.desk.Checks)
					first := m(r.ground, r.session, a)
					m(r.ground, first, a)
					if again := m(r.ground, r.session, a); !first.same(again) {
						t.Errorf("with %q: made again it leads elsewhere", arg)
					}
					if !reflect.DeepEqual(r.session, before) {
						t.Errorf("with %q: it changed what it was made on", arg)
					}
				}
			}
		})
	}
}

func TestMoves(t *testing.T) {
	story := seed().Index.Story
	first, second := story.Events[0].ID, story.Events[1].ID
	person := story.People[0].ID

	t.Run("a step and a step back lead to where it began", func(t *testing.T) {
		r := at("")
		order := r.viewOf(r.now.state).Order()
		r.now = r.now.to(r.now.state.Select(order[1]))
		if s := done(t, r, act.Act{Name: act.Next}, act.Act{Name: act.Previous}); s.state.Event != order[1] {
			t.Errorf("to %s", s.state.Event)
		}
	})
	t.Run("an event that the story has not is not selected", func(t *testing.T) {
		if s := done(t, at("event="+first), act.Act{Name: act.Select, Arg: "no such event"}); s.state.Event != first {
			t.Errorf("%s is", s.state.Event)
		}
	})
	t.Run("a link to one opens the story as it opens by itself", func(t *testing.T) {
		if s := done(t, at("event="+second), act.Act{Name: act.Show, Arg: "event=nothing"}); s.state.Event != at("").now.state.Event {
			t.Errorf("it opens %s", s.state.Event)
		}
	})
	t.Run("a story with a lead opens with it, but not in a frame", func(t *testing.T) {
		if got := at("").now.state.Event; got != "" {
			t.Errorf("it opens with %s", got)
		}
		if got := at("embed=1").now.state.Event; got != story.Opening {
			t.Errorf("a frame opens with %q", got)
		}
		for _, fragment := range []string{"lang=ru&theme=dark&table=1", "view=30,50,2"} {
			if got := at(fragment).now.state.Event; got != "" {
				t.Errorf("looked at as %s it opens with %s", fragment, got)
			}
		}
	})
	t.Run("a story without a lead opens with its opening event", func(t *testing.T) {
		plain := story
		plain.Lead, plain.Notes = model.Lead{}, nil
		r := New(scene.Resume(plain, "", func() string { return "" }), Options{State: state.State{}, Sizes: []scene.Size{desktop}})
		if s := done(t, r, act.Act{Name: act.Home}); r.now.state.Event != story.Opening || s.state.Event != story.Opening {
			t.Errorf("it opens with %q, and Home leads to %q", r.now.state.Event, s.state.Event)
		}
	})
	t.Run("the lead gives way to the opening event once anything else is chosen", func(t *testing.T) {
		for _, fragment := range []string{"asof=2025-03-12", "q=Moscow", "follow=" + person, "from=2025-03-10&to=2025-03-14"} {
			if got := at(fragment).now.state.Event; got != story.Opening {
				t.Errorf("%s opens with %q", fragment, got)
			}
		}
		if s := done(t, at(""), act.Act{Name: act.DayBy, Arg: "-7"}); s.state.Event != story.Opening {
			t.Errorf("as known before, it is %q", s.state.Event)
		}
	})
	t.Run("home leads back to it, in the reader's language and theme", func(t *testing.T) {
		r := at("event=" + second + "&asof=2025-03-12&q=Moscow&follow=" + person + "&lang=ru&theme=dark")
		r.now.desk.Panel = page.Sources
		if s := done(t, r, act.Act{Name: act.Home}); s.state.Format() != "lang=ru&theme=dark" || s.desk.Panel != "" {
			t.Errorf("it leads to %q", s.state.Format())
		}
	})
	t.Run("who follows a person reads of them, and of the event after", func(t *testing.T) {
		r := at("")
		follow := act.Act{Name: act.Follow, Arg: person}
		if s := done(t, r, follow); s.state.Follow != person || s.desk.Tab != page.PersonTab {
			t.Errorf("follows %q, reads %q", s.state.Follow, s.desk.Tab)
		}
		if s := done(t, r, follow); s.state.Follow != "" || s.desk.Tab != page.EventTab {
			t.Errorf("follows %q still, reads %q", s.state.Follow, s.desk.Tab)
		}
	})
	t.Run("a link with a person turns to them too", func(t *testing.T) {
		if s := done(t, at(""), act.Act{Name: act.Show, Arg: "follow=" + person}); s.desk.Tab != page.PersonTab {
			t.Errorf("reads %q", s.desk.Tab)
		}
	})
	t.Run("who unfolds a run of a list reads that list on", func(t *testing.T) {
		show := "follow=" + person + "&show=days:2025-03-01/2025-04-01"
		r := at(show)
		r.now.desk.Tab = page.PersonTab
		s := done(t, r, act.Act{Name: act.Unfold, Arg: second})
		if s.state.Event != second || s.state.Show != at(show).now.state.Show || s.desk.Tab != page.PersonTab {
			t.Errorf("of %q, with %q", s.state.Format(), s.desk.Tab)
		}
	})
	t.Run("a panel that is open on the same thing shuts, and on another turns to it", func(t *testing.T) {
		r := at("")
		claim := story.Claims[0].ID
		open := act.Act{Name: act.Cite, Arg: claim}
		if s := done(t, r, open, act.Act{Name: act.Cite, Arg: story.Claims[1].ID}); s.desk.Panel != page.Cite || s.desk.About != story.Claims[1].ID {
			t.Errorf("%q on %q", s.desk.Panel, s.desk.About)
		}
		if s := done(t, r, open, open); s.desk.Panel != "" || s.desk.About != "" {
			t.Errorf("%q on %q", s.desk.Panel, s.desk.About)
		}
	})
	t.Run("Escape leaves one thing at a time, and nothing at last", func(t *testing.T) {
		r := at("q=a&follow=" + person)
		r.now.desk.Panel, r.now.desk.Playing, r.now.state.Window = page.Help, true, state.Growing
		var left []string
		for range 5 {
			before := r.now
			s := done(t, r, act.Act{Name: act.Escape})
			switch {
			case before.desk.Playing && !s.desk.Playing && s.state.Window == state.Open:
				left = append(left, "play")
			case before.desk.Panel != s.desk.Panel:
				left = append(left, "panel")
			case before.state.Follow != s.state.Follow:
				left = append(left, "person")
			case before.state.Filtered() && !s.state.Filtered():
				left = append(left, "filter")
			case !before.same(s):
				left = append(left, "something else")
			}
		}
		if want := []string{"play", "panel", "person", "filter"}; !slices.Equal(left, want) {
			t.Errorf("%v", left)
		}
	})
	t.Run("a typed day that is none, or an end before its start, is passed over", func(t *testing.T) {
		r := at("from=2025-03-10&to=2025-03-14")
		before := r.now
		for _, typed := range []string{"to:2025-03-0", "to:2025-03-09", "from:20 March", "none:2025-03-12", "2025-03-12"} {
			if s := done(t, r, act.Act{Name: act.Write, Arg: typed}); s.state != before.state {
				t.Errorf("%s: %s", typed, s.state.Format())
			}
		}
	})
	t.Run("a day is typed in words or numbers, and what is none is told until it is one, or Escape", func(t *testing.T) {
		for _, typed := range []string{"14 March", "14 mar 2025", "2025-03-14", "14.3."} {
			if s := done(t, at(""), act.Act{Name: act.Write, Arg: "asof:" + typed}); s.state.AsOf != model.DayOf(2025, 3, 14) || s.desk.Unread != "" {
				t.Errorf("%s is %s", typed, s.state.AsOf)
			}
		}
		wrong := act.Act{Name: act.Write, Arg: "asof:soon"}
		if s := done(t, at("asof=2025-03-14"), wrong); s.desk.Unread != "asof" || s.state.AsOf != model.DayOf(2025, 3, 14) {
			t.Errorf("%q, %s", s.desk.Unread, s.state.AsOf)
		}
		for _, then := range []act.Act{{Name: act.Write, Arg: "asof:14 March"}, {Name: act.Escape}} {
			if s := done(t, at(""), wrong, then); s.desk.Unread != "" {
				t.Errorf("%s: %q is told of still", then.Name, s.desk.Unread)
			}
		}
	})
	t.Run("a theme or a language that is none is passed over", func(t *testing.T) {
		r := at("theme=dark")
		if s := done(t, r, act.Act{Name: act.Theme, Arg: "<b>"}, act.Act{Name: act.Lang, Arg: "xx"}); s.state.Theme != "dark" || s.state.Lang != "" {
			t.Errorf("%q, %q", s.state.Theme, s.state.Lang)
		}
		if s := done(t, r, act.Act{Name: act.Theme}); s.state.Theme != "" {
			t.Errorf("and the system's is not: %q", s.state.Theme)
		}
	})
	t.Run("the line stays within the story's reach, and at its end everything is known", func(t *testing.T) {
		r := at("")
		early, _ := r.world.Reach()
		for _, c := range []struct {
			key  string
			days string
			want model.Day
		}{{"Home", "-1000000", early}, {"End", "1000000", state.Always}} {
			key := input.Key{Name: c.key, At: input.Place{Slider: true}}.Act(input.Page{})
			for _, a := range []act.Act{{Name: act.DayBy, Arg: c.days}, key} {
				if s := done(t, r, a); s.state.AsOf != c.want {
					t.Errorf("%s %s goes to %d, not %d", a.Name, a.Arg, s.state.AsOf, c.want)
				}
			}
			if onward[key.Name] {
				t.Errorf("%s, pressed at an end, asks for what lies beyond it", c.key)
			}
		}
	})
	t.Run("a link keeps a page embedded, and folds what was unfolded", func(t *testing.T) {
		r := at("embed=1&slide=1")
		r.now.desk.Unfolded = first
		if s := done(t, r, act.Act{Name: act.Show, Arg: "embed=0"}); !s.state.Embed || !s.state.Slide || s.desk.Unfolded != "" {
			t.Errorf("%+v", s.state)
		}
	})
	t.Run("a filter that leaves out what is read opens the first that it keeps, and can be gone back from", func(t *testing.T) {
		r := at("event=march-meeting")
		s := done(t, r, act.Act{Name: act.Toggle, Arg: "status:planned"})
		if first := stand(r).order(s.state)[0]; s.state.Event != first || s.desk.Instead != (page.Instead{Opened: first, Of: "march-meeting"}) {
			t.Errorf("%s is open, %+v", s.state.Event, s.desk.Instead)
		}
		if s := done(t, r, act.Act{Name: act.Select, Arg: "march-meeting"}); s.state.Event != "march-meeting" || s.state.Filter.Status != model.Planned {
			t.Errorf("%+v", s.state)
		}
		r = at("event=march-meeting")
		for _, keeps := range []act.Act{{Name: act.Toggle, Arg: "person:vladimir-putin"}, {Name: act.Toggle, Arg: "person:nobody"}, {Name: act.Show, Arg: "event=march-meeting&status=planned"}} {
			if s := done(t, r, keeps); s.state.Event != "march-meeting" {
				t.Errorf("%v opens %s", keeps, s.state.Event)
			}
		}
	})
	t.Run("who chooses an event beyond the days that fill the figure is shown it, as close as before", func(t *testing.T) {
		r := at("event=march-meeting&time=2025-03-12,2025-03-14")
		if s := done(t, r, act.Act{Name: act.Select, Arg: "march-visit"}); s.state.Time != state.Parse("time=2025-03-12,2025-03-14").Time {
			t.Errorf("%v, for one that is among them", s.state.Time)
		}
		s := done(t, r, act.Act{Name: act.Select, Arg: "april-visit"})
		e, _ := r.index.Event("april-visit")
		if first, _ := e.When.Reach(); s.state.Time.To-s.state.Time.From != 3 || s.state.Time.From > float64(first) || s.state.Time.To < float64(first) {
			t.Errorf("%v", s.state.Time)
		}
		if r := at("event=april-visit&time=2025-03-12,2025-03-14"); r.now.state.Time.To != float64(model.DayOf(2025, 3, 15)) {
			t.Errorf("a link has its own days, and not %v", r.now.state.Time)
		}
	})
	t.Run("a link with a filter alone opens the first that it keeps", func(t *testing.T) {
		for _, f := range []string{"status=planned", "person=marco-rubio"} {
			if r := at(f); !slices.Contains(stand(r).order(r.now.state), r.now.state.Event) {
				t.Errorf("%s opens %s", f, r.now.state.Event)
			}
		}
	})
	t.Run("without a result nothing is done", func(t *testing.T) {
		r := at("")
		r.now.desk.Typed = "zzzz "
		if s := chosen(stand(r), r.now, act.Act{Name: act.Hit}); !s.same(r.now) {
			t.Errorf("%q is asked for, %q typed", s.state.Filter.Query, s.desk.Typed)
		}
	})
	t.Run("Enter opens the best result, and after the last one what is typed becomes a filter", func(t *testing.T) {
		r := at("")
		r.now.desk.Typed = "Фогель "
		g := stand(r)
		if s := chosen(g, r.now, act.Act{Name: act.Hit}); s.state.Follow != "marc-fogel" || s.state.Filter.People != "marc-fogel" || s.desk.Typed != "" {
			t.Errorf("%+v", s.state)
		}
		r.now.desk.Hit = len(g.page(r.now).Hits()) + 1
		if s := chosen(g, r.now, act.Act{Name: act.Hit}); s.state.Filter.Query != "Фогель" || s.state.Follow != "" {
			t.Errorf("%+v", s.state)
		}
	})
}

func TestSearchFromTheLead(t *testing.T) {
	for _, words := range []string{"putin", "Moscow", "Fogel"} {
		r := at("")
		r.now.desk.Typed = words
		r.now.desk.Hit = len(stand(r).page(r.now).Hits()) + 1
		s := chosen(stand(r), r.now, act.Act{Name: act.Hit})
		if first := stand(r).order(s.state)[0]; s.state.Event != first {
			t.Errorf("the words %q open %q, and the first that they keep is %q", words, s.state.Event, first)
		}
	}
	t.Run("what is found is read about in place of what was chosen", func(t *testing.T) {
		for _, words := range []string{"ceasefire", "putin", "jeddah"} {
			r := at("event=april-meeting&show=place:moscow")
			r.now.desk.Typed = words
			if s := chosen(stand(r), r.now, act.Act{Name: act.Hit}); s.state.Show != (state.Thing{}) {
				t.Errorf("%v is still read about after %q", s.state.Show, words)
			}
		}
	})
}

func TestGestures(t *testing.T) {
	r := at("")
	m := stand(r).figure.Frame.Map
	x, y := m.X+m.W/3, m.Y+m.H/3

	t.Run("to pan there and back leads to where it began", func(t *testing.T) {
		r := at("")
		done(t, r, act.Act{Name: act.MapIn})
		before := r.now.state.Map
		done(t, r, act.Act{Name: act.PanMap, DX: 30, DY: 20}, act.Act{Name: act.PanMap, DX: -30, DY: -20})
		if after := r.now.state.Map; !near(after.Lon, before.Lon) || !near(after.Lat, before.Lat) || after.Zoom != before.Zoom {
			t.Errorf("%+v, not %+v", after, before)
		}
	})
	t.Run("two fingers that only move pan", func(t *testing.T) {
		a, b := at(""), at("")
		done(t, a, act.Act{Name: act.MapIn}, act.Act{Name: act.ZoomMap, X: x, Y: y, Zoom: 1, DX: 30, DY: 20})
		done(t, b, act.Act{Name: act.MapIn}, act.Act{Name: act.PanMap, DX: 30, DY: 20})
		if a.now.state.Map != b.now.state.Map {
			t.Errorf("%+v, not %+v", a.now.state.Map, b.now.state.Map)
		}
	})
	t.Run("a button zooms about the middle", func(t *testing.T) {
		a, b := at(""), at("")
		done(t, a, act.Act{Name: act.MapIn})
		done(t, b, act.Act{Name: act.ZoomMap, X: m.X + m.W/2, Y: m.Y + m.H/2, Zoom: closer})
		if a.now.state.Map != b.now.state.Map {
			t.Errorf("%+v, not %+v", a.now.state.Map, b.now.state.Map)
		}
	})
	t.Run("a stroke narrows the time the same from either end", func(t *testing.T) {
		a, b := at(""), at("")
		p := stand(a).figure.Frame.Plot
		done(t, a, act.Act{Name: act.Sweep, X: p.X + 100, DX: 200})
		done(t, b, act.Act{Name: act.Sweep, X: p.X + 300, DX: -200})
		if !a.now.state.Ranged() || a.now.state != b.now.state {
			t.Errorf("%s and %s", a.now.state.Format(), b.now.state.Format())
		}
	})
}

// near tells whether two degrees are the same but for rounding.
func near(a, b float64) bool { return a-b < 0.01 && b-a < 0.01 }

func TestPlay(t *testing.T) {
	t.Run("it goes through the events that show, one by one, and stops at the last", func(t *testing.T) {
		r := at("")
		r.now.desk.Pace = r.now.desk.Pace.With("events")
		order := r.viewOf(r.now.state).Order()
		r.now = started(stand(r), r.now.to(r.now.state.Select(order[0])), act.Act{})
		seen := []string{r.now.state.Event}
		for range order {
			if s := done(t, r, act.Act{Name: act.Step}); s.desk.Playing {
				seen = append(seen, s.state.Event)
			}
		}
		if !slices.Equal(seen, order) || r.now.desk.Playing || r.now.state.Window != state.Open {
			t.Errorf("%d of %d events, playing %v", len(seen), len(order), r.now.desk.Playing)
		}
	})
	t.Run("at the end it begins anew", func(t *testing.T) {
		r := at("")
		r.now.desk.Pace = r.now.desk.Pace.With("events")
		order := r.viewOf(r.now.state).Order()
		s := started(stand(r), r.now.to(r.now.state.Select(order[len(order)-1])), act.Act{})
		if s.state.Event != order[0] || !s.desk.Playing {
			t.Errorf("at %s", s.state.Event)
		}
	})
	t.Run("unless asked otherwise it goes report by report, from the first to everything, and tells what each brought", func(t *testing.T) {
		r := at("")
		r.now = started(stand(r), r.now, act.Act{})
		days := r.world.Reports()
		for i := range days {
			if got := r.world.KnownTo(r.now.state); got != days[i] {
				t.Fatalf("step %d is on day %d, not %d", i, got, days[i])
			}
			if !r.index.NewOn(days[i])[r.now.state.Event] {
				t.Errorf("on %s it tells of %s", days[i], r.now.state.Event)
			}
			done(t, r, act.Act{Name: act.Step})
		}
		if r.now.desk.Playing {
			t.Error("it plays on")
		}
	})
	t.Run("without motion it is one step, from the last one back to the first", func(t *testing.T) {
		r := at("")
		days := r.world.Reports()
		for i := range len(days) + 1 {
			r.now = stepped(stand(r), r.now, act.Act{})
			if got := r.world.KnownTo(r.now.state); got != days[i%len(days)] || r.now.desk.Playing || r.now.state.Window != state.Open {
				t.Errorf("step %d is on day %s", i, got)
			}
		}
	})
	t.Run("a story without reports stays where it is", func(t *testing.T) {
		story := seed().Index.Story
		story.Sources = nil
		r := New(scene.Resume(story, "", nil), Options{Sizes: []scene.Size{desktop}})
		if s := started(r.ground(), r.now, act.Act{}); s.state.AsOf != state.Always {
			t.Errorf("on day %d", s.state.AsOf)
		}
	})
	t.Run("to stop what does not play changes nothing", func(t *testing.T) {
		r := at("")
		before := r.now
		if s := done(t, r, act.Act{Name: act.Stop}); !s.same(before) {
			t.Errorf("%+v", s)
		}
	})
}
