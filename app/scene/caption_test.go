package scene

import (
	"strings"
	"testing"

	"dateline/app/state"
)

// caption is one that has something hard in every part.
func caption() Caption {
	return Caption{
		Title: "Who <went> where & when", Known: "As known on 14 March 2025. 3 of 33 events", Notes: []string{"A plane takes off", "It has left"},
		Sources: []string{"2 sources:", "The “Paper” (11 March 2025);", "Publisher not named (14 March 2025, inferred)"},
		Credit:  []string{"Map: somebody", "·", "Publisher"}, Theme: "dark",
	}
}

func TestPicture(t *testing.T) {
	w := Prepare(load(t), earth())
	c := caption()
	for _, size := range References[:3] { // at which pictures are saved
		sc := w.Build(opening(w.Story), size)
		svg, drawn := w.Picture(sc, sheet(t), c)
		found := elements(t, svg)
		t.Run("the picture of "+string(sc.Frame.Form)+" says what it is of, when it was known, by whom and whose it is", func(t *testing.T) {
			var said []string
			for _, e := range found {
				if e.name == "text" && strings.HasPrefix(e.attrs["class"], "caption") {
					said = append(said, e.text)
				}
			}
			all := strings.Join(append(append([]string{c.Title, c.Known, "1 " + c.Notes[0], "2 " + c.Notes[1]}, c.Sources...), c.Credit...), " ")
			if got := strings.Join(said, " "); got != all {
				t.Errorf("%q, not %q", got, all)
			}
		})
		t.Run("and is as large as it says, its words apart from the figure and within its edges", func(t *testing.T) {
			if a := found[0].attrs; a["width"] != num(drawn.W) || a["height"] != num(drawn.H) || a["data-theme"] != "dark" {
				t.Errorf("it is %v", a)
			}
			s := setting{scene: sc, y: captionAbove}
			s.set(captionTitle, strings.Fields(c.Title))
			top := drawn.H - sc.Frame.Figure.H
			for _, line := range s.shapes {
				if line.Y >= top || line.X+Measure(line.Text, captionTitle.size) > drawn.W {
					t.Errorf("%q stands at %v, %v", line.Text, line.X, line.Y)
				}
			}
		})
	}
	t.Run("a title that is too long is cut, and so is a publisher's name", func(t *testing.T) {
		s := setting{scene: w.Build(state.State{}, References[3])}
		s.set(captionTitle, strings.Fields(strings.Repeat("Long ", 40)))
		s.set(captionText, []string{strings.Repeat("name", 60)})
		if n := len(s.shapes); n != captionTitle.most+1 {
			t.Errorf("%d lines", n)
		}
		for _, line := range s.shapes[captionTitle.most-1:] {
			if !strings.HasSuffix(line.Text, "…") {
				t.Errorf("%q is whole", line.Text)
			}
		}
	})
	t.Run("words stand at the right where the language begins there", func(t *testing.T) {
		s := setting{scene: w.Build(state.State{Lang: "ar"}, References[0])}
		s.set(captionText, []string{"نعم"})
		if line := s.shapes[0]; line.End != "end" || line.X != s.scene.Frame.Figure.W-captionSide {
			t.Errorf("%+v", line)
		}
	})
}
