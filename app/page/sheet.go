package page

import (
	"dateline/app/act"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Sheet is how high the reading column, a phone's bottom sheet, stands over the
// days.
type Sheet int

// The heights. The first leaves the room to the days and names what is selected,
// the last leaves it all to what is told.
const (
	Low Sheet = iota
	Half
	High
)

// Next is the height after a tap.
func (s Sheet) Next() Sheet { return (s + 1) % 3 }

// Raised is the height after a stroke, up or down.
func (s Sheet) Raised(up bool) Sheet {
	if up {
		return min(High, s+1)
	}
	return max(Low, s-1)
}

// sheetButton is the grip of the sheet: a tap goes to the next height, a stroke up
// or down to a higher or lower one.
func (p *Page) sheetButton() app.UI {
	return app.Button().Type("button").Class("sheet-handle").DataSet("act", act.Sheet.String()).Aria("label", p.Words.Tools.Sheet).Body(app.Span())
}
