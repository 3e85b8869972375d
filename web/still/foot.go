package still

import (
	"cmp"

	"dateline/app/scene"
	"dateline/web/typeset"
)

// The sizes of a picture's foot, in px.
const (
	edge     = 12.0 // from the picture's left to what stands under the map
	footLine = 10.0 // from the picture's foot to the base line of its last words
	footLead = 18.0
)

var (
	storyStyle  = setting{Style: typeset.Style{Serif: true, Italic: true, Size: 15}, colour: "--ink2"}
	creditStyle = setting{Style: typeset.Style{Size: 14}, colour: "--ink2"}
)

// maker is named where a story names no publisher.
const maker = "Dateline"

// foot says under the column which story this is of and who publishes it, and
// whose the map is: under the map, or where the day as known stands there, in the
// column too. It leaves the column what is above.
func (t *draft) foot(story, publisher string, sc scene.Scene, size scene.Size) {
	credit := typeset.Run{Text: t.words.Help.Credit}
	t.y = size.H - footLine
	under := *t
	under.x, under.width = edge, bare(sc)-2*edge
	line := under.fold(creditStyle, 1, credit)
	if cut(line) {
		t.lines(t.fold(creditStyle, 1, credit), creditStyle)
		t.y -= footLead
	} else {
		under.lines(line, creditStyle)
	}
	t.lines(t.fold(storyStyle, 1, typeset.Run{Text: typeset.Bounded(story) + " · " + cmp.Or(publisher, maker)}), storyStyle)
	t.floor = t.y - footLead - footLine
}

// bare is how far under the map nothing stands, from the left: the handle of the
// day as known may reach there.
func bare(sc scene.Scene) float64 {
	width := sc.Frame.Map.W
	var walk func(shapes []scene.Shape)
	walk = func(shapes []scene.Shape) {
		for _, s := range shapes {
			if s.Kind == "handle" {
				width = min(width, s.X)
			}
			walk(s.Kids)
		}
	}
	walk(sc.Timeline)
	return width
}
