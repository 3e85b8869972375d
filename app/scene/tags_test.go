package scene

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"
)

func TestTags(t *testing.T) {
	natively(t)
	w := Prepare(load(t), earth())
	for _, lang := range w.Story.Languages {
		for _, size := range []Size{{960, 1280}, {1024, 1366}, {1200, 800}, {1280, 720}, {1440, 900}, {1920, 1080}} {
			t.Run(fmt.Sprintf("each of the story's sources is named under its stroke in %s at %gx%g", lang, size.W, size.H), func(t *testing.T) {
				names := of(w.Build(state.State{Lang: lang}, size).Timeline, "stem-name")
				if len(names) != len(w.Story.Sources) {
					t.Errorf("%d names stand for %d sources", len(names), len(w.Story.Sources))
				}
				for _, name := range names {
					if strings.IndexFunc(name.Text, unicode.IsLetter) < 0 {
						t.Errorf("%q names nobody", name.Text)
					}
				}
			})
		}
	}
	t.Run("where no word of its name has room, one has its number", func(t *testing.T) {
		names := of(w.Build(state.State{}, Size{820, 1180}).Timeline, "stem-name")
		if len(names) != len(w.Story.Sources) || names[4].Text != "5" {
			t.Error(names)
		}
	})
	t.Run("a name is shortened only where another needs the room", func(t *testing.T) {
		tags := hangAll([]tag{{x: 120, words: i18n.In("en"), publisher: "Correspondent of the Western Province"}, {x: 140, words: i18n.In("en"), publisher: "Kurier"}}, &board{room: Box{0, 0, 210, 24}})
		if !strings.HasSuffix(tags[0].name, "…") || tags[1].name != "0  Kurier" {
			t.Errorf("%+v", tags)
		}
	})
	t.Run("what is left of a name are words that tell who it is, or none", func(t *testing.T) {
		for _, c := range []struct {
			name string
			most float64
			want string
		}{
			{"The Moscow Times", 190, "The Moscow Times"}, {"The Moscow Times", 86, "The Moscow…"}, {"The Moscow Times", 70, ""},
			{"BBC News Russian", 48, "BBC…"}, {"Süddeutsche Zeitung", 48, ""}, {"Wait…", 190, "Wait…"}, {"Kurier", 0, ""}, {"", 70, ""},
		} {
			if got := abridged(c.name, c.most); got != c.want {
				t.Errorf("%s in %g px: %q, not %q", c.name, c.most, got, c.want)
			}
		}
	})
	t.Run("an early choice is taken back for a later name", func(t *testing.T) {
		b := &board{room: Box{0, 0, 300, 40}}
		tags := []tag{{x: 100, wide: 80, name: "a"}, {x: 150, wide: 140, name: "b"}}
		if !hang(tags, b) || !tags[0].hung || !tags[1].hung {
			t.Errorf("%+v", tags)
		}
	})
	t.Run("however many there are, each has its number, and no name lies on another or on the way down to one", func(t *testing.T) {
		r := rand.New(rand.NewPCG(7, 1))
		for range 200 {
			tags := make([]tag, 1+r.IntN(60))
			for i := range tags {
				tags[i] = tag{number: i + 1, x: 900 * float64(i) / float64(len(tags)) * r.Float64(), publisher: strings.Repeat("name ", 1+r.IntN(6)), words: i18n.In("en")}
			}
			b := &board{room: Box{-40, 0, 980, 80}}
			tags = hangAll(tags, b)
			if err := collide(tags, b.room); err != nil {
				t.Fatal(err)
			}
			if err := unnumbered(tags); err != nil {
				t.Fatal(err)
			}
		}
	})
	for _, day := range []string{"2025-03-01", "2025-03-05", "2025-03-09"} {
		for _, size := range []Size{{960, 1280}, {1200, 800}, {1440, 900}} {
			t.Run(fmt.Sprintf("ten sources of %s stand within the plot, each with its number, at %g", day, size.W), func(t *testing.T) {
				tenOn(t, day, size)
			})
		}
	}
}

// tenOn builds a story of nine days with ten sources on one of them.
func tenOn(t *testing.T, day string, size Size) {
	story := tell(5)
	story.country("land", 10, 50)
	story.city("town", "land", 10, 50)
	for range 10 {
		story.source(day)
	}
	for d := 1; d < 10; d++ {
		story.event(fmt.Sprintf("2025-03-0%d", d), "town")
	}
	w := Prepare(story.Story, earth())
	sc := w.Build(state.State{}, size)
	tags := w.tags(sc, sc.Frame.Reported.Y+26)
	for _, tag := range tags {
		if tag.x < sc.Frame.Plot.X || tag.x > sc.Frame.Plot.Right() {
			t.Errorf("the stroke of %d is at %g, out of %v", tag.number, tag.x, sc.Frame.Plot)
		}
	}
	if err := unnumbered(hangAll(tags, w.belowLine(state.State{}, sc, tags, sc.Frame.Reported.Y+26))); err != nil {
		t.Error(err)
	}
	var found []string
	for _, s := range overlaps(words(sc.Timeline, sc.Frame.Form)) {
		if strings.Contains(s, "stem-name") {
			found = append(found, s)
		}
	}
	if len(found) > 0 {
		t.Error(found)
	}
}

// unnumbered tells which source neither has its number nor is within a neighbour's.
func unnumbered(tags []tag) error {
	has := map[int]bool{}
	for _, tag := range tags {
		for _, n := range append([]int{tag.number}, tag.also...) {
			has[n] = has[n] || tag.hung
		}
	}
	for _, tag := range tags {
		if !has[tag.number] {
			return fmt.Errorf("%d of %d has no number", tag.number, len(tags))
		}
	}
	return nil
}

func collide(tags []tag, room Box) error {
	for i, a := range tags {
		if a.hung && !room.Holds(a.box()) {
			return fmt.Errorf("%v lies outside", a.box())
		}
		for j, b := range tags {
			if i != j && a.hung && b.hung && (a.box().Touches(b.box()) || a.box().Touches(b.lead())) {
				return fmt.Errorf("%v touches %v or what leads to it", a.box(), b.box())
			}
		}
	}
	return nil
}

func TestKey(t *testing.T) {
	plain := prepare(model.Story{}, prepared{})
	denied := prepare(model.Story{Events: []model.Event{{ID: "e", Status: model.Contested}}}, prepared{})
	t.Run("a plan that others deny is explained where the story has one", func(t *testing.T) {
		words := func(w *World) (out []string) {
			for _, s := range w.key(w.FrameOf(state.State{}, Size{1440, 900}), i18n.In("en")).Kids {
				out = append(out, s.Text)
			}
			return out
		}
		if slices.Contains(words(plain), "Plan disputed") || !slices.Contains(words(denied), "Plan disputed") {
			t.Error(words(plain), words(denied))
		}
	})
	for _, lang := range []string{"en", "ru", "uk", "ar"} {
		for _, size := range []Size{{1440, 900}, {1920, 1080}, {1200, 600}, {820, 1180}, {1024, 768}, {1100, 800}, {640, 900}, {960, 600}} {
			t.Run(fmt.Sprintf("the key stays over the buttons in %s at %gx%g", lang, size.W, size.H), func(t *testing.T) {
				f, words := frameOf(state.State{}, size, composition{under: 1, loose: 1}), 0
				for _, s := range denied.key(f, i18n.In(lang)).Kids {
					if s.Text == "" {
						continue
					}
					words++
					if s.Y > f.Figure.Bottom()-buttons || s.X+Measure(s.Text, keySize) > f.Map.Right() {
						t.Errorf("%q stands at %g, %g", s.Text, s.X, s.Y)
					}
				}
				if all := len(legend[0]) + len(legend[1]); size.W >= 1440 && words != all {
					t.Errorf("%d of %d signs are explained", words, all)
				}
			})
		}
	}
}
