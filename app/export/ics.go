package export

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"dateline/data/model"
)

// standings gives the STATUS of an event. A calendar has no word for what is
// disputed, which is not settled, nor for background, which gets none; CATEGORIES and
// DESCRIPTION have the reader's words in any case, and X-DATELINE-STATUS our code.
var standings = map[string]string{
	model.Planned:   "TENTATIVE",
	model.Contested: "TENTATIVE",
	model.Happened:  "CONFIRMED",
	model.Disputed:  "TENTATIVE",
	model.Denied:    "CANCELLED",
}

const calendarName = "ICS"

// writeICS writes RFC 5545: all events of a date as whole days, from the first
// that the date may mean to the last, since no source states a duration; the
// DESCRIPTION has the date itself. What no calendar can hold, as hasDays says, is
// left out, and how much that is stands in the calendar's own description.
func writeICS(x *selection) []byte {
	c := &calendar{}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//Dateline//Dateline//EN")
	c.line("CALSCALE", "GREGORIAN")
	c.text("X-WR-CALNAME", x.in(x.Story.Title))
	c.text("X-WR-CALDESC", x.lacking(calendarName, hasDays))
	stamp, ok := basic(x.stamp)
	if !ok {
		stamp, _ = basic(0)
	}
	for _, e := range x.Story.Events {
		x.vevent(c, e, stamp)
	}
	c.line("END", "VCALENDAR")
	return c.buf
}

// hasDays tells whether an event has a first and a last day, both within the
// years 0 to 9999: a calendar has no other. One that is only known to be over by
// some day stood on that day if its open end were taken there, as if somebody had
// said so.
func hasDays(e model.Event) bool {
	from, to := e.When.Span()
	_, okFirst := basic(from)
	_, okAfter := basic(to + 1)
	openStart, openEnd := e.When.Open()
	return hasDate(e) && okFirst && okAfter && !openStart && !openEnd
}

func (x *selection) vevent(c *calendar, e model.Event, stamp string) {
	if !hasDays(e) {
		return
	}
	from, to := e.When.Span()
	first, _ := basic(from)
	after, _ := basic(to + 1)
	c.line("BEGIN", "VEVENT")
	c.text("UID", e.ID+"."+x.seal+"@dateline")
	c.line("DTSTAMP", stamp+"T000000Z")
	c.line("DTSTART;VALUE=DATE", first)
	c.line("DTEND;VALUE=DATE", after)
	c.text("SUMMARY", x.in(e.Title))
	c.text("DESCRIPTION", x.plain(e))
	c.text("LOCATION", x.where(e.Place))
	if p, ok := x.pin(e.Place); ok {
		c.line("GEO", decimal(p.Lat, 6)+";"+decimal(p.Lon, 6)) // as the RFC has it
	}
	c.line("URL", address(x.link(e.ID)))
	c.list("CATEGORIES", cmp.Or(x.kind(e), x.word(e.Kind)), x.word(e.Status))
	c.line("STATUS", standings[e.Status])
	c.line("X-DATELINE-KIND", e.Kind)
	c.line("X-DATELINE-STATUS", e.Status)
	c.line("TRANSP", "TRANSPARENT")
	c.line("END", "VEVENT")
}

// basic writes a day as 20250313; not ok outside of four digits.
func basic(d model.Day) (string, bool) {
	year, month, day := d.Date()
	return digits(year, 4) + digits(int(month), 2) + digits(day, 2), 0 <= year && year <= 9999
}

// calendar puts the lines of an iCalendar object together.
type calendar struct{ buf []byte }

// foldAt is the most octets in a line, without its end.
const foldAt = 75

// line writes one line, folded: what does not fit goes on, after a space, in
// the next, and never within a character. No value leaves no line.
func (c *calendar) line(name, value string) {
	if value == "" {
		return
	}
	rest, room := name+":"+strings.ToValidUTF8(value, "\uFFFD"), foldAt
	for len(rest) > room {
		n := room
		for !utf8.RuneStart(rest[n]) {
			n--
		}
		c.buf = append(append(c.buf, rest[:n]...), "\r\n "...)
		rest, room = rest[n:], foldAt-1
	}
	c.buf = append(append(c.buf, rest...), "\r\n"...)
}

// list writes those of some texts that are not empty, as one property has several.
func (c *calendar) list(name string, all ...string) {
	var escaped []string
	for _, text := range all {
		if text != "" {
			escaped = append(escaped, escapeText(text))
		}
	}
	c.line(name, strings.Join(escaped, ","))
}

func (c *calendar) text(name, value string) { c.line(name, escapeText(value)) }

// texts are the characters that the type TEXT escapes.
var texts = map[rune]string{'\\': `\\`, ';': `\;`, ',': `\,`, '\n': `\n`}

// escapeText writes s as TEXT. Controls have no place in it and become U+FFFD,
// as do bytes that are not UTF-8.
func escapeText(s string) string {
	if strings.IndexFunc(s, barred) < 0 {
		return s
	}
	var out strings.Builder
	for _, r := range newlines(s) {
		switch {
		case !barred(r):
			out.WriteRune(r)
		case texts[r] != "":
			out.WriteString(texts[r])
		default:
			out.WriteRune(utf8.RuneError)
		}
	}
	return out.String()
}

// barred tells whether a character may not stand in a TEXT as it is.
func barred(r rune) bool {
	switch r {
	case '\\', ';', ',', 0x7F, utf8.RuneError:
		return true
	}
	return r < ' ' && r != '\t'
}

// newlines makes every line end a line feed.
func newlines(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// address keeps a link on its line: what no URL may hold is left out.
func address(url string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r == 0x7F {
			return -1
		}
		return r
	}, url)
}
