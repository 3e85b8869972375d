package export

import (
	"bytes"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/data/model"
)

func TestFormats(t *testing.T) {
	t.Run("come in one order, with distinct endings", func(t *testing.T) {
		var exts []string
		for _, f := range Formats() {
			exts = append(exts, f.Ext)
		}
		if got := strings.Join(exts, " "); got != "csv json geojson kml ics timeline.json jsonld" {
			t.Error(got)
		}
	})
	for _, f := range Formats() {
		t.Run(f.Name+" is as its golden", func(t *testing.T) {
			golden(t, "small."+f.Ext, f.Write(model.NewIndex(small(t)), Options{}))
			golden(t, "spoken-ar."+f.Ext, f.Write(model.NewIndex(small(t)), spoken("ar")))
		})
		t.Run(f.Name+" is the same each time and leaves the story alone", func(t *testing.T) {
			story := small(t)
			first := f.Write(model.NewIndex(story), spoken("en"))
			f.Write(model.NewIndex(story), Options{Events: only("month")})
			for range 20 {
				if !bytes.Equal(f.Write(model.NewIndex(story), spoken("en")), first) {
					t.Fatal("differs")
				}
			}
			if !reflect.DeepEqual(story, small(t)) {
				t.Error("the story was changed")
			}
		})
		t.Run(f.Name+" of an empty story is written", func(t *testing.T) {
			if got := f.Write(model.NewIndex(model.Story{}), Options{}); len(got) == 0 {
				t.Error("nothing")
			}
		})
		t.Run(f.Name+" names no event that is filtered away", func(t *testing.T) {
			got := string(f.Write(model.NewIndex(small(t)), Options{Events: only("crossing")}))
			for _, gone := range []string{"country-only", "Talks in Oman", "She stays", "unnamed-4"} {
				if strings.Contains(got, gone) {
					t.Errorf("has %q", gone)
				}
			}
			if !strings.Contains(got, "Ann flew from Anadyr.") {
				t.Error("has not what is kept")
			}
		})
		t.Run(f.Name+" holds no address of somebody's disk", func(t *testing.T) {
			o := Options{Base: "file:///home/somebody/dateline.html"}
			if got := f.Write(model.NewIndex(small(t)), o); bytes.Contains(got, []byte("somebody")) {
				t.Errorf("%s", got)
			}
		})
	}
}

// TestLacks: what a format leaves out, it says.
func TestLacks(t *testing.T) {
	s := small(t)
	s.Events[0].When = model.When{}
	for _, f := range Formats() {
		want := map[string]int{"ICS": 3, "TimelineJS": 1}[f.Name]
		t.Run(f.Name+" counts the events that it cannot hold", func(t *testing.T) {
			if got := f.Lacks(model.NewIndex(s), Options{}); got != want {
				t.Errorf("%d, not %d", got, want)
			}
			if got := f.Lacks(model.NewIndex(s), Options{Events: only("crossing")}); got != 0 {
				t.Errorf("%d of what is kept", got)
			}
		})
		t.Run(f.Name+" says how many those are, where there are any", func(t *testing.T) {
			said := strconv.Itoa(want) + " not in " + f.Name
			if bytes.Contains(f.Write(model.NewIndex(s), spoken("en")), []byte(said)) != (want > 0) {
				t.Errorf("it does not say %q, or says it for nothing", said)
			}
			if bytes.Contains(f.Write(model.NewIndex(s), Options{Events: only("crossing"), Lacking: spoken("en").Lacking}), []byte(" not in ")) {
				t.Error("it misses what was filtered away")
			}
		})
	}
}

func TestKeep(t *testing.T) {
	t.Run("is the story itself where all events are wanted", func(t *testing.T) {
		for _, kept := range []func(string) bool{nil, func(string) bool { return true }} {
			if got := part(small(t), kept); !reflect.DeepEqual(got, small(t)) {
				t.Errorf("%+v", got)
			}
		}
	})
	t.Run("leaves out what nothing refers to any more", func(t *testing.T) {
		s := part(small(t), only("crossing"))
		got := strings.Join(slices.Concat(names(s.Sources, func(x model.Source) string { return x.ID }),
			names(s.People, func(x model.Person) string { return x.ID }),
			names(s.Places, func(x model.Place) string { return x.ID }),
			names(s.Claims, func(x model.Claim) string { return x.ID })), " ")
		if got != "paper ann russia chukotka anadyr usa nome paper-2 paper-3" {
			t.Error(got)
		}
	})
	t.Run("opens with an event only if it is kept", func(t *testing.T) {
		if s := part(small(t), only("crossing")); !s.Lead.IsZero() || s.Notes != nil {
			t.Errorf("a part has the lead of the whole: %+v", s.Lead)
		}
		if a, b := part(small(t), only("crossing")).Opening, part(small(t), only("month")).Opening; a != "crossing" || b != "" {
			t.Errorf("%q, %q", a, b)
		}
	})
	t.Run("keeps every reference that a kept event or claim makes", func(t *testing.T) {
		story := seed(t)
		for _, e := range story.Events {
			closed(t, part(story, only(e.ID)))
		}
	})
	t.Run("comes to an end where places lie within each other", func(t *testing.T) {
		s := small(t)
		s.Places[0].Within = "anadyr"
		if got := part(s, only("crossing")); len(got.Places) != 5 {
			t.Error(len(got.Places))
		}
		b := choose(model.NewIndex(s), Options{})
		if got := b.where("anadyr"); !strings.HasPrefix(got, "Anadyr, Chukotka, Russia, Anadyr") {
			t.Error(got)
		}
	})
}

func TestJSON(t *testing.T) {
	t.Run("of the whole default story is the story's own file", func(t *testing.T) {
		story := seed(t)
		if !bytes.Equal(writeJSON(choose(model.NewIndex(story), Options{})), model.Encode(story)) {
			t.Error("differs")
		}
	})
	t.Run("comes back as what was kept", func(t *testing.T) {
		o := Options{Events: only("range", "clock")}
		got, err := model.Decode(writeJSON(choose(model.NewIndex(small(t)), o)))
		if want := part(small(t), o.Events); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%+v, %v", got, err)
		}
	})
}

func TestSeal(t *testing.T) {
	plain := choose(model.NewIndex(small(t)), Options{}).seal
	t.Run("is the same in any language, filter and version", func(t *testing.T) {
		s := small(t)
		s.Claims, s.Summary, s.Title["ru"] = nil, nil, "Маленькая история"
		for _, b := range []*selection{choose(model.NewIndex(small(t)), spoken("ar")), choose(model.NewIndex(small(t)), Options{Events: only("month")}), choose(model.NewIndex(s), Options{})} {
			if b.seal != plain {
				t.Error(b.seal, plain)
			}
		}
	})
	t.Run("is another for another story", func(t *testing.T) {
		if other := choose(model.NewIndex(seed(t)), Options{}).seal; other == plain || len(other) != 8 {
			t.Error(other)
		}
	})
	t.Run("is FNV-1a", func(t *testing.T) {
		if got := seal(model.Story{Title: model.Text{"en": "foobar"}}); got != "bf9cf968" {
			t.Error(got)
		}
	})
}

// part keeps some events of a story.
func part(s model.Story, kept func(string) bool) model.Story {
	return restrict(model.NewIndex(s), kept).Story
}

func closed(t *testing.T, s model.Story) {
	t.Helper()
	b := choose(model.NewIndex(s), Options{})
	for _, e := range s.Events {
		for _, id := range []string{e.Place, e.From} {
			if _, ok := b.Place(id); id != "" && !ok {
				t.Errorf("%s: the place %s is gone", e.ID, id)
			}
		}
		if len(b.names(e.People)) != len(e.People) || len(b.ClaimsOn(e.ID)) == 0 {
			t.Errorf("%s: people or claims are gone", e.ID)
		}
	}
	for _, c := range s.Claims {
		if _, ok := b.Source(c.Source); !ok {
			t.Errorf("%s: its source is gone", c.ID)
		}
	}
	for _, p := range s.Places {
		if _, ok := b.Place(p.Within); p.Within != "" && !ok {
			t.Errorf("%s: %s is gone", p.ID, p.Within)
		}
	}
}

func names[T any](list []T, id func(T) string) (out []string) {
	for _, x := range list {
		out = append(out, id(x))
	}
	return out
}

func BenchmarkWrite(b *testing.B) {
	story := model.NewIndex(many(b, 10_000))
	for _, f := range Formats() {
		b.Run(f.Name, func(b *testing.B) {
			size := 0
			for b.Loop() {
				size = len(f.Write(story, Options{}))
			}
			b.SetBytes(int64(size))
		})
	}
}
