package input

import (
	"testing"

	"dateline/app/act"
	"dateline/app/scene"
)

func TestKey(t *testing.T) {
	heard := Page{Letters: true}
	mark := act.Act{Name: act.Select, Arg: "e1"}
	for _, c := range []struct {
		says string
		key  Key
		page Page
		want act.Act
	}{
		{"an arrow steps", Key{Name: "ArrowRight"}, heard, act.Act{Name: act.Next}},
		{"an arrow scrolls the column", Key{Name: "ArrowRight", At: Place{Beside: true}}, heard, act.Act{}},
		{"a clicker steps from the column too", Key{Name: "PageDown", Clicker: true, At: Place{Beside: true}}, heard, act.Act{Name: act.Next}},
		{"the same key of a keyboard does not", Key{Name: "PageDown", At: Place{Beside: true}}, heard, act.Act{}},
		{"a letter works from the column too", Key{Name: "t", At: Place{Beside: true}}, heard, act.Act{Name: act.Table}},
		{"letters can be switched off", Key{Name: "t"}, Page{}, act.Act{}},
		{"arrows cannot", Key{Name: "ArrowLeft"}, Page{}, act.Act{Name: act.Previous}},
		{"where letters are typed none is a key", Key{Name: "t", At: Place{Typing: true}}, heard, act.Act{}},
		{"nor an arrow", Key{Name: "ArrowLeft", At: Place{Typing: true}}, heard, act.Act{}},
		{"but Escape is", Key{Name: "Escape", At: Place{Typing: true}}, heard, act.Act{Name: act.Escape}},
		{"in the search box Escape leaves it", Key{Name: "Escape", At: Place{Typing: true, Search: true}}, heard, act.Act{Name: act.LeaveSearch}},
		{"and arrows walk the results", Key{Name: "ArrowUp", At: Place{Typing: true, Search: true}}, heard, act.Act{Name: act.Walk, Arg: "-1"}},
		{"Enter on a mark is the mark's", Key{Name: "Enter", At: Place{Mark: mark}}, heard, mark},
		{"an arrow on a mark steps", Key{Name: "ArrowDown", At: Place{Mark: mark}}, heard, act.Act{Name: act.Next}},
		{"with Shift an arrow looks further on the map", Key{Name: "ArrowRight", Shift: true}, heard, act.Act{Name: act.PanMap, DX: -stride}},
		{"also from what is chosen beside events", Key{Name: "ArrowRight", Shift: true, At: Place{Mark: act.Act{Name: act.Choose, Arg: "place:moscow"}}}, heard, act.Act{Name: act.PanMap, DX: -stride}},
		{"up as well", Key{Name: "ArrowUp", Shift: true, At: Place{Mark: mark}}, heard, act.Act{Name: act.PanMap, DY: stride}},
		{"and in time from the timeline", Key{Name: "ArrowLeft", Shift: true, At: Place{Time: true, Mark: mark}}, heard, act.Act{Name: act.PanTime, DX: stride}},
		{"without Shift too, where the tab key has come to the map itself", Key{Name: "ArrowRight", At: Place{Figure: true}}, heard, act.Act{Name: act.PanMap, DX: -stride}},
		{"or to the timeline", Key{Name: "ArrowRight", At: Place{Figure: true, Time: true}}, heard, act.Act{Name: act.PanTime, DX: -stride}},
		{"but steps where a click has brought the focus there", Key{Name: "ArrowRight", At: Place{Figure: true, Pointed: true}}, heard, act.Act{Name: act.Next}},
		{"a sign zooms the map", Key{Name: "+"}, heard, act.Act{Name: act.MapIn}},
		{"and the time from the timeline", Key{Name: "+", At: Place{Time: true, Mark: mark}}, heard, act.Act{Name: act.TimeIn}},
		{"all of which it shows again", Key{Name: "0", At: Place{Time: true, Figure: true}}, heard, act.Act{Name: act.TimeWhole}},
		{"but the map where the days are a list", Key{Name: "-", At: Place{Time: true}}, Page{Letters: true, Frame: scene.Frame{Form: scene.Phone}}, act.Act{Name: act.MapOut}},
		{"but not from the column, where it selects text", Key{Name: "ArrowRight", Shift: true, At: Place{Beside: true}}, heard, act.Act{}},
		{"on a place it goes to the next", Key{Name: "ArrowDown", At: Place{Mark: act.Act{Name: act.Choose, Arg: "place:a"}}}, heard, act.Act{Name: act.Rove, Arg: "1"}},
		{"and Enter chooses the place", Key{Name: "Enter", At: Place{Mark: act.Act{Name: act.Choose, Arg: "place:a"}}}, heard, act.Act{Name: act.Choose, Arg: "place:a"}},
		{"a head that is a button is pressed by the browser itself", Key{Name: "Enter", At: Place{Button: true, Mark: act.Act{Name: act.Choose, Arg: "days:2025-03-13"}}}, heard, act.Act{}},
		{"on the line an arrow is a day", Key{Name: "ArrowDown", At: Place{Slider: true}}, heard, act.Act{Name: act.DayBy, Arg: "-1"}},
		{"and no letter is a key", Key{Name: "t", At: Place{Slider: true}}, heard, act.Act{}},
		{"Home leads to where the story begins", Key{Name: "Home"}, heard, act.Act{Name: act.Home}},
		{"in a frame it is the deck's", Key{Name: "Home"}, Page{Letters: true, Embed: true}, act.Act{}},
		{"on the line it is the line's", Key{Name: "Home", At: Place{Slider: true}}, heard, act.Act{Name: act.AsOf, Arg: beforeAll}},
		{"and End too", Key{Name: "End", At: Place{Slider: true}}, heard, act.Act{Name: act.Everything}},
		{"a still picture leaves the steps to its host", Key{Name: "ArrowRight"}, Page{Letters: true, Hosted: true, Static: true}, act.Act{}},
		{"and nothing else", Key{Name: "t"}, Page{Letters: true, Hosted: true, Static: true}, act.Act{Name: act.Table}},
	} {
		t.Run(c.says, func(t *testing.T) {
			if got := c.key.Act(c.page); got != c.want {
				t.Errorf("%+v, not %+v", got, c.want)
			}
		})
	}
}

func TestPresented(t *testing.T) {
	slide := Page{Letters: true, Embed: true, Hosted: true, Slide: true}
	mark := act.Act{Name: act.Select, Arg: "e1"}
	for _, c := range []struct {
		says   string
		key    Key
		page   Page
		act    act.Act
		needed bool
	}{
		{"an arrow is the deck's", Key{Name: "ArrowRight"}, slide, act.Act{}, false},
		{"so is a clicker's key, from a mark", Key{Name: "PageDown", Clicker: true, At: Place{Mark: mark}}, slide, act.Act{}, false},
		{"and from the column", Key{Name: "PageUp", Clicker: true, At: Place{Beside: true}}, slide, act.Act{}, false},
		{"the space bar too, after a click on a mark", Key{Name: " ", At: Place{Mark: mark, Pointed: true}}, slide, act.Act{}, false},
		{"or on a button", Key{Name: " ", At: Place{Button: true, Beside: true, Pointed: true}}, slide, act.Act{}, false},
		{"where the tab key has led, it presses", Key{Name: " ", At: Place{Button: true}}, slide, act.Act{}, true},
		{"and chooses the mark", Key{Name: " ", At: Place{Mark: mark}}, slide, mark, false},
		{"in no deck it presses what was clicked", Key{Name: " ", At: Place{Button: true, Pointed: true}}, Page{Hosted: true}, act.Act{}, true},
		{"a slide that stands alone steps by itself", Key{Name: "ArrowRight"}, Page{Slide: true}, act.Act{Name: act.Next}, false},
	} {
		t.Run(c.says, func(t *testing.T) {
			k := c.key.presented(c.page)
			if a := k.Act(c.page); a != c.act || k.Needed() != c.needed {
				t.Errorf("%+v, and the browser needs it: %v", a, k.Needed())
			}
		})
	}
}

func TestObeys(t *testing.T) {
	idle := &Listener{to: To{Do: func(act.Act) bool { return false }}}
	for _, c := range []struct {
		says string
		key  Key
		page Page
		want bool
	}{
		{"a step at the end of the story is spent where the page stands alone", Key{Name: "ArrowRight"}, Page{}, true},
		{"in a frame it is the host's", Key{Name: "ArrowRight"}, Page{Hosted: true}, false},
		{"Escape with nothing to leave is the host's", Key{Name: "Escape"}, Page{Hosted: true}, false},
		{"a key of no meaning is", Key{Name: "x"}, Page{Hosted: true, Letters: true}, false},
		{"another act is spent even if nothing comes of it", Key{Name: "0"}, Page{Hosted: true, Letters: true}, true},
	} {
		t.Run(c.says, func(t *testing.T) {
			if got := idle.obeys(c.key, c.page); got != c.want {
				t.Errorf("spent: %v", got)
			}
		})
	}
}

func TestHeld(t *testing.T) {
	for _, c := range []struct {
		says          string
		held, awaited bool
		done          int
	}{
		{"a key does each time what it means", false, true, 1},
		{"one that is held down waits until what it did is to be seen, and is spent all the same", true, true, 0},
		{"and does it then", true, false, 1},
	} {
		t.Run(c.says, func(t *testing.T) {
			done := 0
			l := Listener{held: c.held, to: To{Do: func(act.Act) bool { done++; return true }}}
			if !l.obeys(Key{Name: "ArrowRight"}, Page{Awaited: c.awaited}) || done != c.done {
				t.Errorf("it is done %d times", done)
			}
		})
	}
}

func TestTypes(t *testing.T) {
	t.Run("letters are typed into text areas and lists, which bear no type", func(t *testing.T) {
		if !types("") {
			t.Error("they are not")
		}
	})
	t.Run("and into no part of a type's name", func(t *testing.T) {
		for kind, want := range map[string]bool{"search": true, "date": true, "text": true, "box": true, "button": false, "checkbox": false, "radio": false, "file": false} {
			if types(kind) != want {
				t.Errorf("%q: %v", kind, !want)
			}
		}
	})
}

func TestLatin(t *testing.T) {
	for _, c := range []struct{ says, name, code, want string }{
		{"a Latin letter is itself", "t", "KeyT", "t"},
		{"a Cyrillic one is the Latin one of its place", "е", "KeyT", "t"},
		{"a place without a meaning keeps its letter", "ф", "KeyA", "ф"},
		{"a key with a name keeps it", "ArrowLeft", "ArrowLeft", "ArrowLeft"},
		{"a key without a name has none", "", "", ""},
	} {
		t.Run(c.says, func(t *testing.T) {
			if got := latin(c.name, c.code); got != c.want {
				t.Errorf("%q", got)
			}
		})
	}
}
