package compile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// walk lists each value under one with where it stands.
func walk(r *reader, v value) (all []string) {
	if pairs, ok := r.pairs(v); ok {
		for _, p := range pairs {
			all = append(all, p.at.String()+" "+p.key)
			all = append(all, walk(r, p.value)...)
		}
		return all
	}
	if s, ok := (&reader{most: mostText}).scalar(v); ok {
		return []string{v.at.String() + " " + s}
	}
	for item := range r.members(v) {
		all = append(all, walk(r, item)...)
	}
	return all
}

func TestOutermost(t *testing.T) {
	files, _ := filepath.Glob("../story/*.yaml")
	for _, more := range []string{"../story/sources/*.yaml", "../../stories/*/*.yaml", "../../stories/*/sources/*.yaml", "../../stories/gallery/*/*.yaml"} {
		found, _ := filepath.Glob(more)
		files = append(files, found...)
	}
	texts := map[string]string{
		"lists under their key":      "a:\n- b: 1\n- c:\n  - 2\n  - 3\n\n# of d\n- d\nend: |\n  - no\n  - list\n",
		"remarks, and gaps":          "a: # of a\n\n  # first\n  - b\n  # second\n\n  - c: |\n      text\n\n      - text\n  - {d: 1}\nb: [1,\n  2]\n",
		"no list, and an empty file": "",
	}
	for _, path := range files {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts[path] = string(text)
	}
	if len(texts) < 20 {
		t.Errorf("%d files only", len(texts))
	}
	for name, text := range texts {
		t.Run("in pieces a file says the same at the same places: "+name, func(t *testing.T) {
			r := newReader()
			r.most = len(text)
			whole, _ := r.tree("f", piece{text: text})
			rest, lists := outermost(text, 1)
			head, _ := r.tree("f", piece{text: rest})
			head.lists = lists
			if want, got := walk(r, whole), walk(r, head); !slices.Equal(got, want) || r.torn {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}

// many is a story whose file is read in pieces, and what its last event says besides.
func many(last string) fstest.MapFS {
	var b strings.Builder
	b.WriteString("title: t\nlanguages: [en]\nevents:\n")
	for i := range 4000 {
		fmt.Fprintf(&b, "  - id: e%d\n    title: An event that has a title of its own\n    when: 2025-03-11\n    kind: meeting\n", i)
	}
	return fstest.MapFS{"story.yaml": {Data: []byte(b.String() + last)}, "sources/a.yaml": {Data: []byte("id: a\nfile: a.txt\nlanguage: en\nrights: link\n")}}
}

func TestBigFile(t *testing.T) {
	t.Run("all its members are read", func(t *testing.T) {
		w, err := OpenDraft(many(""))
		if err != nil || len(w.Story.Events) != 4000 {
			t.Errorf("%d events, %v", len(w.Story.Events), err)
		}
	})
	for does, last := range map[string]string{"a wrong value": "    place: [", "what is no YAML": "    a: b: c", "a wrong key": "    hue: red"} {
		t.Run(does+" in its last piece is told with its line", func(t *testing.T) {
			_, err := OpenDraft(many(last + "\n"))
			if all, ok := errors.AsType[Mistakes](err); !ok || len(all) != 1 || all[0].At.Line != 3+4*4000+1 {
				t.Errorf("got %v", err)
			}
		})
	}
	t.Run("its syntax is that of all its pieces", func(t *testing.T) {
		text := many("    a: b: c\n")["story.yaml"].Data
		if all := Syntax("story.yaml", text); len(all) != 1 || all[0].At.Line != 3+4*4000+1 {
			t.Errorf("got %v", all)
		}
	})
}

func TestParts(t *testing.T) {
	w, err := OpenDraft(many(""))
	if err != nil {
		t.Fatal(err)
	}
	t.Run("each event is in one part", func(t *testing.T) {
		n := 0
		for from := 0; from < longest(w.Story); from += partial {
			n += len(part(w.Story, from).Events)
		}
		if n != len(w.Story.Events) {
			t.Errorf("%d events", n)
		}
	})
	t.Run("what the schema refuses is found in the last one", func(t *testing.T) {
		s := w.Story
		s.Events = slices.Clone(s.Events)
		s.Events[len(s.Events)-1].Kind = ""
		if validate(s) == nil {
			t.Error("it is let pass")
		}
	})
}
