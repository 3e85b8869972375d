package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/data/diagnostics"
	"dateline/data/model"
	"dateline/data/passage"
)

// A story of one boat; lay gives it the hashes that the source needs.
const (
	boats = `title: A boat
languages: [en]
places:
  - {id: cork, name: Cork, kind: city, lat: 51.9, lon: -8.47}
events:
  - id: leaving
    title: A boat leaves
    when: 2025-03-13
    place: cork
    kind: departure
`
	herald = `id: herald
published: 2025-03-14
dated: stated
language: en
rights: link
file: herald.txt
words: 4
sentences: [2]
sha256: ARTICLE
claims:
  - at: {paragraph: 1, sentence: 2, sha256: PASSAGE}
    says: Ann has gone.
    event: leaving
    stance: happened
`
	rain = "Rain fell. Ann left.\n"
)

// onDisk is a story in story/, with its article in corpus/, both in dir.
type onDisk struct{ story, corpus, dir string }

func lay(t *testing.T) onDisk {
	t.Helper()
	dir := t.TempDir()
	d := onDisk{filepath.Join(dir, "story"), filepath.Join(dir, "corpus"), dir}
	source := strings.NewReplacer("ARTICLE", passage.Hash(rain), "PASSAGE", passage.Hash("Ann left.")).Replace(herald)
	put(t, filepath.Join(d.story, "story.yaml"), boats)
	put(t, filepath.Join(d.story, "sources", "herald.yaml"), source)
	put(t, filepath.Join(d.corpus, "herald.txt"), rain)
	return d
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// swap writes other words into a file.
func swap(t *testing.T, path, old, new string) {
	t.Helper()
	text := get(t, path)
	if !strings.Contains(text, old) {
		t.Fatalf("%s does not hold %q", path, old)
	}
	put(t, path, strings.Replace(text, old, new, 1))
}

func get(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// call runs the command and gives what it wrote.
func call(args ...string) (exit int, out, errs string) {
	var o, e strings.Builder
	exit = run(args, &o, &e)
	return exit, o.String(), e.String()
}

func TestExitCodes(t *testing.T) {
	d := lay(t)
	broken := lay(t)
	swap(t, filepath.Join(broken.story, "story.yaml"), "kind: city", "kind: town")
	json := filepath.Join(d.dir, "x.json")
	for does, c := range map[string]struct {
		args []string
		exit int
	}{
		"help is no failure":                        {[]string{"--help"}, done},
		"help for one command is none":              {[]string{"check", "--help"}, done},
		"a story that is whole passes":              {[]string{"check", d.story}, done},
		"with its articles it passes":               {[]string{"check", d.story, "--corpus", d.corpus}, done},
		"a broken story fails":                      {[]string{"check", broken.story}, failed},
		"a broken story is not built":               {[]string{"build", broken.story, "-o", json}, failed},
		"articles in another folder fail":           {[]string{"check", d.story, "--corpus", d.dir}, failed},
		"no command is misuse":                      {nil, misused},
		"an unknown command is misuse":              {[]string{"chekc"}, misused},
		"an unknown flag is misuse":                 {[]string{"check", "--fast"}, misused},
		"a check without a story is misuse":         {[]string{"check"}, misused},
		"a build without one is misuse":             {[]string{"build", "-o", json}, misused},
		"a site without one is misuse":              {[]string{"site", "-o", d.dir}, misused},
		"a deck without one is misuse":              {[]string{"deck", "-o", d.dir}, misused},
		"a folder that is not there is misuse":      {[]string{"check", filepath.Join(d.dir, "none")}, misused},
		"a file for a folder is misuse":             {[]string{"check", filepath.Join(d.story, "story.yaml")}, misused},
		"a corpus that is not there is misuse":      {[]string{"check", d.story, "--corpus", filepath.Join(d.dir, "none")}, misused},
		"a build without a name to write is misuse": {[]string{"build", d.story}, misused},
		"a name of no known form is misuse":         {[]string{"build", d.story, "-o", filepath.Join(d.dir, "x.pdf")}, misused},
		"a still of no event is misuse":             {[]string{"still", d.story, "event=none", "-o", filepath.Join(d.dir, "x.svg")}, misused},
		"a still of no size is misuse":              {[]string{"still", d.story, "--size", "5x5", "-o", filepath.Join(d.dir, "x.svg")}, misused},
		"stills of no state are misuse":             {[]string{"still", d.story, "day=none", "--all", "-o", filepath.Join(d.dir, "stills")}, misused},
		"a deck of no event is misuse":              {[]string{"deck", d.story, "--events", "none", "-o", filepath.Join(d.dir, "deck")}, misused},
		"a deck in no language of it is misuse":     {[]string{"deck", d.story, "--lang", "eo", "-o", filepath.Join(d.dir, "deck")}, misused},
		"a page without its viewer is misuse":       {[]string{"build", d.story, "-o", filepath.Join(d.dir, "x.html"), "--wasm", filepath.Join(d.dir, "none.wasm")}, misused},
	} {
		t.Run(does, func(t *testing.T) {
			exit, out, errs := call(c.args...)
			if exit != c.exit {
				t.Errorf("got %d, want %d\n%s%s", exit, c.exit, out, errs)
			}
			if quiet := errs == ""; quiet != (exit == done) {
				t.Errorf("exit code %d with the error %q", exit, errs)
			}
		})
	}
}

func TestCheckCommand(t *testing.T) {
	t.Run("it says that nothing was verified without the articles", func(t *testing.T) {
		if _, out, _ := call("check", lay(t).story); !strings.Contains(out, "1 source, 1 claim, 1 event") || !strings.Contains(out, "not verified") {
			t.Errorf("got %s", out)
		}
	})
	t.Run("a story that carries its articles is verified by them", func(t *testing.T) {
		if exit, out, _ := call("check", filepath.Join("stories", "south-pole")); exit != done || !strings.Contains(out, "every locator matches") {
			t.Errorf("%d, %s", exit, out)
		}
	})
	t.Run("it says what the claims cover", func(t *testing.T) {
		d := lay(t)
		if _, out, _ := call("check", d.story, "--corpus", d.corpus); !strings.Contains(out, "herald: 1 of 2 sentences have a claim; none at 1.1\n") {
			t.Errorf("got %s", out)
		}
	})
	t.Run("every mistake is told with its file, line and column", func(t *testing.T) {
		d := lay(t)
		story, source := filepath.Join(d.story, "story.yaml"), filepath.Join(d.story, "sources", "herald.yaml")
		swap(t, story, "kind: city", "kind: town")
		swap(t, source, "stance: happened", "stance: happend")
		_, _, errs := call("check", d.story)
		for _, want := range []string{story + `:4:34: "town" is not`, source + `:14:13: "happend" is not one of the choices`, "  14 │     stance: happend\n     │             ^^^^^^^ did you mean \"happened\"?\n", "mistakes: 2 in 2"} {
			if !strings.Contains(errs, want) {
				t.Errorf("got\n%s\nwant\n%s", errs, want)
			}
		}
	})
	t.Run("an editor has them as JSON, and nothing else", func(t *testing.T) {
		d := lay(t)
		story := filepath.Join(d.story, "story.yaml")
		swap(t, story, "kind: city", "kind: town")
		exit, out, errs := call("check", d.story, "--json")
		var got struct{ Mistakes []diagnostics.Diagnostic }
		if err := json.Unmarshal([]byte(out), &got); err != nil || exit != failed || errs != "" {
			t.Fatalf("%v, %d, %s%s", err, exit, out, errs)
		}
		if len(got.Mistakes) != 1 || got.Mistakes[0].File != story || got.Mistakes[0].Line != 4 || got.Mistakes[0].Column != 34 || got.Mistakes[0].End != 38 {
			t.Errorf("got %s", out)
		}
		swap(t, story, "kind: town", "kind: city")
		if exit, out, _ := call("check", d.story, "--json"); exit != done || out != "{\n  \"mistakes\": [],\n  \"warnings\": []\n}\n" {
			t.Errorf("got %d, %s", exit, out)
		}
	})
	t.Run("a locator that does not match is told with its file, line and column", func(t *testing.T) {
		d := lay(t)
		source := filepath.Join(d.story, "sources", "herald.yaml")
		swap(t, source, "sentence: 2", "sentence: 1")
		want := source + ":11:5: passage 1.1 is not the sentence the claim was written from\n"
		if exit, _, errs := call("check", d.story, "--corpus", d.corpus); exit != failed || !strings.Contains(errs, want) {
			t.Errorf("%d, got\n%s\nwant\n%s", exit, errs, want)
		}
	})
	t.Run("what may be right is warned of, with the story's folder, and passes", func(t *testing.T) {
		d := lay(t)
		swap(t, filepath.Join(d.story, "story.yaml"), "places:\n", "people:\n  - {id: ann, name: Ann}\nplaces:\n  - {id: boston, name: Boston, kind: city, lat: 42.36, lon: -71.06}\n")
		swap(t, filepath.Join(d.story, "story.yaml"), "when: 2025-03-13\n", "when: 2025-03-13T10:00\n    people: [ann]\n")
		file := filepath.Join(d.story, "sources", "herald.yaml")
		claims := get(t, file)
		put(t, file, claims+strings.Replace(claims[strings.Index(claims, "  - at:"):], "event: leaving", "event: leaving\n    place: boston", 1))
		exit, out, _ := call("check", d.story)
		if want := "warning: " + file + ":15:5: by herald the person \"ann\" is in boston, and by its claim herald-1 in cork"; exit != done || !strings.Contains(out, want) {
			t.Errorf("%d: %s", exit, out)
		}
	})
}

// oldJSON is a story compiled before, as far as the command looks at it.
const oldJSON = `{ "format": "dateline/1" }`

func TestBuildCommand(t *testing.T) {
	t.Run("a story is written as JSON that reads back", func(t *testing.T) {
		d := lay(t)
		to := filepath.Join(d.dir, "x.json")
		if exit, _, errs := call("build", d.story, "-o", to); exit != done {
			t.Fatal(errs)
		}
		if story, err := model.Decode([]byte(get(t, to))); err != nil || len(story.Claims) != 1 {
			t.Errorf("got %d claims, %v", len(story.Claims), err)
		}
	})
	t.Run("a new file takes the place of an old one", func(t *testing.T) {
		d := lay(t)
		to := filepath.Join(d.dir, "x.json")
		put(t, to, oldJSON)
		if exit, _, errs := call("build", d.story, "-o", to); exit != done || get(t, to) == oldJSON {
			t.Error(errs)
		}
	})
}

// Each row fails on its way to a file that is there already.
func TestBuildFailsWithoutATrace(t *testing.T) {
	for does, c := range map[string]struct {
		name  string
		spoil func(onDisk)
	}{
		"a broken story": {"x.json", func(d onDisk) { swap(t, filepath.Join(d.story, "story.yaml"), "kind: city", "kind: town") }},
		"no viewer":      {"x.html", func(onDisk) {}},
		"no loader":      {"x.html", func(d onDisk) { put(t, filepath.Join(d.dir, "app.wasm"), "viewer") }},
		"no known form":  {"x.pdf", func(onDisk) {}},
	} {
		t.Run(does+" leaves the old file as it is, and nothing beside it", func(t *testing.T) {
			d := lay(t)
			c.spoil(d)
			to := filepath.Join(d.dir, "out", c.name)
			put(t, to, oldJSON)
			if exit, _, _ := call("build", d.story, "-o", to, "--wasm", filepath.Join(d.dir, "app.wasm")); exit == done {
				t.Error("it does not fail")
			}
			if get(t, to) != oldJSON {
				t.Error("the old file is gone")
			}
			alone(t, filepath.Dir(to))
		})
	}
	t.Run("a folder in the file's place stays, and nothing beside it", func(t *testing.T) {
		d := lay(t)
		to := filepath.Join(d.dir, "out", "x.json")
		put(t, filepath.Join(to, "kept.txt"), "old")
		if exit, _, _ := call("build", d.story, "-o", to); exit != misused {
			t.Errorf("got %d", exit)
		}
		alone(t, filepath.Dir(to))
	})
	t.Run("a folder that is not there is not made", func(t *testing.T) {
		d := lay(t)
		if exit, _, errs := call("build", d.story, "-o", filepath.Join(d.dir, "none", "x.json")); exit != failed || errs == "" {
			t.Errorf("got %d, %q", exit, errs)
		}
		if _, err := os.Stat(filepath.Join(d.dir, "none")); err == nil {
			t.Error("it is made")
		}
	})
}

// alone wants one entry in a folder: half a file must not stay.
func alone(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("got %v, %v", entries, err)
	}
}
