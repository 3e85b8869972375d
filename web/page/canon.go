package page

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Canonical rewrites what go-app 9.8.0 prints into HTML that reads back as the
// tree it was printed from. Go-app separates siblings by line breaks (a gap
// between inline elements), writes attributes in map order (other bytes on each
// run), quotes their values as Go does (a quotation mark ends them early) and
// prints "true" and the empty value alike. It refuses what go-app would not
// print, so that a new version cannot pass unseen.
func Canonical(printed string) (string, error) {
	c := &canon{rest: printed}
	for c.rest != "" {
		if err := c.step(); err != nil {
			return "", fmt.Errorf("page: %w at %.40q", err, c.rest)
		}
	}
	if len(c.open) > 0 {
		return "", fmt.Errorf("page: <%s> is not closed", c.open[len(c.open)-1])
	}
	return c.out.String(), nil
}

// canon reads rest from the left. Text is understood by the tags around it, so
// the last one is remembered.
type canon struct {
	rest string
	out  strings.Builder
	open []string
	last tag
}

type tag int

const (
	none tag = iota
	opening
	closing // or an element that has no content
)

func (c *canon) step() error {
	switch {
	case strings.HasPrefix(c.rest, "</"):
		return c.end()
	case strings.HasPrefix(c.rest, "<"):
		return c.start()
	}
	return c.text()
}

// text unwraps a run of text. An only child stands bare; where there are
// several, a line break goes before each and one before the closing tag:
//
//	<p>only</p>      <p>\n<b>one</b>\ntwo\n</p>
func (c *canon) text() error {
	end := strings.IndexByte(c.rest, '<')
	if end < 0 {
		return fmt.Errorf("text outside of any element")
	}
	text := c.rest[:end]
	only := c.last == opening && strings.HasPrefix(c.rest[end:], "</")
	if !only || strings.HasPrefix(text, "\n") && strings.HasSuffix(text, "\n") && len(text) > 1 {
		text = strings.TrimSuffix(strings.TrimPrefix(text, "\n"), "\n")
		if strings.Contains(text, "\n") {
			return fmt.Errorf("two texts side by side, or a line break in one: wrap them in elements")
		}
	}
	c.out.WriteString(text)
	c.rest = c.rest[end:]
	return nil
}

func (c *canon) end() error {
	name, rest, ok := strings.Cut(c.rest[2:], ">")
	if !ok || len(c.open) == 0 || c.open[len(c.open)-1] != name {
		return fmt.Errorf("a closing tag out of place")
	}
	if !understood(name, strings.TrimPrefix(rest, "\n")) {
		c.out.WriteString("</" + name + ">")
	}
	c.open = c.open[:len(c.open)-1]
	c.rest, c.last = rest, closing
	return nil
}

// understood tells whether HTML ends an element by what follows (HTML, section 13.1.2.4):
// in the list of a large story such tags are a twentieth.
func understood(name, rest string) bool {
	return slices.ContainsFunc(ends[name], func(next string) bool { return strings.HasPrefix(rest, next) })
}

// ends are the tags by which an element ends that has none of its own.
var ends = map[string][]string{
	"li": {"<li>", "</ol>", "</ul>"},
	"p":  {"<p>", "<ol>", "<ul>", "</li>"},
}

func (c *canon) start() error {
	end := strings.IndexAny(c.rest, " />")
	if end < 2 {
		return fmt.Errorf("a tag without a name")
	}
	name := c.rest[1:end]
	c.rest = c.rest[end:]
	attributes, err := c.attributes()
	if err != nil {
		return err
	}
	c.out.WriteString("<" + name + attributes)
	return c.close(name)
}

// close ends an opening tag. Only Raw markup writes "/>", and only within SVG
// does it mean anything; there it saves bytes.
func (c *canon) close(name string) error {
	rest, alone := strings.CutPrefix(c.rest, "/")
	rest, ok := strings.CutPrefix(rest, ">")
	if !ok {
		return fmt.Errorf("a tag that does not end")
	}
	c.rest, c.last = rest, closing
	if alone {
		c.out.WriteString("/>")
		return nil
	}
	c.out.WriteString(">")
	if !slices.Contains(voids, name) {
		c.open, c.last = append(c.open, name), opening
	}
	return nil
}

// attributes reads up to the end of the tag and gives them sorted by name.
func (c *canon) attributes() (string, error) {
	var all []string
	for {
		rest := strings.TrimLeft(c.rest, " ")
		if rest == "" || rest[0] == '>' || rest[0] == '/' {
			c.rest = rest
			break
		}
		c.rest = rest
		one, err := c.attribute()
		if err != nil {
			return "", err
		}
		if one != "" {
			all = append(all, one)
		}
	}
	slices.Sort(all)
	return strings.Join(all, ""), nil
}

// attribute reads one, and gives it with a space in front, or nothing for one
// that the browser must not see.
func (c *canon) attribute() (string, error) {
	end := strings.IndexAny(c.rest, "= />")
	if end < 1 {
		return "", fmt.Errorf("an attribute without a name")
	}
	name := c.rest[:end]
	c.rest = c.rest[end:]
	if !strings.HasPrefix(c.rest, "=") {
		return bare(name), nil
	}
	quoted, err := strconv.QuotedPrefix(c.rest[1:])
	if err != nil || quoted[0] != '"' {
		return "", fmt.Errorf("the value of %s is not quoted", name)
	}
	c.rest = c.rest[1+len(quoted):]
	value, err := strconv.Unquote(quoted)
	if err != nil {
		return "", fmt.Errorf("the value of %s: %w", name, err)
	}
	return valued(name, value), nil
}

// bare writes an attribute that was printed without a value, as go-app prints
// both "true" and the empty value. Where the empty one is never meant, it was
// "true"; elsewhere, data-* among them, it is taken as empty.
func bare(name string) string {
	if strings.HasPrefix(name, "aria-") || slices.Contains(enumerated, name) {
		return valued(name, "true")
	}
	return valued(name, "")
}

// valued writes an attribute. Go-app prints a boolean that is off as "false",
// which HTML takes for on.
func valued(name, value string) string {
	if name == "xmlns" {
		return "" // HTML knows an SVG without; each row of a list has one
	}
	if slices.Contains(booleans, name) {
		if value == "false" {
			return ""
		}
		return " " + name
	}
	return " " + name + `="` + escape.Replace(value) + `"`
}

// escape leaves the apostrophe and the greater sign alone, which mean nothing
// inside of quotation marks.
var escape = strings.NewReplacer("&", "&amp;", `"`, "&#34;", "<", "&lt;")

// voids have no content and no closing tag (HTML, section 13.1.2).
var voids = []string{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

// booleans are set by their presence; go-app sets these as properties.
var booleans = []string{
	"async", "autofocus", "autoplay", "checked", "default", "defer", "disabled", "hidden", "inert", "ismap",
	"loop", "multiple", "muted", "open", "readonly", "required", "reversed", "selected",
}

// enumerated attributes mean something else when empty.
var enumerated = []string{"contenteditable", "draggable", "focusable", "spellcheck"}
