package scene

import "slices"

// mostTold is up to how many events a story has whose marks tell all that they stand for
// before the program runs.
const mostTold = 60

// Early gives a scene as a page shows it before its program runs: it looks the same, and
// the page's script lights and chooses what it would. Of a story of many events it leaves
// out what is told for the program alone, and the words that are read aloud where the tab
// key does not come first: a list of all events stands beside it. It is five sixths of
// what it would be, and a page has six.
func Early(sc Scene) Scene {
	if len(sc.schedule.events) <= mostTold {
		return sc
	}
	return sc.without(reduction{answers: true})
}

// Inert gives a scene as a picture at which nobody points: what meets the eye.
func Inert(sc Scene) Scene { return sc.without(reduction{}) }

func (sc Scene) without(r reduction) Scene {
	sc.Map, sc.Timeline = r.all(sc.Map), r.all(sc.Timeline)
	return sc
}

// reduction is what a picture is kept for: for the eye, and perhaps to answer.
type reduction struct{ answers bool }

// all gives what is kept of some shapes.
func (r reduction) all(shapes []Shape) []Shape {
	out := make([]Shape, 0, len(shapes))
	for i := range shapes {
		s := shapes[i]
		if s.Kids = r.kids(s.Kids); !r.keeps(&s) {
			continue
		}
		if s.Bind = r.told(&s); s.stands() {
			out = append(out, s.Kids...)
		} else {
			out = append(out, s)
		}
	}
	return merged(out)
}

func (r reduction) kids(shapes []Shape) []Shape {
	if len(shapes) == 0 {
		return nil
	}
	return r.all(shapes)
}

// keeps tells whether a shape with what is kept of those that it holds is kept. For the eye
// the room along a journey is there only where that is chosen.
func (r reduction) keeps(s *Shape) bool {
	switch {
	case !r.answers && (s.Kind == "target" || s.Kind == "grip" || s.Kind == "journey" && !s.Bind.Current):
		return false
	case s.Tag == Group:
		return len(s.Kids) > 0
	}
	return s.Tag != Path || s.D != ""
}

// told gives what is kept of what a shape tells. To light, to choose and to say what is
// chosen takes an event's id, and of all else what choosing it does; a mark with words
// says these, and any other its name.
func (r reduction) told(s *Shape) Bind {
	b := s.Bind
	if !r.answers {
		return Bind{Current: b.Current}
	}
	kept := Bind{Act: b.Act, Arg: b.Arg, Current: b.Current, Stop: b.Stop}
	switch {
	case s.Kind == "journey":
	case b.Act != "":
		kept.Place, kept.Source, kept.Days = b.Place, b.Source, b.Days
	case b.Journey != "":
		kept.Journey = b.Journey
	default:
		kept.Event, kept.To = b.Event, b.To
	}
	if b.Stop || b.Act == Chooses && !slices.ContainsFunc(s.Kids, func(k Shape) bool { return k.Tag == Text }) {
		kept.Label = b.Label
	}
	return kept
}

// holders are the kinds of groups that only stand for something, and dress nothing.
var holders = []string{"city", "event", "event crowd", "lane", "lane-head", "label", "city-name", "dates", "source"}

// stands tells whether a group makes no difference to what it holds.
func (s *Shape) stands() bool {
	return s.Tag == Group && s.plain() && s.Hue == 0 && slices.Contains(holders, s.Kind)
}

// plain tells whether a shape has nothing but its kind, its colour and its outline.
func (s *Shape) plain() bool { return s.Bind == Bind{} && s.ID+s.Move+s.Clip+s.Lang == "" }

// disjoint are the kinds of lines that lie on no other of their kind: as one outline they
// are painted as each is by itself.
var disjoint = []string{"tick", "rule", "hair", "fan", "lane-city", "lane-open", "leader", "break"}

// merged makes one outline of lines of such a kind in a row, and writes each by its steps.
// It makes the list shorter in its place.
func merged(shapes []Shape) []Shape {
	out := shapes[:0]
	for i := range shapes {
		s, last := &shapes[i], len(out)-1
		if s.Tag == Path {
			s.D = stepped(s.D)
		}
		if s.Tag == Path && last >= 0 && slices.Contains(disjoint, s.Kind) && s.twin(&out[last]) {
			out[last].D += s.D
		} else {
			out = append(out, *s)
		}
	}
	return out
}

// twin tells whether two plain shapes are dressed alike.
func (s *Shape) twin(t *Shape) bool {
	return s.Tag == t.Tag && s.Kind == t.Kind && s.Hue == t.Hue && s.plain() && t.plain()
}
