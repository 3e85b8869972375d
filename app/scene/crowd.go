package scene

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"dateline/app/view"
	"dateline/data/model"
)

// A figure shows so many marks at most. Beyond that, and where marks would lie
// on one another, the events of a lane that stand near each other are gathered
// into a crowd: one mark with their number, which opens that time when chosen.
const (
	mostMarks = 160
	leastCell = 26.0 // px of the time in which events are gathered: room for a number
	touching  = 4.0  // px between the middles of two marks that cover each other
)

// gather puts crowds in the place of marks that are too many or too near, between two
// pixels. The selected event stays by itself. Nothing is gathered that has room.
func gather(pause func(), marks []mark, selected string, from, to float64) []mark {
	lanes := byLane(pause, marks, selected)
	if len(marks) <= mostMarks && !covering(lanes) {
		return marks
	}
	all, s := len(marks) > mostMarks, sieve{leastCell, from, to}
	for all && s.wide < 2000 && s.leaves(lanes, mostMarks) {
		s.wide *= 1.3
		pause()
	}
	var out []mark
	for _, lane := range lanes {
		pause()
		out = append(out, s.holding(lane).crowds(lane, all)...)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].x < out[j].x })
	for i := range marks {
		if marks[i].ID == selected {
			out = append(out, marks[i]) // over all others
		}
	}
	return out
}

// byLane splits all marks but the selected one by lane, each from left to right.
func byLane(pause func(), marks []mark, selected string) [][]mark {
	at, most := map[string]int{}, map[string]int{}
	for i := range marks {
		most[marks[i].lane]++
	}
	var lanes [][]mark
	for i := range view.InPieces(pause, len(marks)) {
		m := &marks[i]
		if m.ID == selected {
			continue
		}
		n, ok := at[m.lane]
		if !ok {
			n = len(lanes)
			at[m.lane], lanes = n, append(lanes, make([]mark, 0, most[m.lane]))
		}
		lanes[n] = append(lanes[n], *m)
	}
	for _, lane := range lanes {
		stable(lane, func(i, j int) bool { return lane[i].x < lane[j].x })
	}
	return lanes
}

// covering tells whether some point lies on another.
func covering(lanes [][]mark) bool {
	for _, lane := range lanes {
		if tight(lane) {
			return true
		}
	}
	return false
}

// tight tells whether some point of a lane's marks lies on another.
func tight(lane []mark) bool {
	last := math.Inf(-1)
	for i := range lane {
		m := &lane[i]
		if !m.bar.Empty() {
			continue
		}
		if m.x-last < touching {
			return true
		}
		last = m.x
	}
	return false
}

// crowdIn is the crowd of a cell, as long as the middles of its marks reach. It
// keeps within the cell, and so off its neighbours.
func crowdIn(marks []mark, cell Box) mark {
	m := crowdOf(marks)
	m.cell = cell
	return m.over(marks[0].x, marks[len(marks)-1].x).within(cell.X, cell.Right())
}

// joined is the crowd of two bars, as long as both.
func joined(a, b mark) mark {
	m := crowdOf([]mark{a, b}).over(math.Min(a.bar.X, b.bar.X), math.Max(a.bar.Right(), b.bar.Right()))
	m.bar.Y, m.y = a.bar.Y, a.bar.Y+crowdHeight/2
	return m
}

// crowdOf is one mark for all the events of several.
func crowdOf(marks []mark) mark {
	m := mark{lane: marks[0].lane, r: crowdHeight / 2, crowd: make([]*event, 0, len(marks)), rug: make([]float64, len(marks))}
	for i := range marks {
		c := &marks[i]
		if m.rug[i] = c.x; c.crowd == nil {
			m.crowd = append(m.crowd, c.event)
		} else {
			m.crowd = append(m.crowd, c.crowd...)
		}
	}
	if slices.ContainsFunc(marks, func(c mark) bool { return c.absent || c.members != nil }) {
		m.members = slices.Clone(marks)
	}
	stable(m.crowd, func(i, j int) bool { return m.crowd[i].Moment < m.crowd[j].Moment })
	m.event = m.crowd[0]
	return m
}

// pillOf is how wide a pill is for a number.
func pillOf(n int) float64 { return Measure(strconv.Itoa(n), crowdType) + 12 }

// over makes a crowd a pill over some pixels, and wide enough for its number.
func (m mark) over(left, right float64) mark {
	wide := math.Max(right-left, pillOf(m.count()))
	m.x = (left + right) / 2
	m.bar = Box{m.x - wide/2, -crowdHeight / 2, wide, crowdHeight}
	return m
}

// within moves a pill so that it keeps between two pixels, if it can.
func (m mark) within(left, right float64) mark {
	if m.bar.W <= right-left {
		m.bar.X = math.Max(left, math.Min(right-m.bar.W, m.bar.X))
		m.x = m.bar.X + m.bar.W/2
	}
	return m
}

const crowdHeight, crowdType = 15.0, 11.0 // px

// all gives the events that a mark stands for.
func (m mark) all() []*event {
	if m.crowd != nil {
		return m.crowd
	}
	return []*event{m.event}
}

// days gives the first and last day of a mark's events, as a link has them.
func (m mark) days() (first, last *event) {
	first, last = m.event, m.event
	for _, e := range m.crowd {
		if e.first < first.first {
			first = e
		}
		if e.last > last.last {
			last = e
		}
	}
	return first, last
}

// crowdShape draws a crowd: full where something in it happened, else hollow.
func (w *World) crowdShape(m mark, among []mark, sc Scene) Shape {
	g := group("event crowd")
	first, last := m.days()
	g.Bind = Bind{Act: "crowd", Arg: strings.Join([]string{first.first.String(), last.last.String(), m.ID}, " ")}
	g.Bind.Place = m.lane
	count := strconv.Itoa(m.count())
	g.Bind.Label = numbered(count, sc.words().Count(sc.words().Figure.Events, m.count())) + ", " + sc.words().Days(first.first, last.last)
	if p, ok := w.Place(m.lane); ok {
		g.Bind.Label += ", " + sc.in(p.Name)
	}
	pill := rect("crowd-"+m.firmest(), m.bar)
	pill.R = crowdHeight / 2
	number := text("crowd-count", m.x, m.bar.Y+crowdHeight-3.5, "middle", count)
	switch {
	case m.spread():
		pill.Kind, number.Kind = "crowd-spread", "crowd-count spread"
	case m.firmest() == model.Happened:
		number.Kind = "crowd-count inked"
	}
	g.Kids = []Shape{rect("target", m.target(among)), pill}
	if m.spread() {
		g.Kids = append(g.Kids, path("rug", m.strokes()))
	}
	g.Kids = append(g.Kids, number)
	return g
}

// numbered gives a count in words with the number that is drawn, which not every
// language's words hold: who speaks to the page says what is seen.
func numbered(number, count string) string {
	if strings.Contains(count, number) {
		return count
	}
	return number + ": " + count
}

// spread tells whether a crowd shows where its events lie: it is long, and their strokes
// would not run into one bar.
func (m mark) spread() bool { return m.bar.W > spacious && m.bar.W > strokeApart*float64(m.count()) }

const spacious, strokeApart = 44.0, 2.0 // px

// strokes draws a stroke for each pixel at which an event of a crowd stands:
// one outline, however many there are.
func (m mark) strokes() string {
	var b strings.Builder
	last := math.Inf(-1)
	for _, x := range m.rug {
		if x = math.Floor(x) + 0.5; x > last {
			b.WriteString("M" + num(x) + " " + num(m.bar.Y+3) + "v" + num(crowdHeight-6))
			last = x
		}
	}
	return b.String()
}

// count gives how many of a crowd's events are known; of one of ghosts alone, all.
func (m mark) count() int {
	n := 0
	for _, e := range m.crowd {
		if !e.Ghost {
			n++
		}
	}
	if n == 0 {
		return len(m.crowd)
	}
	return n
}

// firmest is how a crowd's best borne out event stands.
func (m mark) firmest() string {
	best := "ghost"
	for _, e := range m.crowd {
		switch {
		case e.Ghost:
		case e.Status == model.Happened || e.Status == model.Disputed:
			return model.Happened
		default:
			best = model.Planned
		}
	}
	return best
}
