package export

import (
	"strings"

	"dateline/data/geo"
	"dateline/data/model"
)

// writeKML writes KML 2.2: one placemark for each event, its id "event-" and
// that of the event, and one more, beginning in "journey-", for each stated
// journey. An event that is placed in no more than a country has no Point. No
// gx:Track is written, since it would say that we know the way all along.
func writeKML(x *selection) []byte {
	var out strings.Builder
	out.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n")
	out.WriteString(element("name", x.in(x.Story.Title)))
	out.WriteString(element("description", escape(x.in(x.Story.Summary))))
	for _, e := range x.Story.Events {
		x.placemark(&out, e)
		x.track(&out, e)
	}
	out.WriteString("</Document>\n</kml>\n")
	return []byte(out.String())
}

// placemark keeps the schema's order: name, description, time, data, geometry.
// The description is HTML, and therefore escaped twice.
func (x *selection) placemark(out *strings.Builder, e model.Event) {
	out.WriteString("<Placemark id=\"event-" + escape(e.ID) + "\">\n")
	out.WriteString(element("name", x.in(e.Title)))
	words := strings.Join(x.dated(e.When), " · ")
	out.WriteString(element("description", "<p>"+escape(words)+"</p>"+x.marked(e)))
	out.WriteString(moment(e.When))
	x.data(out, e)
	if p, ok := x.pin(e.Place); ok {
		out.WriteString("<Point>" + coordinates([]geo.Point{p}) + "</Point>\n")
	}
	out.WriteString("</Placemark>\n")
}

// data writes an event's fields under the names of the table of statements.
func (x *selection) data(out *strings.Builder, e model.Event) {
	place := model.Noun(x.Place(e.Place))
	out.WriteString("<ExtendedData>\n")
	for _, field := range [][2]string{
		{"event_id", e.ID},
		{"event_status", e.Standing(x.Through)},
		{"action", e.Kind},
		{"action_name", x.kind(e)},
		{"date_edtf", e.When.String()},
		{"date_precision", string(e.When.Precision())},
		{"person", strings.Join(x.names(e.People), "; ")},
		{"place", x.in(place.Name)},
		{"place_id", place.ID},
		{"place_precision", place.Kind},
		{"country", x.in(model.Noun(x.Country(e.Place)).Name)},
	} {
		if field[1] != "" {
			out.WriteString("<Data name=\"" + field[0] + "\"><value>" + escape(field[1]) + "</value></Data>\n")
		}
	}
	out.WriteString("</ExtendedData>\n")
}

func (x *selection) track(out *strings.Builder, e model.Event) {
	parts := x.journey(e)
	if len(parts) == 0 {
		return
	}
	out.WriteString("<Placemark id=\"journey-" + escape(e.ID) + "\">\n")
	out.WriteString(element("name", x.in(e.Title)))
	out.WriteString(moment(e.When))
	if len(parts) > 1 {
		out.WriteString("<MultiGeometry>\n")
	}
	for _, part := range parts {
		out.WriteString("<LineString><tessellate>1</tessellate>" + coordinates(part) + "</LineString>\n")
	}
	if len(parts) > 1 {
		out.WriteString("</MultiGeometry>\n")
	}
	out.WriteString("</Placemark>\n")
}

func coordinates(line []geo.Point) string {
	var list []string
	for _, p := range line {
		list = append(list, degrees(p.Lon)+","+degrees(p.Lat))
	}
	return "<coordinates>" + strings.Join(list, " ") + "</coordinates>"
}

// moment writes a TimeStamp for one year, month, day or time, and a TimeSpan
// without an open end's begin or end for all else.
func moment(w model.When) string {
	from, to := bounds(w)
	switch {
	case w.IsZero():
		return ""
	case from == to:
		return "<TimeStamp><when>" + from.String() + instant(w) + "</when></TimeStamp>\n"
	}
	return "<TimeSpan>" + strings.ReplaceAll(element("begin", from.String())+element("end", to.String()), "\n", "") + "</TimeSpan>\n"
}

// instant is the time of day as KML has it, with its zone. A time of which no
// zone is stated is left out, since readers would take it for UTC.
func instant(w model.When) string {
	c := clock(w)
	if c == "" || w.Zone() == "" {
		return ""
	}
	if len(c) == len("16:40") {
		c += ":00"
	}
	return "T" + c + w.Zone()
}
