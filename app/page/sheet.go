package page

import (
	"dateline/app/act"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Sheet is how high the reading column, a phone's bottom sheet, stands over the
// days.
type Sheet int

// The heights. The first tells what is selected, the last leaves all the room
// to the days.
const (
	Half Sheet = iota
	High
	Low
)

// Next is the height after a tap.
func (s Sheet) Next() Sheet { return (s + 1) % 3 }

// Raised is the height after a stroke, up or down.
func (s Sheet) Raised(up bool) Sheet {
	order := []Sheet{Low, Half, High}
	for i, h := range order {
		if h == s && up {
			return order[min(2, i+1)]
		} else if h == s {
			return order[max(0, i-1)]
		}
	}
	return s
}

// sheetButton is the grip of the sheet: a tap goes to the next height, a stroke up
// or down to a higher or lower one.
func (p *Page) sheetButton() app.UI {
	return app.Button().Type("button").Class("sheet-handle").DataSet("act", act.Sheet.String()).Aria("label", p.Words.Tools.Sheet).Body(app.Span())
}
