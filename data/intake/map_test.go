package intake

import "testing"

func TestKML(t *testing.T) {
	const head = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Two days</name><description>At sea.</description>`
	r := read(t, "boat.kml", head+`<Folder><name>inner</name>
		<Placemark><name>The boat &amp; crew leave</name><description>&lt;p&gt;It left.&lt;/p&gt;</description><TimeStamp><when>2025-03-13T16:40:00Z</when></TimeStamp><Point><coordinates> 34.99,32.8,0 </coordinates></Point></Placemark>
		<Placemark><name>At sea</name><TimeSpan><begin>2025-03-13</begin><end>2025-03-15</end></TimeSpan><LineString><coordinates>1,2 3,4</coordinates></LineString></Placemark>
	</Folder></Document></kml>`, Options{})
	s := r.Story
	if s.Title["en"] != "Two days" || s.Summary["en"] != "At sea." || len(s.Events) != 2 {
		t.Fatalf("%q, %q, %d events", s.Title, s.Summary, len(s.Events))
	}
	t.Run("a placemark is an event where and when it is, and of the map", func(t *testing.T) {
		if e, p := s.Events[0], s.Places[0]; e.Title["en"] != "The boat & crew leave" || e.When.String() != "2025-03-13" || e.Place != p.ID || p.Lat != 32.8 || p.Lon != 34.99 {
			t.Errorf("%+v at %+v", e, p)
		}
		if len(s.Sources) != 1 || len(r.Articles) != 1 {
			t.Errorf("%d sources", len(s.Sources))
		}
	})
	t.Run("a line is no place, and its name is told", func(t *testing.T) {
		if e := s.Events[1]; e.Place != "" || e.When.String() != "2025-03-13/2025-03-15" || len(r.Passed) != 1 {
			t.Errorf("%+v, %q", e, r.Passed)
		}
	})
	t.Run("a point is an event, whatever its id", func(t *testing.T) {
		got := read(t, "port.kml", head+`<Placemark id="journey-1"><name>In port</name><TimeStamp><when>2025-03-16</when></TimeStamp><Point><coordinates>34.99,32.8</coordinates></Point></Placemark></Document></kml>`, Options{})
		if len(got.Story.Events) != 1 {
			t.Errorf("%d events", len(got.Story.Events))
		}
	})
	t.Run("what is no map, or no point, is refused with what mends it", func(t *testing.T) {
		for _, text := range []string{"<html></html>", head + "<Placemark>", head + "<Placemark><name>x</name><Point><coordinates>here</coordinates></Point></Placemark></Document></kml>", head + "<Placemark/></Document></kml>", "<"} {
			if _, err := Read("x.kml", []byte(text), Options{}); err == nil {
				t.Errorf("%s is taken", text)
			}
		}
	})
}

func TestCalendar(t *testing.T) {
	const head, foot = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nX-WR-CALNAME:Two days\r\n", "END:VCALENDAR\r\n"
	r := read(t, "boat.ics", head+"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:The boat\\, at last\\, leaves\r\nDESCRIPTION:It left.\r\nDTSTART:20250313T164000Z\r\nDTEND:20250313T180000Z\r\nLOCATION:Haifa\r\nGEO:32.8;34.99\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n"+
		"BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:At sea\r\nDTSTART;VALUE=DATE:20250313\r\nDTEND;VALUE=DATE:20250316\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:3\r\nSUMMARY:In port\r\nDTSTART;VALUE=DATE:20250316\r\nEND:VEVENT\r\n"+foot, Options{})
	s := r.Story
	if s.Title["en"] != "Two days" || len(s.Events) != 3 || len(s.Sources) != 1 {
		t.Fatalf("%q, %d events, %d sources", s.Title, len(s.Events), len(s.Sources))
	}
	t.Run("an appointment is an event, on its day and in its place", func(t *testing.T) {
		if e, p := s.Events[0], s.Places[0]; e.Title["en"] != "The boat, at last, leaves" || e.When.String() != "2025-03-13" || p.Name["en"] != "Haifa" || p.Lat != 32.8 {
			t.Errorf("%+v at %+v", e, p)
		}
	})
	t.Run("one of whole days ends on the day before its end", func(t *testing.T) {
		if a, b := s.Events[1].When.String(), s.Events[2].When.String(); a != "2025-03-13/2025-03-15" || b != "2025-03-16" {
			t.Errorf("%s and %s", a, b)
		}
	})
	t.Run("that it happens again is named and left out", func(t *testing.T) {
		if len(r.Passed) != 1 {
			t.Errorf("%q", r.Passed)
		}
	})
	t.Run("what has no name, or is broken, is refused", func(t *testing.T) {
		for _, text := range []string{head + "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n" + foot, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"} {
			if _, err := Read("x.ics", []byte(text), Options{}); err == nil {
				t.Errorf("%s is taken", text)
			}
		}
	})
}
