package scene

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dateline/app/state"
)

// tilted is a box turned about a point, by its four corners.
type tilted [4][2]float64

// word is one text of a scene as it will stand on the screen.
type word struct {
	kind, text string
	corners    tilted
	box        Box // upright, around the corners
	bind       Bind
}

// face is how the style sheet sets a kind of text: px on a wide page and on a
// slide, and how wide its letters run against the plain sans.
type face struct{ wide, slide, run float64 }

// faces are the texts of the figure as web/page/style sets them. A kind that is not
// listed takes the form's own size. Where the slide has no size of its own,
// the wide one holds, since a rule by class is stronger than one for all text.
var faces = map[string]face{
	"title-current":  {11.5, 14, boldness},
	"city-name":      {13, 16, boldness},
	"city-count":     {11.5, 11.5, 1},
	"city-nation":    {10.5, 14, 1.16 * boldness}, // letter-spacing
	"city-region":    {10.5, 14, 1.16 * boldness},
	"scale-words":    {11, 11, 1},
	"pointer-name":   {11.5, 14, boldness},
	"lane-name":      {13, 14, boldness},
	"lane-country":   {12.5, 14, 1},
	"lane-note":      {11, 11, 1},
	"fold":           {11, 14, 1},
	"hour":           {11, 14, 1},
	"note":           {13, 13, 0.86}, // serif italic
	"finding-words":  {14, 14, 0.86},
	"finding-number": {11.5, 11.5, boldness},
	"month":          {11, 11, 1},
	"day":            {11, 14, 1},
	"day-current":    {11, 14, boldness},
	"trip-name":      {11.5, 14, boldness},
	"handle-text":    {11.5, 14, boldness},
	"nation":         {10, 10, 1.16}, // letter-spacing
	"water":          {12, 12, 0.86},
	"gap-note":       {12, 12, 0.86},
}

func faceOf(kind string, form Form) (size, run float64) {
	f, ok := faces[kind]
	if !ok {
		f = face{11.5, 14, 1}
	}
	if form == Slide {
		return f.slide, f.run
	}
	return f.wide, f.run
}

// words lists the texts of a display list by where their ink stands: from the
// height of a capital to the foot of a 'p'. A crowd's number under a plate is not seen.
func words(shapes []Shape, form Form) []word {
	var out []word
	var walk func([]Shape, Bind, string)
	walk = func(shapes []Shape, bind Bind, move string) {
		for _, s := range shapes {
			b, m := bind, move
			if s.Bind != (Bind{}) {
				b = s.Bind
			}
			if s.Move != "" && s.Tag == Group {
				m = s.Move
			}
			if s.Tag == Rect && s.Kind == "paper" {
				plate := Box{s.X, s.Y, s.W, s.H}
				out = slices.DeleteFunc(out, func(w word) bool { return strings.HasPrefix(w.kind, "crowd-count") && plate.Touches(w.box) })
			}
			if s.Tag == Text {
				size, run := faceOf(s.Kind, form)
				wide := Measure(s.Text, size) / slack * run
				ink := Box{startOf(s.X, wide, s.End), s.Y - 0.74*size, wide, 0.94 * size}
				w := word{kind: s.Kind, text: s.Text, bind: b, corners: turn(ink, m)}
				w.box = around4(w.corners)
				out = append(out, w)
			}
			walk(s.Kids, b, m)
		}
	}
	walk(shapes, Bind{}, "")
	return out
}

// turn applies "translate(x y) rotate(a)" to a box.
func turn(b Box, move string) tilted {
	dx, dy, a := 0.0, 0.0, 0.0
	if move != "" {
		fmt.Sscanf(move, "translate(%g %g) rotate(%g)", &dx, &dy, &a)
	}
	sin, cos := math.Sincos(a * math.Pi / 180)
	var t tilted
	for i, p := range [4][2]float64{{b.X, b.Y}, {b.Right(), b.Y}, {b.Right(), b.Bottom()}, {b.X, b.Bottom()}} {
		t[i] = [2]float64{dx + p[0]*cos - p[1]*sin, dy + p[0]*sin + p[1]*cos}
	}
	return t
}

func around4(t tilted) Box {
	x1, y1, x2, y2 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range t {
		x1, x2 = math.Min(x1, p[0]), math.Max(x2, p[0])
		y1, y2 = math.Min(y1, p[1]), math.Max(y2, p[1])
	}
	return Box{x1, y1, x2 - x1, y2 - y1}
}

// depthOf gives how deep two tilted boxes lie in each other: the least overlap
// of their shadows on the four directions of their sides, under 0 where apart.
func depthOf(a, b tilted) float64 {
	least := math.Inf(1)
	for _, t := range []tilted{a, b} {
		for i := range 2 {
			nx, ny := t[i+1][0]-t[i][0], t[i+1][1]-t[i][1]
			l := math.Hypot(nx, ny)
			if l == 0 {
				return -1
			}
			a1, a2 := shadow(a, nx/l, ny/l)
			b1, b2 := shadow(b, nx/l, ny/l)
			least = math.Min(least, math.Min(a2, b2)-math.Max(a1, b1))
		}
	}
	return least
}

func shadow(t tilted, nx, ny float64) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, p := range t {
		v := p[0]*nx + p[1]*ny
		low, high = math.Min(low, v), math.Max(high, v)
	}
	return low, high
}

// hairline is how deep two measured boxes may lie in each other, px: the
// rounding of a tenth, and of fonts.
const hairline = 0.6

// block tells whether two words are lines of one label, which stand as close
// as lines do.
func block(a, b word) bool {
	return a.bind != (Bind{}) && a.bind == b.bind && (a.kind == b.kind || strings.HasPrefix(a.kind, "city-") && strings.HasPrefix(b.kind, "city-"))
}

// overlaps lists the pairs of words that stand on each other.
func overlaps(all []word) (out []string) {
	for i, a := range all {
		for _, b := range all[:i] {
			if a.box.Touches(b.box) && depthOf(a.corners, b.corners) > hairline && !block(a, b) {
				out = append(out, fmt.Sprintf("%s %q stands on %s %q, at %.0f %.0f", a.kind, a.text, b.kind, b.text, a.box.X, a.box.Y))
			}
		}
	}
	return out
}

// strays lists the words that leave their room.
func strays(all []word, room func(word) Box) (out []string) {
	for _, w := range all {
		if r := room(w); !r.Grow(hairline).Holds(w.box) {
			out = append(out, fmt.Sprintf("%s %q at %.1f leaves %.1f", w.kind, w.text, w.box, r))
		}
	}
	return out
}

func inMap(f Frame) func(word) Box { return func(word) Box { return f.Map } }

// inFigure keeps the labels of marks where the lanes are, and all else in the figure.
func inFigure(sc Scene) func(word) Box {
	f := sc.Frame
	return func(w word) Box {
		if strings.HasPrefix(w.kind, "title-") || w.kind == "gap-note" {
			return Box{f.Plot.X, f.Plot.Y - 4, sc.Scale.End() - f.Plot.X, f.Plot.H + 6}
		}
		return f.Figure
	}
}

// each calls f for every shape, those inside others too.
func each(shapes []Shape, f func(Shape)) {
	for _, s := range shapes {
		f(s)
		each(s.Kids, f)
	}
}

func all(sc Scene) []Shape { return append(append([]Shape(nil), sc.Map...), sc.Timeline...) }

// broken lists the numbers that no renderer takes.
func broken(shapes []Shape) (out []string) {
	each(shapes, func(s Shape) {
		for _, v := range []float64{s.X, s.Y, s.W, s.H, s.R} {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				out = append(out, fmt.Sprintf("%s %s has the number %v", tags[s.Tag], s.Kind, v))
			}
		}
		if s.W < 0 || s.H < 0 || s.R < 0 {
			out = append(out, fmt.Sprintf("%s %s has a size under nothing: %v", tags[s.Tag], s.Kind, s))
		}
		for _, text := range []string{s.D, s.Move} {
			if strings.Contains(text, "NaN") || strings.Contains(text, "Inf") {
				out = append(out, tags[s.Tag]+" "+s.Kind+" has "+text)
			}
		}
	})
	return out
}

// strangers lists what shapes are bound to and the story does not hold.
func (w *World) strangers(shapes []Shape) (out []string) {
	known := map[string]bool{"": true}
	for _, e := range w.Story.Events {
		known["event "+e.ID] = true
	}
	for _, p := range w.Story.Places {
		known["place "+p.ID] = true
	}
	for _, p := range w.Story.People {
		known["person "+p.ID] = true
	}
	for _, s := range w.Story.Sources {
		known["source "+s.ID] = true
	}
	each(shapes, func(s Shape) {
		b := s.Bind
		for kind, id := range map[string]string{"event ": b.Event, "place ": b.Place, "person ": b.Person, "source ": b.Source} {
			if id != "" && !known[kind+id] {
				out = append(out, s.Kind+" is bound to "+kind+id)
			}
		}
		if b.To != "" && !known["event "+b.To] {
			out = append(out, s.Kind+" leads to "+b.To)
		}
	})
	return out
}

// marksOf gives the event marks of a timeline by event.
func marksOf(sc Scene) map[string][]Shape {
	out := map[string][]Shape{}
	each(sc.Timeline, func(s Shape) {
		if s.Tag == Group && (s.Kind == "event" || strings.HasPrefix(s.Kind, "event ")) {
			out[s.Bind.Event] = append(out[s.Bind.Event], s)
		}
	})
	return out
}

// body gives the box of a mark's sign, without its target and ring.
func body(g Shape) Box {
	var b Box
	each(g.Kids, func(s Shape) {
		if s.Kind == "target" || s.Kind == "ring" {
			return
		}
		switch s.Tag {
		case Circle:
			b = Box{s.X - s.R, s.Y - s.R, 2 * s.R, 2 * s.R}
		case Rect:
			if b.Empty() {
				b = Box{s.X, s.Y, s.W, s.H}
			}
		}
	})
	return b
}

// misplaced checks that each event that is dated within what shows is one
// mark, on its lane and within its span; others are none.
func (w *World) misplaced(sc Scene) (out []string) {
	if len(sc.Scale.Stretches) == 0 {
		return nil
	}
	marks, crowds := marksOf(sc), crowdsOf(sc)
	delete(marks, "")
	lanes := map[string]Lane{}
	for _, l := range sc.Lanes {
		lanes[l.Place] = l
	}
	first, last := sc.Scale.Stretches[0].First, sc.Scale.Stretches[len(sc.Scale.Stretches)-1].Last
	for _, e := range sc.schedule.events {
		l, ok := lanes[sc.schedule.laneOf(e)]
		got := marks[e.ID]
		if in := crowds[e.ID]; len(in) > 0 {
			out = append(out, miscrowded(e, l, in, len(got), sc.Scale)...)
			delete(marks, e.ID)
			continue
		}
		delete(marks, e.ID)
		within := !e.When.IsZero() && e.last >= first && e.first <= last
		switch {
		case !within || !ok:
			if len(got) > 0 && !(e.Status == "background" && ok) {
				out = append(out, e.ID+" is drawn though it is not in what shows")
			}
			if within && sc.Frame.full() {
				out = append(out, e.ID+" has no lane")
			}
			continue
		case len(got) != 1:
			out = append(out, fmt.Sprintf("%s is drawn %d times", e.ID, len(got)))
			continue
		}
		b := body(got[0])
		if mid := b.Y + b.H/2; mid < l.Y-1 || mid > l.Y+l.Depth+sc.Frame.Gap-rowAir-barHeight/2 {
			out = append(out, fmt.Sprintf("%s at height %.1f is off its lane %q at %.1f", e.ID, mid, l.Name, l.Y))
		}
		x1, x2 := reach(e, sc.Scale)
		if mid := b.X + b.W/2; mid < x1-0.1 || mid > x2+0.1 {
			out = append(out, fmt.Sprintf("%s at %.1f is out of its days, %.1f to %.1f", e.ID, mid, x1, x2))
		}
		if b.W > 2*pointRadius && b.Right() > sc.Scale.End()+0.1 {
			out = append(out, fmt.Sprintf("%s goes on to %.1f, its lane to %.1f", e.ID, b.Right(), sc.Scale.End()))
		}
		if r := sc.Frame.Plot.Grow(8); !r.Holds(b) {
			out = append(out, fmt.Sprintf("%s at %.1f leaves the plot %.1f", e.ID, b, r))
		}
	}
	for id := range marks {
		out = append(out, id+" is drawn though it does not show")
	}
	return out
}

// reach gives the pixels that an event may be drawn between: its days, and what a
// bar needs to be seen, which at the end of its lane it has before them.
func reach(e *event, t TimeScale) (x1, x2 float64) {
	x1 = t.X(float64(e.first))
	return math.Min(x1, t.End()-leastBar), math.Max(t.X(float64(e.last)+1), x1+leastBar)
}

// crowdsOf lists the crowds that each event is in.
func crowdsOf(sc Scene) map[string][]mark {
	out := map[string][]mark{}
	for _, m := range sc.marks {
		for _, e := range m.crowd {
			out[e.ID] = append(out[e.ID], m)
		}
	}
	return out
}

// miscrowded checks that an event is in one crowd, nowhere else, on its lane
// and where its own time is under the pill.
func miscrowded(e *event, l Lane, in []mark, alone int, t TimeScale) (out []string) {
	m := in[0]
	if len(in)+alone != 1 {
		out = append(out, fmt.Sprintf("%s is drawn alone %d times and in %d crowds", e.ID, alone, len(in)))
	}
	if m.lane != l.Place || m.bar.Y > l.Y+l.Depth || m.bar.Bottom() < l.Y {
		out = append(out, fmt.Sprintf("%s is in a crowd on %q, off its lane %q", e.ID, m.lane, l.Place))
	}
	if x1, x2 := reach(e, t); x2+leastBar < m.bar.X-0.1 || x1 > m.bar.Right()+0.1 {
		out = append(out, fmt.Sprintf("%s, %.1f to %.1f, is in a crowd from %.1f to %.1f", e.ID, x1, x2, m.bar.X, m.bar.Right()))
	}
	return out
}

// unsorted checks that lanes stand in order, in the plot, and no closer than
// the least gap where there is room for it.
func unsorted(sc Scene) (out []string) {
	f := sc.Frame
	if len(sc.Lanes) == 0 {
		return nil
	}
	gaps := gapsOf(sc.Lanes, f)
	for i, l := range sc.Lanes {
		if l.Y < f.Plot.Y-0.6 || l.Y+l.Depth > f.Plot.Bottom()+0.6 {
			out = append(out, fmt.Sprintf("lane %q at %.1f, %.1f deep, leaves the plot, %.1f to %.1f", l.Name, l.Y, l.Depth, f.Plot.Y, f.Plot.Bottom()))
		}
		if i > 0 && l.Y-sc.Lanes[i-1].Y < gaps[i]-1.01 {
			out = append(out, fmt.Sprintf("lane %q stands %.1f under %q, not %.1f", l.Name, l.Y-sc.Lanes[i-1].Y, sc.Lanes[i-1].Name, gaps[i]))
		}
	}
	return out
}

// faults lists all that is wrong with the scene of a state at a size, of a page by
// itself and, where that has another form, embedded.
func (w *World) faults(s state.State, size Size) []string {
	out := w.faultsIn(s, size)
	if inFrame := embedded(s); FormOf(inFrame, size) != FormOf(s, size) {
		for _, fault := range w.faultsIn(inFrame, size) {
			out = append(out, fault+", embedded")
		}
	}
	return out
}

func (w *World) faultsIn(s state.State, size Size) []string {
	sc := w.Build(s, size)
	shapes := all(sc)
	out := broken(shapes)
	out = append(out, w.strangers(shapes)...)
	out = append(out, w.misplaced(sc)...)
	out = append(out, unsorted(sc)...)
	onMap, onTime := words(sc.Map, sc.Frame.Form), words(sc.Timeline, sc.Frame.Form)
	out = append(out, overlaps(onMap)...)
	out = append(out, overlaps(onTime)...)
	out = append(out, strays(onMap, inMap(sc.Frame))...)
	return append(out, strays(onTime, inFigure(sc))...)
}
