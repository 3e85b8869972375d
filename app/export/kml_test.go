package export

import (
	"encoding/xml"
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/data/model"
)

type placemark struct {
	ID          string `xml:"id,attr"`
	Name        string `xml:"name"`
	Description string `xml:"description"`
	Stamp       string `xml:"TimeStamp>when"`
	Begin       string `xml:"TimeSpan>begin"`
	End         string `xml:"TimeSpan>end"`
	Point       string `xml:"Point>coordinates"`
	Line        string `xml:"LineString>coordinates"`
	Lines       []struct {
		Coordinates string `xml:"coordinates"`
	} `xml:"MultiGeometry>LineString"`
	Data []struct {
		Name  string `xml:"name,attr"`
		Value string `xml:"value"`
	} `xml:"ExtendedData>Data"`
}

func placemarks(t *testing.T, s model.Story, o Options) map[string]placemark {
	t.Helper()
	var read struct {
		XMLName xml.Name    `xml:"http://www.opengis.net/kml/2.2 kml"`
		Marks   []placemark `xml:"Document>Placemark"`
	}
	if err := xml.Unmarshal(writeKML(choose(model.NewIndex(s), o)), &read); err != nil {
		t.Fatal(err)
	}
	byID := map[string]placemark{}
	for _, m := range read.Marks {
		if _, twice := byID[m.ID]; twice {
			t.Errorf("%s stands twice", m.ID)
		}
		byID[m.ID] = m
	}
	return byID
}

func TestKML(t *testing.T) {
	byID := placemarks(t, small(t), Options{})
	t.Run("has every event once and its words as they are", func(t *testing.T) {
		for _, story := range []model.Story{small(t), seed(t)} {
			byID := placemarks(t, story, Options{})
			for _, e := range story.Events {
				if m, ok := byID["event-"+e.ID]; !ok || m.Name != e.Title.In("en") {
					t.Errorf("%s: %q", e.ID, m.Name)
				}
			}
		}
	})
	t.Run("describes in HTML that shows the claim's very words", func(t *testing.T) {
		shown := html.UnescapeString(byID["event-month"].Description)
		if !strings.Contains(shown, hard) || strings.Contains(byID["event-month"].Description, "<b>") {
			t.Error(byID["event-month"].Description)
		}
	})
	t.Run("has no point for a country or region, but says which", func(t *testing.T) {
		for id, country := range map[string]string{"event-country-only": "Oman", "event-range": "Russia"} {
			m, found := byID[id], ""
			for _, d := range m.Data {
				if d.Name == "country" {
					found = d.Value
				}
			}
			if m.Point != "" || found != country {
				t.Errorf("%+v", m)
			}
		}
	})
	t.Run("writes longitude first", func(t *testing.T) {
		if got := byID["event-clock"].Point; got != "177.5166667,64.7333333" {
			t.Error(got)
		}
	})
	t.Run("cuts a journey at the antimeridian", func(t *testing.T) {
		m := byID["journey-crossing"]
		if len(m.Lines) != 2 || !strings.Contains(m.Lines[0].Coordinates, " 180,") || !strings.HasPrefix(m.Lines[1].Coordinates, "-180,") {
			t.Errorf("%+v", m.Lines)
		}
	})
	t.Run("draws no journey that is denied, nor one to a country", func(t *testing.T) {
		if len(byID) != len(small(t).Events)+1 {
			t.Error(len(byID))
		}
	})
	for id, want := range map[string]string{
		"country-only": "2025-04-12|-",
		"range":        "|2025-04-22-2025-04-27",
		"crossing":     "2025-03-13|-",
		"open-end":     "|2025-03-11-",
		"open-start":   "|-2025-03-14",
		"month":        "2025-02|-",
		"clock":        "2025-04-11T16:40:00+03:00|-",
	} {
		t.Run("tells no more of the time of "+id, func(t *testing.T) {
			m := byID["event-"+id]
			if got := m.Stamp + "|" + m.Begin + "-" + m.End; got != want {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
	t.Run("leaves out a time without a zone", func(t *testing.T) {
		w, _ := model.ParseWhen("2025-04-11T16:40")
		if got := moment(w); got != "<TimeStamp><when>2025-04-11</when></TimeStamp>\n" {
			t.Error(got)
		}
	})
	t.Run("makes no link of what is not an address of the web", func(t *testing.T) {
		s := small(t)
		s.Sources[0].URL = "javascript:alert(1)"
		for id, m := range placemarks(t, s, Options{}) {
			if strings.Contains(m.Description, "javascript") {
				t.Error(id)
			}
		}
	})
}

func FuzzEscape(f *testing.F) {
	for _, s := range []string{"", hard, "]]>", "<!--", "&#x0;", "\x00\x1f", "\xff", "\r\n\t", "\uFFFE\uFFFF", "\"'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		escaped := escape(s)
		var read struct {
			Attr string `xml:"a,attr"`
			Text string `xml:",chardata"`
		}
		if err := xml.Unmarshal([]byte(`<x a="`+escaped+`">`+escaped+`</x>`), &read); err != nil {
			t.Fatalf("%q: %v", escaped, err)
		}
		want := strings.Map(func(r rune) rune {
			if !inXML(r) && r != '\r' {
				return utf8.RuneError
			}
			return r
		}, s)
		if read.Text != want || read.Attr != want {
			t.Errorf("%q comes back as %q and %q", want, read.Text, read.Attr)
		}
	})
}
