package search

import (
	"cmp"
	"slices"
	"sort"
)

// spot is a word of a text with where it stands there.
type spot struct {
	word
	scanner
}

// mark gives the ranges of text that any of the terms finds.
func mark(text string, terms []term) [][2]int {
	var spots []spot
	for sc := (scanner{s: text}); sc.next(); {
		kept := sc
		kept.word, kept.at = nil, slices.Clone(sc.at)
		spots = append(spots, spot{wordOf(string(sc.word)), kept})
	}
	var found [][2]int
	for _, t := range terms {
		for i := range spots {
			if r, ok := t.at(spots[i:]); ok {
				found = append(found, r)
			}
		}
	}
	return join(found)
}

// at tells whether the term's words are the first of spots, and which part of
// the text they are.
func (t term) at(spots []spot) (r [2]int, ok bool) {
	if len(t.words) > len(spots) {
		return r, false
	}
	for i, q := range t.words {
		g, from, n := spots[i].grade(q)
		if !t.passes(i, g) {
			return r, false
		}
		first, last := spots[i].source(from, n)
		if i == 0 {
			r[0] = first
		}
		r[1] = last
	}
	return r, true
}

// join sorts ranges and makes one of those that overlap or touch.
func join(ranges [][2]int) [][2]int {
	sort.Slice(ranges, func(i, j int) bool { // which is not compiled anew for pairs, 15 kB of the program
		return cmp.Or(ranges[i][0]-ranges[j][0], ranges[i][1]-ranges[j][1]) < 0
	})
	var out [][2]int
	for _, r := range ranges {
		if n := len(out); n > 0 && r[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], r[1])
			continue
		}
		out = append(out, r)
	}
	return out
}
