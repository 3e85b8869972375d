package compile

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
)

// Each row is a text that YAML's parser would take gigabytes or minutes for.
func TestTooMuchForTheParser(t *testing.T) {
	keys := func(form string) string {
		var b strings.Builder
		for i := range 20000 {
			fmt.Fprintf(&b, form, i)
		}
		return b.String()
	}
	stairs := ""
	for i := range 200 {
		stairs += strings.Repeat(" ", i) + "a:\n"
	}
	for does, c := range map[string]struct{ text, want string }{
		"brackets in brackets":           {strings.Repeat("[", 40000), "x.yaml:1:1: this [ is not closed, or more than 32 lists and sets lie in each other after it; put its fellow"},
		"brackets that are closed":       {strings.Repeat("[", 20000) + strings.Repeat("]", 20000), "x.yaml:1:1: this [ is not closed, or more than 32"},
		"braces in braces":               {strings.Repeat("{a: ", 10000), "x.yaml:1:1: this { is not closed, or more than 32"},
		"lists in lists":                 {strings.Repeat("- ", 20000) + "a", "x.yaml:1:65: more than 32 lists and sets lie in each other here; indent each line"},
		"sets in sets":                   {stairs, "x.yaml:33:34: more than 32 lists"},
		"members in an open bracket":     {"a: [" + strings.Repeat("- ", 20000), "x.yaml:1:4: this [ is not closed"},
		"keys without end":               {keys("k%d: v\n"), "x.yaml:1:1: the set that begins here has more than 256 keys; close its bracket, or write a list"},
		"keys without end in braces":     {"a: {" + keys("k%d: v, ") + "}", "x.yaml:1:4: the set that begins here has more than 256 keys"},
		"members with nothing in them":   {strings.Repeat("-\n", 50000), "x.yaml:1:1: nothing is written here"},
		"documents":                      {strings.Repeat("---\na\n", 20000), "x.yaml:3:1: the file holds several documents"},
		"documents after their ends":     {strings.Repeat("a\n...\n", 20000), "x.yaml:3:1: the file holds several documents"},
		"aliases of aliases":             {"a: &a [x, x]\nb: &b [*a, *a]\n", "x.yaml:1:4: this should be plain text, not YAML's anchor"},
		"an alias":                       {"a: *a\n", "x.yaml:1:4: this should be plain text, not YAML's alias"},
		"a tag":                          {"a: !!binary x\n", "x.yaml:1:4: this should be plain text, not YAML's tag"},
		"one bracket that is left open":  {"a: [b, c\nd: e\n", "x.yaml:1:4: not YAML: this [ is not closed"},
		"members after one left open":    {"a: [" + strings.Repeat("{b}, ", 50000), "x.yaml:1:4: not YAML: this [ is not closed"},
		"a brace left open among others": {"a: [{b: c}, {d: e]\n", "x.yaml:1:4: not YAML: this [ is not closed"},
	} {
		t.Run(does+" are named before it runs", func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			r := newReader()
			_, ok := r.parse("x.yaml", []byte(c.text))
			runtime.ReadMemStats(&after)
			if ok || len(r.mistakes) != 1 || !strings.HasPrefix(r.mistakes[0].Error(), c.want) {
				t.Errorf("got %.300v, want %s", r.mistakes, c.want)
			}
			if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 100 {
				t.Errorf("it takes %d MB", took)
			}
		})
	}
}

func TestWhatIsNotTooMuch(t *testing.T) {
	for does, text := range map[string]string{
		"a document's own marks":             "# first\n---\na: b\n...\n# last\n",
		"a long list":                        strings.Repeat("- {id: a, name: b}\n", 2000),
		"a long list as far to the left":     "a:\n" + strings.Repeat("- id: a\n  name: b\n", 2000),
		"brackets in text":                   "a: |\n  " + strings.Repeat("[", 1000) + "\nb: '" + strings.Repeat("{", 1000) + "'\n",
		"lists one after the other":          strings.Repeat("- [a, [b, [c]]]\n", 500),
		"a list in a list with nothing else": "-\n  - a\n-\n  - b\n",
	} {
		t.Run(does, func(t *testing.T) {
			r := newReader()
			if _, ok := r.parse("x.yaml", []byte(text)); !ok {
				t.Errorf("%.300v", r.mistakes)
			}
		})
	}
}

func TestSizes(t *testing.T) {
	t.Run("a file that is too big is named, and not read", func(t *testing.T) {
		files := on(t, "story.yaml", "", "")
		files["sources/big.yaml"] = &fstest.MapFile{Data: []byte(strings.Repeat("# all is said\n", 600<<10))}
		if _, err := Story(files); err == nil || err.Error() != "sources/big.yaml: the file cannot be read: it has 8.2 MB, and 8 are the most for a file; a story has story.yaml and sources/*.yaml" {
			t.Errorf("got %v", err)
		}
	})
	t.Run("files that are too big together are named", func(t *testing.T) {
		r := newReader()
		r.size = mostStory - 10
		if r.accepted("story.yaml", parsed(on(t, "story.yaml", "", ""), "story.yaml")) || r.mistakes[0].Error() != "story.yaml: with this file the story has more than 64 MB; divide it into several stories" {
			t.Errorf("got %v", r.mistakes)
		}
	})
	t.Run("an article that is too big is named", func(t *testing.T) {
		files := on(t, "sources/herald.yaml", "rights: link", "rights: full")
		files["articles/herald.txt"] = &fstest.MapFile{Data: make([]byte, 9<<20)}
		if _, err := Story(files); err == nil || !strings.Contains(err.Error(), "it has 9.0 MB, and 8 are the most") {
			t.Errorf("got %v", err)
		}
	})
}
