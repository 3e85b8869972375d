package accord

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/data"
	"dateline/data/model"
)

func seed(t testing.TB) *model.Index {
	t.Helper()
	s, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	return model.NewIndex(s)
}

// TestSeed writes down every table and history of the default story, so that a
// change to a rule shows what it changes.
func TestSeed(t *testing.T) {
	s := seed(t)
	var b strings.Builder
	for _, e := range s.Story.Events {
		write(&b, s, Event(s, e.ID))
	}
	golden(t, "testdata/seed.txt", b.String())
}

var (
	levels   = []string{"same", "closer", "vaguer", "aside", "announced", "DIFFERS"}
	weights  = []string{"counts", "silent", "unnamed", "leans"}
	verdicts = []string{"nothing", "context", "one source", "one root", "agree", "DIFFERING"}
	columns  = []string{"place", "when", "outcome"}
)

func write(b *strings.Builder, x *model.Index, t Table) {
	fmt.Fprintf(b, "%s (%s): %s, %d independent", t.Event, t.Status, verdicts[t.Verdict()], t.Independent())
	for _, c := range t.Differ() {
		b.WriteString(", on " + columns[c])
	}
	b.WriteString("\n")
	for _, r := range t.Rows {
		fmt.Fprintf(b, "  %s root %d", r.Source, r.Root)
		for _, w := range r.Word {
			fmt.Fprintf(b, " [%s|%s]", w.Speaker, w.Via)
		}
		fmt.Fprintf(b, ": %s %s, %s %s, %s %s: %s\n", r.Place.Value, levels[r.Place.Level], r.When.Value, levels[r.When.Level],
			r.Outcome.Value, levels[r.Outcome.Level], strings.Join(r.Claims, " "))
	}
	for i, r := range t.Roots {
		fmt.Fprintf(b, "  root %d %s: people %v names %q own %v in %v\n", i, weights[r.Weight], r.People, r.Names, r.Own, r.Sources)
	}
	for _, step := range History(x, t.Event) {
		fmt.Fprintf(b, "  %s %s %d: %s\n", step.Day, step.Source, len(step.Claims), step.Status)
	}
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
