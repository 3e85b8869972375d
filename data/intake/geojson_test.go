package intake

import (
	"strings"
	"testing"

	"dateline/data/compile"
)

const spots = `{"type": "FeatureCollection", "features": [
 {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-8.47, 51.9]},
  "properties": {"name": "A boat <i>leaves</i>", "description": "It left in the rain.", "date": "2025-03-13", "place": "Cork", "people": ["Ann Byrne", "Bob Lee"], "kind": "departure"}},
 {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[0, 0], [1, 1]]},
  "properties": {"title": "A walk", "says": "They walked.", "outlet": "The Herald", "published": "2025-03-14", "stance": "denied"},
  "when": {"timespans": [{"start": {"in": "2025-03-10"}, "end": {"latest": "2025-03-12"}}]}}
]}`

func TestGeoJSON(t *testing.T) {
	r := read(t, "spots.geojson", spots, Options{})
	t.Run("a feature is an event where it stands", func(t *testing.T) {
		e, p := r.Story.Events[0], r.Story.Places[0]
		if e.Title["en"] != "A boat leaves" || e.When.String() != "2025-03-13" || e.Place != "cork" || e.Kind != "departure" || len(e.People) != 2 || p.Lat != 51.9 || p.Lon != -8.47 {
			t.Errorf("%+v %+v", e, p)
		}
	})
	t.Run("the map is the source of what names no article", func(t *testing.T) {
		if c := r.Story.Claims; !r.Drafts[c[0].ID] || r.Drafts[c[1].ID] || r.Story.Sources[1].Publisher != "The Herald" || c[1].Stance != "denied" {
			t.Errorf("%+v", c)
		}
		if !strings.Contains(r.Articles["spots.txt"], "It left in the rain.") {
			t.Errorf("%q", r.Articles)
		}
	})
	t.Run("a time of Linked Places is a range", func(t *testing.T) {
		if got := r.Story.Events[1].When.String(); got != "2025-03-10/2025-03-12" {
			t.Error(got)
		}
	})
	t.Run("what is no point is no place, and said", func(t *testing.T) {
		if len(r.Story.Places) != 1 || len(r.Passed) != 1 || !strings.Contains(r.Passed[0], "feature 2: its LineString") {
			t.Errorf("%+v %q", r.Story.Places, r.Passed)
		}
	})
	t.Run("it compiles as a story that is being written", func(t *testing.T) {
		if err := told(r, unfinished); err != nil {
			t.Error(err)
		}
	})
	t.Run("every mistake is named at once", func(t *testing.T) {
		_, err := Read("spots.geojson", []byte(strings.NewReplacer(`"2025-03-13"`, `"soon"`, "denied", "denies", `"A walk"`, `""`, "51.9", "951.9").Replace(spots)), Options{})
		for _, want := range []string{`feature 1, date_edtf: "soon" is not a date`, `feature 1, lat: "951.9" is not an angle`, "feature 2, title: the feature has none"} {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("got\n%v\nwant\n%s", err, want)
			}
		}
	})
	t.Run("a file whose shape is another is refused with its place", func(t *testing.T) {
		_, err := Read("x.geojson", []byte("{\n\"features\": 7}"), Options{})
		if wrong, ok := err.(compile.Mistakes); !ok || wrong[0].At.Line != 2 {
			t.Errorf("got %v", err)
		}
	})
}
