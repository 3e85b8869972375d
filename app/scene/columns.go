package scene

// Column is a lane of the phone's day list, stood upright.
type Column struct {
	Place, Name, Letter string
	X                   float64
}

const columnWidth = 18.0

// Columns gives the cities on the map from north to south, and one last
// column for all else.
func (w *World) Columns() []Column {
	var out []Column
	lanes := w.lanes(&View{events: w.events}, nil, Camera{Scale: 1000}, Frame{Plot: Box{H: 1000}, Gap: 1})
	for _, l := range lanes {
		if l.City {
			out = append(out, Column{Place: l.Place, Name: l.Name, Letter: string([]rune(l.Name)[:1])})
		}
	}
	out = append(out, Column{Name: w.words.Figure.OtherLane, Letter: "·"})
	for i := range out {
		out[i].X = columnWidth * (float64(i) + 0.5)
	}
	return out
}

// ColumnMark draws one row's mark in its column, as an SVG.
func (w *World) ColumnMark(v *View, id string, columns []Column, current bool) string {
	const high = 28.0
	box := Box{W: columnWidth * float64(len(columns)), H: high}
	var shapes []Shape
	for _, e := range v.events {
		if e.ID != id {
			continue
		}
		x := columns[len(columns)-1].X
		for _, c := range columns {
			shapes = append(shapes, line("hair", c.X, 0, c.X, high))
			if c.Place != "" && c.Place == e.lane {
				x = c.X
			}
		}
		if current {
			shapes = append(shapes, circle("ring", x, high/2, pointRadius+3.5))
		}
		shapes = append(shapes, glyph(e.Status, e.Said(), x, high/2, pointRadius)...)
	}
	return SVG(box, "columns", shapes)
}
