package scene

import (
	"encoding/xml"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
	"dateline/data/sample"
	"dateline/stories/gallery"
)

// node is an element of a picture as a browser has it.
type node struct {
	name  string
	attrs []xml.Attr
	text  string
	kids  []*node
	in    *node
}

// parsed reads markup as what an element holds.
func parsed(t *testing.T, markup string) *node {
	t.Helper()
	root := &node{}
	at := root
	d := xml.NewDecoder(strings.NewReader("<g>" + markup + "</g>"))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return root.kids[0]
		}
		if err != nil {
			t.Fatalf("%v in %.200q", err, markup)
		}
		switch x := token.(type) {
		case xml.StartElement:
			kid := &node{name: x.Name.Local, attrs: slices.Clone(x.Attr), in: at}
			at.kids = append(at.kids, kid)
			at = kid
		case xml.EndElement:
			at = at.in
		case xml.CharData:
			at.text += string(x)
		}
	}
}

func (n *node) String() string {
	out := fmt.Sprintf("<%s %v>%q", n.name, n.attrs, n.text)
	for _, k := range n.kids {
		out += k.String()
	}
	return out + "</>"
}

// at finds an element by its place.
func (n *node) at(place string) *node {
	for _, i := range strings.Fields(place) {
		k, _ := strconv.Atoi(i)
		n = n.kids[k]
	}
	return n
}

// take does one step to an element, as the page's script does.
func (n *node) take(t *testing.T, what, with string) {
	t.Helper()
	i := -1
	if n.in != nil {
		i = slices.Index(n.in.kids, n)
	}
	switch what {
	case "gone":
		n.in.kids = slices.Delete(n.in.kids, i, i+1)
	case "before":
		n.in.kids = slices.Insert(n.in.kids, i, parsed(t, with).adopted(n.in)...)
	case "into":
		n.kids = append(n.kids, parsed(t, with).adopted(n)...)
	case "text":
		n.text = with
	default:
		a := slices.IndexFunc(n.attrs, func(a xml.Attr) bool { return a.Name.Local == what })
		if a < 0 {
			t.Fatalf("%s has no %s", n.name, what)
		}
		n.attrs[a].Value = with
	}
}

func (n *node) adopted(in *node) []*node {
	for _, k := range n.kids {
		k.in = in
	}
	return n.kids
}

// patched is a picture after the steps of a patch.
func patched(t *testing.T, picture *node, patch string) *node {
	t.Helper()
	if patch == "" {
		return picture
	}
	type step struct {
		on         *node
		what, with string
	}
	var steps []step
	for _, line := range strings.Split(patch, "\n") {
		parts := strings.Split(line, "\t")
		if len(parts) != 3 {
			t.Fatalf("%d parts: %q", len(parts), line)
		}
		steps = append(steps, step{picture.at(parts[0]), parts[1], parts[2]})
	}
	for _, s := range steps {
		s.on.take(t, s.what, s.with)
	}
	return picture
}

// markup is a display list as it is written.
func markup(list []Shape) string {
	var b strings.Builder
	write(&b, list)
	return b.String()
}

// turns tells whether the patch between two lists leads from one to the other.
func turns(t *testing.T, was, next []Shape) bool {
	t.Helper()
	return patched(t, parsed(t, markup(was)), Patch(was, next)).String() == parsed(t, markup(next)).String()
}

func TestPatch(t *testing.T) {
	mark := func(event, kind string) Shape {
		return Shape{Kind: kind, Bind: Bind{Event: event, Label: event}, Kids: []Shape{circle("dot", 1, 2, 3)}}
	}
	list := func(events ...string) (out []Shape) {
		for _, e := range events {
			out = append(out, mark(e, "event"))
		}
		return []Shape{group("ground"), group("events", out...)}
	}
	marks := list("a", "b", "c", "d")
	aside, chosen := list("a", "b", "c", "d"), list("a", "b", "c", "d")
	aside[1].Kids[1].Kind = "event aside"
	chosen[1].Kids[1].Bind.Current = true
	words := func(s string) []Shape { return []Shape{text("note", 1, 2, "start", s)} }
	for _, c := range []struct {
		says, want string
		was, next  []Shape
	}{
		{"what has not changed has no step", "", marks, list("a", "b", "c", "d")},
		{"what looks different keeps its element", "1 1\tclass\tevent aside", marks, aside},
		{"what bears more than before is written anew", "1 1\tbefore\t" + chosen[1].Kids[1].markup() + "\n1 1\tgone\t", marks, chosen},
		{"what is no more goes", "1 1\tgone\t", marks, list("a", "c", "d")},
		{"what is new comes in its place", "1 1\tbefore\t" + marks[1].Kids[1].markup(), list("a", "c", "d"), marks},
		{"or at the end", "1\tinto\t" + marks[1].Kids[3].markup(), list("a", "b", "c"), marks},
		{"of what has moved on one element is another", "1 0\tgone\t\n1\tinto\t" + marks[1].Kids[0].markup(), marks, list("b", "c", "d", "a")},
		{"and of what has moved back", "1 0\tbefore\t" + marks[1].Kids[3].markup() + "\n1 3\tgone\t", marks, list("d", "a", "b", "c")},
		{"other words are set", "0\ttext\tit & they", words("it"), words("it & they")},
		{"words of two lines are written", "0\tbefore\t" + `<text class="note" x="1" y="2">it&#10;they</text>` + "\n0\tgone\t", words("it"), words("it\nthey")},
		{"an outline of nothing has no element", "\tinto\t" + `<path class="b" d="M1 1"/>`, []Shape{path("a", "")}, []Shape{path("a", ""), path("b", "M1 1")}},
	} {
		t.Run(c.says, func(t *testing.T) {
			if got := Patch(c.was, c.next); got != c.want {
				t.Errorf("%q, not %q", got, c.want)
			}
			if !turns(t, c.was, c.next) || !turns(t, c.next, c.was) {
				t.Error("it does not lead there and back")
			}
		})
	}
	t.Run("two shapes that differ in anything are not alike", func(t *testing.T) {
		s := reflect.TypeFor[Shape]()
		for i := range s.NumField() {
			var a, b Shape
			switch f := reflect.ValueOf(&b).Elem().Field(i); f.Kind() {
			case reflect.Uint8:
				f.SetUint(2)
			case reflect.Int:
				f.SetInt(2)
			case reflect.Float64:
				f.SetFloat(2)
			case reflect.String:
				f.SetString("2")
			case reflect.Struct:
				f.Field(0).SetString("2")
			default:
				continue // what it holds
			}
			if a.alike(&b) || !b.alike(&b) {
				t.Error(s.Field(i).Name)
			}
		}
	})
}

// TestPatchOfDays goes through the days of every story of the gallery, with what each
// brought chosen, and back to the first: each picture becomes the next.
func TestPatchOfDays(t *testing.T) {
	natively(t)
	for _, c := range gallery.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			w := Prepare(exhibit(c), earth())
			for _, size := range []Size{References[0], {820, 1180}, {390, 844}} {
				was := w.Build(state.State{}, size)
				steps := []state.State{}
				for _, day := range append(thinned(w.Reports()), w.Reports()[:1]...) {
					s := state.State{Window: state.Growing}.Known(day, w.LastReport())
					for id := range w.NewOn(w.KnownTo(s)) {
						s.Event = max(s.Event, id)
					}
					steps = append(steps, s)
				}
				for _, s := range append(steps, state.State{Lang: "ru"}, state.State{}) {
					next := w.Build(s, size)
					if !turns(t, was.Map, next.Map) || !turns(t, was.Timeline, next.Timeline) {
						t.Errorf("at %v the picture of %s is another", size, s.Format())
					}
					was = next
				}
			}
		})
	}
}

// TestPatchOfADay holds what a day changes of the figure to a third of its markup, and what
// changes nothing to no work.
func TestPatchOfADay(t *testing.T) {
	for name, w := range map[string]*World{"the story": Prepare(load(t), earth()), "a thousand events": Prepare(sample.Story(3000), earth())} {
		t.Run(name, func(t *testing.T) {
			day := func(d model.Day) Scene { return w.Build(state.State{}.Known(d, w.LastReport()), References[0]) }
			days := w.Reports()
			was := day(days[0])
			for _, d := range days[1:5] {
				next := day(d)
				all := len(markup(next.Map)) + len(markup(next.Timeline))
				if n := len(Patch(was.Map, next.Map)) + len(Patch(was.Timeline, next.Timeline)); n > all/3 {
					t.Errorf("%s changes %d bytes of %d", d, n, all)
				}
				was = next
			}
			if n := testing.AllocsPerRun(10, func() { Patch(was.Timeline, was.Timeline) }); n > 1 {
				t.Errorf("the same list takes %v pieces of memory, not the one of the patch", n)
			}
		})
	}
}
