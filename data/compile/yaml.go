package compile

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/data/model"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// value is a YAML node that knows where it stands. A nil node is a file or a
// key without a value.
type value struct {
	node  ast.Node
	at    Position
	lists map[int][]piece // of a big file: the rest of its lists, by the line of their key
	more  []piece         // of a list: its rest
}

// pair is a key with its value.
type pair struct {
	key   string
	at    Position // of the key
	value value
}

// parse reads one YAML file; ok is false where it is not YAML at all.
func (r *reader) parse(file string, text []byte) (v value, ok bool) {
	if at := stray(text); at >= 0 {
		line := bytes.Count(text[:at], []byte("\n"))
		column := utf8.RuneCount(text[bytes.LastIndexByte(text[:at], '\n')+1 : at])
		r.wrong(Position{file, line + 1, column + 1}, "the file is not UTF-8", "save it as UTF-8 in your editor")
		return value{}, false
	}
	plain, _ := Normal(text)
	var lists map[int][]piece
	if len(plain) > bigFile {
		plain, lists = outermost(plain, pieceSize)
	}
	v, ok = r.tree(file, piece{text: plain})
	v.lists = lists
	return v, ok
}

// tree parses some lines of a file.
func (r *reader) tree(file string, p piece) (v value, ok bool) {
	whole := Position{file, p.before + 1, 1}
	tokens := lexer.Tokenize(p.text)
	for _, t := range tokens {
		t.Position.Line += p.before
	}
	if !r.bounded(whole, tokens) {
		return value{}, false
	}
	parsed, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		r.syntax(whole, err)
		return value{}, false
	}
	if len(parsed.Docs) == 0 {
		return value{at: whole}, true
	}
	return r.at(file, parsed.Docs[0].Body, whole), true
}

// stray finds the first byte that is not UTF-8, or gives -1.
func stray(text []byte) int {
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && n == 1 {
			return at
		}
		at += n
	}
	return -1
}

// syntax reports what the YAML parser could not read.
func (r *reader) syntax(at Position, err error) {
	var bad yaml.Error
	if !errors.As(err, &bad) {
		r.wrong(at, "not YAML: "+err.Error(), "see yaml.org")
		return
	}
	for _, s := range slips {
		if strings.Contains(bad.GetMessage(), s.says) {
			r.wrong(position(at.File, bad.GetToken(), at), "not YAML: "+s.problem, s.mend)
			return
		}
	}
	r.wrong(position(at.File, bad.GetToken(), at), "not YAML: "+bad.GetMessage(), "mend the indentation, quotes or colons there")
}

// slips are what writers get wrong in YAML, by what its parser says of it.
var slips = []struct{ says, problem, mend string }{
	{"found character '\t'", "there is a tab", "indent with spaces"},
	{"mapping value is not allowed", "there is a colon too many", "put text that has a colon and a space in it in quotes"},
	{"pre-defined", "there is something after the end of a value", "put text that has quotes in it in other quotes, or write each of them twice"},
	{"value is not allowed in this context", "this stands neither in nor beside what is above it", "indent it by as many spaces as its neighbours; put a space after '-' and ':'"},
	{"non-map value is specified", "a 'key: value' is wanted here", "put a space after the colon, and indent the line as its neighbours"},
	{"',' or '}' must be specified", "a comma is missing before this", "put one between the parts of what is in { }"},
	{"',' or ']' must be specified", "a comma is missing before this", "put one between the members of what is in [ ]"},
	{"reserved character", "text cannot begin like this", "put it in quotes"},
	{"could not find end character", "a quotation mark is not closed", "put another at the end of the text"},
}

// at places a node; a missing node stands where its parent does.
func (r *reader) at(file string, n ast.Node, parent Position) value {
	if n == nil || n.Type() == ast.NullType {
		return value{at: parent}
	}
	if m, ok := n.(*ast.MappingNode); ok && len(m.Values) > 0 && !m.IsFlowStyle {
		n := m.Values[0].Key
		return value{node: m, at: position(file, n.GetToken(), parent)}
	}
	if m, ok := n.(*ast.MappingValueNode); ok {
		return value{node: m, at: position(file, m.Key.GetToken(), parent)}
	}
	return value{node: n, at: position(file, n.GetToken(), parent)}
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
		p := pair{n.Key.GetToken().Value, at, r.at(v.at.File, n.Value, at)}
		p.value.more = v.lists[at.Line]
		all = append(all, p)
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
		r.wrong(v.at, fmt.Sprintf("this should be plain text, not YAML's %s", strings.ToLower(n.Type().String())), "write the value itself, in quotes where it begins with a mark")
		return "", false
	}
	if at, what := model.Illegal(text); at >= 0 {
		r.wrong(v.at, "the text holds "+what+before(text[:at]), "remove it: no picture and no download can hold it")
		return "", false
	}
	text = strings.Join(strings.Fields(text), " ")
	return text, r.fits(v.at, text)
}

// before says after which words something that nobody sees stands.
func before(text string) string {
	words := strings.Fields(text)
	if len(words) == 0 {
		return ""
	}
	return fmt.Sprintf(" after %q", strings.Join(words[max(0, len(words)-3):], " "))
}

// Syntax says what keeps a text from being the YAML of a story's file, whatever it
// may tell.
func Syntax(file string, text []byte) Mistakes {
	var r reader
	v, _ := r.parse(file, text)
	for _, key := range slices.Sorted(maps.Keys(v.lists)) {
		for _, p := range v.lists[key] {
			r.tree(file, p)
		}
	}
	return r.mistakes
}
