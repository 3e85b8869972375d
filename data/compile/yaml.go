package compile

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// value is a YAML node that knows where it stands. A nil node is a file or a
// key without a value.
type value struct {
	node ast.Node
	at   Position
}

// pair is a key with its value.
type pair struct {
	key   string
	at    Position // of the key
	value value
}

// parse reads one YAML file; ok is false where it is not YAML at all.
func (r *reader) parse(file string, text []byte) (v value, ok bool) {
	whole := Position{file, 1, 1}
	parsed, err := parser.ParseBytes(text, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		r.syntax(whole, err)
		return value{}, false
	}
	if len(parsed.Docs) > 1 {
		r.wrong(whole, "the file holds several documents", "keep one, without --- lines")
	}
	if len(parsed.Docs) == 0 {
		return value{nil, whole}, true
	}
	return r.at(file, parsed.Docs[0].Body, whole), true
}

// syntax reports what the YAML parser could not read.
func (r *reader) syntax(at Position, err error) {
	var bad yaml.Error
	if !errors.As(err, &bad) {
		r.wrong(at, "not YAML: "+err.Error(), "see yaml.org")
		return
	}
	r.wrong(position(at.File, bad.GetToken(), at), "not YAML: "+bad.GetMessage(), "mend the indentation, quotes or colons there")
}

// at places a node; a missing node stands where its parent does.
func (r *reader) at(file string, n ast.Node, parent Position) value {
	if n == nil || n.Type() == ast.NullType {
		return value{nil, parent}
	}
	if m, ok := n.(*ast.MappingNode); ok && len(m.Values) > 0 && !m.IsFlowStyle {
		n := m.Values[0].Key
		return value{m, position(file, n.GetToken(), parent)}
	}
	if m, ok := n.(*ast.MappingValueNode); ok {
		return value{m, position(file, m.Key.GetToken(), parent)}
	}
	return value{n, position(file, n.GetToken(), parent)}
}

func position(file string, t *token.Token, parent Position) Position {
	if t == nil || t.Position == nil {
		return parent
	}
	return Position{file, t.Position.Line, t.Position.Column}
}

// pairs gives the keys of a mapping in their order.
func (r *reader) pairs(v value) (all []pair, ok bool) {
	var nodes []*ast.MappingValueNode
	switch n := v.node.(type) {
	case *ast.MappingNode:
		nodes = n.Values
	case *ast.MappingValueNode:
		nodes = append(nodes, n)
	case nil:
	default:
		return nil, false
	}
	for _, n := range nodes {
		at := position(v.at.File, n.Key.GetToken(), v.at)
		all = append(all, pair{n.Key.GetToken().Value, at, r.at(v.at.File, n.Value, at)})
	}
	return all, true
}

// items gives the members of a list; something that is no list is a mistake.
func (r *reader) items(v value) []value {
	if v.node == nil {
		return nil
	}
	list, ok := v.node.(*ast.SequenceNode)
	if !ok {
		r.wrong(v.at, "this should be a list", "begin each member with '- ', or write [a, b]")
		return nil
	}
	all := make([]value, len(list.Values))
	for i, n := range list.Values {
		all[i] = r.at(v.at.File, n, v.at)
	}
	return all
}

// scalar gives a plain value as it is written, so that 2025 and 007 keep their form.
func (r *reader) scalar(v value) (text string, ok bool) {
	switch n := v.node.(type) {
	case *ast.StringNode:
		text = n.Value
	case *ast.LiteralNode:
		text = n.Value.Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		text = n.GetToken().Value
	case nil:
		r.wrong(v.at, "nothing is written here", "write a value, or leave the key out")
		return "", false
	default:
		r.wrong(v.at, fmt.Sprintf("this should be plain text, not a %s", strings.ToLower(n.Type().String())), "write the value itself")
		return "", false
	}
	if text = strings.Join(strings.Fields(text), " "); text == "" {
		r.wrong(v.at, "the text is empty", "write a value, or leave the key out")
	}
	return text, text != ""
}
