// Package input turns what hands do into acts: clicks, drags, wheel and pinch,
// keys, what is typed and chosen; and it shows what pointer and focus are on. It
// knows the figure's regions, but not what an act comes to.
package input

import (
	"dateline/app/act"
	"dateline/app/dom"
	"dateline/app/scene"
)

// To is where acts go, and whom input asks.
type To struct {
	Do    func(act.Act) bool  // does an act, and tells whether anything came of it
	Page  func() Page         // what stands on the page
	Title func(string) string // of an event, in the reader's language
	Lit   func(string) string // what keeps its colour while a thing is pointed at, given as kind:id or "", one a line likewise
	Files func([]dom.File)    // takes what the reader hands over
	Spare func(Key) bool      // takes a key that the page does not use, and tells whether it is spent
}

// Page is what the meaning of a gesture or a key depends on.
type Page struct {
	Frame   scene.Frame             // of the figure, as it was drawn last
	OnLine  func(x, y float64) bool // tells whether a pixel is of the line up to which everything is known
	Carried bool                    // what stands in the page is being moved, and about to be drawn
	Awaited bool                    // what was done last is not to be seen yet
	Grabbed bool                    // one finger moves the map, and not the page
	Playing bool
	Letters bool // keys of one letter are heard
	Embed   bool
	Hosted  bool // there is a page around, which wants the keys at either end of the story
	Static  bool // a still picture: the steps are the host's
	Slide   bool // of a deck: the steps are the host's, and so is the space bar after a click
}

// Listener is what hears the reader's hands on one page.
type Listener struct {
	to      To
	hears   map[string]func(dom.Event) // by the names of events of the document
	drag    drag
	inertia inertia
	notch   notch  // of the wheel
	press   press  // the last one
	lit     string // what hover lights, as kind:id
	passed  bool   // something has come under the pointer, and was not answered
	touched bool
	active  bool // and not left since; see cooperative.go
	tries   int  // to move the story while it was not active
	pointed bool // and no Tab since: what has the focus was clicked
	held    bool // the key that was heard last is held down
}

// Listen begins to turn what happens on the page into acts.
func Listen(on *dom.Listeners, to To) *Listener {
	l := &Listener{to: to}
	l.hears = map[string]func(dom.Event){
		"click": l.click, "keydown": l.key, "input": l.typed, "change": l.changed,
		"dragover": dom.Event.PreventDefault, "drop": l.drop,
		"pointerover": l.come, "focusin": l.arrive, "wheel": l.wheel,
		"pointerdown": l.down, "pointermove": l.moved, "pointerup": l.up, "pointercancel": l.up,
	}
	for name, do := range l.hears {
		on.Listen(dom.Document, name, do)
	}
	on.Listen(dom.Window, "blur", l.leave)
	return l
}

// Touched tells whether the reader has begun by themselves.
func (l *Listener) Touched() bool { return l.touched }

// Held tells whether what is done is done by a key that is held down.
func (l *Listener) Held() bool { return l != nil && l.held }

// do does an act of no further words.
func (l *Listener) do(name act.Name, arg string) bool { return l.to.Do(act.Act{Name: name, Arg: arg}) }

// asked is the act that a button or a mark stands for.
func asked(e dom.Element) act.Act {
	return act.Act{Name: act.Named(e.Attribute("data-act")), Arg: e.Attribute("data-arg")}
}

func (l *Listener) click(e dom.Event) {
	l.activate()
	if l.drag.moved { // no click follows a drag
		l.drag.moved = false
		return
	}
	if l.twice(e) {
		return
	}
	if b := e.Closest("[data-act]"); b.Exists() {
		if b.Property("tagName") == "A" {
			e.PreventDefault()
		}
		l.to.Do(asked(b))
		if e.Within(".figure svg") {
			l.elsewhere(e)
		}
		return
	}
	if mark := e.Closest("[data-event]"); mark.Exists() {
		l.do(act.Mark, mark.Attribute("data-event"))
	}
	l.elsewhere(e)
}

// elsewhere shuts what lies open when the reader points away from it.
func (l *Listener) elsewhere(e dom.Event) {
	if !e.Within(".search, #periods") { // which tells where else it is found
		l.do(act.LeaveSearch, "")
	}
	if !e.Within("#panel, #reading, header, label") {
		l.do(act.LeavePanel, "")
	}
}

// typed takes what is typed into the search box, letter by letter.
func (l *Listener) typed(e dom.Event) {
	if fieldOf(e) == "search" {
		l.do(act.Type, e.Target().Property("value"))
	}
}

func fieldOf(e dom.Event) string { return e.Closest("[data-field]").Attribute("data-field") }

// changed takes what a field has come to hold.
func (l *Listener) changed(e dom.Event) {
	field := fieldOf(e)
	if field == "articles" {
		l.to.Files(e.Files())
		return
	}
	day := e.Closest("[data-field][data-day], [data-field][type=date]")
	if !day.Exists() || !day.Valid() { // a date is on its way: its year has one digit so far
		return
	}
	if done := l.do(act.Write, field+":"+day.Property("value")); !done && !day.Matches("[aria-invalid]") {
		restore(day)
	}
}

// restore writes the day that stands into a field again.
func restore(day dom.Element) {
	if words := day.Attribute("data-day"); words != "" {
		day.SetProperty("value", words)
	}
}

// drop takes articles that are let fall on the page.
func (l *Listener) drop(e dom.Event) {
	e.PreventDefault()
	if files := e.Files(); len(files) > 0 {
		l.to.Files(files)
	}
}
