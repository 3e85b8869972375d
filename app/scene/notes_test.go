package scene

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/app/state"
)

// findings gives the texts of the notes on a figure, by number.
func findings(sc Scene) map[string]string {
	found := map[string]string{}
	each(sc.Timeline, func(s Shape) {
		if s.Kind != "finding" {
			return
		}
		number, words := "", []string{}
		for _, k := range s.Kids {
			switch k.Kind {
			case "finding-number":
				number = k.Text
			case "finding-words":
				words = append(words, k.Text)
			}
		}
		found[number] = strings.Join(words, " ")
	})
	return found
}

// crossed lists the words that a note's leader runs through.
func crossed(sc Scene) (out []string) {
	all := words(sc.Timeline, sc.Frame.Form)
	each(sc.Timeline, func(s Shape) {
		if s.Kind != "finding-lead" {
			return
		}
		var x, from, y, to float64
		fmt.Sscanf(strings.NewReplacer("M", "", "V", " ", "H", " ").Replace(s.D), "%g %g %g %g", &x, &from, &y, &to)
		for _, lead := range []Box{{x - 0.4, min(from, y), 0.8, abs(y - from)}, {min(x, to), y - 0.4, abs(to - x), 0.8}} {
			for _, w := range all {
				if w.box.Touches(lead) && depthOf(w.corners, turn(lead, "")) > hairline {
					out = append(out, fmt.Sprintf("a leader runs through %s %q", w.kind, w.text))
				}
			}
		}
	})
	return out
}

func TestNotes(t *testing.T) {
	w := Prepare(load(t), earth())
	for _, lang := range w.Story.Languages {
		fresh := state.State{Lang: lang}
		t.Run("all stand on a wide figure in "+lang+", in their words", func(t *testing.T) {
			got := findings(w.Build(fresh, References[0]))
			for i, n := range w.Story.Notes {
				if want := n.Label[lang]; got[strconv.Itoa(i+1)] != want {
					t.Errorf("%d says %q, not %q", i+1, got[strconv.Itoa(i+1)], want)
				}
			}
		})
		for _, size := range []Size{{1440, 900}, {1280, 720}, {1200, 800}, {1920, 1080}, {820, 1180}, {1024, 1366}, {1024, 768}, {1100, 800}, {960, 1280}, {960, 540}} {
			t.Run("no note, label or name of a journey stands on another in "+lang+" at "+num(size.W), func(t *testing.T) {
				sc := w.Build(fresh, size)
				all := words(sc.Timeline, sc.Frame.Form)
				if faults := overlaps(all); len(faults) > 0 {
					t.Error(faults)
				}
				if faults := crossed(sc); len(faults) > 0 {
					t.Error(faults)
				}
				other := func(x word) bool { return !strings.HasPrefix(x.kind, "finding") }
				if faults := strays(slices.DeleteFunc(all, other), inFigure(sc)); len(faults) > 0 {
					t.Error(faults)
				}
			})
		}
	}
	t.Run("are gone once anything is chosen", func(t *testing.T) {
		for _, s := range []state.State{{Event: "march-meeting"}, {AsOf: w.first + 30}, {Follow: "marco-rubio"}} {
			if got := findings(w.Build(s, References[0])); len(got) > 0 {
				t.Errorf("%s has %v", s.Format(), got)
			}
		}
	})
}
