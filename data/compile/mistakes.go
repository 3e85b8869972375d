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
	return m.sorted()
}

// sorted gives them by file, line and column.
func (m Mistakes) sorted() Mistakes {
	return slices.SortedStableFunc(slices.Values(m), func(a, b Mistake) int {
		return cmp.Or(
			strings.Compare(a.At.File, b.At.File),
			cmp.Compare(a.At.Line, b.At.Line),
			cmp.Compare(a.At.Column, b.At.Column))
	})
}

// nearest finds the word a writer may have meant, or "".
func nearest(word string, known []string) string {
	best, least := "", (len(word)+2)/3+1
	for _, k := range known {
		if d := distance(word, k); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance counts the letters to insert, delete or replace (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, corner+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// meant suggests the known word nearest to one that is not known, else lists all.
func meant(word string, known []string) string {
	if k := nearest(word, known); k != "" {
		return fmt.Sprintf("did you mean %q?", k)
	}
	if len(known) == 0 || len(known) > 16 {
		return "define it, or use one that is defined"
	}
	return "use one of " + strings.Join(known, ", ")
}
