package scene

import (
	"math"
	"slices"
	"sort"

	"dateline/app/state"
	"dateline/data/model"
)

// Stretch is a run of days that share one width. A folded stretch takes a
// fixed width whatever its length.
type Stretch struct {
	First, Last model.Day // inclusive
	X, W        float64   // px
	Fold        bool
	Dense       bool // its days are narrower than those on which something happens
}

// TimeScale turns days into pixels and back. A day is a float whose fraction
// is the time of day: 3.5 is noon of the day numbered 3.
type TimeScale struct {
	Stretches []Stretch
	unit      float64    // px of a day of weight 1
	even      bool       // all days are of one width
	seen      state.Span // what shows of it; the zero Span shows all
}

const (
	foldWidth = 30.0 // px, enough for a break mark and 'days'
	foldFrom  = 4    // so many empty days in a row fold
	idle      = 0.12 // weight of a day that only a range covers
	maxWeight = 2.0

	mostFolded = 0.5 // of the room
	pays       = 2.0 // times its own width that a fold saves among even days

	mostBridged = 2 // days
)

// Load is what the story holds: how many things stand on each day by name,
// and the spans that cover days without naming one.
type Load struct {
	Days  map[model.Day]int
	Spans [][2]model.Day
}

// NewTimeScale spreads first to last over the pixels from x to x+w: days that
// matter get room by how much happens, empty stretches fold. Where folds would take
// too much of the room, days are even, and only what is much longer than a fold is one.
func NewTimeScale(load Load, first, last model.Day, x, w float64) TimeScale {
	runs := weigh(load, first, last)
	unit, folded := unitOf(runs, w)
	even := folded > mostFolded*w
	if even {
		runs = weigh(evenly(runs, w), first, last)
		unit, _ = unitOf(runs, w)
	}
	return TimeScale{Stretches: place(runs, x, unit), unit: unit, even: even}
}

// unitOf gives the px of a day of weight 1, and how many all folds take.
func unitOf(runs []run, w float64) (unit, folded float64) {
	sum := 0.0
	for _, r := range runs {
		if r.fold {
			folded += foldWidth
		} else {
			sum += r.weight * r.days()
		}
	}
	if sum == 0 {
		return 0, math.Inf(1)
	}
	return (w - folded) / sum, folded
}

func place(runs []run, x, unit float64) []Stretch {
	var out []Stretch
	mixed := slices.ContainsFunc(runs, func(r run) bool { return !r.fold && r.weight >= 1 })
	for _, r := range runs {
		w := foldWidth
		if !r.fold {
			w = unit * r.weight * r.days()
		}
		out = append(out, Stretch{r.first, r.last, x, w, r.fold, mixed && !r.fold && r.weight == idle})
		x += w
	}
	return out
}

type run struct {
	first, last model.Day
	weight      float64
	fold        bool
}

func (r run) days() float64 { return float64(r.last - r.first + 1) }

// weigh gives every day from first to last its weight, equal neighbours
// joined.
func weigh(load Load, first, last model.Day) []run {
	var runs []run
	for _, b := range busy(load, first, last) {
		n := len(runs)
		if n > 0 && !b.fold && !runs[n-1].fold && runs[n-1].weight == b.weight {
			runs[n-1].last = b.last
			continue
		}
		runs = append(runs, b)
	}
	return runs
}

// busy cuts the time at every day that bears something, and at the ends of
// spans, so its cost grows with the story and not with the centuries.
func busy(load Load, first, last model.Day) []run {
	cuts := cutDays(load, first, last)
	var out []run
	for i := 0; i+1 < len(cuts); i++ {
		a, b := cuts[i], cuts[i+1]-1
		r := run{first: a, last: b, weight: idle}
		if n := load.Days[a]; n > 0 && a == b {
			r.weight = math.Min(maxWeight, 1+0.5*float64(n-1))
		} else if !covered(load.Spans, a) {
			r.fold = b-a+1 >= foldFrom
			r.weight = 1
		}
		out = append(out, r)
	}
	bridge(out)
	return even(out)
}

// bridge gives a day or two that only a range covers, next to days on which
// something happens, the weight of these: squeezed, they would look like none.
func bridge(runs []run) {
	busy := slices.Clone(runs)
	beside := func(i int) bool { return i < 0 || i == len(busy) || !busy[i].fold && busy[i].weight >= 1 }
	for i, r := range busy {
		if short := r.last-r.first < mostBridged; short && r.weight == idle && len(busy) > 1 && beside(i-1) && beside(i+1) {
			runs[i].weight = 1
		}
	}
}

// even gives the days of one unbroken run the weight of its fullest, so that
// a week reads as a week.
func even(runs []run) []run {
	for i := 0; i < len(runs); {
		j, top := i, 0.0
		for j < len(runs) && !runs[j].fold && runs[j].weight >= 1 {
			top = math.Max(top, runs[j].weight)
			j++
		}
		for k := i; k < j; k++ {
			runs[k].weight = top
		}
		i = max(j, i+1)
	}
	return runs
}

func cutDays(load Load, first, last model.Day) []model.Day {
	set := map[model.Day]bool{first: true, last + 1: true}
	add := func(d model.Day) {
		if d > first && d <= last {
			set[d] = true
		}
	}
	for d := range load.Days {
		add(d)
		add(d + 1)
	}
	for _, s := range load.Spans {
		add(s[0])
		add(s[1] + 1)
	}
	days := make([]model.Day, 0, len(set))
	for d := range set {
		days = append(days, d)
	}
	sort.Slice(days, func(i, j int) bool { return days[i] < days[j] })
	return days
}

func covered(spans [][2]model.Day, d model.Day) bool {
	for _, s := range spans {
		if s[0] <= d && d <= s[1] {
			return true
		}
	}
	return false
}

// X gives the pixel of a day; days outside of what shows stand at its ends.
func (t TimeScale) X(day float64) float64 {
	if len(t.Stretches) == 0 {
		return 0
	}
	day = t.within(day)
	i := sort.Search(len(t.Stretches), func(i int) bool { return float64(t.Stretches[i].Last)+1 > day })
	if i == len(t.Stretches) {
		i--
	}
	s := t.Stretches[i]
	f := (day - float64(s.First)) / float64(s.Last-s.First+1)
	return s.X + s.W*math.Max(0, math.Min(1, f))
}

// At is the inverse of X.
func (t TimeScale) At(x float64) float64 {
	if len(t.Stretches) == 0 {
		return 0
	}
	i := sort.Search(len(t.Stretches), func(i int) bool { return t.Stretches[i].X+t.Stretches[i].W > x })
	if i == len(t.Stretches) {
		i--
	}
	s := t.Stretches[i]
	f := (x - s.X) / s.W
	return t.within(float64(s.First) + math.Max(0, math.Min(1, f))*float64(s.Last-s.First+1))
}

// shows tells whether a day lies on the scale.
func (t TimeScale) shows(day model.Day) bool {
	first, last, ok := t.span()
	return ok && first <= day && day <= last
}

// span gives the first and last day of which the scale shows something, if it has any.
func (t TimeScale) span() (first, last model.Day, ok bool) {
	from, to := t.window().From, t.window().To
	return model.Day(math.Floor(from)), model.Day(math.Ceil(to)) - 1, to > from
}

// Folds lists the folded stretches.
func (t TimeScale) Folds() []Stretch {
	var out []Stretch
	for _, s := range t.Stretches {
		if s.Fold {
			out = append(out, s)
		}
	}
	return out
}

// Runs lists the pixel spans between folds, where lanes are drawn.
func (t TimeScale) Runs() [][2]float64 {
	var out [][2]float64
	open := false
	for _, s := range t.Stretches {
		switch {
		case s.Fold:
			open = false
		case open:
			out[len(out)-1][1] = s.X + s.W
		default:
			out, open = append(out, [2]float64{s.X, s.X + s.W}), true
		}
	}
	return out
}

// End gives the pixel at which the scale ends, and with it every lane.
func (t TimeScale) End() float64 {
	if len(t.Stretches) == 0 {
		return 0
	}
	return t.X(t.window().To)
}

// around gives the run of days between folds that holds a day.
func (t TimeScale) around(day model.Day) (first, last model.Day) {
	for i, s := range t.Stretches {
		if i == 0 || s.Fold || t.Stretches[i-1].Fold {
			if last >= day && i > 0 {
				return first, last
			}
			first = s.First
		}
		if !s.Fold {
			last = s.Last
		}
	}
	return first, last
}
