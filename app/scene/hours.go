package scene

import (
	"cmp"
	"math"
	"slices"

	"dateline/app/i18n"
	"dateline/app/view"
	"dateline/data/model"
)

// timed tells whether an event has an hour or a part of its day.
func (e *event) timed() bool {
	p := e.When.Precision()
	return p == model.ToTime || p == model.ToPart
}

// laneDay is one day of a lane.
type laneDay struct {
	lane string
	day  model.Day
}

// part moves points of one lane and day that would cover each other apart, and never
// out of their day: by their hours, so that what was earlier stands no farther right
// on any lane, or evenly where none of them has an hour.
func part(pause func(), marks []mark, t TimeScale) {
	var points, clocked []int
	for i := range marks {
		if marks[i].bar.Empty() {
			points = append(points, i)
		}
	}
	for _, at := range grouped(pause, points, func(i int) laneDay { return laneDay{marks[i].lane, marks[i].first} }) {
		if slices.ContainsFunc(at, func(i int) bool { return marks[i].timed() }) {
			clocked = append(clocked, at...)
		} else {
			share(marks, at, t)
		}
	}
	for _, at := range grouped(pause, clocked, func(i int) model.Day { return marks[i].first }) {
		byHour(marks, at, t)
	}
}

// grouped parts what has places in a list by a key, groups in the order of their first.
// The groups of a long story are thousands, most of one or two: they share one list.
func grouped[K comparable](pause func(), places []int, key func(i int) K) [][]int {
	at, in, size := map[K]int{}, make([]int, len(places)), []int{}
	for k := range view.InPieces(pause, len(places)) {
		i := places[k]
		n, ok := at[key(i)]
		if !ok {
			n, size = len(size), append(size, 0)
			at[key(i)] = n
		}
		in[k] = n
		size[n]++
	}
	out, from, room := make([][]int, len(size)), 0, make([]int, len(places))
	for n, many := range size {
		out[n], from = room[from:from:from+many], from+many
	}
	pause()
	for k, i := range places {
		out[in[k]] = append(out[in[k]], i)
	}
	return out
}

// share gives points of a lane even parts of their day.
func share(marks []mark, at []int, t TimeScale) {
	if len(at) < 2 {
		return
	}
	a, b := t.X(float64(marks[at[0]].first)), t.X(float64(marks[at[0]].first)+1)
	for k, i := range at {
		marks[i].x = a + (b-a)*(float64(k)+0.5)/float64(len(at))
		marks[i].r = radiusIn((b - a) / float64(len(at)))
	}
}

// radiusIn is that of a point that has some px by itself.
func radiusIn(px float64) float64 { return math.Max(2.5, math.Min(pointRadius, px/2-0.5)) }

// ringedApart is how many px apart the middles of two points stand of which one may
// have a ring.
const ringedApart = 2*pointRadius + ringAir + 1

// byHour sets the points of a day as near to their hours as the room that each needs
// beside others of its lane allows: isotonic regression, as of lanes in their heights.
func byHour(marks []mark, at []int, t TimeScale) {
	slices.SortStableFunc(at, func(i, j int) int { return cmp.Compare(marks[i].Moment, marks[j].Moment) })
	steps, n := stepsOf(marks, at), onLanes(marks, at)
	a, b := t.X(float64(marks[at[0]].first)), t.X(float64(marks[at[0]].first)+1)
	last := steps[len(steps)-1]
	gap := math.Min(ringedApart, (b-a)/(last+1))
	want := make([]float64, len(at))
	for k, i := range at {
		want[k] = t.X(marks[i].Moment) - gap*steps[k]
	}
	for k, x := range pool(want) {
		m := &marks[at[k]]
		m.x = math.Max(a+gap/2, math.Min(b-gap/2-gap*last, x)) + gap*steps[k]
		if n[m.lane] > 1 { // else it is as large as others, however narrow its day
			m.r = radiusIn(gap)
		}
	}
}

// onLanes counts some points by their lane.
func onLanes(marks []mark, at []int) map[string]int {
	n := map[string]int{}
	for _, i := range at {
		n[marks[i].lane]++
	}
	return n
}

// stepsOf counts for points in the order of time how many before each must stand by
// themselves to its left: those of its own lane, and what these have to their left.
func stepsOf(marks []mark, at []int) []float64 {
	out, of := make([]float64, len(at)), map[string]float64{}
	most := 0.0
	for k, i := range at {
		if n, ok := of[marks[i].lane]; ok {
			most = math.Max(most, n+1)
		}
		out[k], of[marks[i].lane] = most, most
	}
	return out
}

// hourSteps are the hours from one label to the next, and hourRoom is the px that a
// label wants.
var hourSteps = []int{1, 2, 3, 6}

const hourRoom = 48.0

// hours labels the hours of days on which something has one, where a day is wide
// enough for them. On a slide, which has one row, they stand beside the day's name.
func (sc Scene) hours(b *board, y float64) (out []Shape) {
	seen := map[model.Day]bool{}
	for _, e := range sc.schedule.stands {
		if e.point && e.timed() && !seen[e.first] && sc.Scale.shows(e.first) {
			seen[e.first] = true
			out = append(out, sc.hoursOf(e.first, b, y)...)
		}
	}
	return out
}

func (sc Scene) hoursOf(day model.Day, b *board, y float64) (out []Shape) {
	size, base := tickSize(sc.Frame), y
	wide := sc.Scale.X(float64(day)+1) - sc.Scale.X(float64(day))
	i := slices.IndexFunc(hourSteps, func(n int) bool { return wide*float64(n)/24 >= hourRoom*size/11 })
	if i < 0 {
		return nil
	}
	if _, rows := sc.Frame.axisRows(); sc.Frame.Form != Slide {
		base += rows[1] - rows[0]
	}
	for h := hourSteps[i]; h < 24; h += hourSteps[i] {
		x, words := sc.Scale.X(float64(day)+float64(h)/24), i18n.Clock(h, 0)
		if box := (Box{x - Measure(words, size)/2 - 2, base + 5 + size*0.3, Measure(words, size) + 4, size * 0.94}); b.free(box) {
			out = append(out, line("tick", x, y, x, y+3), text("hour", x, base+5+size, "middle", words))
		}
	}
	return out
}
