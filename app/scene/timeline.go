package scene

import (
	"math"
	"strings"

	"dateline/app/state"
)

// timeline draws the space-time diagram, back to front: bands, grid, lanes,
// axis, journeys, the line up to which everything is known, labels, marks. It gives
// the berths of the labels too.
func (w *World) timeline(pause func(), s state.State, sc Scene, marks []mark) ([]Shape, berths) {
	f, b := sc.Frame, w.timeBoard(s, sc, marks)
	b.pause = pause
	out := []Shape{group("bands", w.bands(sc)...), group("grid", grid(sc)...), group("lanes", w.laneShapes(sc, b)...)}
	if !f.Reported.Empty() {
		out = append(out, w.veil(s, sc)...)
		b.names.add(b.line)
	}
	pause()
	ways := w.wayShapes(s, sc, marks, b)
	pause()
	axis := w.axis(s, sc)
	out = append(out, axis, group("journeys", ways...))
	pause()
	w.reserve(s, sc, marks, b)
	if gaps := w.gapShapes(sc, b); len(gaps) > 0 {
		out = append(out, group("gaps", gaps...))
	}
	pause()
	order, first := w.byRank(s, sc, marks)
	pause()
	labels := w.markLabels(s, sc, order[:first], b)
	pause()
	if notes := w.noteShapes(s, sc, marks, b); len(notes) > 0 {
		out = append(out, group("findings", notes...))
	}
	pause()
	labels = append(labels, w.markLabels(s, sc, order[first:], b)...)
	pause()
	if !f.Reported.Empty() {
		out = append(out, w.asOf(s, sc, axis, b.crossed)) // under the marks: who points at one means it, and not the line
	}
	pause()
	under, over := plated(labels)
	out = append(out, w.reaches(sc, ways), group("labels", under...), w.markShapes(pause, s, sc, marks))
	if len(over) > 0 {
		out = append(out, group("labels", over...))
	}
	pause()
	if f.full() {
		out = append(out, w.reported(pause, s, sc))
		pause()
		out = append(out, w.key(f, sc.words()))
	}
	return out, b.berths
}

// timeBoard is the room of the plot before anything is drawn: the berths of its labels
// are kept in it, and known are its marks, a slide's journeys and the line up to which
// everything is known.
func (w *World) timeBoard(s state.State, sc Scene, marks []mark) *board {
	f := sc.Frame
	b := &board{room: Box{f.Plot.X + 2, f.Plot.Y - 4, sc.Scale.End() - f.Plot.X - 2, f.Plot.H + 2}}
	b.moor(sc.berths)
	b.stand(marks, s.Event)
	if f.Form == Slide {
		b.passes.add(w.passing(sc, marks)...)
	}
	if !f.Reported.Empty() {
		b.line = w.lineBox(s, sc)
	}
	return b
}

// plated parts labels from those that lie over the marks.
func plated(labels []Shape) (under, over []Shape) {
	for _, l := range labels {
		if strings.HasPrefix(l.Kind, "label plated") {
			over = append(over, l)
		} else {
			under = append(under, l)
		}
	}
	return under, over
}

// stand tells where the marks are. On a crowd's number and on the ring no name
// of a lane may stand.
func (b *board) stand(marks []mark, selected string) {
	for _, m := range marks {
		b.marks.add(m.box())
		if m.crowd != nil || m.ID == selected {
			b.names.add(ringRoom(m.box()))
		}
	}
}

// ringRoom is the room about a mark that its number, or its ring, takes.
func ringRoom(mark Box) Box { return mark.Grow(ringAir - 1) }

// reserve takes the room of the line, of the words under folds and of all marks
// before the first label is set.
func (w *World) reserve(s state.State, sc Scene, marks []mark, b *board) {
	if f := sc.Frame; !f.Reported.Empty() && sc.berths == nil {
		b.soft.add(b.line)
	}
	for _, fold := range sc.Scale.Folds() {
		b.take(sc.foldRoom(fold)) // which a slide's plot touches
	}
	for _, m := range marks {
		if !m.hangs() {
			b.take(m.box().Grow(2))
		} else {
			b.soft.add(m.box().Grow(2))
		}
		if !m.Ghost {
			b.columns.add(Box{m.x - 2, m.y - 34, 4, 68})
		}
	}
	for _, m := range settle(sc.layout.others, sc.Lanes) {
		b.absent.add(m.box())
	}
}

// markShapes draws the marks, one tab stop in all.
func (w *World) markShapes(pause func(), s state.State, sc Scene, marks []mark) Shape {
	g := group("events")
	for _, m := range marks {
		pause()
		if m.crowd != nil {
			g.Kids = append(g.Kids, w.crowdShape(m, marks, sc))
			continue
		}
		shape := sc.named(m, m.shape(m.ID == s.Event, marks))
		if sc.schedule.aside(s, m.event) {
			shape.Kind += " aside"
		}
		g.Kids = append(g.Kids, shape)
	}
	stop(g.Kids, 0)
	return g
}

// named gives a mark the words that a screen reader says for it.
func (sc Scene) named(m mark, g Shape) Shape {
	g.Bind.Place = m.lane
	words := sc.words()
	standing := words.Standing(m.standing)
	if m.Ghost {
		standing = words.Status.Unknown
	}
	g.Bind.Label = sc.in(m.Title) + ", " + standing + ", " + words.When(m.When) + ", " + words.Count(words.Figure.Claims, m.Claims)
	return g
}

// bands tie the lanes of one country together.
func (w *World) bands(sc Scene) []Shape {
	var out []Shape
	f := sc.Frame
	for i := 0; i < len(sc.Lanes); {
		j := i
		for j < len(sc.Lanes) && sc.Lanes[j].Country == sc.Lanes[i].Country {
			j++
		}
		if country := sc.Lanes[i].Country; country != "" && len(inUse(sc.Lanes[i:j])) > 0 {
			top, low := sc.Lanes[i].head(f, ""), sc.Lanes[j-1].foot(f, "")
			b := rect("band", Box{f.Names.X, top, f.Names.W + f.Plot.W, low - top})
			b.Hue = w.tints[country]
			b.Bind.Place = country
			out = append(out, b)
		}
		i = j
	}
	return out
}

// laneShapes draws each lane's line and its name. A slide's map names the cities of
// lanes at their own height; the others are named in their lanes.
func (w *World) laneShapes(sc Scene, b *board) []Shape {
	f := sc.Frame
	var out, names []Shape
	var onMap map[string]bool
	if sc.aloft != nil {
		onMap = sc.aloft.named()
	}
	lanes := inUse(sc.Lanes)
	for _, l := range lanes {
		out = append(out, sc.laneLine(l, b))
		if onMap[l.Place] && math.Abs(l.Want-l.Y) < f.Gap/2 {
			continue // it is named on the same height
		}
		if name := laneName(l, f, b); len(name) > 0 {
			name[0].Lang = l.Lang
			names = append(names, sc.laneStop(l, name))
		}
	}
	for i, l := range lanes { // after all names, which matter more
		out[i].Kids = append(out[i].Kids, laneNote(l, f, b)...)
	}
	stop(names, 0)
	return append(out, names...)
}

// laneLine is a lane's line, which breaks at folds.
func (sc Scene) laneLine(l Lane, b *board) Shape {
	g := group(l.kind("lane"))
	g.Bind.Place = l.Place
	kind := "lane-city"
	if !l.City {
		kind = "lane-open"
	}
	from := sc.Frame.Names.X
	for _, r := range sc.Scale.Runs() {
		g.Kids = append(g.Kids, line(kind, from, l.Y, r[1], l.Y))
		b.take(Box{from, l.Y - 0.5, r[1] - from, 1})
		from = r[1] + foldWidth
	}
	for _, s := range sc.Scale.Folds() {
		g.Kids = append(g.Kids, breakMark(s.X+s.W/2, l.Y))
		at := Box{s.X + s.W/2 - 6, l.Y - 6, 12, 12}
		b.take(at)
		b.breaks.add(at)
	}
	return g
}

// laneStop is a lane's name, by which its place is chosen.
func (sc Scene) laneStop(l Lane, name []Shape) Shape {
	label := l.Name + ", " + sc.words().Count(sc.words().Figure.Events, l.Known)
	if l.Note != "" {
		label += ", " + l.Note
	}
	wide := math.Max(24, Measure(name[0].Text, 13)*boldness+12)
	g := group(l.kind("lane-head"), append([]Shape{rect("target", Box{name[0].X - 6, l.Y - 22, wide, 24})}, name...)...)
	g.Bind = sc.chooses(placeThing(l.Place), label)
	return g
}

func breakMark(x, y float64) Shape {
	return path("break", "M"+num(x-5)+" "+num(y+5)+"l4 -10M"+num(x+1)+" "+num(y+5)+"l4 -10")
}

// name tells marks apart.
func (m mark) name() string {
	if m.event == nil {
		return ""
	}
	return m.ID
}

// along takes a slanted line.
func (b *board) along(x1, y1, x2, y2 float64) { b.take(chain(x1, y1, x2, y2)...) }

// chain is a slanted line as small boxes.
func chain(x1, y1, x2, y2 float64) (out []Box) {
	n := int(max(1, abs(y2-y1)/4, abs(x2-x1)/4))
	for i := 0; i <= n; i++ {
		f := float64(i) / float64(n)
		out = append(out, Box{x1 + (x2-x1)*f - 1.5, y1 + (y2-y1)*f - 1, 3, 2})
	}
	return out
}

func abs(v float64) float64 { return max(v, -v) }

// grid draws a hairline at the start of each day that is wide enough.
func grid(sc Scene) []Shape {
	var out []Shape
	for _, s := range sc.Scale.Stretches {
		n := int(s.Last - s.First + 1)
		if s.Fold || n < 2 || s.W/float64(n) < 20 {
			continue
		}
		for i := 0; i <= n; i++ {
			x := s.X + s.W*float64(i)/float64(n)
			out = append(out, line("hair", x, sc.Frame.Plot.Y-16, x, sc.Frame.Plot.Bottom()))
		}
	}
	return out
}
