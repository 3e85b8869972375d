package still

import (
	"slices"
	"strconv"
	"strings"

	"dateline/app/scene"
)

// element is what a style is worked out for: a shape, or what it lies in.
type element struct {
	tag        string
	classes    []string
	attributes map[string]string
	parent     *element
	style      style
}

// style holds the values of properties by name, worked out: no var is left.
type style map[string]string

// inherited are the properties that come from the parent where none is given.
var inherited = []string{
	"fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity",
	"paint-order", "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "display",
}

// within makes an element inside of e, and works out its style.
func (s Sheet) within(parent *element, tag, classes string, attributes map[string]string) *element {
	e := &element{tag: tag, classes: strings.Fields(classes), attributes: map[string]string{}, parent: parent}
	for name, value := range attributes {
		if value != "" {
			e.attributes[name] = value
		}
	}
	if classes != "" {
		e.attributes["class"] = classes
	}
	e.style = s.styleOf(e)
	return e
}

func (s Sheet) styleOf(e *element) style {
	given := style{}
	if e.parent != nil {
		for name, value := range e.parent.style {
			if strings.HasPrefix(name, "--") || slices.Contains(inherited, name) {
				given[name] = value
			}
		}
	}
	for _, r := range s.meant(e) {
		for _, d := range r.declarations {
			given.set(d)
		}
	}
	return given.resolved()
}

// meant lists the rules for an element, the weakest first.
func (s Sheet) meant(e *element) []rule {
	var out []rule
	for _, r := range s.rules {
		if r.matches(e) {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b rule) int { return a.weight - b.weight })
	return out
}

// set puts a declaration in; a shorthand as the properties it stands for.
func (st style) set(d declaration) {
	if d.name != "font" || d.value == "inherit" {
		st[d.name] = d.value
		return
	}
	st["font-style"], st["font-weight"] = "normal", "400"
	rest := words(d.value)
	for i, w := range rest {
		size, _, _ := strings.Cut(w, "/")
		switch {
		case w == "italic":
			st["font-style"] = w
		case strings.HasSuffix(size, "px"):
			st["font-size"], st["font-family"] = size, strings.Join(rest[i+1:], " ")
			return
		default:
			st["font-weight"] = w
		}
	}
}

// resolved puts the values of custom properties in where they are asked for.
func (st style) resolved() style {
	out := make(style, len(st))
	for name, value := range st {
		out[name] = st.value(value, 0)
	}
	return out
}

// deepest is how many names may stand for one another: one more than in any
// sheet of ours, few enough that one that stands for itself comes to an end.
const deepest = 4

// value fills in each var; a property that is not set gives way to what stands
// after the comma. Too deep down, it has none.
func (st style) value(text string, depth int) string {
	before, rest, found := strings.Cut(text, "var(")
	if !found {
		return text
	}
	if depth > deepest {
		return ""
	}
	end := max(0, closing("("+rest)-2)
	name, other, _ := strings.Cut(rest[:end], ",")
	inner, ok := st[strings.TrimSpace(name)]
	if !ok {
		inner = strings.TrimSpace(other)
	}
	return before + st.value(inner, depth+1) + st.value(rest[min(len(rest), end+1):], depth)
}

// number gives a length in px or a bare number, or what is taken where none is
// given.
func (st style) number(name string, otherwise float64) float64 {
	v, err := strconv.ParseFloat(strings.TrimSuffix(st[name], "px"), 64)
	if err != nil {
		return otherwise
	}
	return v
}

// Tokens gives the colours that a sheet names in a theme, by name, as name and
// value: for pages that stand beside stills.
func Tokens(css, theme string) (out [][2]string) {
	root := Read(css, scene.Size{}).within(nil, "html", "", map[string]string{"data-theme": theme})
	for name, value := range root.style {
		if strings.HasPrefix(name, "--") && strings.HasPrefix(value, "#") {
			out = append(out, [2]string{name, value})
		}
	}
	slices.SortFunc(out, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
	return out
}
