package diagnostics

import (
	"encoding/json"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/compile"
)

const story = "title: A boat\nplaces:\n  - {id: cork, name: Корк, kind: town, lat: 51.9}\n"

var files = fstest.MapFS{"story.yaml": {Data: []byte(story)}, "sources/a.yaml": {Data: []byte("\uFEFFid: a\r\ndate: 2025   # the day\r\n")},
	"sources/device.yaml": {Data: []byte("it never ends"), Mode: fs.ModeDevice}}

func list(mistakes ...compile.Mistake) List {
	return List{Mistakes: mistakes, Folder: "mine", Files: files}
}

func at(file string, line, column int) compile.Position {
	return compile.Position{File: file, Line: line, Column: column}
}

func TestNoFile(t *testing.T) {
	if got := list(compile.Mistake{At: at("sources/device.yaml", 1, 1), Problem: "it is not a file"}).Text(false); strings.Contains(got, "never") {
		t.Errorf("a device is read: %s", got)
	}
}

func TestText(t *testing.T) {
	l := list(
		compile.Mistake{At: at("sources/a.yaml", 2, 1), Problem: "a source has no key", Mend: "did you mean this?"},
		compile.Mistake{At: at("story.yaml", 3, 34), Problem: "it is none", Mend: "use one of city, venue"},
		compile.Mistake{At: at("sources", 0, 0), Problem: "there are none", Mend: "write one"},
	)
	t.Run("each has its line, and the part underlined, and they are counted", func(t *testing.T) {
		want := strings.Join([]string{
			"mine/sources/a.yaml:2:1: a source has no key",
			"   2 │ date: 2025   # the day",
			"     │ ^^^^ did you mean this?",
			"",
			"mine/story.yaml:3:34: it is none",
			"   3 │   - {id: cork, name: Корк, kind: town, lat: 51.9}",
			"     │                                  ^^^^ use one of city, venue",
			"",
			"sources: there are none; write one",
			"",
			"mistakes: 3 in 3 of the story's files", "",
		}, "\n")
		if got := l.Text(false); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	})
	t.Run("in colour it says the same", func(t *testing.T) {
		got := l.Text(true)
		for _, code := range []string{"\x1b[1m", "\x1b[1;31m", "\x1b[36m", "\x1b[2m", "\x1b[0m"} {
			if !strings.Contains(got, code) {
				t.Errorf("%q is not in it", code)
			}
			got = strings.ReplaceAll(got, code, "")
		}
		if got != l.Text(false) {
			t.Errorf("got\n%s", got)
		}
	})
	t.Run("a warning says that it is one", func(t *testing.T) {
		l := List{Warnings: l.Mistakes[2:], Files: files}
		if got := l.Text(false); got != "warning: sources: there are none; write one\n\nwarnings: 1 in sources\n" {
			t.Errorf("got %q", got)
		}
	})
	t.Run("a line that is not there is not shown", func(t *testing.T) {
		got := list(compile.Mistake{At: at("story.yaml", 9, 1), Problem: "p", Mend: "m"}).Text(false)
		if !strings.HasPrefix(got, "mine/story.yaml:9:1: p; m\n\n") {
			t.Errorf("got %q", got)
		}
	})
}

func TestJSON(t *testing.T) {
	text, err := list(compile.Mistake{At: at("story.yaml", 3, 34), Problem: "it is none", Mend: "use another"}).JSON()
	if err != nil {
		t.Fatal(err)
	}
	var got struct{ Mistakes []Diagnostic }
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	want := Diagnostic{File: "mine/story.yaml", Line: 3, Column: 34, End: 38, Problem: "it is none", Mend: "use another"}
	if len(got.Mistakes) != 1 || got.Mistakes[0] != want {
		t.Errorf("got %+v", got)
	}
	t.Run("none is an empty list", func(t *testing.T) {
		if text, _ := list().JSON(); string(text) != "{\n  \"mistakes\": [],\n  \"warnings\": []\n}\n" {
			t.Errorf("got %s", text)
		}
	})
}

func TestPart(t *testing.T) {
	for does, c := range map[string]struct{ line, want string }{
		"a text with its own mark doubled": {`  says: |'it''s so' # yes`, `'it''s so'`},
		"a key":                            {"  |kind: city", "kind"},
		"a value":                          {"  kind: |city of  ", "city of"},
		"a value before a remark":          {"  kind: |city # as it is", "city"},
		"a value with a sign in it":        {"  kind: |a#b, c", "a#b, c"},
		"a value in braces":                {"  - {id: |cork, kind: city}", "cork"},
		"the last in braces":               {"  - {id: cork, kind: |city}", "city"},
		"a text in quotes":                 {`  says: |"a, \"b\": c" # d`, `"a, \"b\": c"`},
		"a text in single quotes":          {"  says: |'a # b' # d", "'a # b'"},
		"a value after quotes with braces": {`  - {says: "a } b", kind: |city}`, "city"},
		"a list":                           {"  people: |[a, {id: b}] # c", "[a, {id: b}]"},
		"a list that goes on":              {"  people: |[a,", "[a,"},
		"a time of day":                    {"  when: |2025-03-13T10:30", "2025-03-13T10:30"},
		"nothing at the end":               {"  when:|", ":"},
	} {
		t.Run(does+" is what is meant", func(t *testing.T) {
			before, after, _ := strings.Cut(c.line, "|")
			e := clip(before+after, len([]rune(before))+1)
			if c.want == ":" {
				c.want = ""
			}
			if e.part != c.want || e.before+e.part+e.after != before+after {
				t.Errorf("got %q in %q", e.part, e)
			}
		})
	}
	t.Run("of a long line the stretch around it is shown", func(t *testing.T) {
		line := strings.Repeat("a", 300) + " kind: " + strings.Repeat("b", 300)
		e := clip(line, 302)
		if e.part != "kind" || !strings.HasPrefix(e.before, "…") || !strings.HasSuffix(e.after, "…") || len([]rune(e.before+e.part+e.after)) != wide+2 {
			t.Errorf("got %q", e)
		}
	})
}

// Whatever the line, the parts are the line again, unless it is cut.
func FuzzClip(f *testing.F) {
	f.Add("  - {id: cork, kind: 'a", 9)
	f.Fuzz(func(t *testing.T, line string, column int) {
		e := clip(line, column)
		if all := []rune(strings.ReplaceAll(line, "\t", " ")); len(all) <= wide && e.before+e.part+e.after != string(all) {
			t.Errorf("%q of %q", e, line)
		}
	})
}
