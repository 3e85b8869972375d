package app

import (
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sheet is how high the reading column stands over the days of a phone.
type sheet int

// The heights. The first tells what is selected, the last leaves all the room
// to its claims.
const (
	half sheet = iota
	high
	low
)

// sheetKey is the grip of the sheet: a tap goes to the next height, a stroke up
// or down to a higher or lower one.
func (r *Root) sheetKey() app.UI {
	return app.Button().Type("button").Class("sheet-key").DataSet("act", "sheet").Aria("label", r.words().Tools.Sheet).Body(app.Span())
}

// raised is the height after a stroke, up or down.
func (s sheet) raised(up bool) sheet {
	order := []sheet{low, half, high}
	for i, h := range order {
		if h == s && up {
			return order[min(2, i+1)]
		} else if h == s {
			return order[max(0, i-1)]
		}
	}
	return s
}

// lift changes the height by a tap.
func (r *Root) lift() state.State {
	r.desk.sheet = (r.desk.sheet + 1) % 3
	return r.state
}
