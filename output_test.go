package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// supplied lays a viewer and a copy of reveal.js beside a story: enough for
// every command that writes, and nothing that would run.
func supplied(t *testing.T) onDisk {
	t.Helper()
	d := lay(t)
	put(t, filepath.Join(d.dir, "app.wasm"), "\x00asm")
	put(t, filepath.Join(d.dir, "wasm_exec.js"), "class Go {}")
	for _, name := range []string{"dist/reveal.js", "dist/reveal.css", "dist/plugin/notes.js", "LICENSE"} {
		put(t, filepath.Join(d.dir, "reveal", filepath.FromSlash(name)), name)
	}
	return d
}

// writers are the commands that write, by what they write: into a folder, or a
// file of a name.
var writers = map[string]struct {
	name string // of a file, or "" where it is a folder
	args func(d onDisk) []string
}{
	"site": {"", func(d onDisk) []string {
		return []string{"site", d.story, "--wasm", filepath.Join(d.dir, "app.wasm")}
	}},
	"deck": {"", func(d onDisk) []string {
		return []string{"deck", d.story, "--wasm", filepath.Join(d.dir, "app.wasm"), "--reveal", filepath.Join(d.dir, "reveal")}
	}},
	"still --all": {"", func(d onDisk) []string { return []string{"still", d.story, "--all"} }},
	"build, a page": {"x.html", func(d onDisk) []string {
		return []string{"build", d.story, "--wasm", filepath.Join(d.dir, "app.wasm")}
	}},
	"build, JSON":  {"x.json", func(d onDisk) []string { return []string{"build", d.story} }},
	"still, a SVG": {"x.svg", func(d onDisk) []string { return []string{"still", d.story} }},
	"still, a PNG": {"x.png", func(d onDisk) []string { return []string{"still", d.story} }},
}

// TestWriters has every command that writes meet what may lie where it writes.
// Package output tries the same with faults and signals.
func TestWriters(t *testing.T) {
	d := supplied(t)
	for command, w := range writers {
		begin := func(t *testing.T) (dir, to string, run func(more ...string) (int, string)) {
			dir = t.TempDir()
			to = filepath.Join(dir, "out", w.name)
			if err := os.Mkdir(filepath.Join(dir, "out"), 0o755); err != nil {
				t.Fatal(err)
			}
			return dir, to, func(more ...string) (int, string) {
				exit, _, errs := call(append(append(w.args(d), "-o", to), more...)...)
				return exit, errs
			}
		}
		t.Run(command+" replaces what it wrote, and leaves nothing beside it", func(t *testing.T) {
			dir, to, run := begin(t)
			for range 2 {
				if exit, errs := run(); exit != done {
					t.Fatal(errs)
				}
			}
			if entries := names(t, dir); !slices.Equal(entries, []string{"out"}) {
				t.Errorf("beside it lie %v", entries)
			}
			if w.name != "" && len(names(t, filepath.Dir(to))) != 1 {
				t.Errorf("beside it lie %v", names(t, filepath.Dir(to)))
			}
		})
		t.Run(command+" leaves and names what it did not write, and sets it aside with --force", func(t *testing.T) {
			dir, to, run := begin(t)
			stranger := to
			if w.name == "" {
				run()
				stranger = filepath.Join(to, "notes.md")
			}
			put(t, stranger, "mine")
			before := names(t, filepath.Dir(stranger))
			if exit, errs := run(); exit != misused || !strings.Contains(errs, "-o "+to+": ") || w.name == "" && !strings.Contains(errs, "notes.md") {
				t.Errorf("%d, %s", exit, errs)
			}
			if get(t, stranger) != "mine" || !slices.Equal(names(t, filepath.Dir(stranger)), before) {
				t.Error("it is not as it was")
			}
			if exit, errs := run("--force"); exit != done {
				t.Fatal(errs)
			}
			aside := filepath.Join(dir, "out.old", "notes.md")
			if w.name != "" {
				aside = to + ".old"
			}
			if get(t, aside) != "mine" {
				t.Error("it is lost")
			}
		})
		t.Run(command+" writes through a link", func(t *testing.T) {
			dir, to, run := begin(t)
			far := filepath.Join(dir, "far"+filepath.Ext(w.name))
			if w.name == "" {
				if err := os.Remove(to); err != nil {
					t.Fatal(err)
				}
				os.Mkdir(far, 0o755)
			} else {
				put(t, far, "")
			}
			if err := os.Symlink(far, to); err != nil {
				t.Skip(err)
			}
			if exit, errs := run(); exit != done {
				t.Fatal(errs)
			}
			if info, err := os.Lstat(to); err != nil || info.Mode()&os.ModeSymlink == 0 {
				t.Errorf("the link is gone: %v", err)
			}
		})
	}
	for _, command := range []string{"site", "deck", "still --all"} {
		t.Run(command+" keeps the repository and the name of a checkout", func(t *testing.T) {
			to := filepath.Join(t.TempDir(), "out")
			put(t, filepath.Join(to, ".git", "config"), "[core]")
			put(t, filepath.Join(to, "CNAME"), "example.org")
			for _, more := range [][]string{nil, {"--force"}} {
				if exit, _, errs := call(append(append(writers[command].args(d), "-o", to), more...)...); exit != done {
					t.Fatal(errs)
				}
				if get(t, filepath.Join(to, ".git", "config")) != "[core]" || get(t, filepath.Join(to, "CNAME")) != "example.org" {
					t.Error("one is lost")
				}
			}
		})
		t.Run(command+" does not replace the folder that one stands in", func(t *testing.T) {
			dir := t.TempDir()
			t.Chdir(dir)
			if exit, _, errs := call(append(writers[command].args(d), "-o", ".")...); exit != misused || !strings.Contains(errs, "-o .: the command was called from within") {
				t.Errorf("%d, %s", exit, errs)
			}
		})
	}
}

// TestDeckOfItsOwnStory has a page built for one story meet the deck of another.
func TestDeckOfItsOwnStory(t *testing.T) {
	d, other := supplied(t), lay(t)
	swap(t, filepath.Join(other.story, "story.yaml"), "title: A boat\n", "title: Another boat\n")
	page := filepath.Join(d.dir, "page.html")
	if exit, _, errs := call("build", d.story, "-o", page, "--wasm", filepath.Join(d.dir, "app.wasm")); exit != done {
		t.Fatal(errs)
	}
	deck := func(story string) (int, string) {
		exit, _, errs := call("deck", story, "--page", page, "--reveal", filepath.Join(d.dir, "reveal"), "-o", filepath.Join(d.dir, "deck"))
		return exit, errs
	}
	if exit, errs := deck(other.story); exit != failed || !strings.Contains(errs, "this is the page of another story") {
		t.Errorf("%d, %s", exit, errs)
	}
	if _, err := os.Stat(filepath.Join(d.dir, "deck")); err == nil {
		t.Error("it is written")
	}
	if exit, errs := deck(d.story); exit != done {
		t.Error(errs)
	}
}

func names(t *testing.T, dir string) (all []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}
