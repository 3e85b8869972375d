package scene

// Tag is the form of a Shape.
type Tag uint8

// The forms a shape can take.
const (
	Group Tag = iota
	Path
	Circle
	Rect
	Text
	Use // what Text names among the figure's definitions, drawn once for all
)

// Bind says what of the story a shape stands for. A bound shape with a Label
// can be pointed at, focused and named.
type Bind struct {
	Event, Place, Person, Source string
	Status, Precision            string
	Journey, Days                string // ids of what can be chosen; see state.Thing
	To                           string // the event a journey leads to
	Act, Arg                     string // what choosing it does, where that is not to select its event
	Label                        string // what a screen reader says
	Current                      bool   // it is the selected one
	Stop                         bool   // the tab key comes to it
}

// stop makes a set of marks one tab stop: the selected mark or, where none is,
// the one at first. From there the arrow keys lead on.
func stop(marks []Shape, first int) {
	if len(marks) == 0 {
		return
	}
	at := min(first, len(marks)-1)
	for i, m := range marks {
		if m.Bind.Current {
			at = i
		}
	}
	marks[at].Bind.Stop = true
}

// Shape is one entry of the display list: what to draw, in pixels. Kind names
// the role by which a sink styles it; shapes later in a list cover earlier ones.
type Shape struct {
	Tag  Tag
	Kind string
	ID   string
	X, Y float64
	R    float64 // radius of a Circle, corner of a Rect
	W, H float64 // of a Rect
	D    string  // outline of a Path, in SVG's own notation
	Move string  // transform of a Group
	Clip string  // what a Group shows no more than: a name among the definitions
	Hue  int     // 1 to 5 where a person's colour applies, 1 to 3 a country's, else 0
	Text string
	Lang string // of Text, where it is not that of the words around the figure
	End  string // "start", "middle" or "end": which part of a Text stands at X
	Bind Bind
	Kids []Shape
}

func group(kind string, kids ...Shape) Shape { return Shape{Tag: Group, Kind: kind, Kids: kids} }

func path(kind, d string) Shape { return Shape{Tag: Path, Kind: kind, D: d} }

func line(kind string, x1, y1, x2, y2 float64) Shape {
	return path(kind, "M"+num(x1)+" "+num(y1)+"L"+num(x2)+" "+num(y2))
}

func circle(kind string, x, y, r float64) Shape {
	return Shape{Tag: Circle, Kind: kind, X: x, Y: y, R: r}
}

func rect(kind string, b Box) Shape {
	return Shape{Tag: Rect, Kind: kind, X: b.X, Y: b.Y, W: b.W, H: b.H}
}

func text(kind string, x, y float64, end, s string) Shape {
	return Shape{Tag: Text, Kind: kind, X: x, Y: y, End: end, Text: s}
}

// in gives a text as one in a language, as Lang has it.
func (s Shape) in(lang string) Shape {
	s.Lang = lang
	return s
}
