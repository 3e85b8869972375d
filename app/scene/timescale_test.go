package scene

import (
	"math"
	"math/rand/v2"
	"testing"

	"dateline/data/model"
)

// loads gives random stories as a time scale sees them.
func loads(r *rand.Rand) (l Load, first, last model.Day) {
	first = model.Day(r.IntN(40000) - 20000)
	last = first + model.Day(r.IntN([]int{1, 5, 60, 3000, 80000}[r.IntN(5)]))
	some := func() model.Day { return first + model.Day(r.IntN(int(last-first)+1)) }
	l.Days = map[model.Day]int{}
	for range r.IntN(20) {
		l.Days[some()] += 1 + r.IntN(4)
	}
	for range r.IntN(4) {
		a := some()
		l.Spans = append(l.Spans, [2]model.Day{a, min(last, a+model.Day(r.IntN(30)))})
	}
	return l, first, last
}

func TestTimeScale(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 400 {
		l, first, last := loads(r)
		x, w := float64(r.IntN(500)), 100+float64(r.IntN(2000))
		s := NewTimeScale(l, first, last, x, w)
		wholeScale(t, s, first, last, x, w)
		roundTrip(t, s, first, last)
		folded(t, s, l)
		if t.Failed() {
			t.Fatalf("with %v from %d to %d in %v px", l, first, last, w)
		}
	}
}

// wholeScale checks that the stretches follow each other, in days and in
// pixels, from end to end.
func wholeScale(t *testing.T, s TimeScale, first, last model.Day, x, w float64) {
	t.Helper()
	day, px := first, x
	for _, st := range s.Stretches {
		if st.First != day || st.Last < st.First || math.Abs(st.X-px) > 1e-6 || !(st.W > 0) {
			t.Errorf("%+v does not follow on day %d and px %v", st, day, px)
		}
		day, px = st.Last+1, st.X+st.W
	}
	if day != last+1 || math.Abs(px-x-w) > 1e-6 {
		t.Errorf("it ends on day %d and px %v, not %d and %v", day, px, last+1, x+w)
	}
	if math.Abs(s.X(float64(first))-x) > 1e-6 || math.Abs(s.X(float64(last)+1)-x-w) > 1e-6 {
		t.Error("its ends are not at its ends")
	}
	if s.X(float64(first)-50) != s.X(float64(first)) || s.X(float64(last)+50) != s.X(float64(last)+1) {
		t.Error("days outside do not stand at its ends")
	}
}

func roundTrip(t *testing.T, s TimeScale, first, last model.Day) {
	t.Helper()
	before := math.Inf(-1)
	for i := range 400 {
		d := float64(first) + float64(last-first+1)*float64(i)/400
		x := s.X(d)
		if x <= before {
			t.Errorf("day %v stands at %v, after %v", d, x, before)
		}
		if back := s.At(x); math.Abs(back-d) > 1e-6*math.Max(1, float64(last-first)) {
			t.Errorf("day %v stands at %v, which is day %v", d, x, back)
		}
		before = x
	}
}

// folded checks that a fold hides nothing, is no shorter than a fold is, and
// that no two touch.
func folded(t *testing.T, s TimeScale, l Load) {
	t.Helper()
	for i, st := range s.Stretches {
		if !st.Fold {
			continue
		}
		if st.Last-st.First+1 < foldFrom || st.W != foldWidth {
			t.Errorf("%+v folds", st)
		}
		if i > 0 && s.Stretches[i-1].Fold {
			t.Errorf("%+v folds after a fold", st)
		}
		for d := range l.Days {
			if l.Days[d] > 0 && st.First <= d && d <= st.Last {
				t.Errorf("day %d lies in the fold %+v", d, st)
			}
		}
		for _, span := range l.Spans {
			if span[0] <= st.Last && st.First <= span[1] {
				t.Errorf("%v lies in the fold %+v", span, st)
			}
		}
	}
}

func TestRunsAndFolds(t *testing.T) {
	l := Load{Days: map[model.Day]int{0: 1, 1: 2, 20: 1, 22: 1, 60: 1}}
	s := NewTimeScale(l, 0, 60, 0, 1000)
	t.Run("empty stretches of four days and more fold", func(t *testing.T) {
		if f := s.Folds(); len(f) != 2 || f[0].First != 2 || f[0].Last != 19 || f[1].First != 23 || f[1].Last != 59 {
			t.Errorf("%+v", f)
		}
	})
	t.Run("runs are what lies between them", func(t *testing.T) {
		runs, folds := s.Runs(), s.Folds()
		if len(runs) != 3 || runs[0][0] != 0 || runs[0][1] != folds[0].X || runs[1][0] != folds[0].X+foldWidth || runs[2][1] != 1000 {
			t.Errorf("%v", runs)
		}
	})
	t.Run("the days around a day are those of its run", func(t *testing.T) {
		for day, want := range map[model.Day][2]model.Day{0: {0, 1}, 1: {0, 1}, 20: {20, 22}, 21: {20, 22}, 22: {20, 22}, 60: {60, 60}} {
			if a, b := s.around(day); a != want[0] || b != want[1] {
				t.Errorf("around %d: %d to %d", day, a, b)
			}
		}
	})
	t.Run("a fuller day has more room than an emptier one of another run", func(t *testing.T) {
		if full, single := s.X(2)-s.X(1), s.X(61)-s.X(60); full <= single {
			t.Error(full, single)
		}
	})
	t.Run("too many folds for the room are none", func(t *testing.T) {
		many := Load{Days: map[model.Day]int{}}
		for i := range 50 {
			many.Days[model.Day(i*10)] = 1
		}
		narrow := NewTimeScale(many, 0, 490, 0, 200)
		if len(narrow.Folds()) != 0 {
			t.Errorf("%+v", narrow)
		}
		wholeScale(t, narrow, 0, 490, 0, 200)
	})
	t.Run("too many folds for the room are the few that save much of it, among even days", func(t *testing.T) {
		years := Load{Days: map[model.Day]int{}}
		for i := range 30 {
			years.Days[model.Day(i*10)] = 1
		}
		years.Days[1000] = 1
		s := NewTimeScale(years, 0, 1000, 0, 500)
		if folds := s.Folds(); len(folds) != 1 || folds[0].First != 291 || folds[0].Last != 999 {
			t.Errorf("%+v", s)
		}
		if a, b := s.X(1)-s.X(0), s.X(6)-s.X(5); math.Abs(a-b) > 1e-9 {
			t.Errorf("days of %v and %v px", a, b)
		}
		wholeScale(t, s, 0, 1000, 0, 500)
	})
	t.Run("no scale stands at nothing", func(t *testing.T) {
		if none := (TimeScale{}); none.X(3) != 0 || none.At(3) != 0 || none.Runs() != nil || none.Folds() != nil {
			t.Error("something")
		}
	})
}
