package intake

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/data/compile"
	"dateline/data/model"
)

// TimelineJS as https://timeline.knightlab.com/docs has it: a sheet, or JSON. Each
// slide is a claim of the timeline itself, whose words are its passage.

// isSheet tells whether a table is the sheet of a timeline, by its headers.
func isSheet(headers []string) bool {
	return slices.ContainsFunc(headers, called("year")) && slices.ContainsFunc(headers, called("headline"))
}

func called(name string) func(header string) bool {
	return func(header string) bool { return squeezed(header) == name }
}

// moment is a date of a timeline, part by part as it is written.
type moment struct{ year, month, day, time string }

// slide is an event of a timeline, wherever it stands.
type slide struct {
	label         string
	at            func(key string) compile.Position
	start, end    moment
	shown         string // the date in words
	headline      string // HTML, as text is
	text          string
	media, credit string
	group, id     string
	place         location
	kind          string // "title", "era" or ""
}

// location is where a slide is, which the map of StoryMapJS has and exports of ours.
type location struct {
	Name string   `json:"name"`
	Lat  *float64 `json:"lat"`
	Lon  *float64 `json:"lon"`
}

// sheet reads the rows of a sheet.
func (f *file) sheet(all []record) {
	names := map[int]string{}
	for i, header := range all[0].cells {
		names[i] = squeezed(header)
	}
	for _, r := range all[1:] {
		if !written(r.cells) {
			continue
		}
		at, cells := map[string]compile.Position{}, map[string]string{}
		for i, cell := range r.cells {
			cells[names[i]], at[names[i]] = strings.TrimSpace(cell), r.at[i]
		}
		f.slide(slide{
			label: fmt.Sprintf("row %d", r.number), at: func(key string) compile.Position { return orFirst(at, squeezed(key), r.at[0]) },
			start: moment{cells["year"], cells["month"], cells["day"], cells["time"]},
			end:   moment{cells["endyear"], cells["endmonth"], cells["endday"], cells["endtime"]},
			shown: cells["displaydate"], headline: cells["headline"], text: cells["text"],
			media: cells["media"], credit: cells["mediacredit"], group: cells["group"], kind: strings.ToLower(cells["type"]),
		})
	}
}

// timelineJSON is a timeline as TimelineJS writes one in JSON. Numbers may be written as
// text.
type timelineJSON struct {
	Title  *slideJSON  `json:"title"`
	Events []slideJSON `json:"events"`
	Eras   []any       `json:"eras"`
}

type slideJSON struct {
	Start dateJSON `json:"start_date"`
	End   dateJSON `json:"end_date"`
	Shown string   `json:"display_date"`
	Text  struct {
		Headline string `json:"headline"`
		Text     string `json:"text"`
	} `json:"text"`
	Media struct {
		URL    string `json:"url"`
		Credit string `json:"credit"`
	} `json:"media"`
	Group    string   `json:"group"`
	ID       string   `json:"unique_id"`
	Location location `json:"location"`
}

type dateJSON struct {
	Year, Month, Day, Hour, Minute, Second lenient
}

// lenient is a number that may be written as text.
type lenient string

// UnmarshalJSON takes a number, a text or nothing.
func (n *lenient) UnmarshalJSON(text []byte) error {
	if string(text) != "null" {
		*n = lenient(strings.Trim(string(text), `"`))
	}
	return nil
}

func (d dateJSON) moment() moment {
	m := moment{string(d.Year), string(d.Month), string(d.Day), ""}
	if d.Hour != "" {
		m.time = padded(string(d.Hour)) + ":" + padded(string(d.Minute))
		if d.Second != "" {
			m.time += ":" + padded(string(d.Second))
		}
	}
	return m
}

func (f *file) timeline(text []byte) (Result, error) {
	var all timelineJSON
	if err := json.Unmarshal(text, &all); err != nil {
		return Result{}, f.broken(text, err)
	}
	if all.Title != nil {
		f.slide(slide{kind: "title", headline: all.Title.Text.Headline, text: all.Title.Text.Text})
	}
	for i, s := range all.Events {
		f.slide(slide{
			label: fmt.Sprintf("slide %d", i+1), at: f.at, start: s.Start.moment(), end: s.End.moment(), shown: s.Shown,
			headline: s.Text.Headline, text: s.Text.Text, media: s.Media.URL, credit: s.Media.Credit, group: s.Group, id: s.ID, place: s.Location,
		})
	}
	if len(all.Eras) > 0 {
		f.notes = append(f.notes, fmt.Sprintf("%d eras are not taken in: a story has none", len(all.Eras)))
	}
	return f.assemble()
}

// slide takes one slide as an entry, or as the title.
func (f *file) slide(s slide) {
	headline, text := stripped(s.headline), stripped(s.text)
	switch s.kind {
	case "title":
		f.title, f.summary = flat(headline), flat(text)
		return
	case "era":
		f.notes = append(f.notes, s.label+": the era "+flat(headline)+" is not taken in: a story has none")
		return
	}
	e := entry{label: s.label, at: s.at, quoted: true, values: map[string]string{
		"event": flat(headline), "says": flat(text), "event_id": ownID(s.id), "place": s.place.Name,
	}}
	if e.get("event") == "" {
		f.wrong(e, "Headline", "the slide has none", "write what happened in a few words")
		return
	}
	if s.place.Lat != nil && s.place.Lon != nil {
		e.values["lat"], e.values["lon"] = angle(*s.place.Lat), angle(*s.place.Lon)
	}
	e.values["date_edtf"] = f.span(e, s)
	for _, r := range []struct{ what, words string }{{"the timeline shows the date as: ", s.shown}, {"group: ", s.group}, {"media, perhaps a source of its own: ", s.media}, {"credit: ", s.credit}} {
		if r.words != "" {
			e.remarks = append(e.remarks, r.what+flat(stripped(r.words)))
		}
	}
	f.entries = append(f.entries, e)
}

// ownID is an id as a timeline has it, where it can be one of ours.
func ownID(id string) string {
	if compile.IsID(id) {
		return id
	}
	return ""
}

func angle(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// span writes the dates of a slide as EDTF.
func (f *file) span(e entry, s slide) string {
	start, end := f.date(e, s.start, ""), f.date(e, s.end, "End ")
	if start == "" && s.start.time != "" {
		f.wrong(e, "Time", "there is a time without a date", "write the year, the month and the day")
	}
	if end == "" || end == start {
		return start
	}
	whole := day10(start) + "/" + day10(end)
	if _, err := model.ParseWhen(whole); start != "" && err != nil {
		f.wrong(e, "End Year", "the slide ends before it begins", "swap the two dates")
		return start
	}
	return whole
}

// day10 is a date without its time: an interval has none.
func day10(edtf string) string {
	date, _, _ := strings.Cut(edtf, "T")
	return date
}

// date writes one date of a slide as EDTF, no closer than it is.
func (f *file) date(e entry, m moment, which string) string {
	part := func(name, text string, low, high int) string {
		text = strings.NewReplacer(" ", "", ",", "", ".0", "").Replace(text)
		n, err := strconv.Atoi(text)
		if text != "" && (err != nil || n < low || n > high) {
			f.wrong(e, which+name, fmt.Sprintf("%q is none", text), fmt.Sprintf("write a number from %d to %d", low, high))
			return ""
		}
		return text
	}
	const farthest = 999_999_999 // years that EDTF can write
	year, month, day := part("Year", m.year, -farthest, farthest), part("Month", m.month, 1, 12), part("Day", m.day, 1, 31)
	edtf := yearOf(year)
	if edtf == "" || month == "" {
		return edtf
	}
	edtf += "-" + padded(month)
	if day == "" {
		return edtf
	}
	edtf += "-" + padded(day)
	if _, err := model.ParseWhen(edtf); err != nil {
		f.wrong(e, which+"Day", fmt.Sprintf("there is no day %s", edtf), "correct the day or the month")
		return ""
	}
	if clock := f.clock(e, m.time, which); clock != "" {
		edtf += "T" + clock
	}
	return edtf
}

// yearOf writes a year as EDTF does: with four digits, or with Y before more.
func yearOf(year string) string {
	n, err := strconv.Atoi(year)
	switch {
	case err != nil:
		return ""
	case n > 9999 || n < -9999:
		return "Y" + strconv.Itoa(n)
	case n < 0:
		return fmt.Sprintf("-%04d", -n)
	}
	return fmt.Sprintf("%04d", n)
}

func padded(digits string) string { return strings.Repeat("0", max(0, 2-len(digits))) + digits }

// clock writes a time of day, which a sheet may have with AM or PM.
func (f *file) clock(e entry, text, which string) string {
	if text == "" {
		return ""
	}
	lower := strings.ToLower(strings.ReplaceAll(text, ".", ""))
	digits := strings.TrimSpace(strings.TrimRight(lower, "apm "))
	parts := strings.Split(digits, ":")
	hour, err := strconv.Atoi(parts[0])
	if strings.HasSuffix(lower, "pm") && hour < 12 {
		hour += 12
	} else if strings.HasSuffix(lower, "am") && hour == 12 {
		hour = 0
	}
	if len(parts) == 1 {
		parts = append(parts, "00")
	}
	parts[0] = padded(strconv.Itoa(hour))
	clock := strings.Join(parts, ":")
	if _, perr := model.ParseWhen("2000-01-01T" + clock); err != nil || perr != nil {
		f.wrong(e, which+"Time", fmt.Sprintf("%q is no time of day", text), "write it as 16:40 or 16:40:30")
		return ""
	}
	return clock
}
