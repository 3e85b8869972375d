package fill

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/data/compile"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// document is a file as it is written, and what is to be added to it.
type document struct {
	file  string
	form  compile.Form
	lines []string // without their ends
	root  mapping
	edits []edit
}

// edit puts a text before a character of a line, in the place of some others; or,
// where the column is 0, whole lines after a line.
type edit struct {
	line, column int // both from 1
	instead      int // characters
	text         string
}

// read reads a file that is known to be YAML.
func read(file string, text []byte) (*document, error) {
	plain, form := compile.Normal(text)
	d := &document{file: file, form: form}
	d.lines = strings.Split(plain, "\n")
	parsed, err := parser.ParseBytes([]byte(plain), 0, parser.AllowDuplicateMapKey())
	if err != nil {
		return nil, err
	}
	if len(parsed.Docs) > 0 {
		d.root, _ = d.mapping(parsed.Docs[0].Body, len(d.lines)+1)
	}
	return d, nil
}

// mapping is a set of keys, on lines of its own or in braces.
type mapping struct {
	in    *document
	pairs []*ast.MappingValueNode
	close *token.Token // its closing brace, or nil
	next  int          // the line on which what follows it begins
}

// mapping gives a node as a set of keys, where it is one.
func (d *document) mapping(n ast.Node, next int) (mapping, bool) {
	switch n := n.(type) {
	case *ast.MappingNode:
		m := mapping{in: d, pairs: n.Values, next: next}
		if n.IsFlowStyle {
			m.close = n.End
		}
		return m, true
	case *ast.MappingValueNode:
		return mapping{d, []*ast.MappingValueNode{n}, nil, next}, true
	}
	return mapping{}, false
}

// node gives the value of a key and the line on which what follows it begins.
func (m mapping) node(key string) (n ast.Node, next int) {
	for i, p := range m.pairs {
		if p.Key.GetToken().Value != key {
			continue
		}
		next = m.next
		if i+1 < len(m.pairs) {
			next = m.pairs[i+1].Key.GetToken().Position.Line
		}
		return p.Value, next
	}
	return nil, 0
}

func (m mapping) has(key string) bool {
	return slices.ContainsFunc(m.pairs, func(p *ast.MappingValueNode) bool { return p.Key.GetToken().Value == key })
}

// scalar is the plain value of a key, as it is written, or "".
func (m mapping) scalar(key string) string {
	n, _ := m.node(key)
	return plain(n)
}

func plain(n ast.Node) string {
	if n == nil {
		return ""
	}
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		return n.GetToken().Value
	}
	return ""
}

// items are the members of a list of sets of keys.
func (m mapping) items(key string) (all []mapping) {
	n, next := m.node(key)
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		return nil
	}
	for i, v := range list.Values {
		until := next
		if i+1 < len(list.Values) {
			until = first(list.Values[i+1]).Position.Line
		}
		if item, ok := m.in.mapping(v, until); ok {
			all = append(all, item)
		}
	}
	return all
}

// first is the token that a node begins with.
func first(n ast.Node) *token.Token {
	switch n := n.(type) {
	case *ast.MappingNode:
		if !n.IsFlowStyle && len(n.Values) > 0 {
			return n.Values[0].Key.GetToken()
		}
	case *ast.MappingValueNode:
		return n.Key.GetToken()
	}
	return n.GetToken()
}

// add puts keys at the end of a set.
func (m mapping) add(keys ...[2]string) {
	if len(keys) == 0 || len(m.pairs) == 0 {
		return
	}
	if m.close != nil {
		var b strings.Builder
		for _, k := range keys {
			b.WriteString(", " + k[0] + ": " + k[1])
		}
		at := m.close.Position
		m.in.edits = append(m.in.edits, edit{at.Line, m.in.after(at.Line, at.Column), 0, b.String()})
		return
	}
	column := m.pairs[0].Key.GetToken().Position.Column
	m.in.insert(m.in.last(m.next, column-1), column-1, keys)
}

// addBefore puts keys before a key of a set that stands on lines of its own, or at
// the end where it has no such key.
func (m mapping) addBefore(key string, keys ...[2]string) {
	for _, p := range m.pairs {
		at := p.Key.GetToken().Position
		if p.Key.GetToken().Value == key && m.close == nil && at.Column == 1 {
			m.in.insert(m.in.last(at.Line, 1), 0, keys)
			return
		}
	}
	m.add(keys...)
}

// after is the column behind the last character before a column that is no space.
func (d *document) after(line, column int) int {
	before := string([]rune(d.lines[line-1])[:column-1])
	if trimmed := strings.TrimRight(before, " \t"); trimmed != "" {
		return utf8.RuneCountInString(trimmed) + 1
	}
	return column
}

// last is the last line of what ends before a line: blank lines there, and remarks
// that stand further to the left, belong to what follows.
func (d *document) last(before, indent int) int {
	n := before - 1
	for ; n > 1; n-- {
		text := d.lines[n-1]
		words := strings.TrimLeft(text, " ")
		remark := strings.HasPrefix(words, "#") && len(text)-len(words) < indent
		if strings.TrimSpace(text) != "" && !remark {
			break
		}
	}
	return n
}

func (d *document) insert(after, indent int, keys [][2]string) {
	for _, k := range keys {
		d.edits = append(d.edits, edit{after, 0, 0, strings.Repeat(" ", indent) + k[0] + ": " + k[1]})
	}
}

// replace puts another text in the place of a plain value that stands on one
// line; made is given the value as it is written, with its quotes.
func (d *document) replace(n ast.Node, made func(written string) string) {
	at := n.GetToken().Position
	written, ok := written(string([]rune(d.lines[at.Line-1])[at.Column-1:]), plain(n))
	if ok {
		d.edits = append(d.edits, edit{at.Line, at.Column, utf8.RuneCountInString(written), made(written)})
	}
}

// written finds how a value is written at the beginning of the rest of a line. One
// that goes on in the next line is not found.
func written(rest, value string) (string, bool) {
	for _, form := range []string{value, `"` + value + `"`, "'" + value + "'"} {
		if strings.HasPrefix(rest, form) {
			return form, true
		}
	}
	return "", false
}

// apply gives the file with its edits, the last first, so that none moves another.
func (d *document) apply() []byte {
	lines := slices.Clone(d.lines)
	slices.SortStableFunc(d.edits, func(a, b edit) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.column, b.column))
	})
	for _, e := range slices.Backward(d.edits) {
		if e.column == 0 {
			lines = slices.Insert(lines, e.line, e.text)
			continue
		}
		line := []rune(lines[e.line-1])
		lines[e.line-1] = string(line[:e.column-1]) + e.text + string(line[e.column-1+e.instead:])
	}
	return []byte(d.form.Mark + strings.Join(lines, d.form.End))
}
