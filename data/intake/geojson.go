package intake

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// collection is GeoJSON (RFC 7946), with the times of Linked Places.
type collection struct {
	Features []feature `json:"features"`
}

type feature struct {
	ID       any `json:"id"`
	Geometry *struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	} `json:"geometry"`
	When struct {
		Timespans []struct{ Start, End map[string]string } `json:"timespans"`
	} `json:"when"`
	Properties map[string]any `json:"properties"`
}

// features reads a map: one of a story that was exported, with its claims, or any
// other, whose features are claims of the map itself.
func (f *file) features(text []byte) (Result, error) {
	var all collection
	if err := json.Unmarshal(text, &all); err != nil {
		return Result{}, f.broken(text, err)
	}
	origins := f.origins(all)
	for i, one := range all.Features {
		label := fmt.Sprintf("feature %d", i+1)
		told, ours := one.Properties["dateline"].(map[string]any)
		switch {
		case ours && told["statements"] != nil:
			f.event(one, told, label, origins)
		case !ours:
			f.feature(one, label)
		}
	}
	return f.assemble()
}

// origins are where journeys of an exported story begin, as the values of entries, by
// the event that they lead to.
func (f *file) origins(all collection) map[string]map[string]string {
	from := map[string]map[string]string{}
	for _, one := range all.Features {
		told, _ := one.Properties["dateline"].(map[string]any)
		if told["from_id"] == nil {
			continue
		}
		values := map[string]string{"from_place": scalar(told["from"]), "from_place_id": scalar(told["from_id"])}
		if lon, lat, ok := one.first(); ok {
			values["from_lon"], values["from_lat"], values["from_place_precision"] = angle(lon), angle(lat), scalar(told["from_precision"])
		}
		from[scalar(told["event_id"])] = values
	}
	return from
}

// event takes an event of an exported story, each of whose statements is an entry.
func (f *file) event(one feature, told map[string]any, label string, origins map[string]map[string]string) {
	shared := columned(told)
	for _, key := range []string{"place", "place_id", "place_precision"} {
		shared["event_"+key] = shared[key]
		delete(shared, key)
	}
	shared["event"], shared["event_date"] = scalar(one.Properties["title"]), shared["date_edtf"]
	if lon, lat, ok := one.point(); ok {
		shared["event_lon"], shared["event_lat"] = angle(lon), angle(lat)
	}
	maps.Copy(shared, origins[shared["event_id"]])
	statements, _ := told["statements"].([]any)
	for n, s := range statements {
		statement, _ := s.(map[string]any)
		values := maps.Clone(shared)
		maps.Copy(values, columned(statement))
		if values["place_id"] == "" {
			for _, key := range []string{"place", "place_id", "place_precision", "lat", "lon"} {
				values[key] = shared["event_"+key]
			}
		}
		f.entries = append(f.entries, entry{values: values, at: f.at, label: fmt.Sprintf("%s, statement %d", label, n+1)})
	}
}

// feature takes a feature of another map: what it is called is an event, what is
// said of it the map's own words, unless it names an article.
func (f *file) feature(one feature, label string) {
	values := columned(one.Properties)
	e := entry{values: values, at: f.at, label: label}
	title := flat(stripped(cmp.Or(scalar(one.Properties["title"]), scalar(one.Properties["name"]), values["event"])))
	if title == "" {
		f.wrong(e, "title", "the feature has none", "give it a property \"title\" or \"name\"")
		return
	}
	values["event"] = title
	values["says"] = flat(stripped(cmp.Or(values["says"], scalar(one.Properties["description"]))))
	e.quoted = values["url"] == "" && values["outlet"] == ""
	if len(one.When.Timespans) > 0 && values["date_edtf"] == "" {
		span := one.When.Timespans[0]
		values["start"], values["end"] = cmp.Or(span.Start["in"], span.Start["earliest"], span.Start["latest"]), cmp.Or(span.End["in"], span.End["latest"], span.End["earliest"])
	}
	switch lon, lat, ok := one.point(); {
	case ok:
		values["lon"], values["lat"] = angle(lon), angle(lat)
		values["place"] = cmp.Or(values["place"], title)
	case one.Geometry != nil:
		f.notes = append(f.notes, fmt.Sprintf("%s: its %s; a place is a point", label, one.Geometry.Type))
	}
	f.entries = append(f.entries, e)
}

// columned gives the properties that are columns of a table of claims, as one has
// them. Of two names of one column that of exports goes before.
func columned(properties map[string]any) map[string]string {
	values := map[string]string{}
	for _, key := range slices.Sorted(maps.Keys(properties)) {
		if name := canonical(key); name != "" && (values[name] == "" || name == key) {
			values[name] = scalar(properties[key])
		}
	}
	return values
}

// scalar writes a value of JSON as a cell has it: a list with semicolons.
func scalar(value any) string {
	switch v := value.(type) {
	case string:
		return strings.TrimSpace(v)
	case float64:
		return angle(v)
	case []any:
		var all []string
		for _, one := range v {
			all = append(all, scalar(one))
		}
		return strings.Join(all, "; ")
	}
	return ""
}

// point is where a feature is, if it is one point.
func (one feature) point() (lon, lat float64, ok bool) {
	var at []float64
	if one.Geometry == nil || one.Geometry.Type != "Point" || json.Unmarshal(one.Geometry.Coordinates, &at) != nil || len(at) < 2 {
		return 0, 0, false
	}
	return at[0], at[1], true
}

// first is the point that a line begins with.
func (one feature) first() (lon, lat float64, ok bool) {
	if one.Geometry == nil {
		return 0, 0, false
	}
	var line [][]float64
	var lines [][][]float64
	if one.Geometry.Type == "MultiLineString" && json.Unmarshal(one.Geometry.Coordinates, &lines) == nil && len(lines) > 0 {
		line = lines[0]
	} else if one.Geometry.Type != "LineString" || json.Unmarshal(one.Geometry.Coordinates, &line) != nil {
		return 0, 0, false
	}
	if len(line) == 0 || len(line[0]) < 2 {
		return 0, 0, false
	}
	return line[0][0], line[0][1], true
}
