package scene

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"
)

// axis draws the folded scale with its days, and above it the true calendar
// as a ruler, joined by fine lines so that nobody is misled about distance.
func (w *World) axis(s state.State, sc Scene) Shape {
	f := sc.Frame
	y, _ := f.axisRows()
	g := group("axis")
	if !w.dated {
		return g
	}
	if f.full() {
		g.Kids = append(g.Kids, sc.ruler(f.Axis.Y+36, y)...)
		g.Kids = append(g.Kids, text("note", f.Names.X+10, f.Axis.Y+54, "start", sc.words().Figure.Happened[0]), text("note", f.Names.X+10, f.Axis.Y+68, "start", sc.words().Figure.Happened[1]))
	}
	for _, st := range sc.Scale.Stretches {
		if !st.Fold {
			kind := map[bool]string{false: "rule", true: "rule-dense"}[st.Dense]
			g.Kids = append(g.Kids, line(kind, st.X, y, st.X+st.W, y))
		}
	}
	b := sc.axisBoard(y)
	days := sc.ticks(s, b, y)
	g.Kids = append(g.Kids, sc.hours(b, y)...)
	inOrder(days, func(a, b Shape) int { return cmp.Compare(a.Kids[0].X, b.Kids[0].X) })
	stop(days, 0)
	return with(g, days)
}

// folds marks where time is taken out, and says how much where the folds before
// and the chosen day leave the words room.
func (sc Scene) folds(b *board, y float64) (out []Shape) {
	_, rows := sc.Frame.axisRows()
	for _, fold := range sc.Scale.Folds() {
		x := fold.X + fold.W/2
		shapes := []Shape{breakMark(x, y)}
		if room := sc.foldRoom(fold); !b.taken.touches(room) {
			n, unit := takenOut(fold, sc.words())
			shapes = append(shapes, text("fold", x, y+rows[0], "middle", strconv.Itoa(n)+" "), text("fold", x, y+rows[1], "middle", sc.words().Count(unit, n))) // the space parts what is read as one
			b.take(room)
		}
		out = append(out, sc.days(fold.First, fold.Last, Box{fold.X, y - 8, fold.W, rows[1] + 12}, shapes...))
	}
	return out
}

// days is what stands on the axis for some days, by which they are chosen.
func (sc Scene) days(first, last model.Day, target Box, shapes ...Shape) Shape {
	g := group("dates", append([]Shape{rect("target", target)}, shapes...)...)
	g.Bind = sc.chooses(state.Thing{Kind: state.Days, ID: daysID(first, last)}, naming(shapes, sc.words().Days(first, last)))
	return g
}

// naming is a name that holds the words that are seen, so that who speaks to the
// page can say what stands there.
func naming(shapes []Shape, name string) string {
	seen := ""
	for _, s := range shapes {
		seen += s.Text
	}
	if strings.Contains(" "+name+" ", " "+seen+" ") || seen == "" {
		return name
	}
	return seen + ", " + name
}

// axisRows gives the height of the scale's line, and how far under it two rows of
// words stand.
func (f Frame) axisRows() (y float64, rows [2]float64) {
	if f.Form == Slide {
		return f.Axis.Y + 22, [2]float64{18, 31}
	}
	return f.Axis.Y + 60, [2]float64{15, 26}
}

// foldRoom is the room of the words under a fold.
func (sc Scene) foldRoom(fold Stretch) Box {
	y, rows := sc.Frame.axisRows()
	n, unit := takenOut(fold, sc.words())
	size := tickSize(sc.Frame)
	wide := math.Max(fold.W, math.Max(Measure(strconv.Itoa(n)+" ", size), Measure(sc.words().Count(unit, n), size)))
	return Box{fold.X + (fold.W-wide)/2, y, wide, rows[1] + 4}
}

func with(g Shape, kids []Shape) Shape {
	g.Kids = append(g.Kids, kids...)
	return g
}

// takenOut says how much time a fold takes out: in days or, where nobody thinks in
// these, in years.
func takenOut(fold Stretch, w *i18n.Words) (n int, unit i18n.Plural) {
	const mostDays = 999
	if n = int(fold.Last - fold.First + 1); n <= mostDays {
		return n, w.Figure.Days
	}
	return int(math.Round(float64(n) / 365.2425)), w.Figure.Years
}
