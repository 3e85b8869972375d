package page

import (
	"html"
	"maps"
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

// void are the elements that have no end.
var void = map[string]bool{"br": true, "hr": true, "img": true, "input": true, "meta": true}

// parsed reads markup as go-app and the figure write it.
func parsed(t testing.TB, markup string) *node {
	t.Helper()
	open := []*node{{tag: "document"}}
	for markup != "" {
		text, tag, _ := strings.Cut(markup, "<")
		last := open[len(open)-1]
		if text = strings.TrimSpace(html.UnescapeString(text)); text != "" {
			last.kids = append(last.kids, &node{text: text})
		}
		if tag, markup = tagged(tag); tag == "" || tag[0] == '!' {
			continue
		}
		if name, closes := strings.CutPrefix(tag, "/"); closes {
			if last.tag != name {
				t.Fatalf("<%s> is closed by </%s>", last.tag, name)
			}
			open = open[:len(open)-1]
			continue
		}
		tag, whole := strings.CutSuffix(tag, "/")
		name, rest, _ := strings.Cut(tag, " ")
		n := &node{tag: name, attrs: attributes(rest)}
		last.kids = append(last.kids, n)
		if !whole && !void[name] {
			open = append(open, n)
		}
	}
	if len(open) > 1 {
		t.Fatalf("<%s> is not closed", open[len(open)-1].tag)
	}
	return open[0]
}

// tagged parts a tag from what follows it. A value may hold > and, after a backslash,
// quotes.
func tagged(s string) (tag, rest string) {
	quoted := false
	for i := 0; i < len(s); i++ {
		switch {
		case quoted && s[i] == '\\':
			i++
		case s[i] == '"':
			quoted = !quoted
		case s[i] == '>' && !quoted:
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}

// attributes reads those of a tag, each a name alone or with a value in quotes.
func attributes(text string) map[string]string {
	attrs := map[string]string{}
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		end := strings.IndexAny(text, "= \n\t")
		if end < 0 {
			end = len(text)
		}
		name, value := text[:end], ""
		if text = text[end:]; strings.HasPrefix(text, `="`) {
			value, text = unquoted(text[1:])
		} else if strings.HasPrefix(name, "aria-") {
			value = "true" // go-app leaves it out
		}
		attrs[name] = html.UnescapeString(value)
	}
	return attrs
}

// unquoted parts a value in quotes from what follows it.
func unquoted(s string) (value, rest string) {
	end := 1
	for ; end < len(s) && s[end] != '"'; end++ {
		if s[end] == '\\' {
			end++
		}
	}
	end = min(end+1, len(s))
	value, err := strconv.Unquote(s[:end])
	if err != nil {
		value = strings.Trim(s[:end], `"`)
	}
	return value, s[end:]
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
