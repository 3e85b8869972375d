package page

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/app/act"
	"dateline/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// states are views of the seed story that draw what others do not.
var states = []string{
	"", "table=1", "embed=1", "embed=1&slide=1", "static=1", "asof=2025-03-11", "asof=2025-03-11&ghosts=0", "event=march-departure", "event=witkoff-career",
	"person=steve-witkoff&place=moscow&status=happened&kind=meeting&q=putin&from=2025-03-10&to=2025-03-14&inview=1",
	"q=nobodysaysthis", "follow=steve-witkoff", "follow=marco-rubio&table=1", "theme=dark&view=37.6,55.7,2",
}

// desks are what may lie open beside any view.
func desks() (all []Desk) {
	for _, p := range append(allPanels(), "", Menu, "none such") {
		about := map[Panel]string{Cite: seed().Story.Claims[0].ID, Article: seed().Story.Claims[0].ID, Day: "2025-03-13"}[p]
		all = append(all, Desk{Panel: p, About: about})
	}
	return append(all,
		Desk{Panel: Cite, About: "none such"}, Desk{Panel: Day, About: "none such"}, Desk{Panel: Article},
		Desk{Typed: "mos", Hit: 1}, Desk{Typed: "nobodysaysthis"}, Desk{Tab: PersonTab}, Desk{Unfolded: "march-meeting", Hint: 2, Grabbed: true, Sheet: High},
		Desk{Panel: Time, Playing: true, Pace: Pace{}.With("events").With("moving").With("fast-2"), Said: "Said.", Sheet: Low, LettersOff: true},
		Desk{Panel: Sources, Checks: []Check{{File: "x.txt"}, CheckOf(seed().Index, seed().Story.Sources[0].File, []byte("Nothing.\n"))}})
}

// TestEveryDrawing looks at the page in every state and language, and at each
// desk in every state and in every language.
func TestEveryDrawing(t *testing.T) {
	for i, fragment := range states {
		t.Run("of "+fragment+" is sound", func(t *testing.T) {
			for j, lang := range seed().Story.Languages {
				size := scene.References[(i+j)%len(scene.References)]
				p := of(seed(), fragment+"&lang="+lang, in(size), at("https://example.org/"))
				for _, fault := range faults(p, drawn(t, p)) {
					t.Errorf("in %s at %v: %s", lang, size, fault)
				}
				for k, d := range desks() {
					if p.Desk = d; i > 0 && (i+k)%len(seed().Story.Languages) != j {
						continue
					}
					for _, fault := range faults(p, parsed(t, markup(p.beside()))) {
						t.Errorf("in %s at %v, %s %q: %s", lang, size, d.Panel, d.About, fault)
					}
				}
			}
		})
	}
}

// beside is the page without its figure, which no desk changes.
func (p *Page) beside() app.UI {
	return app.Div().Body(p.header(), p.transport(), p.reading(), p.panel(), p.status())
}

// faults are what is wrong with a drawing wherever it stands.
func faults(p *Page, page *node) (list []string) {
	seen := map[string]bool{}
	for _, n := range page.all() {
		if id, ok := n.attrs["id"]; ok && (id == "" || seen[id]) {
			list = append(list, fmt.Sprintf("id %q stands twice", id))
		}
		seen[n.attrs["id"]] = true
		if name, ok := n.attrs["data-act"]; ok && act.Named(name) == act.None {
			list = append(list, fmt.Sprintf("%q is no act", name))
		}
		if n.tag == "button" || n.tag == "a" || n.tag == "input" || n.is("role=button") {
			list = append(list, unnamed(n)...)
		}
	}
	for _, n := range page.all("aria-controls") {
		if !seen[n.attrs["aria-controls"]] {
			list = append(list, "it controls what is not there: "+n.attrs["aria-controls"])
		}
	}
	return append(append(list, blanks(page)...), strangers(p, page)...)
}

// unnamed tells of a control that has no name for who does not see it, or a
// button that has no face for who does.
func unnamed(n *node) (list []string) {
	if n.words() == "" && n.attrs["aria-label"] == "" {
		list = append(list, fmt.Sprintf("<%s %v> has no name", n.tag, n.attrs))
	}
	if n.tag == "button" && n.words() == "" && !n.has("svg") && !n.is("data-act=sheet") { // the style sheet draws its grip
		list = append(list, fmt.Sprintf("%v has no face", n.attrs))
	}
	return list
}

// said are the elements that stand only where they have something to say.
var said = []string{"h1", "h2", "h3", "li", "dt", "dd", "th", "caption", "mark", "b", "small"}

// blanks tells of texts that are not there, or of which a part was never filled in.
func blanks(page *node) (list []string) {
	for _, n := range page.all() {
		if slices.Contains(said, n.tag) && n.words() == "" {
			list = append(list, fmt.Sprintf("<%s %v> is empty", n.tag, n.attrs))
		}
		for name, value := range n.attrs {
			if name != "data-arg" && name != "value" && strings.Contains(value, "{0}") {
				list = append(list, fmt.Sprintf("%s of <%s> has a gap: %q", name, n.tag, value))
			}
		}
	}
	if words := page.words(); strings.Contains(words, "{0}") || strings.Contains(words, "{1}") || strings.Contains(words, "%!") {
		list = append(list, "a text has a gap")
	}
	return list
}

// strangers tells of ids that stand for nothing in the story.
func strangers(p *Page, page *node) (list []string) {
	kinds := map[string]func(string) bool{
		"data-event":  func(id string) bool { _, ok := p.Index.Event(id); return ok },
		"data-person": func(id string) bool { _, ok := p.Index.Person(id); return ok },
		"data-place":  func(id string) bool { _, ok := p.Index.Place(id); return ok || id == "" },
		"data-source": func(id string) bool { _, ok := p.Index.Source(id); return ok },
		"data-claim":  func(id string) bool { _, ok := p.Index.Claim(id); return ok },
	}
	for name, known := range kinds {
		for _, id := range each(page.all(name), name) {
			if !known(id) {
				list = append(list, fmt.Sprintf("%s %q is not in the story", name, id))
			}
		}
	}
	return list
}

// TestFixedNames holds the names that tests and decks rely on.
func TestFixedNames(t *testing.T) {
	page := drawn(t, of(seed(), "event=march-meeting", at("https://example.org/")))
	t.Run("map, timeline and reading are the three regions", func(t *testing.T) {
		for _, id := range []string{"#map", "#timeline", "#reading"} {
			if page.the(t, id).tag != "section" {
				t.Errorf("%s is no region", id)
			}
		}
	})
	t.Run("all that stands for something bears its id", func(t *testing.T) {
		for _, name := range []string{"data-event", "data-place", "data-person", "data-source", "data-claim"} {
			if !page.has(name) {
				t.Errorf("nothing bears %s", name)
			}
		}
	})
	t.Run("the selected event is current in each region, and no other is", func(t *testing.T) {
		for _, region := range []string{"#map", "#timeline", "#reading"} {
			if got := set(each(page.the(t, region).all("data-event", "aria-current=true"), "data-event")); !slices.Equal(got, []string{"march-meeting"}) {
				t.Errorf("current in %s: %v", region, got)
			}
		}
	})
	t.Run("a mark bears its status and precision", func(t *testing.T) {
		for _, mark := range page.the(t, "#timeline").all(".event") {
			if mark.attrs["data-status"] == "" || mark.attrs["data-precision"] == "" {
				t.Errorf("%v", mark.attrs)
			}
		}
	})
	t.Run("a page that is not live holds the whole story as text", func(t *testing.T) {
		if page.has("#alternative") {
			t.Error("the live page has it too")
		}
		whole := drawn(t, of(seed(), "")).the(t, "#alternative").words()
		for _, c := range seed().Story.Claims {
			if !strings.Contains(whole, c.Says.In("en")) {
				t.Errorf("%s is not there", c.ID)
			}
		}
	})
	t.Run("its lines of events begin no sentence with a small letter", func(t *testing.T) {
		p := of(seed(), "")
		for _, e := range p.Index.Story.Events {
			if line := p.eventLine(e); regexp.MustCompile(`[.] \p{Ll}`).MatchString(line) {
				t.Errorf("%s: %q", e.ID, line)
			}
		}
	})
}
