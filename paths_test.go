package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTyped(t *testing.T) {
	for path, want := range map[string]string{"my-story": "my-story", "/home/Ann/öl.d": "/home/Ann/öl.d", "my story": "'my story'", "Ann's": `'Ann'\''s'`, "a*": "'a*'", "": "''"} {
		if got := quoted(path, '/'); got != want {
			t.Errorf("%q is typed as %s", path, got)
		}
	}
	for path, want := range map[string]string{`C:\Ann\my-story`: `C:\Ann\my-story`, `C:\Ann\my story`: `"C:\Ann\my story"`, `Ann's`: `"Ann's"`} {
		if got := quoted(path, '\\'); got != want {
			t.Errorf("on Windows %q is typed as %s", path, got)
		}
	}
}

func TestPathsInMessages(t *testing.T) {
	dir := t.TempDir()
	none := filepath.Join(dir, "none")
	for does, c := range map[string]struct {
		args []string
		want string
	}{
		"a folder that is not there is named once":     {[]string{"check", none}, "dateline: there is no file or folder " + none + "\n"},
		"articles that are not there are":              {[]string{"draft", none, "-o", filepath.Join(dir, "s")}, "dateline: there is no file or folder " + none + "\n"},
		"a folder is no file to import":                {[]string{"import", dir, "-o", filepath.Join(dir, "s")}, "dateline: " + dir + ": it is not a file\n"},
		"a compiled story that is not there is":        {[]string{"site", none + ".json", "-o", filepath.Join(dir, "s")}, "dateline: there is no file or folder " + none + ".json\n"},
		"a call without its story shows its use":       {[]string{"check"}, "Its use is: dateline check <story>"},
		"a call without what to write shows its use":   {[]string{"build"}, "Its use is: dateline build --out=FILE <story>"},
		"a folder without a story says what makes one": {[]string{"check", dir}, "`dateline new` and `dateline draft` write one"},
	} {
		t.Run(does, func(t *testing.T) {
			if _, _, errs := call(c.args...); !strings.Contains(errs, c.want) {
				t.Errorf("got %s", errs)
			}
		})
	}
	t.Run("what is to be typed next is in quotes where it must be", func(t *testing.T) {
		if _, out, _ := call("new", filepath.Join(dir, "my story")); !strings.Contains(out, "watch '"+filepath.Join(dir, "my story")+"'") {
			t.Error(out)
		}
	})
}

// TestInTheWay: what is refused is refused before any work, and leaves nothing beside it.
func TestInTheWay(t *testing.T) {
	articles, story := found(t)
	put(t, filepath.Join(story, "mine.txt"), "x")
	for _, args := range [][]string{{"draft", articles, "-o", story}, {"new", story}} {
		exit, out, errs := call(args...)
		if _, err := os.Stat(beside(story)); err == nil || exit != misused || strings.Contains(out, "c.png") || !strings.Contains(errs, "mine.txt") {
			t.Errorf("%s: got %d, %s%s", args[0], exit, out, errs)
		}
	}
}
