package scene

import (
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// element is one element of a picture, as an XML reader finds it.
type element struct {
	name  string
	attrs map[string]string
	text  string
}

// elements reads a picture as XML, strictly.
func elements(t *testing.T, svg string) (out []element) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatalf("%v in %.200q", err, svg)
		}
		switch x := token.(type) {
		case xml.StartElement:
			e := element{name: x.Name.Local, attrs: map[string]string{}}
			for _, a := range x.Attr {
				if _, twice := e.attrs[a.Name.Local]; twice {
					t.Errorf("%s has %s twice", e.name, a.Name.Local)
				}
				e.attrs[a.Name.Local] = a.Value
			}
			out = append(out, e)
		case xml.CharData:
			if len(out) > 0 {
				out[len(out)-1].text += string(x)
			}
		}
	}
}

// hostile are words that a story may hold and a page must not obey.
var hostile = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `' onload='alert(1)`, `]]>`, `<!--`, `-->`, `&amp; &#60; & <`, `</text></svg>`, "`${x}`", `\u003c`,
}

func TestSVGIsXML(t *testing.T) {
	w := Prepare(load(t), earth())
	for _, size := range References {
		sc := w.Build(opening(w.Story), size)
		t.Run("the map and the timeline of "+string(sc.Frame.Form)+" are well formed", func(t *testing.T) {
			elements(t, SVG(sc.Frame.Map, "map", sc.Map))
			elements(t, SVG(sc.Frame.Figure, "timeline", sc.Timeline))
		})
		t.Run("the still of "+string(sc.Frame.Form)+" is well formed, and defines what it names", func(t *testing.T) {
			defined := map[string]bool{}
			found := elements(t, w.Still(sc, sheet(t)))
			for _, e := range found {
				if id := e.attrs["id"]; id != "" {
					if defined[id] {
						t.Errorf("%s is defined twice", id)
					}
					defined[id] = true
				}
			}
			for _, e := range found {
				for _, ref := range []string{strings.TrimPrefix(e.attrs["href"], "#"), nameIn(e.attrs["clip-path"])} {
					if ref != "" && !defined[ref] {
						t.Errorf("%s names %s", e.name, ref)
					}
				}
			}
		})
	}
	t.Run("what figures share is well formed, and all of it stands in a page", func(t *testing.T) {
		land, onLand := w.Defs()
		if elements(t, land); len(elements(t, onLand)) == 0 || len(land)+len(onLand) < len(w.defs()) {
			t.Errorf("%d and %d bytes of %d", len(land), len(onLand), len(w.defs()))
		}
	})
}

func nameIn(url string) string { return strings.TrimSuffix(strings.TrimPrefix(url, "url(#"), ")") }

// sheet is the page's style sheet, as stills carry it.
func sheet(t *testing.T) string {
	t.Helper()
	files, err := filepath.Glob("../../web/page/style/*.css")
	if err != nil || len(files) == 0 {
		t.Fatal("no style sheet", err)
	}
	var b strings.Builder
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(text)
	}
	return b.String()
}

func TestHostileWords(t *testing.T) {
	natively(t)
	for _, words := range hostile {
		t.Run("a story full of "+words+" stays text", func(t *testing.T) {
			s := crowd(31, 12, 4, 2, 10)
			for i := range s.Events {
				s.Events[i].Title = inEnglish(words)
			}
			for i := range s.Places {
				s.Places[i].Name = inEnglish(words)
			}
			for i := range s.Sources {
				s.Sources[i].Publisher = words
			}
			for i := range s.People {
				s.People[i].Name = inEnglish("X " + words)
			}
			w := Prepare(s, earth())
			sc := w.Build(state.State{}, References[0])
			pictures := []string{SVG(sc.Frame.Map, "map", sc.Map), SVG(sc.Frame.Figure, "timeline", sc.Timeline), w.Still(sc, "")}
			whole := ""
			for _, p := range pictures {
				for _, e := range elements(t, p) {
					switch e.name {
					case "svg", "g", "path", "rect", "circle", "text", "use", "defs", "pattern", "linearGradient", "stop", "style", "clipPath":
					default:
						t.Errorf("there is a %s", e.name)
					}
					for a := range e.attrs {
						if strings.HasPrefix(a, "on") || a == "src" {
							t.Errorf("%s has %s", e.name, a)
						}
					}
					whole += e.text + e.attrs["aria-label"]
				}
			}
			if !strings.Contains(whole, words) {
				t.Error("it is not said at all")
			}
		})
	}
}

func TestAttributes(t *testing.T) {
	w := Prepare(load(t), earth())
	s := opening(w.Story)
	sc := w.Build(s, References[0])
	found := elements(t, SVG(sc.Frame.Figure, "timeline", sc.Timeline))
	t.Run("each event's mark bears its id, status, precision and name, and can be reached", func(t *testing.T) {
		marks := 0
		for _, e := range found {
			if !strings.HasPrefix(e.attrs["class"]+" ", "event ") {
				continue
			}
			marks++
			for _, a := range []string{"data-event", "data-status", "data-precision", "aria-label", "role", "tabindex"} {
				if e.attrs[a] == "" {
					t.Errorf("%s has no %s", e.attrs["data-event"], a)
				}
			}
		}
		if marks < 25 {
			t.Errorf("only %d", marks)
		}
	})
	t.Run("the selected one alone is current and a stop of the tab key", func(t *testing.T) {
		for _, e := range found {
			if !strings.HasPrefix(e.attrs["class"]+" ", "event ") {
				continue
			}
			selected := e.attrs["data-event"] == s.Event
			if (e.attrs["aria-current"] == "true") != selected || (e.attrs["tabindex"] == "0") != selected {
				t.Errorf("%s: current %q, tab %q", e.attrs["data-event"], e.attrs["aria-current"], e.attrs["tabindex"])
			}
		}
	})
	t.Run("a shape that says nothing of the story bears nothing", func(t *testing.T) {
		if got := SVG(Box{W: 1, H: 1}, "x", []Shape{circle("dot", 1, 2.04, 3)}); got != `<svg xmlns="http://www.w3.org/2000/svg" class="x" width="1" height="1" viewBox="0 0 1 1"><circle class="dot" cx="1" cy="2" r="3"/></svg>` {
			t.Error(got)
		}
	})
	t.Run("each form of shape is written with what it has", func(t *testing.T) {
		for want, s := range map[string]Shape{
			`<g class="a" transform="scale(2)"><path class="b" d="M0 0"/></g>`:                 {Tag: Group, Kind: "a", Move: "scale(2)", Kids: []Shape{path("b", "M0 0")}},
			`<rect class="r" x="1" y="2" width="3" height="4" rx="5"/>`:                        {Tag: Rect, Kind: "r", X: 1, Y: 2, W: 3, H: 4, R: 5},
			`<text class="t" x="1" y="2" text-anchor="end">a &amp; b</text>`:                   text("t", 1, 2, "end", "a & b"),
			`<text class="t" x="1" y="2">a</text>`:                                             text("t", 1, 2, "start", "a"),
			`<use class="u" href="#ground"/>`:                                                  {Tag: Use, Kind: "u", Text: "ground"},
			`<circle class="c hue3" data-person="p" aria-current="true" cx="0" cy="0" r="1"/>`: {Tag: Circle, Kind: "c", Hue: 3, R: 1, Bind: Bind{Person: "p", Current: true}},
			``: path("empty", ""),
		} {
			var b strings.Builder
			if writeShape(&b, &s); b.String() != want {
				t.Errorf("%s\nnot %s", b.String(), want)
			}
		}
	})
	t.Run("a sign for every status", func(t *testing.T) {
		seen := map[string]string{}
		for _, status := range []string{model.Planned, model.Happened, model.Disputed, model.Denied, model.Background} {
			for _, said := range []bool{false, true} {
				g := Glyph(status, said)
				elements(t, g)
				if before := seen[g]; before != "" {
					t.Errorf("%s looks like %s", status, before)
				}
				seen[g] = status
			}
		}
	})
}

func TestNum(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1: "1", 1.04: "1", 1.05: "1.1", -0.04: "0", -1.26: "-1.3", 1e6: "1000000"} {
		if got := num(v); got != want {
			t.Errorf("%v is %s, not %s", v, got, want)
		}
	}
}
