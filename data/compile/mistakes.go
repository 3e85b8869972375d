package compile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Position is a place in a story's files. Line and column count from 1; a line
// of 0 means the file as a whole.
type Position struct {
	File         string
	Line, Column int
}

// String writes p as compilers do, so that editors can jump to it.
func (p Position) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Mistake is something in a story that its writer can mend, and how.
type Mistake struct {
	At            Position
	Problem, Mend string
}

// Error is one line: where, what, and how to mend it.
func (m Mistake) Error() string {
	if m.Mend == "" {
		return fmt.Sprintf("%s: %s", m.At, m.Problem)
	}
	return fmt.Sprintf("%s: %s; %s", m.At, m.Problem, m.Mend)
}

// Mistakes is everything found wrong, by file, line and column.
type Mistakes []Mistake

// Error has a line for each mistake.
func (m Mistakes) Error() string {
	lines := make([]string, len(m))
	for i := range m {
		lines[i] = m[i].Error()
	}
	return strings.Join(lines, "\n")
}

// err is nil where nothing is wrong, else the mistakes in order.
func (m Mistakes) err() error {
	if len(m) == 0 {
		return nil
	}
	return m.Sorted()
}

// Sorted gives them by file, line and column.
func (m Mistakes) Sorted() Mistakes {
	return slices.SortedStableFunc(slices.Values(m), func(a, b Mistake) int {
		return cmp.Or(
			strings.Compare(a.At.File, b.At.File),
			cmp.Compare(a.At.Line, b.At.Line),
			cmp.Compare(a.At.Column, b.At.Column))
	})
}
