package export

import (
	"bytes"
	"encoding/json"
	"math"
	"testing"
	"time"

	"dateline/data/model"

	ics "github.com/arran4/golang-ical"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"
)

// TestOtherReaders has readers that are not ours read what we write. The tests of
// CSV, KML and TimelineJS read through the standard library's.
func TestOtherReaders(t *testing.T) {
	for name, story := range map[string]model.Story{"the small story": small(t), "the default story": seed(t)} {
		x := model.NewIndex(story)
		t.Run("golang-ical reads the calendar of "+name, func(t *testing.T) {
			calendar, err := ics.ParseCalendar(bytes.NewReader(writeICS(choose(x, spoken("en")))))
			if err != nil {
				t.Fatal(err)
			}
			kept := filter(story.Events, hasDays)
			if n := len(calendar.Events()); n != len(kept) {
				t.Fatalf("it finds %d events of %d", n, len(kept))
			}
			for i, e := range calendar.Events() {
				from, to := kept[i].When.Span()
				start, errStart := e.GetAllDayStartAt()
				end, errEnd := e.GetAllDayEndAt()
				if errStart != nil || errEnd != nil || start.Format(time.DateOnly) != from.String() || end.Format(time.DateOnly) != (to+1).String() {
					t.Errorf("%s is from %v to %v (%v, %v)", kept[i].ID, start, end, errStart, errEnd)
				}
				if got := e.GetProperty(ics.ComponentPropertySummary).Value; got != kept[i].Title.In("en") {
					t.Errorf("%s is called %q", kept[i].ID, got)
				}
			}
		})
		t.Run("orb reads the GeoJSON of "+name, func(t *testing.T) {
			read, err := geojson.UnmarshalFeatureCollection(writeGeoJSON(choose(x, Options{})))
			if err != nil {
				t.Fatal(err)
			}
			points := map[any]orb.Geometry{}
			for _, f := range read.Features {
				points[f.ID] = f.Geometry
			}
			for _, e := range story.Events {
				got, ok := points[e.ID]
				if !ok {
					t.Errorf("it misses %s", e.ID)
				}
				p, placed := choose(x, Options{}).pin(e.Place)
				if at, drawn := got.(orb.Point); drawn != placed || drawn && math.Hypot(at.Lon()-p.Lon, at.Lat()-p.Lat) > 1e-6 {
					t.Errorf("%s stands at %v, not %v", e.ID, got, p)
				}
			}
		})
		t.Run("no JSON of "+name+" spells an ampersand in hexadecimal", func(t *testing.T) {
			for _, f := range Formats() {
				text := f.Write(x, spoken("en"))
				if json.Valid(text) && bytes.Contains(text, []byte(`\u0026`)) {
					t.Errorf("%s does", f.Name)
				}
			}
		})
	}
}
