package main

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestImportCommand(t *testing.T) {
	dir := t.TempDir()
	table, story := filepath.Join(dir, "visit.csv"), filepath.Join(dir, "story")
	put(t, table, "\uFEFFsays;event;date;place;outlet;published;stance;kind;paragraph;sentence\r\nAnn has come.;Ann comes to Cork;13.03.2025;Cork;The Herald;2025-03-14;happened;visit;1;2\r\n")
	t.Run("a table becomes a story that is being written, which fill goes on with", func(t *testing.T) {
		exit, out, errs := call("import", table, "-o", story, "--title", "A visit")
		if exit != done || !strings.Contains(out, "1 source, 1 claim, 1 event") || !strings.Contains(out, "left to you: run `dateline fill`") {
			t.Fatalf("%d, %s%s", exit, out, errs)
		}
		put(t, filepath.Join(story+"-articles", "the-herald.txt"), "Rain fell. Ann left.\n")
		if exit, _, errs := call("fill", story); exit != done {
			t.Fatal(errs)
		}
		if exit, out, errs := call("check", story); exit != done || !strings.Contains(out, "every locator matches") {
			t.Errorf("%s%s", out, errs)
		}
	})
	t.Run("what was changed since is not written over", func(t *testing.T) {
		if exit, _, _ := call("import", table, "-o", story); exit != misused {
			t.Errorf("got %d", exit)
		}
	})
	t.Run("a bad cell is shown as it stands, and nothing is written", func(t *testing.T) {
		put(t, table, "says,date\nAnn has come.,next week\nBob too.,soon\n")
		other := filepath.Join(dir, "other")
		exit, _, errs := call("import", table, "-o", other)
		for _, want := range []string{"visit.csv:2:15: row 2, date: \"next week\" is not a date\n   2 │ Ann has come.,next week\n     │               ^^^^", "row 3, date", "mistakes: 2 in " + table} {
			if exit != failed || !strings.Contains(errs, want) {
				t.Errorf("%d, got\n%s\nwant\n%s", exit, errs, want)
			}
		}
		if folder(other) == nil {
			t.Error("something is written")
		}
	})
	t.Run("a day that is none, and a file that is not there, are misuse", func(t *testing.T) {
		for _, args := range [][]string{{"import", table, "-o", story, "--published", "soon"}, {"import", filepath.Join(dir, "none.csv"), "-o", story}} {
			if exit, _, errs := call(args...); exit != misused {
				t.Errorf("%v gives %d: %s", args, exit, errs)
			}
		}
	})
	t.Run("a timeline of one's own is a page at once", func(t *testing.T) {
		sheet, own := filepath.Join(dir, "sheet.csv"), filepath.Join(dir, "own")
		put(t, sheet, "Year,Month,Day,Headline,Text\n2025,3,13,Ann comes to Cork,She came by boat and stayed for as long as it rained.\n")
		if exit, _, errs := call("import", sheet, "-o", own, "--own", "--published", "2025-03-14"); exit != done {
			t.Fatal(errs)
		}
		if exit, out, errs := call("check", own); exit != done || !strings.Contains(out, "every locator matches") {
			t.Errorf("%d, %s%s", exit, out, errs)
		}
	})
}
