package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

const (
	visit = " date 2025-03-11 President Ann Smith met envoy Bob Jones in Oslo on Monday, her office said at noon to those at the gate.\n\nRead more: why it rains\n"
	plans = "<html lang=en><head><title>Jones to go to Lima</title><meta property=\"article:published_time\" content=\"2025-03-12\"></head><body><article><p>Envoy Bob Jones will travel to Lima next week, his office said on Tuesday, and he is to meet nobody there.</p><p>It did not say how long he is to stay, and whether anybody else is to come with him on this journey.</p></article></body></html>"
)

// found lays articles of every kind, one of them a picture, into a folder.
func found(t *testing.T) (articles, story string) {
	t.Helper()
	dir := t.TempDir()
	articles = filepath.Join(dir, "found")
	put(t, filepath.Join(articles, "a.txt"), visit)
	put(t, filepath.Join(articles, "b.html"), plans)
	put(t, filepath.Join(articles, "b.txt"), strings.Replace(visit, "Oslo", "Cork", 1))
	put(t, filepath.Join(articles, "c.png"), "\x89PNG\r\n\x1a\n\x00\x00\x00\x00")
	put(t, filepath.Join(articles, "undated.txt"), "It rained.")
	put(t, filepath.Join(articles, "z.txt"), "3 Mart 2025\n\nBakan Ayşe Yılmaz 2 Mart 2025 tarihinde Ankara’yı ziyaret etti.\n")
	put(t, filepath.Join(articles, ".hidden"), "x")
	put(t, filepath.Join(articles, "b_files", "x.js"), "x")
	put(t, filepath.Join(articles, "older", "a.txt"), visit)
	return articles, filepath.Join(dir, "story")
}

func TestDraft(t *testing.T) {
	articles, story := found(t)
	exit, out, errs := call("draft", articles, "-o", story)
	if exit != done {
		t.Fatalf("got %d: %s", exit, errs)
	}
	t.Run("what cannot be read is named, and the rest goes on", func(t *testing.T) {
		for _, want := range []string{"c.png: not read: it is no text", filepath.Join("found", "older") + ": passed over, as it is a folder", "undated.txt: not read: it says nowhere when it appeared", "4 sources drafted", "z.txt: it is in Turkish, and drafts are made in English, German"} {
			if !strings.Contains(out, want) {
				t.Errorf("%q is not in\n%s", want, out)
			}
		}
	})
	t.Run("what is passed over is named", func(t *testing.T) {
		if !strings.Contains(out, "a.txt 2.1: passed over as a link to something else: Read more") {
			t.Error(out)
		}
	})
	t.Run("the text of each lies beside the story, under a name of its own", func(t *testing.T) {
		if get(t, filepath.Join(story+"-articles", "a.txt")) != visit || !strings.Contains(get(t, filepath.Join(story+"-articles", "b.txt")), "travel to Lima") {
			t.Error("the texts are others")
		}
		get(t, filepath.Join(story+"-articles", "b-2.txt"))
	})
	t.Run("the draft matches its articles", func(t *testing.T) {
		if exit, out, errs := call("check", "--draft", story, "--corpus", story+"-articles"); exit != done || !strings.Contains(out, "every locator matches") {
			t.Errorf("got %d: %s%s", exit, out, errs)
		}
	})
	t.Run("no page is made of a draft", func(t *testing.T) {
		if exit, _, errs := call("check", story); exit != failed || !strings.Contains(errs, "the claim is a draft still") {
			t.Errorf("got %d: %s", exit, errs)
		}
		if exit, _, errs := call("build", story, "--draft", "-o", story+".html"); exit != misused || !strings.Contains(errs, "--draft makes no page") {
			t.Errorf("got %d: %s", exit, errs)
		}
	})
	t.Run("it can be compiled to be measured", func(t *testing.T) {
		if exit, _, errs := call("build", story, "--draft", "-o", story+".json"); exit != done {
			t.Errorf("got %d: %s", exit, errs)
		}
	})
	t.Run("what somebody has worked on is not written over", func(t *testing.T) {
		swap(t, filepath.Join(story, "story.yaml"), "A title of your own", "Rain")
		if exit, _, errs := call("draft", articles, "-o", story); exit != misused || !strings.Contains(errs, "--force") {
			t.Errorf("got %d: %s", exit, errs)
		}
	})
}

func TestSource(t *testing.T) {
	articles, story := found(t)
	exit, out, errs := call("source", filepath.Join(articles, "a.txt"), filepath.Join(articles, "c.png"), "-o", story)
	if exit != done {
		t.Fatalf("got %d: %s%s", exit, out, errs)
	}
	path := filepath.Join(story, "sources", "a.yaml")
	if text := get(t, path); !strings.Contains(text, "published: 2025-03-11\n") || !strings.Contains(text, "# - at: {paragraph: 1, sentence: 1, sha256: ") {
		t.Error(text)
	}
	t.Run("it writes over nothing", func(t *testing.T) {
		if exit, _, errs := call("source", filepath.Join(articles, "a.txt"), "-o", story); exit != misused {
			t.Errorf("got %d: %s", exit, errs)
		}
	})
	t.Run("articles none of which can be read fail", func(t *testing.T) {
		for _, command := range []string{"source", "draft"} {
			if exit, _, _ := call(command, filepath.Join(articles, "c.png"), "-o", filepath.Join(articles, "none")); exit != failed {
				t.Errorf("%s gives %d", command, exit)
			}
		}
	})
}

func TestOrder(t *testing.T) {
	t.Run("many articles come out in their order, whichever is read first", func(t *testing.T) {
		dir := t.TempDir()
		for i := range 200 {
			put(t, filepath.Join(dir, fmt.Sprintf("%03d.txt", i)), fmt.Sprintf(" date 2025-03-11 Envoy Bob Jones visited Oslo on March %d.%s\n", 1+i%9, strings.Repeat(" It rained.", 200-i)))
		}
		story := filepath.Join(t.TempDir(), "story")
		if exit, _, errs := call("draft", dir, "-o", story); exit != done {
			t.Fatal(errs)
		}
		first := get(t, filepath.Join(story, "story.yaml"))
		if exit, _, errs := call("draft", dir, "-o", story); exit != done {
			t.Fatal(errs)
		}
		if get(t, filepath.Join(story, "story.yaml")) != first {
			t.Error("two drafts differ")
		}
	})
}
