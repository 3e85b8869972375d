package still

import (
	"slices"
	"strings"

	"dateline/app/scene"

	"golang.org/x/net/html"
)

// element is what a style is worked out for: a shape, or what it lies in. All
// that are alike, within those that are alike, are one element: a sheet does not
// tell them apart.
type element struct {
	node   *html.Node
	sheet  *Sheet
	style  style
	within map[string]*element // what has been asked for within it
}

// root is the outermost element of a page in a theme.
func (s *Sheet) root(theme string) *element {
	page := &element{node: &html.Node{Type: html.DocumentNode}, sheet: s, within: map[string]*element{}}
	return page.child("html", "", [2]string{"data-theme", theme})
}

// child gives the element within e that has a tag, classes and those attributes
// that have a value.
func (e *element) child(tag, classes string, attributes ...[2]string) *element {
	key := tag
	given := append(attributes, [2]string{"class", classes})
	for _, a := range given {
		if e.tells(a) {
			key += "\x00" + a[0] + "\x00" + a[1]
		}
	}
	if known, ok := e.within[key]; ok {
		return known
	}
	node := &html.Node{Type: html.ElementNode, Data: tag, Parent: e.node}
	for _, a := range given {
		if e.tells(a) {
			node.Attr = append(node.Attr, html.Attribute{Key: a[0], Val: a[1]})
		}
	}
	inner := &element{node: node, sheet: e.sheet, style: e.sheet.styleOf(node, e.style), within: map[string]*element{}}
	e.within[key] = inner
	return inner
}

// tells is whether an attribute has a value that the sheet asks for.
func (e *element) tells(a [2]string) bool { return a[1] != "" && e.sheet.asks(a[0]) }

// asks tells whether it matters what an attribute says.
func (s *Sheet) asks(attribute string) bool {
	return attribute == "class" || attribute == "id" || slices.Contains(s.asked, attribute)
}

// inherited are the properties that come from the parent where none is given.
var inherited = []string{
	"fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity",
	"paint-order", "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "display",
}

func (s *Sheet) styleOf(node *html.Node, outer style) style {
	given := style{}
	for name, value := range outer {
		if strings.HasPrefix(name, "--") || slices.Contains(inherited, name) {
			given[name] = value
		}
	}
	for _, r := range s.rules {
		if r.Match(node) {
			for _, d := range r.declarations {
				given.set(d)
			}
		}
	}
	return given.resolved()
}

// Tokens gives the colours that a sheet names in a theme, by name, as name and
// value: for pages that stand beside stills.
func Tokens(text, theme string) (out [][2]string) {
	sheet := Read(text, scene.Size{})
	for name, value := range sheet.root(theme).style {
		if strings.HasPrefix(name, "--") && strings.HasPrefix(value, "#") {
			out = append(out, [2]string{name, value})
		}
	}
	slices.SortFunc(out, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
	return out
}
