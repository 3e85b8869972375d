package page

import (
	"html"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data"
	"dateline/data/basemap"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// seed is the default story, laid out once for all tests.
var seed = sync.OnceValue(func() *scene.World {
	story, err := model.Decode(data.Story())
	if err != nil {
		panic(err)
	}
	return scene.Prepare(story, basemap.Load())
})

// of is the page of a world's state, as its fragment writes it, with what else
// lies on the desk or is known of the browser.
func of(w *scene.World, fragment string, more ...func(*Page)) *Page {
	s := state.Parse(fragment).Bound(w.Extent())
	if s.Event == "" {
		opening, _ := w.Opening()
		s.Event = opening.ID
	}
	p := &Page{World: w, Index: w.Index, State: s, Size: scene.References[0]}
	for _, change := range more {
		change(p)
	}
	p.Words = w.Words(s)
	p.Lang = p.Words.Told()
	p.View = w.See(p.State, p.Size)
	p.Known = p.View.Known
	return p
}

// on lays a desk.
func on(d Desk) func(*Page) { return func(p *Page) { p.Desk = d } }

// in gives the page a size.
func in(size scene.Size) func(*Page) { return func(p *Page) { p.Size = size } }

// at puts the page into a browser, at an address.
func at(home string) func(*Page) {
	return func(p *Page) { p.Live, p.Home, p.Build = true, home, "0123abcd" }
}

// drawn is the page's tree, at its size.
func drawn(t testing.TB, p *Page) *node {
	t.Helper()
	return parsed(t, markup(p.Render([]Figure{Written(p.World.Draw(p.View, p.State, p.Size))})))
}

// node is an element of a drawing, or a text where it has no tag.
type node struct {
	tag, text string
	attrs     map[string]string
	kids      []*node
}

// token is a tag, with its attributes as go-app writes them, or a text.
var token = regexp.MustCompile(`<(/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="(?:\\.|[^"\\])*")?)*)\s*(/?)>|([^<]+)`)

var attr = regexp.MustCompile(`([\w:-]+)(?:=("(?:\\.|[^"\\])*"))?`)

// void are the elements that have no end.
var void = map[string]bool{"br": true, "hr": true, "img": true, "input": true, "meta": true}

func parsed(t testing.TB, markup string) *node {
	t.Helper()
	open := []*node{{tag: "document"}}
	for _, m := range token.FindAllStringSubmatch(markup, -1) {
		last := open[len(open)-1]
		switch {
		case m[2] == "":
			if text := strings.TrimSpace(html.UnescapeString(m[5])); text != "" {
				last.kids = append(last.kids, &node{text: text})
			}
		case m[1] == "/":
			if last.tag != m[2] {
				t.Fatalf("<%s> is closed by </%s>", last.tag, m[2])
			}
			open = open[:len(open)-1]
		default:
			n := &node{tag: m[2], attrs: attributes(m[3])}
			last.kids = append(last.kids, n)
			if m[4] == "" && !void[n.tag] {
				open = append(open, n)
			}
		}
	}
	if len(open) > 1 {
		t.Fatalf("<%s> is not closed", open[len(open)-1].tag)
	}
	return open[0]
}

func attributes(text string) map[string]string {
	attrs := map[string]string{}
	for _, m := range attr.FindAllStringSubmatch(text, -1) {
		value, err := strconv.Unquote(m[2])
		switch {
		case m[2] == "" && strings.HasPrefix(m[1], "aria-"):
			value = "true" // go-app leaves it out
		case err != nil:
			value = strings.Trim(m[2], `"`)
		}
		attrs[m[1]] = html.UnescapeString(value)
	}
	return attrs
}

// is tells whether an element has what is asked of it: "p" a tag, ".link" a
// class, "#map" an id, "data-event" an attribute, "data-event=x" with a value.
func (n *node) is(what string) bool {
	name, value, valued := strings.Cut(what, "=")
	switch {
	case strings.HasPrefix(what, "#"):
		return n.attrs["id"] == what[1:]
	case strings.HasPrefix(what, "."):
		return slices.Contains(strings.Fields(n.attrs["class"]), what[1:])
	case valued:
		return n.attrs[name] == value
	}
	_, has := n.attrs[name]
	return has || n.tag == name
}

// all finds the elements below a node that have all that is asked, in order.
func (n *node) all(wanted ...string) (found []*node) {
	for _, k := range n.kids {
		if k.tag != "" && !slices.ContainsFunc(wanted, func(w string) bool { return !k.is(w) }) {
			found = append(found, k)
		}
		found = append(found, k.all(wanted...)...)
	}
	return found
}

// has tells whether a node has such an element below it.
func (n *node) has(wanted ...string) bool { return len(n.all(wanted...)) > 0 }

// the is the only element that has all that is asked.
func (n *node) the(t testing.TB, wanted ...string) *node {
	t.Helper()
	found := n.all(wanted...)
	if len(found) != 1 {
		t.Fatalf("%d elements are %v", len(found), wanted)
	}
	return found[0]
}

// words is the text of a node and all below it.
func (n *node) words() string {
	if n.tag == "" {
		return n.text
	}
	var parts []string
	for _, k := range n.kids {
		if w := k.words(); w != "" {
			parts = append(parts, w)
		}
	}
	return strings.Join(parts, " ")
}

// each gives an attribute of each of some elements.
func each(nodes []*node, name string) (values []string) {
	for _, n := range nodes {
		values = append(values, n.attrs[name])
	}
	return values
}

// texts gives the words of each of some elements.
func texts(nodes []*node) (words []string) {
	for _, n := range nodes {
		words = append(words, n.words())
	}
	return words
}

// set lists different values, in order.
func set(values []string) []string {
	distinct := map[string]bool{}
	for _, v := range values {
		distinct[v] = true
	}
	return slices.Sorted(maps.Keys(distinct))
}

// markup is an element as go-app writes it.
func markup(ui app.UI) string { return app.HTMLString(ui) }

// allPanels lists the panels by name, in order.
func allPanels() []Panel { return slices.Sorted(maps.Keys(panels)) }
