package intake

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"dateline/data/model"

	ics "github.com/arran4/golang-ical"
)

// ownCalendar ends the UIDs of the events of an exported story.
const ownCalendar = "@dateline"

// calendar reads iCalendar (RFC 5545): each of its events is an event and a claim of the
// calendar itself.
func (f *file) calendar(text []byte) (Result, error) {
	all, err := ics.ParseCalendar(bytes.NewReader(text))
	if err != nil {
		return Result{}, f.whole(err.Error(), "export it anew as iCalendar")
	}
	for _, p := range all.CalendarProperties {
		if p.IANAToken == "X-WR-CALNAME" {
			f.title = flat(p.Value)
		}
	}
	for i, e := range all.Events() {
		f.entry(appointment{e}, fmt.Sprintf("event %d", i+1))
	}
	return f.assemble()
}

// appointment is an event of a calendar.
type appointment struct{ *ics.VEvent }

func (a appointment) get(p ics.ComponentProperty) string {
	if got := a.GetProperty(p); got != nil {
		return strings.TrimSpace(got.Value)
	}
	return ""
}

func (f *file) entry(a appointment, label string) {
	e := entry{at: f.at, label: label, quoted: true, values: map[string]string{
		"event": flat(a.get(ics.ComponentPropertySummary)), "says": flat(a.get(ics.ComponentPropertyDescription)), "place": flat(a.get(ics.ComponentPropertyLocation)),
	}}
	if e.get("event") == "" {
		f.wrong(e, "SUMMARY", "the event has none", "say what happens, in a few words")
		return
	}
	if lat, lon, ok := strings.Cut(a.get(ics.ComponentPropertyGeo), ";"); ok && e.get("place") != "" {
		e.values["lat"], e.values["lon"] = lat, lon
	}
	f.dates(&e, a)
	if id, ours := strings.CutSuffix(a.get(ics.ComponentPropertyUniqueId), ownCalendar); ours {
		own, _, _ := strings.Cut(id, ".")
		e.values["event_id"], e.values["status"] = ownID(own), settled[a.get(ics.ComponentPropertyStatus)]
	} else if address := a.get(ics.ComponentPropertyUrl); address != "" {
		e.remarks = append(e.remarks, "address: "+address)
	}
	if kind := a.get(ics.ComponentPropertyCategories); slices.Contains(model.Kinds, kind) {
		e.values["action"] = kind
	}
	if a.get(ics.ComponentPropertyRrule) != "" {
		f.notes = append(f.notes, label+": that it happens again; what does is an event each time")
	}
	f.entries = append(f.entries, e)
}

// settled are the stances of an exported calendar that stand for one of ours alone: a
// TENTATIVE event is planned, or disputed.
var settled = map[string]string{"CONFIRMED": model.Happened, "CANCELLED": model.Denied}

// dates gives an entry the days of an appointment. The last day of one that is whole
// days long, as that of one which ends at midnight, is the day before its end.
func (f *file) dates(e *entry, a appointment) {
	start, clock := basicDay(a.get(ics.ComponentPropertyDtStart))
	end, until := basicDay(a.get(ics.ComponentPropertyDtEnd))
	e.values["start"] = start
	if clock != "" {
		e.remarks = append(e.remarks, strings.TrimSuffix("time: "+clock+"–"+until, "–"))
	}
	w, err := model.ParseWhen(end)
	if end == "" || err != nil {
		return
	}
	last, _ := w.Span()
	if strings.Trim(until, "0Z") == "" {
		last--
	}
	if last.String() > start {
		e.values["end"] = last.String()
	}
}

// basicDay gives the day of a date as 20250313 or 20250313T164000Z, in EDTF, and its time.
func basicDay(text string) (day, clock string) {
	day, clock, _ = strings.Cut(text, "T")
	if len(day) == len("20250313") && numeric(day) {
		day = day[:4] + "-" + day[4:6] + "-" + day[6:]
	}
	return day, clock
}

// numeric tells whether a text is nothing but digits.
func numeric(text string) bool { return strings.Trim(text, "0123456789") == "" }
