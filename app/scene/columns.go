package scene

import (
	"slices"

	"dateline/app/i18n"
	"dateline/app/sign"
	"dateline/app/view"
)

// Column is a lane of the phone's day list, stood upright.
type Column struct {
	Place, Name, Letter string
	Lang                string // of the name, as a Shape has it
	X                   float64
}

const (
	columnWidth = 18.0
	mostColumns = 8 // of cities: with more, a phone has no room for titles
)

// Columns gives the cities on the map from north to south, those with most events
// where they are too many, and one last column for all else, named in some words.
func (w *World) Columns(words *i18n.Words) []Column {
	cities := slices.DeleteFunc(w.northward(w.entire(words), nil), func(l Lane) bool { return !l.City })
	var out []Column
	for _, l := range busiestLanes(cities, mostColumns) {
		out = append(out, Column{Place: l.Place, Name: l.Name, Lang: l.Lang})
	}
	abbreviate(out)
	out = append(out, Column{Name: w.otherLane(words), Letter: "·"})
	for i := range out {
		out[i].X = columnWidth * (float64(i) + 0.5)
	}
	return out
}

// otherLane is the whole name of the last column, which cities that are not stated
// share with what happens elsewhere.
func (w *World) otherLane(words *i18n.Words) string {
	if name, note := w.Elsewhere(words); note == "" {
		return name
	}
	return words.Figure.OtherLane
}

// ColumnMark draws an event's mark in its column, as an SVG. The columns' own
// lines are the style sheet's: in each row of a long list they would outweigh
// all else.
func (w *World) ColumnMark(v *view.View, id string, columns []Column, current bool) string {
	const high = 28.0
	box := Box{W: columnWidth * float64(len(columns)), H: high}
	e, ok := v.Event(id)
	if !ok {
		return SVG(box, "columns", nil)
	}
	var shapes []Shape
	x, lane := columns[len(columns)-1].X, w.laneOf(e.Place)
	for _, c := range columns {
		if c.Place != "" && c.Place == lane {
			x = c.X
		}
	}
	if current {
		shapes = append(shapes, circle("ring", x, high/2, pointRadius+3.5))
	}
	return SVG(box, "columns", append(shapes, Sign(sign.OfEvent(e.Event, v.Through), x, high/2, pointRadius)...))
}
