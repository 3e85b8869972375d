package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// panel is one diagram of the chart: a measure by the number of events, both in
// powers of ten, so that what grows evenly is a straight line.
type panel struct {
	title, measure, unit string
	left, top            float64
	floor                string // page that shows nothing, whose figure is drawn across
}

var panels = []panel{
	{"A page answers after", "answers", "s", 0, 0, "blank"},
	{"Its file has", "size", "MB", 420, 0, "goapp"},
	{"Work of a frame while the map is panned", "pan the map, work", "ms", 0, 300, ""},
	{"Work of a frame while time is panned", "pan time, work", "ms", 420, 300, ""},
}

const (
	chartW, chartH      = 840.0, 600.0
	plotLeft, plotRight = 60.0, 268.0 // from a panel's left
	plotTop, plotBottom = 48.0, 264.0
	nameHeight          = 15.0 // of a line's name, so that none lies on another
	chartStyle          = `text{font:12px system-ui,sans-serif;fill:#333}.head{font-weight:600}.grid{stroke:#ddd}.line{fill:none;stroke:#888;stroke-width:1.5}.range{stroke:#888}.own{stroke:#14507a;stroke-width:3}.range.own{stroke-width:1.5}text.own{fill:#14507a;stroke:none;font-weight:600}.floor{stroke:#888;stroke-dasharray:2 4}@media(prefers-color-scheme:dark){text{fill:#ccc}.grid{stroke:#333}.own{stroke:#7db8e0}text.own{fill:#7db8e0}}`
)

// chart draws how pages grow with their stories.
func chart(all []*contestant) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %g %g" role="img"><title>How soon pages answer, how large they are and how long a frame keeps them busy, by their number of events</title><style>%s</style>`, chartW, chartH, chartStyle)
	for _, p := range panels {
		fmt.Fprintf(&b, `<g transform="translate(%g %g)"><text class="head" x="0" y="16">%s</text>`, p.left, p.top, p.title)
		if s, ok := p.scales(all); ok {
			b.WriteString(s.grid(p.unit))
			s.lines(&b, p, all)
		}
		b.WriteString("</g>")
	}
	return b.String() + "</svg>\n"
}

// scales puts numbers of events and values into a panel.
type scales struct{ fewest, most, least, greatest float64 }

// scales spans all of a panel's values; it has none where nothing was measured.
func (p panel) scales(all []*contestant) (scales, bool) {
	s := scales{math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)}
	for _, c := range all {
		_, least, most := c.spread(p.measure)
		if math.IsNaN(least) || c.events == 0 && c.name != p.floor {
			continue
		}
		s.least, s.greatest = min(s.least, least), max(s.greatest, most)
		if c.events > 0 {
			s.fewest, s.most = min(s.fewest, float64(c.events)), max(s.most, float64(c.events))
		}
	}
	return s, s.fewest <= s.most && s.least > 0
}

func (s scales) x(events float64) float64 {
	return plotLeft + (plotRight-plotLeft)*share(events, s.fewest, s.most)
}

func (s scales) y(value float64) float64 {
	return plotBottom - (plotBottom-plotTop)*share(value, s.least, s.greatest)
}

// share is how far a number lies from one to another, by powers of ten.
func share(v, from, to float64) float64 {
	if from == to {
		return 0
	}
	return math.Log(v/from) / math.Log(to/from)
}

// grid draws the powers of ten, with those between where there are few.
func (s scales) grid(unit string) string {
	var b strings.Builder
	for ten := math.Pow(10, math.Floor(math.Log10(s.least))); ten <= s.greatest; ten *= 10 {
		for _, v := range []float64{ten, 3 * ten} {
			if v >= s.least && v <= s.greatest {
				fmt.Fprintf(&b, `<path class="grid" d="M%g %.1fH%g"/><text x="%g" y="%.1f" text-anchor="end">%s %s</text>`, plotLeft, s.y(v), plotRight, plotLeft-4, s.y(v)+4, brief(v), unit)
			}
		}
	}
	return b.String()
}

// lines draws each page's line, its range at each size, and its name at the end.
func (s scales) lines(b *strings.Builder, p panel, all []*contestant) {
	var names []name
	for _, title := range titles(all) {
		points := ""
		end := name{title: title}
		for _, c := range all {
			median, least, most := c.spread(p.measure)
			if c.title != title || c.events == 0 || math.IsNaN(median) {
				continue
			}
			x, y := s.x(float64(c.events)), s.y(median)
			points += fmt.Sprintf(" %.1f,%.1f", x, y)
			end.y, end.own = y, c.name == own
			fmt.Fprintf(b, `<path class="range%s" d="M%.1f %.1fV%.1f"/>`, end.class(), x, s.y(least), s.y(most))
		}
		if points != "" {
			fmt.Fprintf(b, `<polyline class="line%s" points="%s"/>`, end.class(), points[1:])
			names = append(names, end)
		}
	}
	s.events(b, all)
	names = append(names, s.floor(b, p, all)...)
	apart(names)
	for _, n := range names {
		fmt.Fprintf(b, `<text class="name%s" x="%.1f" y="%.1f">%s</text>`, n.class(), plotRight+8, n.y+4, n.title)
	}
}

// floor draws across what a page needs that shows nothing.
func (s scales) floor(b *strings.Builder, p panel, all []*contestant) []name {
	for _, c := range all {
		if median, _, _ := c.spread(p.measure); c.name == p.floor && c.events == 0 && !math.IsNaN(median) {
			fmt.Fprintf(b, `<path class="floor" d="M%g %.1fH%g"/>`, plotLeft, s.y(median), plotRight)
			return []name{{title: c.title, y: s.y(median)}}
		}
	}
	return nil
}

// events writes the numbers of events along the foot.
func (s scales) events(b *strings.Builder, all []*contestant) {
	var sizes []int
	for _, c := range all {
		if c.events > 0 && !slices.Contains(sizes, c.events) {
			sizes = append(sizes, c.events)
			fmt.Fprintf(b, `<text x="%.1f" y="%g" text-anchor="middle">%s</text>`, s.x(float64(c.events)), plotBottom+20, grouped(c.events))
		}
	}
	fmt.Fprintf(b, `<text x="%g" y="%g">events</text>`, plotRight+24, plotBottom+20)
}

// name stands at the end of a line.
type name struct {
	title string
	y     float64
	own   bool
}

func (n name) class() string {
	if n.own {
		return " own"
	}
	return ""
}

// apart moves names down until none lies on another, then up those beyond the foot.
func apart(names []name) {
	slices.SortStableFunc(names, func(a, b name) int { return int(a.y - b.y) })
	for i := 1; i < len(names); i++ {
		names[i].y = max(names[i].y, names[i-1].y+nameHeight)
	}
	limit := plotBottom
	for i := len(names) - 1; i >= 0; i-- {
		names[i].y = min(names[i].y, limit)
		limit = names[i].y - nameHeight
	}
}

// titles are those of the pages that show events, each once.
func titles(all []*contestant) (out []string) {
	for _, c := range all {
		if c.events > 0 && !slices.Contains(out, c.title) {
			out = append(out, c.title)
		}
	}
	return out
}
