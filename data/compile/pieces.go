package compile

import (
	"iter"
	"strings"
)

// A parser of YAML needs some forty bytes of memory for each of a text. Of a big file
// the outermost lists are therefore parsed some members at a time, and each piece is
// let go before the next: what stays is what they say.
const (
	bigFile   = 256 << 10 // bytes from which on a file is read in pieces
	pieceSize = 64 << 10  // bytes that a piece has at least
)

// piece is some lines of a file.
type piece struct {
	text   string
	before int // lines of the file
}

// outermost cuts the lists that are values of a text's outermost keys into pieces. The
// first of each stays in the rest of the text, in which every line keeps its number;
// the others are given by the line of the list's key.
func outermost(text string, size int) (rest string, lists map[int][]piece) {
	c := cutter{size: size, lists: map[int][]piece{}}
	for line := range strings.Lines(text) {
		c.take(line)
	}
	c.end()
	return c.rest.String(), c.lists
}

// cutter goes through a file line by line.
type cutter struct {
	size    int
	line    int    // the number of this line
	key     int    // that of the last outermost key, 0 where its value is no list
	member  string // how a member of its list begins, "" before the first
	length  int    // bytes of the list's piece so far
	current *piece // nil where it stays in the rest
	held    strings.Builder
	rest    strings.Builder
	lists   map[int][]piece
}

func (c *cutter) take(line string) {
	c.line++
	bare := strings.TrimLeft(line, " ")
	says := strings.TrimSpace(bare) != "" && bare[0] != '#'
	switch dash := bare + " "; {
	case says && c.key > 0 && c.member == "" && isMember(dash):
		c.member = line[:len(line)-len(bare)] + "-"
	case says && c.member != "" && isMember(dash) && strings.HasPrefix(line, c.member) && c.length >= c.size:
		c.end()
		c.current = &piece{before: c.line - 1}
	case says && len(bare) == len(line) && !isMember(dash):
		c.end()
		c.key, c.member = 0, ""
		if valueless(line) {
			c.key = c.line
		}
	}
	c.length += len(line)
	if c.current == nil {
		c.rest.WriteString(line)
		return
	}
	c.held.WriteString(line)
	c.rest.WriteByte('\n')
}

// isMember tells whether a line begins a member of a list.
func isMember(line string) bool {
	return line[0] == '-' && strings.ContainsRune(" \r\n", rune(line[1]))
}

// valueless tells whether a line is a key whose value follows.
func valueless(line string) bool {
	key, _, _ := strings.Cut(line, " #")
	return strings.HasSuffix(strings.TrimSpace(key), ":")
}

// end closes the piece that is open.
func (c *cutter) end() {
	if c.current != nil {
		c.current.text = c.held.String()
		c.lists[c.key] = append(c.lists[c.key], *c.current)
		c.held.Reset()
	}
	c.current, c.length = nil, 0
}

// members gives those of a list one by one, the pieces that are not parsed yet
// included.
func (r *reader) members(v value) iter.Seq[value] {
	return func(yield func(value) bool) {
		for _, item := range r.items(v) {
			if !yield(item) {
				return
			}
		}
		for _, p := range v.more {
			list, ok := r.tree(v.at.File, p)
			r.torn = r.torn || !ok
			for _, item := range r.items(list) {
				if !yield(item) {
					return
				}
			}
		}
	}
}
