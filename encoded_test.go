package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestSiteOfCompiledStory(t *testing.T) {
	d := supplied(t)
	story, err := filepath.Abs(filepath.Join("data", "story.json"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	wasm := filepath.Join(d.dir, "app.wasm")

	t.Run("is written in periods of the size that is asked for", func(t *testing.T) {
		out := filepath.Join(dir, "site")
		if exit, _, errs := call("site", story, "-o", out, "--wasm", wasm, "--period", "40"); exit != done {
			t.Fatalf("%d: %s", exit, errs)
		}
		for _, name := range []string{"index.html", "period/2.html", "where/0.json"} {
			if _, err := os.Stat(filepath.Join(out, name)); err != nil {
				t.Error(err)
			}
		}
	})
	t.Run("is checked", func(t *testing.T) {
		if exit, said, errs := call("check", story); exit != done || !strings.Contains(said, "every id leads somewhere") {
			t.Errorf("%d: %s%s", exit, said, errs)
		}
	})
	t.Run("with an id that leads nowhere is neither right nor published", func(t *testing.T) {
		text, err := os.ReadFile(story)
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, "stray.json")
		put(t, file, regexp.MustCompile(`"event": ?"[^"]*"`).ReplaceAllString(string(text), `"event":"none"`))
		for _, args := range [][]string{{"check", file}, {"site", file, "-o", filepath.Join(dir, "stray"), "--wasm", wasm}} {
			if exit, _, errs := call(args...); exit != failed || !strings.Contains(errs, `stray.json: the compiled story does not hold together`) || !strings.Contains(errs, `claims[0]: there is no event "none"`) {
				t.Errorf("%s: %d: %s", args[0], exit, errs)
			}
		}
	})
	for name, c := range map[string]struct{ text, want string }{
		"what is no story is refused":         {`{"a": 1}`, "format"},
		"what is no JSON is refused":          {"title: x", "not JSON"},
		"a period of less than nothing is no": {"{}", "--period -1"},
	} {
		t.Run(name, func(t *testing.T) {
			file, out := filepath.Join(dir, "other.json"), filepath.Join(dir, "none")
			put(t, file, c.text)
			args := []string{"site", file, "-o", out, "--wasm", wasm}
			if strings.Contains(c.want, "period") {
				args = append(args, "--period=-1")
			}
			exit, _, errs := call(args...)
			if exit == done || !strings.Contains(errs, c.want) {
				t.Errorf("%d: %s", exit, errs)
			}
			if _, err := os.Stat(out); err == nil {
				t.Error("something is written")
			}
		})
	}
}
