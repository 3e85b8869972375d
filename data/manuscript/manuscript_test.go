package manuscript

import (
	"bytes"
	"os"
	"testing"
	"testing/fstest"

	"dateline/data"
	"dateline/data/compile"
	"dateline/data/model"

	"github.com/goccy/go-yaml"
)

// folder is a story's files as the compiler takes them.
func folder(files map[string]string) fstest.MapFS {
	all := fstest.MapFS{}
	for name, text := range files {
		all[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return all
}

func TestFiles(t *testing.T) {
	second, err := compile.Story(os.DirFS("../../stories/south-pole"))
	if err != nil {
		t.Fatal(err)
	}
	first, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	for name, story := range map[string]model.Story{"the default story": first, "a story that carries its articles": second} {
		t.Run(name+" compiles to itself again", func(t *testing.T) {
			again, err := compile.Story(folder(Manuscript{Story: story}.Files()))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(model.Encode(again), model.Encode(story)) {
				t.Error("it compiles to another")
			}
		})
	}
	t.Run("sources keep their order, whatever their ids", func(t *testing.T) {
		files := Manuscript{Story: model.Story{Sources: []model.Source{{ID: "b"}, {ID: "a"}}}}.Files()
		if files["sources/1-b.yaml"] == "" || files["sources/2-a.yaml"] == "" {
			t.Errorf("got %v", files)
		}
	})
	t.Run("what is not known has no key, and a remark ends with its line", func(t *testing.T) {
		m := Manuscript{Story: model.Story{Places: []model.Place{{ID: "cork", Name: model.Text{"en": "Cork"}}}}, Remarks: map[string][]string{"place cork": {"one\nkind: city"}}}
		const want = "\nplaces:\n  - id: cork\n    # one kind: city\n    name: \"Cork\"\n"
		if got := m.Files()["story.yaml"]; got != want {
			t.Errorf("got %q", got)
		}
	})
}

func TestSlug(t *testing.T) {
	for text, want := range map[string]string{"The Moscow Times": "the-moscow-times", "003_5aé.x": "003-5aex", "Анна Щукина": "anna-shchukina", "!": "", "ويتكوف": "",
		"A title that goes on for longer than the name of a file": "a-title-that-goes-on-for-longer-than-the-name"} {
		if got := slug(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	t.Run("an id that is taken gets a number", func(t *testing.T) {
		ids := IDs{}
		if a, b, c := ids.ID("event", 0, "Talks"), ids.ID("event", 1, "!", "Talks"), ids.ID("event", 2, "!"); a != "talks" || b != "talks-2" || c != "event-3" {
			t.Errorf("got %q, %q, %q", a, b, c)
		}
	})
}

func TestWord(t *testing.T) {
	for text, want := range map[string]string{"mar-13": "mar-13", "no": `"no"`, "2025-03-13": "2025-03-13", "2025-03-13 evening": "2025-03-13 evening", "2025-03-10/..": "2025-03-10/..",
		"../2025": `"../2025"`, "an unnamed guard": `"an unnamed guard"`, "a: b": `"a: b"`, "12": `"12"`} {
		if got := word(text); got != want {
			t.Errorf("%q is written %s, want %s", text, got, want)
		}
	}
}

// FuzzQuoted holds what is written to what a parser of YAML reads.
func FuzzQuoted(f *testing.F) {
	for _, s := range []string{"", `a "b" \ c`, "line\nnext\ttab\r", "\x00\x1f\x7f\u0085", "\u2028 Ж 🛩 \ufeff", "key: value # no remark", "- {a: b}", "null", "ملخص"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got map[string]string
		err := yaml.Unmarshal([]byte("a: "+Quoted(s)+"\n"), &got)
		if want := string([]rune(s)); err != nil || got["a"] != want {
			t.Errorf("%q is written %s and read %q (%v)", s, Quoted(s), got["a"], err)
		}
	})
}
