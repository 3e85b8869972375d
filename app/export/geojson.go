package export

import (
	"slices"

	"dateline/data/geo"
	"dateline/data/model"
)

// colours gives each status its simplestyle colour, each told from the others
// by people who tell few hues apart.
var colours = map[string]string{
	model.Happened:   "#16181b",
	model.Planned:    "#0063a3",
	model.Contested:  "#0063a3",
	model.Disputed:   "#b5420a",
	model.Denied:     "#96407a",
	model.Background: "#686d72",
}

// writeGeoJSON writes RFC 7946: one feature for each event, its id that of the
// event, and one more for each stated journey, its id ending in "/journey". An
// event that is placed in no more than a country has no geometry. Looks follow
// simplestyle 1.1, 'when' follows Linked Places, and all else of ours is in the
// property "dateline".
func writeGeoJSON(x *selection) []byte {
	s := &script{}
	s.object(func() {
		s.text("type", "FeatureCollection")
		if sides, ok := box(x.positions()); ok {
			s.key("bbox")
			s.list(func() {
				for _, side := range sides {
					s.degrees(side)
				}
			})
		}
		s.key("features")
		s.list(func() {
			for _, e := range x.Story.Events {
				x.feature(s, e)
				x.way(s, e)
			}
		})
	})
	return append(s.buf, '\n')
}

// positions lists every point of the map, for its box.
func (x *selection) positions() (points []geo.Point) {
	for _, e := range x.Story.Events {
		if p, ok := x.pin(e.Place); ok {
			points = append(points, p)
		}
		points = append(points, slices.Concat(x.journey(e)...)...)
	}
	return points
}

func (x *selection) feature(s *script, e model.Event) {
	s.line()
	s.object(func() {
		s.text("type", "Feature")
		s.text("id", e.ID)
		p, ok := x.pin(e.Place)
		if ok {
			s.geometry("Point", func() { s.position(p) })
		} else {
			s.null("geometry")
		}
		s.when(x, e.When)
		s.key("properties")
		s.object(func() {
			s.text("title", x.in(e.Title))
			s.text("description", x.plain(e))
			if ok {
				s.text("marker-color", colours[e.Status])
			}
			s.key("dateline")
			s.object(func() { x.properties(s, e) })
		})
	})
}

// properties writes what an event says beyond what GeoJSON has a place for, under
// the names of the table of statements where it has them.
func (x *selection) properties(s *script, e model.Event) {
	place, country := model.Noun(x.Place(e.Place)), model.Noun(x.Country(e.Place))
	s.text("event_id", e.ID)
	s.text("event_status", e.Standing(x.Through))
	s.text("action", e.Kind)
	s.text("action_name", x.kind(e))
	s.text("date_edtf", e.When.String())
	s.text("date_precision", string(e.When.Precision()))
	s.text("place", x.in(place.Name))
	s.text("place_id", place.ID)
	s.text("place_precision", place.Kind)
	s.text("country", x.in(country.Name))
	s.text("country_id", country.ID)
	s.texts("person", x.names(e.People))
	s.texts("person_id", e.People)
	for _, status := range model.Statuses {
		s.text("title_"+status, x.in(e.Titles[status]))
	}
	s.key("statements")
	s.list(func() {
		for _, c := range x.ClaimsOn(e.ID) {
			s.object(func() { x.statement(s, c) })
		}
	})
}

func (x *selection) statement(s *script, c model.Claim) {
	source := model.Noun(x.Source(c.Source))
	s.text("statement_id", c.ID)
	s.text("says", x.in(c.Says))
	s.text("status", c.Stance)
	s.text("speaker", x.Voice(c.Speaker, x.Lang))
	s.text("via", x.said(c.Via))
	s.text("said", c.Said.String())
	s.text("date_edtf", c.When.String()) // where it differs from the event's
	s.text("date_words", c.Derived.Words)
	s.text("date_rule", x.said(c.Derived.Rule))
	s.text("place", x.in(model.Noun(x.Place(c.Place)).Name)) // likewise
	s.text("place_id", c.Place)
	s.text("story_id", c.Source)
	s.text("outlet", source.Publisher)
	s.text("author", x.said(source.Author))
	s.text("headline", source.Headline)
	s.text("published", source.Published.String())
	s.text("dated", x.said(source.Dated))
	s.text("url", source.URL)
	s.text("language", source.Language)
	s.text("file", source.File)
	s.text("story_sha256", source.SHA256)
	if c.At.Paragraph > 0 {
		s.whole("paragraph", c.At.Paragraph)
		s.whole("sentence", c.At.Sentence)
	}
	s.text("sentence_sha256", c.At.SHA256)
}

// way writes the line of a stated journey.
func (x *selection) way(s *script, e model.Event) {
	parts := x.journey(e)
	if len(parts) == 0 {
		return
	}
	s.line()
	s.object(func() {
		s.text("type", "Feature")
		s.text("id", e.ID+"/journey")
		s.lines(parts)
		s.when(x, e.When)
		s.key("properties")
		s.object(func() {
			s.text("title", x.in(e.Title))
			s.text("stroke", colours[e.Status])
			s.key("dateline")
			s.object(func() {
				s.text("event_id", e.ID)
				s.text("event_status", e.Standing(x.Through))
				s.text("from", x.in(model.Noun(x.Place(e.From)).Name))
				s.text("from_id", e.From)
				s.text("from_precision", model.Noun(x.Place(e.From)).Kind)
				s.text("place", x.in(model.Noun(x.Place(e.Place)).Name))
				s.text("place_id", e.Place)
				s.texts("person", x.names(x.travellers(e)))
			})
		})
	})
}

func (s *script) geometry(kind string, coordinates func()) {
	s.key("geometry")
	s.object(func() {
		s.text("type", kind)
		s.key("coordinates")
		coordinates()
	})
}

func (s *script) lines(parts [][]geo.Point) {
	if len(parts) == 1 {
		s.geometry("LineString", func() { s.positions(parts[0]) })
		return
	}
	s.geometry("MultiLineString", func() {
		s.list(func() {
			for _, part := range parts {
				s.positions(part)
			}
		})
	})
}

func (s *script) positions(line []geo.Point) {
	s.list(func() {
		for _, p := range line {
			s.position(p)
		}
	})
}

// position writes longitude before latitude.
func (s *script) position(p geo.Point) {
	s.list(func() {
		s.degrees(p.Lon)
		s.degrees(p.Lat)
	})
}

// when writes a date as Linked Places has it. A day is what it starts and ends
// in; of anything softer only the earliest start and the latest end are told,
// and of an open end nothing. A timespan needs a start: what has none but is
// known by a day started at the latest then.
func (s *script) when(x *selection, w model.When) {
	if w.IsZero() {
		return
	}
	from, to := limits(w)
	s.key("when")
	s.object(func() {
		s.key("timespans")
		s.list(func() {
			s.object(func() {
				s.limit("start", from)
				s.limit("end", to)
			})
		})
		s.text("label", x.phrase(w))
		s.text("certainty", certainty(w))
	})
}

// limit is the start or end of a timespan: a field's name and a date, or none.
type limit struct{ name, date string }

func limits(w model.When) (from, to limit) {
	first, last := start(w), end(w)
	switch {
	case exact(w):
		return limit{"in", first + w.Zone()}, limit{"in", last + w.Zone()}
	case first == "":
		return limit{"latest", last}, limit{"latest", last}
	}
	return limit{"earliest", first}, limit{"latest", last}
}

func (s *script) limit(name string, l limit) {
	if l.date != "" {
		s.key(name)
		s.object(func() { s.text(l.name, l.date) })
	}
}
