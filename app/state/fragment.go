package state

import (
	"math"
	"net/url"
	"strconv"
	"strings"

	"dateline/data/model"
)

// Parse reads a fragment, with or without its '#'. What it does not know or
// cannot read is left out, key by key, so that a broken link still opens.
func Parse(fragment string) State {
	fragment = strings.TrimPrefix(fragment, "#")
	if id, ok := strings.CutPrefix(fragment, "event-"); ok && !strings.ContainsAny(id, "=&") {
		return State{Event: unescape(id)}
	}
	s := State{From: Earliest, To: Latest}
	for _, pair := range strings.Split(fragment, "&") {
		key, value, _ := strings.Cut(pair, "=")
		if read, ok := keys[key]; ok {
			read(&s, unescape(value))
		}
	}
	return s.ranged()
}

// ranged gives s with no range where a link tells of none: where it names neither
// end, one that cannot be read, or an end before its start.
func (s State) ranged() State {
	if s.From < s.To && (s.From > Earliest || s.To < Latest) {
		return s
	}
	s.From, s.To = 0, 0
	return s
}

func unescape(v string) string {
	u, err := url.QueryUnescape(v)
	if err != nil {
		return ""
	}
	return u
}

var keys = withFacets(map[string]func(*State, string){
	"event": func(s *State, v string) { s.Event = v },
	"show":  func(s *State, v string) { s.Show = ThingOf(v) },
	"theme": func(s *State, v string) {
		if v == "light" || v == "dark" || v == "contrast" {
			s.Theme = v
		}
	},
	"lang":   func(s *State, v string) { s.Lang = v },
	"embed":  func(s *State, v string) { s.Embed = on(v) },
	"slide":  func(s *State, v string) { s.Slide = on(v) },
	"static": func(s *State, v string) { s.Static = on(v) },
	"table":  func(s *State, v string) { s.Table = on(v) },
	"asof":   func(s *State, v string) { s.AsOf = model.Day(day(v, float64(s.AsOf))) },
	"ghosts": func(s *State, v string) { s.Hush = v == "0" },
	"follow": func(s *State, v string) { s.Follow = v },
	"q":      func(s *State, v string) { s.Filter.Query = v },
	"inview": func(s *State, v string) { s.Filter.InView = on(v) },
	"view": func(s *State, v string) {
		if n := numbers(v, 3); n != nil && n[2] >= 1 && n[2] <= 1e5 && n[0] >= -180 && n[0] <= 180 && n[1] >= -90 && n[1] <= 90 {
			s.Map = Camera{n[0], n[1], n[2]}
		}
	},
	"time": func(s *State, v string) { s.Time = span(v, s.Time) },
	"from": func(s *State, v string) { s.From = day(v, earlier(s.From, Earliest)) },
	"to":   func(s *State, v string) { s.To = end(v, earlier(s.To, Latest)) },
})

// withFacets adds a key for each facet of the filter, which has its name.
func withFacets(keys map[string]func(*State, string)) map[string]func(*State, string) {
	for _, f := range facets {
		keys[f.name] = func(s *State, v string) { *f.asked(&s.Filter) = SetOf(strings.Split(v, ",")...) }
	}
	return keys
}

// earlier gives what a link has named before as one end of the range, or none: a
// lone word that is no day must not pass for an end left open.
func earlier(named, open float64) float64 {
	if named == open {
		return math.NaN()
	}
	return named
}

func on(v string) bool { return v == "1" || v == "true" }

// numbers reads exactly n numbers parted by commas, or gives nil.
func numbers(v string, n int) []float64 {
	parts := strings.Split(v, ",")
	if len(parts) != n {
		return nil
	}
	out := make([]float64, n)
	for i, p := range parts {
		f, err := strconv.ParseFloat(p, 64)
		if err != nil || f != f {
			return nil
		}
		out[i] = f
	}
	return out
}

// Format writes s as a fragment without '#', keys in a fixed order, nothing
// for what stands at its opening value.
func (s State) Format() string {
	var out []string
	add := func(key, value string) {
		if value != "" {
			out = append(out, key+"="+url.QueryEscape(value))
		}
	}
	add("event", s.Event)
	add("show", s.Show.String())
	if s.AsOf != Always {
		add("asof", s.AsOf.String())
	}
	if s.Ranged() && s.From > Earliest {
		add("from", iso(s.From))
	}
	if s.Ranged() && s.To < Latest {
		add("to", isoEnd(s.To))
	}
	for _, f := range facets {
		add(f.name, string(*f.asked(&s.Filter)))
	}
	add("q", s.Filter.Query)
	add("follow", s.Follow)
	add("lang", s.Lang)
	add("theme", s.Theme)
	if s.Map.Zoom != 0 {
		add("view", short(s.Map.Lon)+","+short(s.Map.Lat)+","+short(s.Map.Zoom))
	}
	if s.Zoomed() {
		add("time", iso(s.Time.From)+","+isoEnd(s.Time.To))
	}
	for _, flag := range []struct {
		name  string
		on    bool
		value string
	}{{"inview", s.Filter.InView, "1"}, {"ghosts", s.Hush, "0"}, {"table", s.Table, "1"}, {"static", s.Static, "1"}, {"embed", s.Embed, "1"}, {"slide", s.Slide, "1"}} {
		if flag.on {
			add(flag.name, flag.value)
		}
	}
	return plain.Replace(strings.Join(out, "&"))
}

// plain are the signs that a fragment may bear as they are, and people read.
var plain = strings.NewReplacer("%2C", ",", "%3A", ":", "%2F", "/")

func short(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
