package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// shown is a running watch: what it says, and what it tells those who look.
type shown struct {
	address string
	events  *bufio.Scanner
}

// watched runs the command until the test ends.
func watched(t *testing.T, d onDisk) shown {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	said, out := io.Pipe()
	ended := make(chan error)
	go func() {
		ended <- watchCmd{Story: d.story, viewer: viewer{Wasm: filepath.Join(d.dir, "app.wasm")}}.until(ctx, out)
	}()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	lines := bufio.NewScanner(said)
	if !lines.Scan() {
		t.Fatal(lines.Err())
	}
	go func() {
		for lines.Scan() { // so that the command is never held up
		}
	}()
	address := regexp.MustCompile(`http://127\.0\.0\.1:\d+`).FindString(lines.Text())
	answer, err := http.Get(address + "/changes")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = answer.Body.Close() })
	return shown{address, bufio.NewScanner(answer.Body)}
}

// until reads on to the first thing told that is so.
func (s shown) until(t *testing.T, so func(told string) bool) {
	t.Helper()
	for s.events.Scan() {
		if told, ok := strings.CutPrefix(s.events.Text(), "data: "); ok && so(told) {
			return
		}
	}
	t.Fatal(s.events.Err())
}

func (s shown) page(t *testing.T) string {
	t.Helper()
	answer, err := http.Get(s.address + "/page.html")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestWatchCommand(t *testing.T) {
	d := supplied(t)
	w := watched(t, d)
	made := func(told string) bool {
		return !strings.Contains(told, `"page":""`) && strings.Contains(told, `"faults":""`)
	}
	w.until(t, made)
	t.Run("the page is shown", func(t *testing.T) {
		if !strings.Contains(w.page(t), "A boat leaves") {
			t.Error("it is another")
		}
	})
	story := filepath.Join(d.story, "story.yaml")
	t.Run("a mistake is shown when the file is saved, and the page stays", func(t *testing.T) {
		swap(t, story, "kind: city", "kind: town")
		w.until(t, func(told string) bool { return strings.Contains(told, `is not one of the choices`) })
		if !strings.Contains(w.page(t), "A boat leaves") {
			t.Error("it is gone")
		}
	})
	t.Run("it is made anew when the mistake is mended", func(t *testing.T) {
		put(t, story, strings.Replace(strings.Replace(get(t, story), "kind: town", "kind: city", 1), "A boat leaves", "A boat sails", 1))
		w.until(t, made)
		if !strings.Contains(w.page(t), "A boat sails") {
			t.Error("it is the old one")
		}
	})
}
