package export

import (
	"strings"

	"dateline/data/model"
)

const timelineName = "TimelineJS"

// writeTimeline writes the JSON of TimelineJS 3: a title and one slide for each
// event. Its texts are HTML. It cannot hold an event without a date, and its title
// says how many those are. The location, which it does not read, has a point for no more than a city or
// venue; its line, zoom and icon would be ours to invent, and are left out.
func writeTimeline(x *selection) []byte {
	scale := x.scale()
	s := &script{}
	s.object(func() {
		s.text("scale", scale)
		s.key("title")
		s.object(func() {
			s.key("text")
			s.object(func() {
				s.text("headline", escape(x.in(x.Story.Title)))
				s.text("text", strings.Join(some(escape(x.in(x.Story.Summary)), escape(x.lacking(timelineName, hasDate))), "<br>"))
			})
		})
		s.key("events")
		s.list(func() {
			for _, e := range x.Story.Events {
				x.slide(s, e, scale)
			}
		})
	})
	return append(s.buf, '\n')
}

// scale is "cosmological" where a year is further off than a browser's dates
// reach, which is 271,821 years from 1970. Its dates are years alone.
func (x *selection) scale() string {
	const reach = 269_000
	for _, e := range x.Story.Events {
		from, to := bounds(e.When)
		if max(from.year, to.year) > reach || min(from.year, to.year) < -reach {
			return "cosmological"
		}
	}
	return "human"
}

func hasDate(e model.Event) bool { return !e.When.IsZero() }

func (x *selection) slide(s *script, e model.Event, scale string) {
	if !hasDate(e) {
		return
	}
	from, to := bounds(e.When)
	if !from.known {
		from, to = to, bound{}
	}
	s.line()
	s.object(func() {
		s.date("start_date", from, clock(e.When), scale)
		if to.known && to != from {
			s.date("end_date", to, "", scale)
		}
		s.text("display_date", escape(x.phrase(e.When)))
		s.key("text")
		s.object(func() {
			s.text("headline", escape(x.in(e.Title)))
			s.text("text", x.marked(e))
		})
		x.media(s, e)
		s.text("group", escape(x.in(model.Noun(x.Place(e.Place)).Name)))
		s.text("unique_id", e.ID)
		x.location(s, e)
	})
}

// date writes one end as closely as it is known. A stated time of day is local
// to where it was stated: TimelineJS knows no zones.
func (s *script) date(name string, d bound, clock, scale string) {
	s.key(name)
	s.object(func() {
		s.whole("year", d.year)
		if scale != "human" {
			return
		}
		for _, part := range []struct {
			name  string
			value int
		}{{"month", d.month}, {"day", d.day}} {
			if part.value > 0 {
				s.whole(part.name, part.value)
			}
		}
		for i, name := range []string{"hour", "minute", "second"} {
			if from := 3 * i; from < len(clock) {
				s.whole(name, int(clock[from]-'0')*10+int(clock[from+1]-'0'))
			}
		}
	})
}

// media is the first article among the event's that has an address.
func (x *selection) media(s *script, e model.Event) {
	for _, c := range x.ClaimsOn(e.ID) {
		source := model.Noun(x.Source(c.Source))
		if !model.OnWeb(source.URL) {
			continue
		}
		s.key("media")
		s.object(func() {
			s.text("url", source.URL)
			s.text("caption", escape(source.Headline))
			s.text("credit", escape(source.Publisher))
			s.text("link", source.URL)
		})
		return
	}
}

func (x *selection) location(s *script, e model.Event) {
	place, ok := x.Place(e.Place)
	if !ok {
		return
	}
	s.key("location")
	s.object(func() {
		s.text("name", x.in(place.Name))
		if p, ok := x.pin(place.ID); ok {
			s.key("lat")
			s.degrees(p.Lat)
			s.key("lon")
			s.degrees(p.Lon)
		}
	})
}
