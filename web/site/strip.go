package site

import (
	"html"
	"slices"
	"strconv"
	"strings"

	"dateline/app/i18n"
	"dateline/data/model"
	"dateline/data/period"
)

// strip is what stands below the page of a period: how the whole story lies in time,
// which part of it this is, and the ways to the others. It is whole without scripts,
// and says all in each language that a reader may choose; the style sheet shows one.
type strip struct {
	d       *period.Division
	density string      // the outline of how many events there are, in the strip's units
	edges   []float64   // where each period begins in it, and the last one ends
	days    string      // of every period the first and the last, as its script takes them
	ends    [][2]string // of every period the first event and the last, in the order of time
	events  int
}

// The strip's own units, which grow to the room there is. It has a part for each unit.
const stripWide, stripHigh = 240, 20

func newStrip(s *site) *strip {
	t := &strip{d: s.division, events: len(s.Story.Events), ends: ends(s)}
	t.density = outline(t.d.Density(stripWide))
	first, last, _ := t.d.Extent()
	var days []string
	for i := range t.d.Len() {
		at, span := 0.0, "/"
		if from, to, ok := t.d.Span(i); ok {
			at, span = float64(from-first)/float64(last-first+1)*stripWide, from.String()+"/"+to.String()
		}
		t.edges, days = append(t.edges, at), append(days, span)
	}
	t.edges, t.days = append(t.edges, stripWide), strings.Join(days, " ")
	return t
}

// ends gives of every period the first event and the last.
func ends(s *site) [][2]string {
	all := make([][2]string, s.division.Len())
	for _, e := range s.index.InTime() {
		i, _ := s.division.Of(e.ID)
		if all[i][0] == "" {
			all[i][0] = e.ID
		}
		all[i][1] = e.ID
	}
	return all
}

// outline draws counts as steps from the foot of the strip, the largest as high as it.
func outline(counts []int) string {
	most := max(1, slices.Max(counts))
	var b strings.Builder
	b.WriteString("M0 " + strconv.Itoa(stripHigh))
	for i, n := range counts {
		b.WriteString("V" + units(stripHigh*(1-float64(n)/float64(most))) + "H" + strconv.Itoa(i+1))
	}
	return b.String() + "V" + strconv.Itoa(stripHigh) + "Z"
}

func units(v float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
}

// under is the strip of a period's page. What its script needs to find others stands
// in its attributes: the period, the way to the site's folder, the number of the
// directory's files, and the first and last day of every period.
func (t *strip) under(i int) string {
	var b strings.Builder
	b.WriteString("\n" + `<div id="periods" data-here="` + strconv.Itoa(i+1) + `" data-up="` + upFrom(i) + `" data-leaves="` + strconv.Itoa(t.d.Leaves()) + `" data-days="` + t.days + `">`)
	for _, tag := range i18n.Tags() {
		b.WriteString(wording{t, i18n.In(tag), i}.markup())
	}
	b.WriteString("</div>")
	return b.String()
}

// wording is the strip of a period's page in one language.
type wording struct {
	*strip
	w *i18n.Words
	i int
}

// markup is the strip. Its time runs from left to right, as all time on the page does.
func (t wording) markup() string {
	w, dir := t.w.Periods, ` dir="`+model.Direction(t.w.Tag)+`"`
	here := i18n.Fill(w.Here, strconv.Itoa(t.i+1), strconv.Itoa(t.d.Len()), daysIn(t.w, t.d, t.i))
	holds := i18n.Fill(t.w.Tools.Shown, strconv.Itoa(t.d.Events(t.i)), strconv.Itoa(t.events)) + "."
	return "\n" + `<nav lang="` + t.w.Tag + `" aria-label="` + html.EscapeString(w.Name) + `">` +
		t.way("prev", "Alt+PageUp", w.Earlier, t.i-1) +
		`<div class="whole"><p` + dir + ">" + span("here", here) + " " + span("holds", holds) + " " + span("scope", w.Scope) + "</p>" +
		`<details` + dir + ` data-says="` + html.EscapeString(w.Found) + `"><summary aria-live="polite"></summary><ol></ol></details>` + t.picture() + "</div>" +
		t.way("next", "Alt+PageDown", w.Later, t.i+1) +
		`<p role="status"` + dir + ">" + span("coming", w.Coming) + span("failed", w.Failed) + ` <a class="again" href="">` + html.EscapeString(w.Again) + "</a></p></nav>"
}

func span(class, text string) string {
	return `<span class="` + class + `">` + html.EscapeString(text) + "</span>"
}

// picture is how the story lies in time, with a way to each other period, from which
// its script makes the list of those in which it finds what is searched for.
func (t wording) picture() string {
	var b strings.Builder
	b.WriteString(`<svg viewBox="0 0 ` + strconv.Itoa(stripWide) + " " + strconv.Itoa(stripHigh) + `" preserveAspectRatio="none" aria-hidden="true">`)
	for n := range t.d.Len() {
		if n != t.i {
			b.WriteString(`<a tabindex="-1" href="` + t.to(n) + `"><title>` + html.EscapeString(daysIn(t.w, t.d, n)) + "</title>" + t.part(n, "") + "</a>")
		}
	}
	b.WriteString(`<path d="` + t.density + `"/>`)
	return b.String() + t.part(t.i, ` class="here"`) + "</svg>"
}

// way leads to the period before or after, where there is one. It says which event is
// the nearest there and, of the one after, with which day it begins.
func (t wording) way(rel, key, words string, n int) string {
	if n < 0 || n >= t.d.Len() {
		return `<span class="end"></span>`
	}
	nearest, day := t.ends[n][1], ""
	if n > t.i {
		nearest = t.ends[n][0]
		if first, _, ok := t.d.Span(n); ok {
			day = ` data-day="` + first.String() + `"`
		}
	}
	return `<a rel="` + rel + `" dir="` + model.Direction(t.w.Tag) + `" href="` + t.to(n) + `" title="` + key + `" aria-keyshortcuts="` + key + `" data-event="` + html.EscapeString(nearest) + `"` + day + ">" +
		html.EscapeString(i18n.Fill(words, daysIn(t.w, t.d, n))) + "</a>"
}

// to is the address of another period from the page.
func (t wording) to(n int) string { return upFrom(t.i) + pageOf(n) }

// part is a period in the strip, as wide as its days; one without days has none. A
// pointer may go to any; keys go to the next, since a hundred stops of the tab key would
// bar the way.
func (t *strip) part(n int, class string) string {
	const least = 0.5 // of a period within one day
	if _, _, dated := t.d.Span(n); !dated {
		return ""
	}
	return `<rect x="` + units(t.edges[n]) + `" width="` + units(max(least, t.edges[n+1]-t.edges[n])) + `" height="` + strconv.Itoa(stripHigh) + `"` + class + "/>"
}

// daysIn tells the days on which events of a period begin.
func daysIn(w *i18n.Words, d *period.Division, i int) string {
	first, last, ok := d.Span(i)
	switch {
	case !ok:
		return w.Calendar.None
	case first == last:
		return w.Day(first)
	}
	return w.Days(first, last)
}
