package export

import (
	"slices"
	"strconv"
	"strings"

	"dateline/data/model"
)

// row is one claim with what it leaves to its event filled in.
type row struct {
	model.Claim
	event  model.Event
	source model.Source
	place  model.Place
	when   model.When
}

// column is one column of the table; free text is guarded against being taken
// for a formula.
type column struct {
	name string
	free bool
	cell func(*selection, *row) string
}

// columns begins with the fixed columns of the one-statement-a-row table, where
// story means the news story, our source. A quote would be article text and we
// hold none, so quote and its two positions are empty; archived_url is too,
// since stories do not say. What we have instead follows after.
var columns = append([]column{
	{"statement_id", false, func(_ *selection, r *row) string { return r.ID }},
	{"story_id", false, func(_ *selection, r *row) string { return r.Source }},
	{"outlet", true, func(_ *selection, r *row) string { return r.source.Publisher }},
	{"published", false, func(_ *selection, r *row) string { return r.source.Published.String() }},
	{"speaker", true, func(x *selection, r *row) string { return x.Voice(r.Claim.Speaker, x.Lang) }},
	{"person", true, func(x *selection, r *row) string { return strings.Join(x.names(r.event.People), "; ") }},
	{"action", false, func(_ *selection, r *row) string { return r.event.Kind }},
	{"status", false, func(_ *selection, r *row) string { return r.Stance }},
	{"place", true, func(x *selection, r *row) string { return x.in(r.place.Name) }},
	{"place_id", false, func(_ *selection, r *row) string { return r.place.ID }},
	{"lat", false, func(x *selection, r *row) string { return x.pinned(r.place.ID, r.place.Lat) }},
	{"lon", false, func(x *selection, r *row) string { return x.pinned(r.place.ID, r.place.Lon) }},
	{"place_precision", false, func(_ *selection, r *row) string { return r.place.Kind }},
	{"date_edtf", false, func(_ *selection, r *row) string { return r.when.String() }},
	{"start", false, func(_ *selection, r *row) string { return start(r.when) }},
	{"end", false, func(_ *selection, r *row) string { return end(r.when) }},
	{"tz", false, func(_ *selection, r *row) string { return r.when.Zone() }},
	{"date_rule", true, func(x *selection, r *row) string { return x.said(r.Derived.Rule) }},
	{"certainty", false, func(_ *selection, r *row) string { return certainty(r.when) }},
	{"quote", true, empty},
	{"quote_start", false, empty},
	{"quote_end", false, empty},
	{"url", true, func(_ *selection, r *row) string { return r.source.URL }},
	{"archived_url", true, empty},
	{"story_sha256", false, func(_ *selection, r *row) string { return r.source.SHA256 }},

	{"paragraph", false, func(_ *selection, r *row) string { return count(r.At.Paragraph) }},
	{"sentence", false, func(_ *selection, r *row) string { return count(r.At.Sentence) }},
	{"sentence_sha256", false, func(_ *selection, r *row) string { return r.At.SHA256 }},
	{"says", true, func(x *selection, r *row) string { return x.in(r.Says) }},
	{"via", true, func(x *selection, r *row) string { return x.said(r.Via) }},
	{"said", false, func(_ *selection, r *row) string { return r.Said.String() }},
	{"date_words", true, func(_ *selection, r *row) string { return r.Derived.Words }},
	{"event_id", false, func(_ *selection, r *row) string { return r.Event }},
	{"event", true, func(x *selection, r *row) string { return x.in(r.event.Title) }},
	{"event_status", false, func(x *selection, r *row) string { return r.event.Standing(x.Through) }},

	{"person_id", false, func(_ *selection, r *row) string { return strings.Join(r.event.People, "; ") }},
	{"file", true, func(_ *selection, r *row) string { return r.source.File }},
	{"author", true, func(x *selection, r *row) string { return x.said(r.source.Author) }},
	{"headline", true, func(_ *selection, r *row) string { return r.source.Headline }},
	{"dated", true, func(x *selection, r *row) string { return x.said(r.source.Dated) }},
	{"language", false, func(_ *selection, r *row) string { return r.source.Language }},
	{"rights", false, func(_ *selection, r *row) string { return r.source.Rights }},
	{"action_name", true, func(x *selection, r *row) string { return x.kind(r.event) }},
	{"event_date", false, func(_ *selection, r *row) string { return r.event.When.String() }},
}, slices.Concat(placed("event_", func(e model.Event) string { return e.Place }), placed("from_", func(e model.Event) string { return e.From }), titled())...)

// placed are the columns of a place of a row's event.
func placed(prefix string, id func(model.Event) string) []column {
	at := func(x *selection, r *row) model.Place { return model.Noun(x.Place(id(r.event))) }
	return []column{
		{prefix + "place", true, func(x *selection, r *row) string { return x.in(at(x, r).Name) }},
		{prefix + "place_id", false, func(x *selection, r *row) string { return at(x, r).ID }},
		{prefix + "place_precision", false, func(x *selection, r *row) string { return at(x, r).Kind }},
		{prefix + "lat", false, func(x *selection, r *row) string { return x.pinned(at(x, r).ID, at(x, r).Lat) }},
		{prefix + "lon", false, func(x *selection, r *row) string { return x.pinned(at(x, r).ID, at(x, r).Lon) }},
	}
}

// titled are the columns of what an event is called while less is known.
func titled() (all []column) {
	for _, status := range model.Statuses {
		all = append(all, column{"title_" + status, true, func(x *selection, r *row) string { return x.in(r.event.Titles[status]) }})
	}
	return all
}

// bom is the byte order mark. UTF-8 needs none, but by it Excel knows UTF-8 from
// the code page of the machine, and readers of UTF-8 pass over it.
const bom = "\uFEFF"

// writeCSV writes one claim a row: RFC 4180, UTF-8 with its mark, a header, CRLF.
func writeCSV(x *selection) []byte {
	out := []byte(bom)
	for i, c := range columns {
		out = append(out, separator(i)...)
		out = append(out, c.name...)
	}
	out = append(out, "\r\n"...)
	for _, claim := range x.Story.Claims {
		r := x.row(claim)
		for i, c := range columns {
			out = append(out, separator(i)...)
			out = appendCell(out, c.cell(x, r), c.free)
		}
		out = append(out, "\r\n"...)
	}
	return out
}

func (x *selection) row(c model.Claim) *row {
	e := model.Noun(x.Event(c.Event))
	return &row{Claim: c, event: e, source: model.Noun(x.Source(c.Source)), when: c.WhenOf(e), place: model.Noun(x.Place(c.PlaceOf(e)))}
}

func separator(column int) string {
	if column == 0 {
		return ""
	}
	return ","
}

// appendCell quotes a cell that needs it, and guards it if it is free text.
func appendCell(out []byte, s string, free bool) []byte {
	if s == "" {
		return out
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	if free {
		s = guard(s)
	}
	if !strings.ContainsAny(s, "\",\r\n") && s == strings.Trim(s, " ") {
		return append(out, s...)
	}
	out = append(out, '"')
	out = append(out, strings.ReplaceAll(s, `"`, `""`)...)
	return append(out, '"')
}

// guard puts an apostrophe before text that a spreadsheet would take for a
// formula. Text that looks as if it were guarded gets one more, so that taking
// one off always gives the text back: whoever reads the table in takes off an
// apostrophe that is followed, perhaps behind more of them, by such a sign.
func guard(s string) string {
	if formula(s) {
		return "'" + s
	}
	return s
}

// formula tells whether s begins a formula, perhaps behind apostrophes.
func formula(s string) bool {
	s = strings.TrimLeft(s, "'")
	return s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0
}

func (x *selection) pinned(place string, f float64) string {
	if _, ok := x.pin(place); !ok {
		return ""
	}
	return degrees(f)
}

// start gives the first day that a date may mean, with the time of day where
// one is stated; an open start is empty.
func start(w model.When) string {
	first, _ := w.Span()
	open, _ := w.Open()
	return day(w, first, open)
}

// end gives the last day likewise.
func end(w model.When) string {
	_, last := w.Span()
	_, open := w.Open()
	return day(w, last, open)
}

func day(w model.When, d model.Day, open bool) string {
	if open || w.IsZero() {
		return ""
	}
	if c := clock(w); c != "" {
		return at(d, 3).String() + "T" + c
	}
	return at(d, 3).String()
}

func empty(*selection, *row) string { return "" }

// count writes a number that counts from 1; 0 is none.
func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
