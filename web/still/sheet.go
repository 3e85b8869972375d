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
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"dateline/app/scene"

	"github.com/andybalholm/cascadia"
	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// Sheet is a style sheet, as far as it holds for one size of the page.
type Sheet struct {
	rules   []rule   // the weakest first
	asked   []string // the attributes that its selectors ask for
	strange []string // what could not be read, each with the reason
}

// rule is one selector with its declarations. A list of selectors makes as many
// rules.
type rule struct {
	cascadia.Sel
	declarations []declaration
}

type declaration struct{ name, value string }

// Read reads a style sheet for a page of a size in CSS pixels. Of its queries,
// of the medium and of the container that the page is, only those about the size
// can hold: a still has no reader who prefers anything. What it cannot read it
// keeps for Strange.
func Read(text string, page scene.Size) Sheet {
	var s Sheet
	s.read(text, page)
	slices.SortStableFunc(s.rules, func(a, b rule) int { return order(a.Specificity(), b.Specificity()) })
	return s
}

// Strange lists what was not understood.
func (s Sheet) Strange() []string { return s.strange }

func order(a, b cascadia.Specificity) int {
	switch {
	case a.Less(b):
		return -1
	case b.Less(a):
		return 1
	}
	return 0
}

func (s *Sheet) read(text string, page scene.Size) {
	r := reader{Sheet: s, Parser: css.NewParser(parse.NewInputString(text), false), page: page}
	for r.next() {
	}
}

// reader is a sheet in the reading.
type reader struct {
	*Sheet
	*css.Parser
	page      scene.Size
	closed    int // how many rules with an @ deep it is in one that does not hold
	container *strings.Builder
	open      []cascadia.Sel
	block     []declaration
}

// next reads one piece of grammar, and is false after the last.
func (r *reader) next() bool {
	kind, _, name := r.Next()
	switch kind {
	case css.ErrorGrammar:
		if errors.Is(r.Err(), io.EOF) {
			return false
		}
		r.odd(strings.SplitN(r.Err().Error(), "\n", 2)[0])
		return r.HasParseError()
	case css.BeginAtRuleGrammar:
		r.enter(string(name), joined(r.Values()))
	case css.TokenGrammar:
		if r.container != nil {
			r.container.Write(name)
		}
	case css.EndAtRuleGrammar:
		r.leave()
	case css.BeginRulesetGrammar:
		r.open, r.block = r.selectors(r.Values()), nil
	case css.DeclarationGrammar, css.CustomPropertyGrammar:
		value, _, _ := strings.Cut(joined(r.Values()), "!") // of what is important a still has no other kind
		r.block = append(r.block, declaration{string(name), strings.TrimSpace(value)})
	case css.EndRulesetGrammar:
		r.close()
	}
	return true
}

// enter begins a rule with an @. What is in a container's the parser gives as
// mere tokens; they are gathered.
func (r *reader) enter(name, query string) {
	switch {
	case r.closed > 0 || !holds(name, query, r.page):
		r.closed++
	case name == "@container":
		r.container = &strings.Builder{}
	}
}

func (r *reader) leave() {
	if r.container == nil {
		r.closed = max(0, r.closed-1)
		return
	}
	inner := r.container.String()
	r.container = nil
	r.read(inner, r.page)
}

// close keeps the rule that ends here, where it holds.
func (r *reader) close() {
	if r.closed > 0 {
		return
	}
	for _, s := range r.open {
		r.rules = append(r.rules, rule{s, r.block})
	}
}

func (r *reader) odd(what string) { r.strange = append(r.strange, what) }

func joined(tokens []css.Token) string {
	var b strings.Builder
	for _, t := range tokens {
		b.Write(t.Data)
	}
	return b.String()
}

// selectors reads a list of them, each by itself: what is strange about one does
// no harm to the others.
func (r *reader) selectors(tokens []css.Token) (out []cascadia.Sel) {
	for len(tokens) > 0 {
		end := listed(tokens)
		text := states.Replace(joined(tokens[:end]))
		for i := 0; i+1 < end; i++ {
			if tokens[i].TokenType == css.LeftBracketToken {
				r.asked = append(r.asked, string(tokens[i+1].Data))
			}
		}
		tokens = tokens[min(len(tokens), end+1):]
		s, err := selector(text)
		if err != nil {
			r.odd(text + ": " + err.Error())
		} else if s.PseudoElement() == "" {
			out = append(out, s)
		}
	}
	return out
}

// listed gives the place of the comma after the first of a list of selectors.
func listed(tokens []css.Token) int {
	depth := 0
	for i, t := range tokens {
		switch t.TokenType {
		case css.FunctionToken, css.LeftParenthesisToken:
			depth++
		case css.RightParenthesisToken:
			depth--
		case css.CommaToken:
			if depth == 0 {
				return i
			}
		}
	}
	return len(tokens)
}

// states are those that no still is in, by one that the selectors' library knows
// to hold for nothing.
var states = strings.NewReplacer(":focus-visible", ":focus", ":focus-within", ":focus")

// selector reads one. What an element has inside and beside it a still does not
// know: it is worked out from the outside in, and once for all that are alike.
func selector(text string) (cascadia.Sel, error) {
	if strings.ContainsAny(text, "+~") || strings.Contains(text, "-child") || strings.Contains(text, "-of-type") {
		return nil, errors.New("siblings are not known here")
	}
	return cascadia.ParseWithPseudoElement(text)
}

// holds tells whether a rule with an @ is a query about the size, and holds for
// it.
func holds(name, query string, page scene.Size) bool {
	query = strings.TrimSpace(query)
	if name == "@container" {
		of, rest, _ := strings.Cut(query, " ")
		name, query = around[of], rest
	}
	if name != "@media" {
		return false
	}
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

// around are the containers that a still stands in, any page and one that is
// embedded: what is asked of them is asked of the medium.
var around = map[string]string{"page": "@media", "embed": "@media"}

// limits are what a query may ask of the size.
var limits = map[string]func(page scene.Size, limit float64) bool{
	"min-width":  func(page scene.Size, limit float64) bool { return page.W >= limit },
	"max-width":  func(page scene.Size, limit float64) bool { return page.W <= limit },
	"min-height": func(page scene.Size, limit float64) bool { return page.H >= limit },
	"max-height": func(page scene.Size, limit float64) bool { return page.H <= limit },
}
