package scene

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"dateline/app/i18n"
	"dateline/app/state"
)

func TestTags(t *testing.T) {
	w := Prepare(load(t), earth())

	for _, lang := range w.Story.Languages {
		for _, size := range []Size{{960, 1280}, {1024, 1366}, {1200, 800}, {1280, 720}, {1440, 900}, {1920, 1080}, {820, 1180}} {
			t.Run(fmt.Sprintf("each of the story's sources is named under its stroke in %s at %gx%g", lang, size.W, size.H), func(t *testing.T) {
				s := state.State{Lang: lang}
				sc := w.Build(s, size)
				for _, tag := range w.hung(s, sc, sc.Frame.Reported.Y+26) {
					if !tag.hung || strings.IndexFunc(tag.name, unicode.IsLetter) < 0 {
						t.Errorf("%d is %q", tag.number, tag.name)
					}
				}
			})
		}
	}

	t.Run("an early choice is taken back for a later name", func(t *testing.T) {
		b := &board{room: Box{0, 0, 300, 40}}
		tags := []tag{{x: 100, wide: 80}, {x: 150, wide: 140}}
		hang(tags, b)
		if !tags[0].hung || !tags[1].hung {
			t.Errorf("%+v", tags)
		}
	})

	t.Run("no name lies on another or on the way down to one", func(t *testing.T) {
		r := rand.New(rand.NewPCG(7, 1))
		for range 200 {
			tags := make([]tag, 1+r.IntN(60))
			for i := range tags {
				tags[i] = tag{x: r.Float64() * 900, wide: 20 + r.Float64()*150}
			}
			b := &board{room: Box{0, 0, 900, 80}}
			hang(tags, b)
			if err := collide(tags, b.room); err != nil {
				t.Fatal(err)
			}
		}
	})
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
	for _, lang := range []string{"en", "ru", "uk", "ar"} {
		for _, size := range []Size{{1440, 900}, {1920, 1080}, {1200, 600}, {820, 1180}} {
			t.Run(fmt.Sprintf("the key stays over the buttons in %s at %gx%g", lang, size.W, size.H), func(t *testing.T) {
				f, words := FrameOf(size), 0
				for _, s := range key(f, i18n.In(lang)).Kids {
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
