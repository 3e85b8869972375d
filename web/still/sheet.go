// Package still draws a view of a story as a picture that stands alone, as SVG
// and as PNG, without a browser. It takes the scene's display list and the
// page's own style sheet, works the two out to shapes that each bear their
// colour and size themselves, and writes these: programs that show pictures
// know no custom properties, no classes and often no style sheets at all.
//
//	display list ─┐
//	              ├─▶ Plate ─▶ SVG
//	style sheet ──┘          └▶ PNG
//
// The same input gives the same bytes. It runs natively only.
package still

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/app/scene"
)

// Sheet is a style sheet, as far as it holds for one size of the page.
type Sheet struct {
	rules   []rule
	strange []string // what could not be read, each with the reason
}

// rule is one selector with its declarations. A list of selectors makes as many
// rules.
type rule struct {
	selector
	declarations []declaration
}

type declaration struct{ name, value string }

// Read reads a style sheet for a page of a size in CSS pixels. Of its queries,
// of the medium and of the container that the page is, only those about the size
// can hold: a still has no reader who prefers anything. What it cannot read it
// keeps for Strange.
func Read(css string, page scene.Size) Sheet {
	var s Sheet
	s.block(uncommented(css), page)
	return s
}

// Strange lists what was not understood.
func (s Sheet) Strange() []string { return s.strange }

func uncommented(css string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(css, "/*")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, css, _ = strings.Cut(rest, "*/")
	}
}

// block reads rules one after another.
func (s *Sheet) block(css string, page scene.Size) {
	for {
		head, rest, found := strings.Cut(css, "{")
		if !found {
			return
		}
		body, after := cutBody(rest)
		head = strings.TrimSpace(head)
		switch {
		case strings.HasPrefix(head, "@media"), strings.HasPrefix(head, "@container page"):
			if holds(head[strings.IndexByte(head, '(')+1:], page) {
				s.block(body, page)
			}
		case strings.HasPrefix(head, "@"): // of keyframes and pages a still has none
		default:
			s.rule(head, body)
		}
		css = after
	}
}

// cutBody parts what stands before the brace that closes an open one from what
// comes after it.
func cutBody(css string) (body, after string) {
	depth := 1
	for i := range len(css) {
		switch css[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth == 0 {
			return css[:i], css[i+1:]
		}
	}
	return css, ""
}

// holds tells whether a query is one about the size, and holds for it.
func holds(query string, page scene.Size) bool {
	for _, part := range strings.Split(query, " and ") {
		name, value, _ := strings.Cut(strings.Trim(strings.TrimSpace(part), "()"), ":")
		limit, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(value), "px"), 64)
		meets, ok := limits[strings.TrimSpace(name)]
		if err != nil || !ok || !meets(page, limit) {
			return false
		}
	}
	return true
}

// limits are what a query may ask of the size.
var limits = map[string]func(page scene.Size, limit float64) bool{
	"min-width":  func(page scene.Size, limit float64) bool { return page.W >= limit },
	"max-width":  func(page scene.Size, limit float64) bool { return page.W <= limit },
	"min-height": func(page scene.Size, limit float64) bool { return page.H >= limit },
	"max-height": func(page scene.Size, limit float64) bool { return page.H <= limit },
}

func (s *Sheet) rule(head, body string) {
	var all []declaration
	for _, line := range split(body, ';') {
		name, value, ok := strings.Cut(line, ":")
		if ok {
			value, _, _ = strings.Cut(value, "!")
			all = append(all, declaration{strings.TrimSpace(name), strings.TrimSpace(value)})
		}
	}
	for _, text := range split(head, ',') {
		parsed, err := selectorOf(strings.TrimSpace(text))
		if err != nil {
			s.strange = append(s.strange, fmt.Sprintf("%s: %v", strings.TrimSpace(text), err))
			continue
		}
		s.rules = append(s.rules, rule{parsed, all})
	}
}

// split parts text at a mark that stands in no brackets and no quotes.
func split(text string, mark byte) (parts []string) {
	depth, quoted, from := 0, false, 0
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case c == mark && depth == 0:
			parts = append(parts, text[from:i])
			from = i + 1
		}
	}
	return append(parts, text[from:])
}
