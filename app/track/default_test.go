package track

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/data"
	"dateline/data/model"
)

func defaultStory(t *testing.T) *model.Index {
	t.Helper()
	s, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	return model.NewIndex(s)
}

// everybody lists the people of a story, in its order.
func everybody(x *model.Index) (ids []string) {
	for _, p := range x.Story.People {
		ids = append(ids, p.ID)
	}
	return ids
}

// dump writes a track as text, a line for each thing.
func dump(tr Track) string {
	var b strings.Builder
	for _, s := range tr.Stays {
		exact := "on"
		if !s.Exact {
			exact = "in"
		}
		fmt.Fprintf(&b, "stay %s %s %s %v %s %v %v\n", s.Place, exact, s.First, s.Last, s.Status, s.Events, s.Open)
	}
	for _, m := range tr.Moves {
		fmt.Fprintf(&b, "move %s>%s %s>%s %s>%s %s\n", m.From, m.To, m.FromEvent, m.ToEvent, m.Left, m.Came, m.Ground)
	}
	for _, g := range tr.Gaps {
		fmt.Fprintf(&b, "gap %d days %s %s > %s %s planned=%v\n", g.Days, g.From, g.FromPlace, g.To, g.ToPlace, g.Planned)
	}
	for _, m := range tr.Meetings {
		fmt.Fprintf(&b, "meeting %s at %q %s %s %s %s %v by %v, %d claims\n", m.With, m.Place, m.First, m.Last, m.Ground, m.Status, m.Events, m.Sources, len(m.Claims))
	}
	for _, c := range tr.Conflicts {
		fmt.Fprintf(&b, "conflict %v %v %v %.0f km, needs %.1f h, has %.1f h\n", c.Claims, c.Events, c.Places, c.Km, c.NeedHours, c.HaveHours)
	}
	return b.String()
}

func TestDefaultStory(t *testing.T) {
	s := defaultStory(t)
	var b strings.Builder
	for _, p := range everybody(s) {
		b.WriteString("# " + p + "\n" + dump(Of(s, p)))
	}
	golden(t, "testdata/default.txt", b.String())
}

// golden compares with a file that DATELINE_UPDATE=1 writes anew.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if os.Getenv("DATELINE_UPDATE") == "1" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(path); err != nil || got != string(want) {
		t.Errorf("%s differs (%v); got:\n%s", path, err, got)
	}
}
