package host

import (
	"reflect"
	"testing"

	"dateline/app/act"
	"dateline/app/input"
	"dateline/app/scene"
	"dateline/app/state"
)

// listener is a Host whose messages are kept, and whose breath is drawn by hand.
type listener struct {
	*Host
	heard   []any
	breaths []func()
	focused bool
}

func listening() *listener {
	l := &listener{}
	l.Host = &Host{
		post:  func(m any) { l.heard = append(l.heard, m) },
		focus: func() { l.focused = true },
		after: func(tell func()) { l.breaths = append(l.breaths, tell) },
		home:  "file:///story.html",
	}
	return l
}

// kinds are the types of what was heard, in order.
func (l *listener) kinds() (out []string) {
	for _, m := range l.heard {
		kind, _ := m.(map[string]any)["type"].(string)
		out = append(out, kind)
	}
	return out
}

func TestOrders(t *testing.T) {
	now := state.State{Event: "a", Filter: state.Filter{Query: "visa"}}
	for _, c := range []struct {
		says, text string
		want       act.Act
	}{
		{"an event is selected by its id", `{"method":"select","args":["b"]}`, act.Act{Name: act.Select, Arg: "b"}},
		{"prev is a step back", `{"method":"prev"}`, act.Act{Name: act.Previous}},
		{"a day is asked for", `{"method":"setAsOf","args":["2025-03-12"]}`, act.Act{Name: act.AsOf, Arg: "2025-03-12"}},
		{"without a day everything is", `{"method":"setAsOf"}`, act.Act{Name: act.Everything}},
		{"a range has two ends", `{"method":"setRange","args":["2025-03-10","2025-03-14"]}`, act.Act{Name: act.Range, Arg: "from=2025-03-10&to=2025-03-14"}},
		{"without ends it is all", `{"method":"setRange","args":[]}`, act.Act{Name: act.TimeWhole}},
		{"one part of the filter leaves the others", `{"method":"setFilter","args":["person","p1","p2"]}`, act.Act{Name: act.Filter, Arg: "event=a&person=p1%2Cp2&q=visa"}},
		{"an object is the whole filter", `{"method":"setFilter","args":[{"status":["planned"]}]}`, act.Act{Name: act.Filter, Arg: "status=planned"}},
		{"without anything nothing is filtered", `{"method":"setFilter"}`, act.Act{Name: act.Filter}},
		{"the system has a theme of no name", `{"method":"setTheme","args":["system"]}`, act.Act{Name: act.Theme}},
		{"a view is three numbers", `{"method":"setView","args":[40,50,2]}`, act.Act{Name: act.View, Arg: "40,50,2"}},
		{"a state is a fragment", `{"method":"setState","args":[{"event":"b"}]}`, act.Act{Name: act.Show, Arg: "event=b"}},
		{"a question asks for nothing to be done", `{"method":"getState"}`, act.Act{}},
	} {
		t.Run(c.says, func(t *testing.T) {
			o, ok := listening().read(c.text, now, false)
			if !ok || o.Act != c.want {
				t.Errorf("%s is %+v, %v", c.text, o.Act, ok)
			}
		})
	}
	t.Run("what is no method is no order", func(t *testing.T) {
		for _, name := range []string{"__proto__", "constructor", "toString", "", "Next", "eval", "next "} {
			if o, ok := listening().read(`{"method":"`+name+`","id":1}`, now, false); ok {
				t.Errorf("%q is %+v", name, o)
			}
		}
	})
}

func TestCues(t *testing.T) {
	heard := func(l *listener, text string, playing bool) act.Name {
		o, _ := l.read(text, state.State{}, playing)
		return o.Act.Name
	}
	t.Run("a story that played goes on when its slide comes back", func(t *testing.T) {
		l := listening()
		if n := heard(l, "slide:stop", true); n != act.Stop {
			t.Errorf("stops by %s", n)
		}
		if n := heard(l, "slide:start", false); n != act.Resume {
			t.Errorf("goes on by %q", n)
		}
		if n := heard(l, "slide:start", false); n != act.None {
			t.Errorf("goes on twice, by %s", n)
		}
	})
	t.Run("one that rested stays so", func(t *testing.T) {
		l := listening()
		heard(l, "slide:stop", false)
		if n := heard(l, "slide:start", false); n != act.None {
			t.Errorf("starts by %s", n)
		}
	})
	t.Run("one that was paused away from its slide stays so", func(t *testing.T) {
		l := listening()
		heard(l, "slide:stop", true)
		heard(l, `{"method":"pause"}`, false)
		if n := heard(l, "slide:start", false); n != act.None {
			t.Errorf("starts by %s", n)
		}
	})
}

func TestTold(t *testing.T) {
	t.Run("the first change is told at once, the last after a breath", func(t *testing.T) {
		l := listening()
		for _, id := range []string{"a", "b", "c"} {
			l.Changed(state.State{Event: id})
		}
		if !reflect.DeepEqual(l.kinds(), []string{"select"}) || len(l.breaths) != 1 {
			t.Fatalf("%v, %d breaths", l.kinds(), len(l.breaths))
		}
		l.breaths[0]()
		last := l.heard[len(l.heard)-1].(map[string]any)
		if len(l.heard) != 2 || last["state"] != "event=c" {
			t.Errorf("%v", l.heard)
		}
	})
	t.Run("what is due counts as another event if any change was", func(t *testing.T) {
		l := listening()
		l.Changed(state.State{Event: "a"})
		l.Changed(state.State{Event: "b"})
		l.Changed(state.State{Event: "b", Theme: "dark"})
		l.breaths[0]()
		if want := []string{"select", "select"}; !reflect.DeepEqual(l.kinds(), want) {
			t.Errorf("%v", l.kinds())
		}
	})
	t.Run("what a link does not tell is not told", func(t *testing.T) {
		l := listening()
		l.Changed(state.State{Window: state.Growing})
		if len(l.heard) > 0 {
			t.Errorf("%v", l.heard)
		}
	})
	t.Run("an answer has the method, the caller's name and the state", func(t *testing.T) {
		l := listening()
		o, _ := l.read(`{"method":"next","id":7}`, state.State{}, false)
		l.Answer(o, state.State{Event: "b"})
		m := l.heard[0].(map[string]any)
		if m["type"] != "callback" || m["inReplyTo"] != "next" || m["id"] != 7.0 || m["result"] != "event=b" || m["data"] != nil {
			t.Errorf("%v", m)
		}
	})
	t.Run("a call without a name is not answered", func(t *testing.T) {
		l := listening()
		o, _ := l.read(`{"method":"next"}`, state.State{}, false)
		if l.Answer(o, state.State{}); len(l.heard) > 0 {
			t.Errorf("%v", l.heard)
		}
	})
	t.Run("a page that stands alone tells nobody", func(t *testing.T) {
		var h *Host
		h.Ready(state.State{})
		h.Changed(state.State{Event: "a"})
		h.Fit(state.State{Embed: true}, scene.Size{W: 960, H: 540}, 1)
		if h.HandBack(input.Key{Name: "n"}) {
			t.Error("a key is spent on nobody")
		}
	})
}

func TestFit(t *testing.T) {
	l := listening()
	l.id = "map-1"
	l.Fit(state.State{Embed: true}, scene.Size{W: 960, H: 500}, 1)
	want := []any{
		map[string]any{"datawrapper-height": map[string]any{"map-1": 540.0}},
		map[string]any{"sentinel": "amp", "type": "embed-size", "height": 540.0},
		`{"src":"file:///story.html","context":"iframe.resize","height":540}`,
		"pymxPYMxmap-1xPYMxheightxPYMx540",
	}
	t.Run("a height is told in every dialect", func(t *testing.T) {
		if !reflect.DeepEqual(l.heard, want) {
			t.Errorf("%v", l.heard)
		}
	})
	t.Run("the same height is not told again", func(t *testing.T) {
		if l.Fit(state.State{Embed: true}, scene.Size{W: 961, H: 500}, 1); len(l.heard) != len(want) {
			t.Errorf("%v", l.heard[len(want):])
		}
	})
	t.Run("a page that fits itself to its frame tells none", func(t *testing.T) {
		fits := listening()
		fits.fit = true
		if fits.Fit(state.State{Embed: true}, scene.Size{W: 960, H: 500}, 1); len(fits.heard) > 0 {
			t.Errorf("%v", fits.heard)
		}
	})
}

func TestHandedBack(t *testing.T) {
	t.Run("no key is both a deck's next and just told of", func(t *testing.T) {
		for key, method := range forward {
			if decks[key] || method != "next" && method != "prev" {
				t.Errorf("%q: %s", key, method)
			}
		}
	})
	for _, c := range []struct {
		says  string
		key   input.Key
		spent bool
		heard []any
	}{
		{"an arrow turns the slide", input.Key{Name: "ArrowRight"}, true, []any{`{"method":"next"}`}},
		{"a capital does as its letter", input.Key{Name: "P", Shift: true}, true, []any{`{"method":"prev"}`}},
		{"the space bar with shift turns back", input.Key{Name: " ", Shift: true}, true, []any{`{"method":"prev"}`}},
		{"the space bar on a button presses it", input.Key{Name: " ", At: input.Place{Button: true}}, false, nil},
		{"an arrow in the column scrolls it", input.Key{Name: "ArrowDown", At: input.Place{Beside: true}}, false, nil},
		{"what is typed is nobody's", input.Key{Name: "n", At: input.Place{Typing: true}}, false, nil},
		{"a key that decks do not know is not told", input.Key{Name: "x"}, false, nil},
	} {
		t.Run(c.says, func(t *testing.T) {
			l := listening()
			if spent := l.HandBack(c.key); spent != c.spent || !reflect.DeepEqual(l.heard, c.heard) {
				t.Errorf("%v, %v", spent, l.heard)
			}
		})
	}
	t.Run("with Escape goes the focus", func(t *testing.T) {
		l := listening()
		if l.HandBack(input.Key{Name: "Escape"}) || !l.focused || len(l.heard) != 1 {
			t.Errorf("focused %v, heard %v", l.focused, l.heard)
		}
	})
}
