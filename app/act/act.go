// Package act names everything that can be done to the page: what a button, a
// mark, a key or a host asks for. What each of them does is the business of
// the page's root.
package act

// Name is the name of something that can be done; the zero Name is none. In
// the page it stands as data-act.
type Name int

// What changes the state, and so the link.
const (
	None Name = iota
	Next
	Previous
	Select // an event, by id
	Home   // as the story opens
	Choose // a journey, a place, an article or days, as kind:id; or none
	MapIn
	MapOut
	MapWhole
	TimeIn
	TimeOut
	TimeWhole
	Earlier // to what stands before the days that fill the figure
	Later   // and after them
	Crowd   // open one: its first day, last day and first event
	Unfold  // the run of a list that has an event, by id
	Theme
	Lang
	Table // or the figure
	Clear // the filter
	Unquery
	InView
	Ghosts
	Everything // is known
	AsOf       // a day
	DayBy      // so many days
	Report     // so many reports
	Toggle     // a facet's value, as facet:id
	Follow     // a person, by id

	// What changes only what lies open beside the story.

	Open    // a panel, by name
	Cite    // a claim, by id
	Day     // the comparison of a day
	Article // of a claim, by id
	Close
	Claims // of an event, by id
	Tab
	Play
	Pace
	Sort
	Silent
	Hit // a result of the search, by number
	Hint
	Sheet
	Grab

	// What is done in the browser.

	Pick // a day in the browser's calendar
	Search
	Skip // to a region
	Copy
	Download
	Picture
	Print

	// What hands do on the figure and with the keys; no button bears these.

	Mark // a mark in the figure, by its event
	PanMap
	ZoomMap
	MapAt // closer at a pixel
	PanTime
	ZoomTime
	TimeAt   // closer at a pixel
	DragLine // up to which everything is known
	Sweep    // days along the axis
	Stroke   // the sheet, up or down
	Type     // into the search box
	Walk     // so many results
	LeaveSearch
	LeavePanel // by pointing elsewhere
	Escape
	Rove  // among marks of one kind, so many on
	Write // a day into a field, as field:text
	Stop  // playing
	Step  // one on, as play does

	// What a host asks for beside these.

	Resume // playing
	Range  // of time, as a fragment
	Filter
	View // of the map
	Show // a whole state

	count
)

// Act is something to be done, and to what: Arg is what a button bears. A gesture
// says where on the figure it is made and how far, in the scene's px, and by how
// many times it zooms.
type Act struct {
	Name   Name
	Arg    string
	X, Y   float64
	DX, DY float64
	Zoom   float64
}

// names are as they stand in the page. Browser tests and decks rely on them.
var names = [count]string{
	Next: "next", Previous: "previous", Select: "select", Home: "home", Choose: "choose",
	MapIn: "map-in", MapOut: "map-out", MapWhole: "map-whole",
	TimeIn: "time-in", TimeOut: "time-out", TimeWhole: "time-whole",
	Earlier: "earlier", Later: "later",
	Crowd: "crowd", Unfold: "unfold", Theme: "theme", Lang: "lang", Table: "table",
	Clear: "clear", Unquery: "unquery", InView: "inview", Ghosts: "ghosts",
	Everything: "everything", AsOf: "asof", DayBy: "day-by", Report: "report",
	Toggle: "toggle", Follow: "follow",
	Open: "open", Cite: "cite", Day: "day", Article: "article", Close: "close",
	Claims: "claims", Tab: "tab", Play: "play", Pace: "pace", Sort: "sort",
	Silent: "silent", Hit: "hit", Hint: "hint", Sheet: "sheet", Grab: "grab",
	Pick: "pick", Search: "search", Skip: "skip", Copy: "copy",
	Download: "download", Picture: "picture", Print: "print",
	Mark: "mark", PanMap: "pan-map", ZoomMap: "zoom-map", MapAt: "map-at", PanTime: "pan-time", ZoomTime: "zoom-time", TimeAt: "time-at",
	DragLine: "drag-line", Sweep: "sweep", Stroke: "stroke", Type: "type", Walk: "walk",
	LeaveSearch: "leave-search", LeavePanel: "leave-panel", Escape: "escape", Rove: "rove", Write: "write",
	Stop: "stop", Step: "step",
	Resume: "resume", Range: "range", Filter: "filter", View: "view", Show: "show",
}

// String gives the name as it stands in the page.
func (n Name) String() string { return names[n] }

// Named gives what a name in the page stands for, None where it is no such name.
func Named(text string) Name {
	for n, name := range names {
		if name == text {
			return Name(n)
		}
	}
	return None
}

// All lists all there is to be done, in order.
func All() []Name {
	all := make([]Name, 0, count-1)
	for n := None + 1; n < count; n++ {
		all = append(all, n)
	}
	return all
}
