package input

import "dateline/app/act"

// Key is a key that was pressed, and where the focus was.
type Key struct {
	Name    string // as a Latin keyboard has it
	Shift   bool
	Clicker bool // Page Up or Page Down, which a clicker steps an embedded story by, from anywhere but a panel
	At      Place
}

// Place is what the focus stands in.
type Place struct {
	Search  bool    // the search box
	Typing  bool    // where letters are typed
	Beside  bool    // what scrolls or is walked by the arrow keys: the panel, the table, the column, the transport
	Button  bool    // what the space bar presses
	Time    bool    // the timeline
	Figure  bool    // map or timeline itself, and nothing in it
	Slider  bool    // the line up to which everything is known
	Play    bool    // the button that plays and stops the story
	Pointed bool    // a click has brought the focus there, and no key since
	Mark    act.Act // what a mark in the figure, or a head of the list, stands for, if it is one
}

// acts are what keys do wherever no text is typed. Those of one letter or sign
// can be switched off.
var acts = map[string]act.Act{
	"ArrowRight": {Name: act.Next}, "ArrowDown": {Name: act.Next}, "PageDown": {Name: act.Next},
	"ArrowLeft": {Name: act.Previous}, "ArrowUp": {Name: act.Previous}, "PageUp": {Name: act.Previous},
	"+": {Name: act.MapIn}, "=": {Name: act.MapIn}, "-": {Name: act.MapOut}, "0": {Name: act.MapWhole},
	"/": {Name: act.Search}, "p": {Name: act.Play}, "t": {Name: act.Table}, "?": {Name: act.Open, Arg: "help"},
	"Home": {Name: act.Home},
	"[":    {Name: act.Report, Arg: "-1"}, "]": {Name: act.Report, Arg: "1"},
}

// searching are what keys do in the search box; the others type.
var searching = map[string]act.Act{
	"ArrowDown": {Name: act.Walk, Arg: "1"}, "ArrowUp": {Name: act.Walk, Arg: "-1"},
	"Enter": {Name: act.Hit}, "Escape": {Name: act.LeaveSearch},
}

// slides are what a key does to the line. Home and End go to where its reach ends,
// and from there no further: they do not ask for what lies beyond, as days do.
var slides = map[string]act.Act{
	"ArrowRight": byDays("1"), "ArrowUp": byDays("1"), "ArrowLeft": byDays("-1"), "ArrowDown": byDays("-1"), "PageUp": byDays("7"), "PageDown": byDays("-7"),
	"Home": {Name: act.AsOf, Arg: beforeAll}, "End": {Name: act.Everything},
}

// beforeAll is a day before those of any story; the line stops at its first.
const beforeAll = "-9999-01-01"

func byDays(n string) act.Act { return act.Act{Name: act.DayBy, Arg: n} }

// timed are what the keys that zoom the map do in the timeline.
var timed = map[act.Name]act.Name{act.MapIn: act.TimeIn, act.MapOut: act.TimeOut, act.MapWhole: act.TimeWhole}

// meant is what a key does at large, of the time where the focus is in the timeline.
func (k Key) meant(p Page) act.Act {
	a := acts[k.Name]
	if of, ok := timed[a.Name]; ok && k.At.Time && !p.Frame.Form.Listed() {
		a.Name = of
	}
	return a
}

// pans are by how many px of the map, or of the time, an arrow looks further.
var pans = map[string][2]float64{"ArrowRight": {-stride, 0}, "ArrowLeft": {stride, 0}, "ArrowDown": {0, -stride}, "ArrowUp": {0, stride}}

const stride = 60

// pan is what an arrow does with Shift, or where the tab key has come to map or
// timeline as a whole: it moves the time where the focus is in the timeline, and else
// the map. Where a click has left the focus there, arrows step, as after any click.
func (k Key) pan() act.Act {
	by, ok := pans[k.Name]
	switch {
	case !ok || !k.Shift && (!k.At.Figure || k.At.Pointed) || k.At.Beside:
		return act.Act{}
	case k.At.Time:
		return act.Act{Name: act.PanTime, DX: by[0]}
	}
	return act.Act{Name: act.PanMap, DX: by[0], DY: by[1]}
}

// roves are by how many marks a key moves the focus on one that is chosen, and read
// about, beside the events.
var roves = map[string]string{"ArrowRight": "1", "ArrowDown": "1", "ArrowLeft": "-1", "ArrowUp": "-1"}

// Act is what a key means where the focus is; none where it means nothing.
func (k Key) Act(p Page) act.Act {
	switch {
	case k.At.Search:
		return searching[k.Name]
	case k.Name == "Escape":
		return act.Act{Name: act.Escape}
	case k.At.Typing:
		return act.Act{}
	case k.At.Mark.Name != act.None && !k.At.Button && (k.Name == "Enter" || k.Name == " "):
		return k.At.Mark
	case k.At.Mark.Name == act.Choose && roves[k.Name] != "" && !k.Shift:
		return act.Act{Name: act.Rove, Arg: roves[k.Name]}
	case k.At.Slider:
		return slides[k.Name]
	case k.pan().Name != act.None:
		return k.pan()
	case k.hears(p) && !k.hosts(p):
		return k.meant(p)
	}
	return act.Act{}
}

// hears tells whether a key is the figure's: arrows scroll the reading column
// and walk a panel while these have the focus.
func (k Key) hears(p Page) bool {
	if len(k.Name) > 1 {
		return k.Clicker || !k.At.Beside
	}
	return p.Letters
}

// hosts tells whether a key is the host's in any case: a step beside a still
// picture, and on a deck's slide, which has its one event; and the way back to
// where a deck begins.
func (k Key) hosts(p Page) bool {
	a := acts[k.Name]
	return p.Hosted && (p.Static || p.Slide) && step(a) || p.Embed && a.Name == act.Home
}

// presented is k on a deck's slide. There the space bar does not press again what
// has been clicked: it turns the slide, as before the click.
func (k Key) presented(p Page) Key {
	if p.Hosted && p.Slide && k.Name == " " && k.At.Pointed {
		k.At.Button, k.At.Mark = false, act.Act{}
	}
	return k
}

func step(a act.Act) bool { return a.Name == act.Next || a.Name == act.Previous }

// Needed tells whether the browser itself needs the key where the focus is:
// letters are typed, the space bar presses, arrows scroll what lies beside the
// figure.
func (k Key) Needed() bool {
	switch {
	case k.At.Typing:
		return true
	case k.Clicker:
		return false
	case k.Name == " ":
		return k.At.Button
	}
	return len(k.Name) > 1 && k.Name != "Escape" && k.At.Beside
}

// interrupts tells whether a key stops the story that plays, as whatever the
// reader touches does but the play button and its key. Escape stops it by its
// own act.
func (k Key) interrupts() bool {
	return k.Name != "p" && k.Name != "Escape" && k.Name != "Shift" && !k.At.Play
}
