package scene

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// seen lists what of some shapes meets the eye, each with the kinds by which it is
// dressed, and each line of an outline by itself.
func seen(in string, shapes []Shape) (out []string) {
	for _, s := range shapes {
		if s.Kind == "target" || s.Kind == "grip" || s.Kind == "journey" {
			continue
		}
		kind := in
		if s.Kind != "" && !(s.Tag == Group && slices.Contains(holders, s.Kind)) {
			kind += fmt.Sprint("/", s.Kind, s.Hue)
		}
		kind += s.Move + s.Clip
		switch {
		case s.Tag == Group:
			out = append(out, seen(kind, s.Kids)...)
		case s.Tag == Path:
			for _, line := range strings.Split(s.D, "M")[1:] {
				out = append(out, kind+" "+placed("M"+line))
			}
		default:
			out = append(out, fmt.Sprint(kind, s.Tag, s.X, s.Y, s.R, s.W, s.H, s.Text, s.Lang, s.End))
		}
	}
	slices.Sort(out)
	return out
}

// placed writes an outline of lines and bows by the places of its points, and any other as
// it is.
func placed(d string) string {
	var out, now []float64 // the places, and the numbers of a command
	var at [2]float64
	name := byte('M')
	for _, part := range regexp.MustCompile(`[A-Za-z]|-?[0-9]*\.?[0-9]+`).FindAllString(d, -1) {
		if part[0] >= 'A' {
			if name, now = part[0], nil; !strings.Contains("MLHVQlhvq", part) {
				return d
			}
			continue
		}
		v, _ := strconv.ParseFloat(part, 64)
		if now = append(now, v); len(now) < map[byte]int{'H': 1, 'V': 1, 'Q': 4}[name&^0x20]+map[byte]int{'M': 2, 'L': 2}[name&^0x20] {
			continue
		}
		if by := name | 0x20; by == 'h' {
			now = []float64{now[0], at[1]}
			if name == by {
				now[1] = 0
			}
		} else if by == 'v' {
			now = []float64{at[0], now[0]}
			if name == by {
				now[0] = 0
			}
		}
		for i := range now {
			if name >= 'a' {
				now[i] += at[i%2]
			}
			now[i] = math.Round(now[i]*10) / 10
		}
		out, at, now = append(out, now...), [2]float64(now[len(now)-2:]), nil
	}
	return fmt.Sprint(out)
}

func TestReduced(t *testing.T) {
	stories := map[string]model.Story{"the seed story": load(t), "a crowded story": crowd(22, 1000, 24, 8, 500)}
	ways := map[string]func(Scene) Scene{"early": Early, "inert": Inert}
	for name, story := range stories {
		w := Prepare(story, earth())
		for _, size := range append([]Size{Slides}, References...) {
			sc := w.Build(opening(story), size)
			before, was := written(sc), seen("", all(sc))
			for way, reduced := range ways {
				t.Run(fmt.Sprintf("%s at %gx%g, %s, looks the same", name, size.W, size.H, way), func(t *testing.T) {
					is := seen("", all(reduced(sc)))
					for i := range min(len(was), len(is)) {
						if was[i] != is[i] {
							t.Fatalf("%q for %q", is[i], was[i])
						}
					}
					if len(was) != len(is) || len(is) == 0 {
						t.Errorf("%d things for %d", len(is), len(was))
					}
				})
			}
			if written(sc) != before {
				t.Errorf("%s at %gx%g is changed", name, size.W, size.H)
			}
		}
	}
}

func TestEarly(t *testing.T) {
	t.Run("a story that is not long is shown with all that it tells", func(t *testing.T) {
		sc := Prepare(load(t), earth()).Build(opening(load(t)), References[0])
		if written(Early(sc)) != written(sc) {
			t.Error("it is reduced")
		}
	})
	story := crowd(22, 1000, 24, 8, 500)
	sc := Prepare(story, earth()).Build(opening(story), References[0])
	// Who answers: by what is pressed, and what is lit by it.
	answering := func(shapes []Shape) (out []string) {
		each(shapes, func(s Shape) {
			b := s.Bind
			switch {
			case b.Act != "":
				out = append(out, b.Act+" "+b.Arg)
			case b.Journey != "" || b.Event != "":
				out = append(out, s.Kind+" "+b.Journey+b.Event)
			}
			if s.Kind == "target" || s.Kind == "target reach" {
				out = append(out, fmt.Sprint(s.Kind, s.X, s.Y, s.W, s.H))
			}
		})
		return out
	}
	t.Run("what answers in a long one answers, and to the same keys", func(t *testing.T) {
		was, is := all(sc), all(Early(sc))
		if want, got := answering(was), answering(is); !slices.Equal(got, want) || len(got) == 0 {
			t.Errorf("%d answer, of %d", len(got), len(want))
		}
		stops := func(shapes []Shape) (n int) {
			each(shapes, func(s Shape) {
				if s.Bind.Stop && s.Bind.Label != "" {
					n++
				}
			})
			return n
		}
		if want, got := stops(was), stops(is); got != want || got == 0 {
			t.Errorf("%d stops of the tab key, of %d", got, want)
		}
	})
	t.Run("what is chosen without words beside it has a name", func(t *testing.T) {
		each(all(Early(sc)), func(s Shape) {
			named := s.Bind.Label != "" || slices.ContainsFunc(s.Kids, func(k Shape) bool { return k.Text != "" })
			if s.Bind.Act == "choose" && s.Kind != "hatched" && !named {
				t.Errorf("%s has none", s.Bind.Arg)
			}
		})
	})
	t.Run("it is five sixths as long", func(t *testing.T) {
		if was, is := len(written(sc)), len(written(Early(sc))); is*6 > was*5 {
			t.Errorf("%d bytes of %d", is, was)
		}
	})
}

func TestInert(t *testing.T) {
	story := load(t)
	w := Prepare(story, earth())
	s := opening(story)
	t.Run("nothing in it answers", func(t *testing.T) {
		each(all(Inert(w.Build(s, References[0]))), func(s Shape) {
			if s.Bind != (Bind{Current: s.Bind.Current}) || s.Kind == "target" {
				t.Errorf("%s: %+v", s.Kind, s.Bind)
			}
		})
	})
	t.Run("what is chosen stays marked, with the room along a journey", func(t *testing.T) {
		var journey string
		each(w.Build(s, References[0]).Map, func(s Shape) { journey = max(journey, s.Bind.Journey) })
		s.Show = state.Thing{Kind: state.Journey, ID: journey}
		marked := 0
		each(Inert(w.Build(s, References[0])).Map, func(s Shape) {
			if s.Kind == "journey" && s.Bind.Current && s.Kids[0].Kind == "target reach" {
				marked++
			}
		})
		if marked != 1 {
			t.Errorf("%d journeys are", marked)
		}
	})
}
