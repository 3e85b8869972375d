package intake

import (
	"bytes"
	"fmt"
	"maps"
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
		f.kind(&e, a)
	} else if address := a.get(ics.ComponentPropertyUrl); address != "" {
		e.remarks = append(e.remarks, "address: "+address)
	}
	if kind := a.get(ics.ComponentPropertyCategories); slices.Contains(model.Kinds, kind) {
		e.values["action"] = kind
	}
	if a.get(ics.ComponentPropertyRrule) != "" {
		f.notes = append(f.notes, label+": that it happens again; what does is an event each time")
	}
	f.entries = append(f.entries, stands(e, a.get(ownStatus))...)
}

// What an exported event has of ours.
const (
	ownStatus ics.ComponentProperty = "X-DATELINE-STATUS"
	ownKind   ics.ComponentProperty = "X-DATELINE-KIND"
)

// kind takes the kind of an exported event, with its name where a story has it of its own.
func (f *file) kind(e *entry, a appointment) {
	e.values["action"] = a.get(ownKind)
	if !slices.Contains(model.Kinds, a.get(ownKind)) {
		e.values["action_name"], _, _ = strings.Cut(a.get(ics.ComponentPropertyCategories), ",")
	}
}

// stands gives an entry for each stance that makes an event's status: one that is
// disputed some say happened, and some deny.
func stands(e entry, status string) (all []entry) {
	for _, stance := range map[string][]string{
		model.Planned: {model.Planned}, model.Happened: {model.Happened}, model.Denied: {model.Denied}, model.Background: {model.Background},
		model.Contested: {model.Planned, model.Unplanned}, model.Disputed: {model.Happened, model.Denied},
	}[status] {
		one := e
		one.values = maps.Clone(e.values)
		one.values["status"] = stance
		all = append(all, one)
	}
	if len(all) == 0 {
		return []entry{e}
	}
	return all
}

// settled are the stances of a calendar exported before it had our own words that stand
// for one of ours alone: a TENTATIVE event was planned, or disputed.
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
