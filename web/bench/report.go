package main

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// column is a measure as a table has it.
type column struct{ measure, head, unit string }

// The tables of the report: how pages open, and how they move.
var (
	opening = []column{{"size", "file", "MB"}, {"paint", "first paint", "s"}, {"answers", "answers", "s"}, {"ready", "all of it", "s"}, {"memory", "memory", "MB"}}
	working = columnsOf("work")
	pacing  = columnsOf("frames")
)

func columnsOf(what string) (all []column) {
	for _, g := range gestures {
		all = append(all, column{g.name + ", " + what, g.name, "ms"})
	}
	return all
}

// report is the document: what was measured on which machine, how, and what came out.
func report(all []*contestant, out, machine string) string {
	return strings.NewReplacer(
		"{{machine}}", machine, "{{chart}}", filepath.Base(out)+".svg", "{{openings}}", strconv.Itoa(runs(all, opening)), "{{runs}}", strconv.Itoa(runs(all, working)),
		"{{opening}}", table(all, opening), "{{work}}", table(all, working), "{{frames}}", table(all, pacing), "{{faults}}", faults(all),
	).Replace(document)
}

// runs is how often a page was seen to do any of what columns tell, at most.
func runs(all []*contestant, columns []column) (most int) {
	for _, c := range all {
		for _, m := range columns {
			most = max(most, len(c.values(m.measure)))
		}
	}
	return most
}

// faults tells which pages did not come through and why, if any.
func faults(all []*contestant) string {
	var b strings.Builder
	for _, c := range all {
		if c.fault != nil {
			fmt.Fprintf(&b, "- %s, %s events: %v\n", c.title, grouped(c.events), c.fault)
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "\nThese did not come through in every run:\n\n" + b.String()
}

// values are what a page's runs have of a measure.
func (c contestant) values(measure string) (all []float64) {
	for _, r := range c.runs {
		if v, ok := r[measure]; ok {
			all = append(all, v)
		}
	}
	return all
}

// spread is the median of a measure over a page's runs, and its least and most.
func (c contestant) spread(measure string) (median, least, most float64) {
	all := c.values(measure)
	if len(all) == 0 {
		return math.NaN(), math.NaN(), math.NaN()
	}
	slices.Sort(all)
	return all[len(all)/2], all[0], all[len(all)-1]
}

// table writes some of what was measured, a row for each page that has any of it.
func table(all []*contestant, columns []column) string {
	var b strings.Builder
	b.WriteString("| events | page |")
	for _, m := range columns {
		fmt.Fprintf(&b, " %s, %s |", m.head, m.unit)
	}
	b.WriteString("\n|--:|:--|" + strings.Repeat("--:|", len(columns)) + "\n")
	for _, c := range all {
		row := ""
		for _, m := range columns {
			row += " " + c.cell(m.measure) + " |"
		}
		if strings.Trim(row, " –|") != "" {
			fmt.Fprintf(&b, "| %s | %s |%s\n", c.count(), c.heading(), row)
		}
	}
	return b.String()
}

// count is a page's number of events, where it shows any.
func (c contestant) count() string {
	if c.events == 0 {
		return ""
	}
	return grouped(c.events)
}

func (c contestant) heading() string {
	if c.name == own {
		return "**" + c.title + "**"
	}
	return c.title
}

func (c contestant) cell(measure string) string {
	median, least, most := c.spread(measure)
	switch {
	case math.IsNaN(median):
		return "–"
	case brief(least) == brief(most):
		return brief(median)
	}
	return fmt.Sprintf("%s (%s–%s)", brief(median), brief(least), brief(most))
}

// brief writes a number with two digits, or those before the point.
func brief(v float64) string {
	if v >= 10 {
		return grouped(int(math.Round(v)))
	}
	return fmt.Sprintf("%.2g", v)
}

// grouped writes a number with its thousands apart.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
