package scene

import (
	"cmp"
	"math"
	"strconv"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"
)

// reported is the second clock: on the same scale, the day each source was
// published, dashed where that day is inferred.
func (w *World) reported(pause func(), s state.State, sc Scene) Shape {
	f := sc.Frame
	g := group("reported")
	y := clockY(f)
	if f.full() {
		g.Kids = append(g.Kids, text("note", f.Names.X+10, y-4, "start", sc.words().Figure.Reported[0]), text("note", f.Names.X+10, y+10, "start", sc.words().Figure.Reported[1]))
	}
	for _, r := range sc.Scale.Runs() {
		g.Kids = append(g.Kids, line("rule", r[0], y, r[1], y))
	}
	for _, fold := range sc.Scale.Folds() {
		g.Kids = append(g.Kids, breakMark(fold.X+fold.W/2, y))
	}
	return with(g, w.stems(pause, s, sc, y))
}

// clockY is where the second clock's line lies, px.
func clockY(f Frame) float64 {
	if f.Form == Slide {
		return f.Reported.Y + 12
	}
	return f.Reported.Y + 26
}

// captionRooms is the room of what the second clock is called, in two lines before it.
func captionRooms(sc Scene, y float64) (rooms [2]Box) {
	for i, words := range sc.words().Figure.Reported {
		rooms[i] = Box{sc.Frame.Names.X + 10, y - 15 + 14*float64(i), Measure(words, 13), 14}
	}
	return rooms
}

// stems draws a stroke for each source on its day, and its name under it.
func (w *World) stems(pause func(), s state.State, sc Scene, y float64) []Shape {
	tags := sc.thinned(w.tags(sc, y), s.Show)
	if sc.Frame.full() {
		b := w.belowLine(s, sc, tags, y)
		b.pause = pause
		tags = hangAll(tags, b)
	}
	pause()
	aim(tags)
	var out, names []Shape
	for _, t := range tags {
		pause()
		g, source := t.shape(y), w.Story.Sources[t.number-1]
		g.Bind = sc.chooses(state.Thing{Kind: state.Source, ID: t.id}, w.sourceLabel(source, t.number, sc))
		if after(source.Published, w.KnownTo(s)) {
			g.Kind = "source ghost"
		}
		out = append(out, g)
		if !sc.Frame.full() {
			names = append(names, text("stem-name", t.x, y+24, "middle", strconv.Itoa(t.number)))
		}
	}
	stop(out, 0)
	return append(out, names...)
}

// stemRoom is the px that a stroke is given where there are more than the row has room
// for: nearer to each other nobody tells them apart, or hits one of them.
const stemRoom = 3.0

// thinned leaves one stroke of those that stand in the same place, where there are more
// than the row has room for: that of the source that is chosen, or of the first. A name
// stands for all of them.
func (sc Scene) thinned(tags []tag, chosen state.Thing) (out []tag) {
	if float64(len(tags)) <= sc.Frame.Plot.W/stemRoom {
		return tags
	}
	heads := map[int]int{} // by place, where in out
	for _, t := range tags {
		place := int(math.Floor(t.x / stemRoom))
		i, taken := heads[place]
		switch {
		case !taken:
			heads[place] = len(out)
			out = append(out, t)
		case chosen == state.Thing{Kind: state.Source, ID: t.id}:
			t.also, t.x = append(out[i].also, out[i].number), out[i].x
			out[i] = t
		default:
			out[i].also = append(out[i].also, t.number)
		}
	}
	return out
}

// sourceLabel is what a screen reader says of a report.
func (w *World) sourceLabel(s model.Source, n int, sc Scene) string {
	date := sc.words().Date(s.Published)
	if !s.Stated() {
		date = i18n.Fill(sc.words().Reading.Inferred, date)
	}
	return strconv.Itoa(n) + " " + sc.words().Publisher(s.Publisher) + ", " + date
}

// aim gives each stroke a target of 24 px or, where another stands near, half of
// the way to it; and puts them in the order in which they stand.
func aim(tags []tag) {
	inOrder(tags, func(a, b tag) int { return cmp.Compare(a.x, b.x) })
	for i := range tags {
		left, right := tags[i].x-12, tags[i].x+12
		if i > 0 {
			left = max(left, (tags[i-1].x+tags[i].x)/2)
		}
		if i+1 < len(tags) {
			right = min(right, (tags[i].x+tags[i+1].x)/2)
		}
		tags[i].target = Box{left, tags[i].y - stemHalf, right - left, 2 * stemHalf}
	}
}

// after tells whether a source appeared later than a day.
func after(published model.When, day model.Day) bool {
	_, last := published.Span()
	return last > day
}

// tags gives the sources whose day shows, in their order. One that appeared in a
// month or a year has its stroke where that ends, from when on it is known, and a bar
// along what shows of it.
func (w *World) tags(sc Scene, y float64) []tag {
	var out []tag
	xs := w.stemXs(sc)
	for i, source := range w.Story.Sources {
		first, last := source.Published.Span()
		if source.Published.IsZero() || !sc.Scale.shows(last) {
			continue
		}
		t := tag{id: source.ID, number: i + 1, x: xs[i], y: y, stated: source.Stated(), publisher: sc.words().Publisher(source.Publisher), words: sc.words()}
		if first < last {
			t.bars = sc.runsBetween(sc.Scale.X(float64(first)), t.x)
		}
		out = append(out, t.cut(tagWidths[0]))
	}
	return out
}

// belowLine is the room under the second clock, with all that stands in it
// before the first name is hung.
func (w *World) belowLine(s state.State, sc Scene, tags []tag, y float64) *board {
	f := sc.Frame
	b := &board{room: Box{f.Names.X, f.Reported.Y, f.Figure.Right() - f.Names.X, f.Reported.H - f.Type*2.1}}
	b.take(Box{w.lineX(s, sc) - 3, y - 26, 6, f.Reported.H})
	for _, caption := range captionRooms(sc, y) {
		b.take(caption)
	}
	for _, t := range tags {
		b.take(Box{t.x - 2, y - stemHalf, 4, 2 * stemHalf})
	}
	return b
}

// stemXs gives each source's pixel; sources of one hour stand side by side about it,
// within their day.
func (w *World) stemXs(sc Scene) []float64 {
	xs, beside := make([]float64, len(w.Story.Sources)), map[int][]int{}
	for i, s := range w.Story.Sources {
		first, d := s.Published.Span()
		at := float64(d) + 0.5
		if s.Published.Exact() {
			at = s.Published.Moment()
		} else if first < d {
			at = float64(d) + 1
		}
		xs[i] = sc.Scale.X(at)
		beside[int(xs[i])] = append(beside[int(xs[i])], i)
	}
	for _, group := range beside {
		if len(group) > 1 {
			w.abreast(sc, xs, group)
		}
	}
	return xs
}

// stemGap is the px between strokes side by side, where their day has so much.
const stemGap = 9.0

// abreast sets the strokes of some sources side by side about the pixel that they
// share, within the day of the first.
func (w *World) abreast(sc Scene, xs []float64, group []int) {
	_, d := w.Story.Sources[group[0]].Published.Span()
	from, to := sc.Scale.X(float64(d)), sc.Scale.X(float64(d)+1)
	step := min(stemGap, (to-from)/float64(len(group)))
	long := step * float64(len(group)-1)
	first := max(from+step/2, min(xs[group[0]]-long/2, to-step/2-long))
	for k, i := range group {
		xs[i] = first + step*float64(k)
	}
}

// runsBetween gives what of the scale's runs lies between two pixels: a fold has no part
// in it.
func (sc Scene) runsBetween(from, to float64) (out [][2]float64) {
	for _, r := range sc.Scale.Runs() {
		if a, b := math.Max(r[0], from), math.Min(r[1], to); a < b {
			out = append(out, [2]float64{a, b})
		}
	}
	return out
}
