// Package export writes a story, or the part of it that a reader's filters
// keep, in the formats of other tools: CSV, JSON, GeoJSON, KML, iCalendar,
// TimelineJS and Web Annotations. It takes a story and gives bytes, the same story always the same
// bytes; it reads no clock.
//
// No format is told more than the sources say. What is known of a country only
// has no point on a map, a month is not a day, an open end stays open, and a
// line is drawn only where a source states the journey. Every event carries
// what its claims say and whose claims they are. The project holds no article
// text, so there are no quotes but from articles that a story may carry: the claims
// are in our own words, and locators stand where a quote would.
//
// The story is exported as it is handed over. Whoever wants it as known on some
// day hands over the story as known on that day.
package export

import "dateline/data/model"

// Format is one way to write a story down.
type Format struct {
	Name  string // as its users call it; not translated
	Ext   string // of a file's name, without the first dot
	MIME  string
	Write func(*model.Index, Options) []byte
	Lacks func(*model.Index, Options) int // how many of the events that are kept it cannot hold
}

// Options say what is written and how. The zero Options write the whole story
// in its first language, with dates as EDTF and codes as they are.
type Options struct {
	// Lang is the BCP 47 language of titles, names and claims, and of who says
	// them where the story has words for that.
	Lang string
	// Events tells whether an event, by its id, is kept; nil keeps all.
	Events func(event string) bool
	// Base is the page's address, to which links to '#event-ID' lead. One that
	// is not http or https, such as a file on somebody's disk, is left out:
	// nobody else could follow it, and it may name its owner.
	Base string
	// Phrase puts a date in words; nil leaves it EDTF.
	Phrase func(model.When) string
	// Through is the day up to which the story is known, after which the outcome
	// of a plan should be.
	Through model.Day
	// Word names a status, stance or kind of event to a reader; nil leaves the
	// code. Fields that programs read have the codes in any case.
	Word func(code string) string
	// Lacking says to a reader how many events the format of a name cannot hold;
	// nil leaves it unsaid.
	Lacking func(format string, events int) string
}

// Formats lists the formats, in the order in which a page offers them.
func Formats() []Format {
	return []Format{
		format("CSV", "csv", "text/csv;charset=utf-8", writeCSV, every),
		format("JSON", "json", "application/json", writeJSON, every),
		format("GeoJSON", "geojson", "application/geo+json", writeGeoJSON, every),
		format("KML", "kml", "application/vnd.google-earth.kml+xml", writeKML, every),
		format(calendarName, "ics", "text/calendar;charset=utf-8", writeICS, hasDays),
		format(timelineName, "timeline.json", "application/json", writeTimeline, hasDate),
		format("Web Annotations", "jsonld", `application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"`, writeAnnotations, every),
	}
}

func format(name, ext, mime string, write func(*selection) []byte, holds func(model.Event) bool) Format {
	return Format{name, ext, mime,
		func(x *model.Index, o Options) []byte { return write(choose(x, o)) },
		func(x *model.Index, o Options) int { return o.lacks(x.Story.Events, holds) },
	}
}

func every(model.Event) bool { return true }

// lacks counts the events that a format cannot hold.
func (o Options) lacks(events []model.Event, holds func(model.Event) bool) (n int) {
	for _, e := range events {
		if (o.Events == nil || o.Events(e.ID)) && !holds(e) {
			n++
		}
	}
	return n
}

// lacking says how many those are, and nothing where there are none.
func (x *selection) lacking(format string, holds func(model.Event) bool) string {
	n := x.lacks(x.Story.Events, holds)
	if n == 0 || x.Lacking == nil {
		return ""
	}
	return x.Lacking(format, n)
}

// writeJSON writes what is kept of the story in its own format, so that this
// page and every tool that reads compiled stories can open it.
func writeJSON(x *selection) []byte { return model.Encode(x.Story) }
