package state

import (
	"net/url"
	"strconv"
	"strings"
)

// Parse reads a fragment, with or without its '#'. What it does not know or
// cannot read is left out, key by key, so that a broken link still opens.
func Parse(fragment string) State {
	fragment = strings.TrimPrefix(fragment, "#")
	if id, ok := strings.CutPrefix(fragment, "event-"); ok && !strings.ContainsAny(id, "=&") {
		return State{Event: unescape(id)}
	}
	var s State
	for _, pair := range strings.Split(fragment, "&") {
		key, value, _ := strings.Cut(pair, "=")
		if read, ok := keys[key]; ok {
			read(&s, unescape(value))
		}
	}
	return s
}

func unescape(v string) string {
	u, err := url.QueryUnescape(v)
	if err != nil {
		return ""
	}
	return u
}

var keys = map[string]func(*State, string){
	"event": func(s *State, v string) { s.Event = v },
	"theme": func(s *State, v string) {
		if v == "light" || v == "dark" {
			s.Theme = v
		}
	},
	"lang":  func(s *State, v string) { s.Lang = v },
	"embed": func(s *State, v string) { s.Embed = v == "1" },
	"view": func(s *State, v string) {
		if n := numbers(v, 3); n != nil && n[2] >= 1 && n[2] <= 100 && n[0] >= -180 && n[0] <= 180 && n[1] >= -90 && n[1] <= 90 {
			s.Map = Camera{n[0], n[1], n[2]}
		}
	},
	"from": func(s *State, v string) { s.From = day(v, s.From) },
	"to":   func(s *State, v string) { s.To = day(v, s.To) },
}

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
	if s.Zoomed() {
		add("from", iso(s.From))
		add("to", iso(s.To))
	}
	add("lang", s.Lang)
	add("theme", s.Theme)
	if s.Map.Zoom != 0 {
		add("view", short(s.Map.Lon)+","+short(s.Map.Lat)+","+short(s.Map.Zoom))
	}
	if s.Embed {
		add("embed", "1")
	}
	return strings.ReplaceAll(strings.Join(out, "&"), "%2C", ",")
}

func short(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
