package compile

import (
	"fmt"

	"github.com/goccy/go-yaml/token"
)

// What a file may hold at most. A parser of YAML takes time and memory by the
// square of the depth, and of the keys of one set, so both are known before it
// runs: 40 kB of brackets took it 2.5 GB. No story is deeper than 6.
const (
	mostDepth = 32  // lists and sets within each other
	mostKeys  = 256 // of one set
)

// unread are the parts of YAML that no story needs. Aliases could make a short
// text a long one.
var unread = map[token.Type]string{
	token.AnchorType: "anchor", token.AliasType: "alias", token.TagType: "tag", token.MergeKeyType: "merge key",
	token.MappingKeyType: "mark of a key", token.DirectiveType: "directive",
}

// bounded tells whether a file is not too much for the parser, and names where
// it becomes too much.
func (r *reader) bounded(whole Position, tokens token.Tokens) bool {
	var n nest
	for _, t := range tokens {
		n.take(t)
		at, in := position(whole.File, t, whole), position(whole.File, n.innermost().begins, whole)
		switch {
		case unread[t.Type] != "":
			r.wrong(at, "this should be plain text, not YAML's "+unread[t.Type], "write the value itself, in quotes where it begins with a mark")
		case n.empty != nil:
			r.wrong(position(whole.File, n.empty, whole), "nothing is written here", "write a value, or leave the '-' out")
		case n.several:
			r.wrong(at, "the file holds several documents", "keep one, without --- lines")
		case len(n.levels) > mostDepth && n.bracket() != nil:
			r.wrong(position(whole.File, n.bracket(), whole), fmt.Sprintf("this %s is not closed, or more than %d lists and sets lie in each other after it", n.bracket().Value, mostDepth), "put its fellow at the end of what it holds")
		case len(n.levels) > mostDepth:
			r.wrong(at, fmt.Sprintf("more than %d lists and sets lie in each other here", mostDepth), "indent each line as its neighbours; a story is 6 deep")
		case n.innermost().keys > mostKeys:
			r.wrong(in, fmt.Sprintf("the set that begins here has more than %d keys", mostKeys), "close its bracket, or write a list, each member with '- ' before it")
		default:
			continue
		}
		return false
	}
	if open := n.bracket(); open != nil {
		r.wrong(position(whole.File, open, whole), "not YAML: this "+open.Value+" is not closed", "put its fellow at the end of what it holds, and a comma between its members")
		return false
	}
	return true
}

// nest is the lists and sets that are open at a token.
type nest struct {
	levels  []level
	last    *token.Token // that is no comment, nil before the first
	several bool         // there is something after a line of ..., or before one of ---
	empty   *token.Token // the '-' of a member before this that has nothing in it
}

// level is a list or a set. In brackets it ends where they do, else with its
// indentation.
type level struct {
	begins   *token.Token
	brackets bool
	keys     int
}

// innermost is the list or set that a token stands in; that of none has no key.
func (n *nest) innermost() *level {
	if len(n.levels) == 0 {
		return &level{}
	}
	return &n.levels[len(n.levels)-1]
}

// bracket is the first that is open.
func (n *nest) bracket() *token.Token {
	for _, l := range n.levels {
		if l.brackets {
			return l.begins
		}
	}
	return nil
}

func (n *nest) take(t *token.Token) {
	if t.Type == token.CommentType {
		return
	}
	last := n.last
	n.last = t
	n.several = last != nil && (t.Type == token.DocumentHeaderType || last.Type == token.DocumentEndType)
	if last != nil && last.Type == token.SequenceEntryType && t.Type == last.Type && last.Position.Column == t.Position.Column {
		n.empty = last
	}
	switch t.Type {
	case token.SequenceStartType, token.MappingStartType:
		n.levels = append(n.levels, level{begins: t, brackets: true})
	case token.SequenceEndType, token.MappingEndType:
		if n.innermost().brackets {
			n.levels = n.levels[:len(n.levels)-1]
		}
	case token.SequenceEntryType:
		n.indented(t)
	case token.MappingValueType:
		if !n.innermost().brackets && last != nil {
			n.indented(last)
		}
		n.innermost().keys++
	}
}

// indented begins or goes on with what stands at a token's column, and ends all
// that stands further to the right, unless it is in brackets: there no list
// begins with '- ', so that one of them is not closed.
func (n *nest) indented(t *token.Token) {
	column := t.Position.Column
	for !n.innermost().brackets && n.column() > column {
		n.levels = n.levels[:len(n.levels)-1]
	}
	if n.innermost().brackets || n.column() < column {
		n.levels = append(n.levels, level{begins: t, brackets: n.innermost().brackets})
	}
}

// column is where the innermost list or set stands, 0 where there is none.
func (n *nest) column() int {
	if len(n.levels) == 0 {
		return 0
	}
	return n.innermost().begins.Position.Column
}
