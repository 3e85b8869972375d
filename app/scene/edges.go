package scene

import "dateline/app/state"

// Edges tell what stands before and after the days that a reader looks closer at,
// and lead there. Between them stands the offer to make a filter of these days,
// which to look closer is not. They are of the page, and of no picture of it.
func (w *World) Edges(s state.State, sc Scene) (out []Shape) {
	if !s.Zoomed() || sc.Frame.Form.Listed() {
		return nil
	}
	p, words := sc.Frame.Plot, sc.words()
	earlier, later := w.Beyond(sc)
	if earlier > 0 {
		out = append(out, sc.edge("earlier", words.Left(words.Count(words.Figure.Earlier, earlier)), p.X, "start"))
	}
	first, last := w.span(s)
	these := sc.edge("range", words.Figure.OnlyThese, p.X+p.W/2, "middle")
	these.Bind.Arg = state.State{}.Range(float64(first), float64(last)+1).Format()
	out = append(out, these)
	if later > 0 {
		out = append(out, sc.edge("later", words.Right(words.Count(words.Figure.Later, later)), p.Right(), "end"))
	}
	return out
}

// edge is a word over the plot that does something, with a target of 24 px.
func (sc Scene) edge(act, said string, x float64, end string) Shape {
	wide := Measure(said, edgeType)
	left := map[string]float64{"start": x, "middle": x - wide/2, "end": x - wide}[end]
	top := sc.Frame.Axis.Y
	g := group("edge", rect("target", Box{left - 4, top, wide + 8, 24}), text("edge-text", x, top+14, end, said))
	g.Bind = Bind{Act: act, Label: said, Stop: true}
	return g
}

const edgeType = 12.0 // px
