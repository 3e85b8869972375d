package state

import (
	"slices"
	"testing"
)

func TestUnread(t *testing.T) {
	for fragment, want := range map[string][]string{
		"":                                nil,
		"#event-arrival":                  nil,
		"#event=arrival&theme=dark":       nil,
		"from=2025-03-01&to=2025-03-05":   nil,
		"to=2025-03-05":                   nil,
		"asof=2025-03-11T16:40":           nil,
		"view=37,55,4&ghosts=0":           nil,
		"embed=0&static=true":             nil,
		"q=50%25":                         nil,
		"colour=red":                      {"colour=red"},
		"hello":                           {"hello"},
		"theme=drak&event=a":              {"theme=drak"},
		"asof=yesterday":                  {"asof=yesterday"},
		"asof=2025-02-30":                 {"asof=2025-02-30"},
		"from=spring":                     {"from=spring"},
		"to=":                             {"to="},
		"from=2025-03-05&to=2025-03-01":   {"from=2025-03-05&to=2025-03-01"},
		"view=37,55":                      {"view=37,55"},
		"view=370,55,4":                   {"view=370,55,4"},
		"static=yes":                      {"static=yes"},
		"person=":                         {"person="},
		"q=%zz":                           {"q=%zz"},
		"event=a&&theme=dark":             nil,
		"event=arrival&x=1&y=2&lang=en&z": {"x=1", "y=2", "z"},
	} {
		t.Run(fragment, func(t *testing.T) {
			if got := Unread(fragment); !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestWhatFormatWritesIsRead(t *testing.T) {
	s := State{Event: "a", Theme: "dark", Lang: "ru", Embed: true, Slide: true, Static: true, Table: true, Map: Camera{1, 2, 3},
		From: 10, To: 20, AsOf: 15, Hush: true, Follow: "b", Filter: Filter{People: SetOf("p"), Places: SetOf("q"), Sources: SetOf("r"), Status: SetOf("planned"), Kinds: SetOf("visit"), Query: "word", InView: true}}
	if got := Unread(s.Format()); got != nil {
		t.Errorf("%q of %s", got, s.Format())
	}
}
