// Package page draws the page: header, figure, reading column and panels as
// elements. Each is a function of a Page, a value that is built once a drawing;
// what stands where is the scene's business, and nothing here touches a browser.
package page

import "dateline/data/passage"

// Desk is what lies open beside the story: nothing a link would tell.
type Desk struct {
	Panel      Panel   // the open panel, or none
	About      string  // what the panel is about: a claim's id, a day
	Typed      string  // in the search box
	Hit        int     // the result that the arrow keys stand on, 0 for none
	Tab        Tab     // of the reading column
	Instead    Instead // of what the filter has come to leave out
	Unfolded   string  // the event whose claims are unfolded in a slide
	Said       string  // the last announcement
	Playing    bool    // the story plays
	Pace       Pace    // at which it does
	Sorted     Sorting // how the table is
	LettersOff bool    // single-letter keys are switched off
	Checks     []Check // of files that the reader dropped
	Grabbed    bool    // one finger moves the map, and not the page
	Sheet      Sheet   // how high the reading column stands on a phone
	Unread     string  // the field in which what was typed is no day
	Hint       int     // the step of the first visit's hint, 0 when it is gone
}

// Instead is an event that was opened because the filter has come to leave out
// the one that was read.
type Instead struct{ Opened, Of string }

// Panel is the name of what can lie open over the page. Menu is none of its
// own: it unfolds the header.
type Panel string

// The panels.
const (
	People   Panel = "people"
	Places   Panel = "places"
	Sources  Panel = "sources"
	Status   Panel = "status"
	Time     Panel = "time"
	Language Panel = "language"
	Theme    Panel = "theme"
	Share    Panel = "share"
	Signs    Panel = "signs"
	Help     Panel = "help"
	Cite     Panel = "cite"
	Day      Panel = "day"
	Article  Panel = "article"
	Menu     Panel = "menu"
)

// Tab is what the reading column tells of while a person is followed.
type Tab string

// The tabs. The empty one is the event's too.
const (
	EventTab  Tab = "event"
	PersonTab Tab = "person"
)

// Sorting is by which column the table stands, and which way.
type Sorting struct {
	Column string
	Down   bool
}

// Check is what became of one file that the reader dropped.
type Check struct {
	File   string
	Source string // id, or "" where the file is none of the articles
	Unread bool   // the browser could not read it
	Result passage.Result
}
