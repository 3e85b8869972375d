package still

import (
	"strconv"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// style holds the values of properties by name, worked out: no var is left.
type style map[string]string

// set puts a declaration in; a shorthand as the properties it stands for.
func (st style) set(d declaration) {
	if d.name != "font" || d.value == "inherit" {
		st[d.name] = d.value
		return
	}
	st["font-style"], st["font-weight"] = "normal", "400"
	rest := strings.Fields(d.value)
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
	if !strings.Contains(text, "var(") {
		return text
	}
	if depth > deepest {
		return ""
	}
	var out strings.Builder
	for l := css.NewLexer(parse.NewInputString(text)); ; {
		switch kind, data := l.Next(); {
		case kind == css.ErrorToken:
			return out.String()
		case kind == css.FunctionToken && string(data) == "var(":
			name, other := variable(l)
			inner, ok := st[name]
			if !ok {
				inner = other
			}
			out.WriteString(st.value(inner, depth+1))
		default:
			out.Write(data)
		}
	}
}

// variable reads on to the bracket that closes a var: a name, and what stands in
// for one that is not set.
func variable(l *css.Lexer) (name, other string) {
	var b strings.Builder
	for depth := 1; ; {
		kind, data := l.Next()
		switch kind {
		case css.FunctionToken, css.LeftParenthesisToken:
			depth++
		case css.RightParenthesisToken:
			depth--
		}
		if kind == css.ErrorToken || depth == 0 {
			name, other, _ = strings.Cut(b.String(), ",")
			return strings.TrimSpace(name), strings.TrimSpace(other)
		}
		b.Write(data)
	}
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

// serif tells whether the last of the families, which is the general one, bears
// serifs.
func (st style) serif() bool {
	families := strings.Split(st["font-family"], ",")
	return strings.TrimSpace(families[len(families)-1]) == "serif"
}
