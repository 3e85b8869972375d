package export

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/data/model"
)

// vevents reads a calendar back: each event's lines by name, as RFC 5545 says.
func vevents(t *testing.T, text []byte) (events []map[string]string) {
	t.Helper()
	for _, line := range strings.Split(unfold(t, text), "\r\n") {
		name, value, _ := strings.Cut(line, ":")
		switch {
		case line == "BEGIN:VEVENT":
			events = append(events, map[string]string{})
		case len(events) > 0:
			if _, twice := events[len(events)-1][name]; twice && name != "END" {
				t.Errorf("%s stands twice", name)
			}
			events[len(events)-1][name] = value
		}
	}
	return events
}

// unfold joins folded lines, after a look at what every line must keep to.
func unfold(t *testing.T, text []byte) string {
	t.Helper()
	if !bytes.HasSuffix(text, []byte("\r\n")) || strings.ContainsAny(strings.ReplaceAll(string(text), "\r\n", ""), "\r\n") {
		t.Errorf("a line does not end with CRLF: %q", text)
	}
	for _, line := range strings.Split(string(text), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("%d octets, or a divided character: %q", len(line), line)
		}
	}
	return strings.ReplaceAll(string(text), "\r\n ", "")
}

// unescapeText reads a TEXT back.
func unescapeText(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n").Replace(s)
}

func TestICS(t *testing.T) {
	text := writeICS(choose(model.NewIndex(small(t)), Options{}))
	byUID := map[string]map[string]string{}
	for _, e := range vevents(t, text) {
		id, _, _ := strings.Cut(e["UID"], ".")
		byUID[id] = e
	}
	t.Run("is a calendar of its version", func(t *testing.T) {
		if !bytes.HasPrefix(text, []byte("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")) || !bytes.HasSuffix(text, []byte("END:VEVENT\r\nEND:VCALENDAR\r\n")) {
			t.Errorf("%s", text)
		}
	})
	t.Run("has every event that has days once, and its words as they are", func(t *testing.T) {
		for _, story := range []model.Story{small(t), seed(t)} {
			events := vevents(t, writeICS(choose(model.NewIndex(story), Options{})))
			kept := filter(story.Events, hasDays)
			if len(events) != len(kept) || len(kept) < len(story.Events)*2/3 {
				t.Fatal(len(events))
			}
			for i, e := range kept {
				if got := unescapeText(events[i]["SUMMARY"]); got != e.Title.In("en") || !strings.HasPrefix(events[i]["UID"], e.ID+".") {
					t.Errorf("%q", got)
				}
			}
		}
	})
	for _, c := range []struct{ name, event, line, want string }{
		{"begins a day's event on the day", "country-only", "DTSTART;VALUE=DATE", "20250412"},
		{"ends it, exclusive, on the next", "country-only", "DTEND;VALUE=DATE", "20250413"},
		{"ends a span after its last day", "range", "DTEND;VALUE=DATE", "20250428"},
		{"begins a month on its first day", "month", "DTSTART;VALUE=DATE", "20250201"},
		{"ends a month on the first of the next", "month", "DTEND;VALUE=DATE", "20250301"},
		{"gives no day to what nobody ends", "open-end", "DTSTART;VALUE=DATE", ""},
		{"gives no day to what nobody begins", "open-start", "DTSTART;VALUE=DATE", ""},
		{"is stamped with the latest publication", "month", "DTSTAMP", "20250401T000000Z"},
		{"is tentative of plans", "country-only", "STATUS", "TENTATIVE"},
		{"is confirmed of what happened", "crossing", "STATUS", "CONFIRMED"},
		{"has no status for background", "month", "STATUS", ""},
		{"has no point for a country", "country-only", "GEO", ""},
		{"has no point for a region", "range", "GEO", ""},
		{"writes latitude first", "clock", "GEO", "64.733333;177.516667"},
		{"names the country", "country-only", "LOCATION", "Oman"},
		{"names the place and what it lies in", "crossing", "LOCATION", `Nome\, United States`},
		{"has no link without an address", "month", "URL", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := byUID[c.event][c.line]; got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	t.Run("describes with date, status and every claim", func(t *testing.T) {
		for _, e := range filter(small(t).Events, hasDays) {
			got := unescapeText(byUID[e.ID]["DESCRIPTION"])
			if !strings.HasPrefix(got, e.When.String()+"\n"+e.Status) {
				t.Errorf("%q", got)
			}
			for _, c := range choose(model.NewIndex(small(t)), Options{}).ClaimsOn(e.ID) {
				if !strings.Contains(got, newlines(c.Says.In("en"))) {
					t.Errorf("%s is missing in %q", c.ID, got)
				}
			}
		}
	})
	t.Run("names a source by its publisher, else its headline, else its id", func(t *testing.T) {
		s := small(t)
		s.Sources[0].Publisher = ""
		events := vevents(t, writeICS(choose(model.NewIndex(s), Options{})))
		if d := events[2]["DESCRIPTION"]; !strings.Contains(d, "“Crossing & talks”") || !strings.Contains(byUID["crossing"]["DESCRIPTION"], "The Paper") {
			t.Error(d)
		}
		if d := events[1]["DESCRIPTION"]; !strings.Contains(d, `unnamed\, 2025`) {
			t.Error(d)
		}
	})
	t.Run("has EDTF beside the words, and leads to the page", func(t *testing.T) {
		e := vevents(t, writeICS(choose(model.NewIndex(small(t)), spoken("en"))))[1]
		if d := unescapeText(e["DESCRIPTION"]); !strings.HasPrefix(d, "on <2025-04-22/2025-04-27>\nEDTF 2025-04-22/2025-04-27\n~happened") || e["URL"] != "https://example.org/page/?x=1#event-range" {
			t.Errorf("%q %q", d, e["URL"])
		}
	})
	t.Run("leaves out what a calendar cannot hold", func(t *testing.T) {
		for _, text := range []string{"", "-0044-03-15", "Y17000", "9999-12-31", "2025-03-11/", "../2025-03-14"} {
			s := small(t)
			s.Events[0].When, _ = model.ParseWhen(text)
			ics := writeICS(choose(model.NewIndex(s), spoken("en")))
			if events := vevents(t, ics); len(events) != len(s.Events)-3 || !bytes.Contains(ics, []byte("X-WR-CALDESC:3 not in ICS\r\n")) {
				t.Errorf("%q: %d", text, len(events))
			}
		}
	})
}

func FuzzICSText(f *testing.F) {
	for _, s := range []string{"", hard, strings.Repeat("й", 60), strings.Repeat("🛩️", 40), "\r\n\r", `\n\\;,`, "\xff", "\x00\x7f", strings.Repeat("a", 67)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := &calendar{}
		c.text("SUMMARY", s)
		if s == "" {
			return
		}
		line := strings.TrimSuffix(unfold(t, c.buf), "\r\n")
		value, ok := strings.CutPrefix(line, "SUMMARY:")
		want := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\n' && r != '\t' || r == 0x7F {
				return utf8.RuneError
			}
			return r
		}, newlines(s))
		if got := unescapeText(value); got != want || !ok {
			t.Errorf("%q comes back as %q", want, got)
		}
	})
}
