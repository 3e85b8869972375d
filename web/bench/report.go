package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// spread is the median of a measure over a page's runs, and its least and most.
func (c contestant) spread(measure string) (median, least, most float64) {
	var all []float64
	for _, r := range c.runs {
		if v, ok := r[measure]; ok {
			all = append(all, v)
		}
	}
	if len(all) == 0 {
		return math.NaN(), math.NaN(), math.NaN()
	}
	slices.Sort(all)
	return all[len(all)/2], all[0], all[len(all)-1]
}

// table writes what was measured, a row for each page.
func table(all []*contestant) string {
	var b strings.Builder
	b.WriteString("| events | page |")
	for _, m := range measures {
		fmt.Fprintf(&b, " %s, %s |", m.name, m.unit)
	}
	b.WriteString("\n|--:|:--|" + strings.Repeat("--:|", len(measures)) + "\n")
	for _, c := range all {
		fmt.Fprintf(&b, "| %d | %s |", c.events, c.name)
		for _, m := range measures {
			b.WriteString(" " + c.cell(m.name) + " |")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func (c contestant) cell(measure string) string {
	median, least, most := c.spread(measure)
	switch {
	case math.IsNaN(median):
		return "–"
	case most-least < 0.005*most:
		return brief(median)
	}
	return fmt.Sprintf("%s (%s–%s)", brief(median), brief(least), brief(most))
}

// brief writes a number with two or three digits.
func brief(v float64) string {
	if v >= 10 {
		return fmt.Sprintf("%.0f", v)
	}
	return fmt.Sprintf("%.2g", v)
}

const (
	chartW, chartH = 640.0, 300.0
	edge           = 48.0
)

// chart draws how soon pages are ready as stories grow, both axes in powers of ten.
func chart(all []*contestant) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %g %g" font-family="sans-serif" font-size="12"><title>Seconds until a page answers, by its number of events</title>`, chartW, chartH)
	for _, s := range []float64{0.1, 1, 10} {
		fmt.Fprintf(&b, `<path d="M%g %.1fH%g" stroke="#ccc"/><text x="8" y="%.1f">%g s</text>`, edge, high(s), chartW-edge, high(s)+4, s)
	}
	lines := map[string][]*contestant{}
	var names []string
	for _, c := range all {
		if lines[c.name] == nil {
			names = append(names, c.name)
		}
		lines[c.name] = append(lines[c.name], c)
	}
	for _, name := range names {
		b.WriteString(growth(name, lines[name], all))
	}
	for _, n := range []int{30, 100, 1000, 10000, 100000} {
		if n >= all[0].events && n <= all[len(all)-1].events {
			fmt.Fprintf(&b, `<text x="%.1f" y="%g" text-anchor="middle">%d</text>`, along(n, all), chartH-10, n)
		}
	}
	return b.String() + "</svg>\n"
}

// growth draws one page's line, with its name at the end.
func growth(name string, c []*contestant, all []*contestant) string {
	colour, weight := "#8a8a8a", 1.5
	if name == "dateline" {
		colour, weight = "#14507a", 3
	}
	var b strings.Builder
	var points []string
	for _, x := range c {
		median, _, _ := x.spread("ready")
		points = append(points, fmt.Sprintf("%.1f,%.1f", along(x.events, all), high(median)))
	}
	fmt.Fprintf(&b, `<polyline fill="none" stroke="%s" stroke-width="%g" points="%s"/>`, colour, weight, strings.Join(points, " "))
	at := strings.Split(points[len(points)-1], ",")
	fmt.Fprintf(&b, `<text x="%s" y="%s" dx="6" dy="4" fill="%s">%s</text>`, at[0], at[1], colour, name)
	return b.String()
}

// along is where a number of events stands, and high where a number of seconds does.
func along(n int, all []*contestant) float64 {
	from, to := math.Log(float64(all[0].events)), math.Log(float64(all[len(all)-1].events))
	return edge + (chartW-edge-120)*(math.Log(float64(n))-from)/math.Max(to-from, 1)
}

func high(seconds float64) float64 {
	return 20 + (chartH-60)*(math.Log10(30)-math.Log10(seconds))/(math.Log10(30)-math.Log10(0.05))
}
