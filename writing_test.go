package main

import (
	"path/filepath"
	"strings"
	"testing"

	"dateline/data/passage"
)

func TestNewCommand(t *testing.T) {
	story := filepath.Join(t.TempDir(), "mine")
	if exit, _, errs := call("new", story); exit != done {
		t.Fatal(errs)
	}
	t.Run("its story is whole, and each claim stands where it says", func(t *testing.T) {
		exit, out, errs := call("check", story)
		if exit != done || !strings.Contains(out, "2 sources, 3 claims, 2 events, 1 person, 3 places") || !strings.Contains(out, "every locator matches") {
			t.Errorf("%d, %s%s", exit, out, errs)
		}
	})
	t.Run("its files name the schemas that lie with them", func(t *testing.T) {
		for file, line := range map[string]string{"story.yaml": ".schema/story.json", "sources/harbour-post.yaml": "../.schema/source.json"} {
			path := filepath.Join(story, filepath.FromSlash(file))
			if text := get(t, path); !strings.HasPrefix(text, "# yaml-language-server: $schema="+line+"\n") {
				t.Errorf("%s begins otherwise", file)
			}
			get(t, filepath.Join(filepath.Dir(path), filepath.FromSlash(line)))
		}
	})
	t.Run("nothing is left to fill", func(t *testing.T) {
		if _, out, errs := call("fill", story); out != "there is nothing to add\n" {
			t.Errorf("%s%s", out, errs)
		}
	})
	t.Run("a story that was changed is not written over", func(t *testing.T) {
		swap(t, filepath.Join(story, "story.yaml"), "Ann Byrne", "Bea Byrne")
		if exit, _, _ := call("new", story); exit != misused || !strings.Contains(get(t, filepath.Join(story, "story.yaml")), "Bea Byrne") {
			t.Errorf("got %d", exit)
		}
	})
}

func TestFillCommand(t *testing.T) {
	d := lay(t)
	source := filepath.Join(d.story, "sources", "herald.yaml")
	swap(t, source, "at: {paragraph: 1, sentence: 2, sha256: "+passage.Hash("Ann left.")+"}", "at: 1.2 # the second")
	t.Run("a story without hashes is not whole, and its mistake names the mend", func(t *testing.T) {
		if exit, _, errs := call("check", d.story); exit != failed || !strings.Contains(errs, "`dateline fill` adds it") {
			t.Errorf("%d, %s", exit, errs)
		}
	})
	t.Run("it is after fill, and the rest of its line stays", func(t *testing.T) {
		if exit, out, errs := call("fill", d.story, "--corpus", d.corpus); exit != done || !strings.Contains(out, source+": locators with the hash") {
			t.Fatalf("%d, %s%s", exit, out, errs)
		}
		if exit, _, errs := call("check", d.story, "--corpus", d.corpus); exit != done || !strings.Contains(get(t, source), passage.Hash("Ann left.")+"} # the second\n") {
			t.Errorf("%d, %s\n%s", exit, errs, get(t, source))
		}
	})
	t.Run("a folder that is not there is misuse", func(t *testing.T) {
		if exit, _, _ := call("fill", filepath.Join(d.dir, "none")); exit != misused {
			t.Errorf("got %d", exit)
		}
	})
}
