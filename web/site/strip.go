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
	density string    // the outline of how many events there are, in the strip's units
	edges   []float64 // where each period begins in it, and the last one ends
	days    string    // of every period the first and the last, as its script takes them
	events  int
}

// The strip's own units, which grow to the room there is. It has a part for each unit.
const stripWide, stripHigh = 240, 20

func newStrip(s *site) *strip {
	t := &strip{d: s.division, events: len(s.Story.Events)}
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
	up := ""
	if i > 0 {
		up = "../"
	}
	var b strings.Builder
	b.WriteString("\n" + `<div id="periods" data-here="` + strconv.Itoa(i+1) + `" data-up="` + up + `" data-leaves="` + strconv.Itoa(t.d.Leaves()) + `" data-days="` + t.days + `">`)
	for _, tag := range i18n.Tags() {
		t.in(&b, i18n.In(tag), i, up)
	}
	b.WriteString("</div>")
	return b.String()
}

// in writes the strip in one language. Its time runs from left to right, as all time
// on the page does.
func (t *strip) in(b *strings.Builder, w *i18n.Words, i int, up string) {
	say := func(class, text string) string {
		return `<span class="` + class + `">` + html.EscapeString(text) + "</span>"
	}
	dir := model.Direction(w.Tag)
	b.WriteString("\n" + `<nav lang="` + w.Tag + `" aria-label="` + html.EscapeString(w.Periods.Name) + `">`)
	t.way(b, "prev", w.Periods.Earlier, "Alt+PageUp", w, i-1, up)
	b.WriteString(`<div class="whole"><p dir="` + dir + `">` +
		say("here", i18n.Fill(w.Periods.Here, strconv.Itoa(i+1), strconv.Itoa(t.d.Len()), daysIn(w, t.d, i))) + " " +
		say("holds", i18n.Fill(w.Tools.Shown, strconv.Itoa(t.d.Events(i)), strconv.Itoa(t.events))+".") + " " +
		say("scope", w.Periods.Scope) + "</p>")
	b.WriteString(`<svg viewBox="0 0 ` + strconv.Itoa(stripWide) + " " + strconv.Itoa(stripHigh) + `" preserveAspectRatio="none" aria-hidden="true">`)
	for n := range t.d.Len() {
		if n != i && t.dated(n) {
			b.WriteString(`<a tabindex="-1" href="` + up + pageOf(n) + `"><title>` + html.EscapeString(daysIn(w, t.d, n)) + "</title>" + t.part(n) + "/></a>")
		}
	}
	b.WriteString(`<path d="` + t.density + `"/>`)
	if t.dated(i) {
		b.WriteString(t.part(i) + ` class="here"/>`)
	}
	b.WriteString("</svg></div>")
	t.way(b, "next", w.Periods.Later, "Alt+PageDown", w, i+1, up)
	b.WriteString(`<p role="status" dir="` + dir + `">` + say("coming", w.Periods.Coming) + say("failed", w.Periods.Failed) + ` <a class="again" href="">` + html.EscapeString(w.Periods.Again) + "</a></p></nav>")
}

// way leads to the period before or after, where there is one.
func (t *strip) way(b *strings.Builder, rel, words, key string, w *i18n.Words, i int, up string) {
	if i < 0 || i >= t.d.Len() {
		b.WriteString(`<span class="end"></span>`)
		return
	}
	b.WriteString(`<a rel="` + rel + `" dir="` + model.Direction(w.Tag) + `" href="` + up + pageOf(i) + `" title="` + key + `" aria-keyshortcuts="` + key + `">` +
		html.EscapeString(i18n.Fill(words, daysIn(w, t.d, i))) + "</a>")
}

// dated tells whether a period has a place in the strip.
func (t *strip) dated(n int) bool {
	_, _, ok := t.d.Span(n)
	return ok
}

// part is a period in the strip, as wide as its days. A pointer may go to any; keys go
// to the next, since fifty stops of the tab key would bar the way.
func (t *strip) part(n int) string {
	const least = 0.5 // of a period within one day
	return `<rect x="` + units(t.edges[n]) + `" width="` + units(max(least, t.edges[n+1]-t.edges[n])) + `" height="` + strconv.Itoa(stripHigh) + `"`
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
