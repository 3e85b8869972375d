package period

import (
	"strconv"
	"strings"
)

// Lexicon says in which periods a word stands, in as many leaves as the directory has.
// The leaf of a word follows from its first letters, so that who looks for all words
// that begin alike needs one of them.
type Lexicon struct {
	at     map[string][]run
	leaves int
}

// run is from one period to another, both from 0.
type run struct{ first, last int }

// Lexicon is one without words.
func (d *Division) Lexicon() *Lexicon { return &Lexicon{map[string][]run{}, d.Leaves()} }

// Add adds the words of a period, each once. Periods come in their order.
func (l *Lexicon) Add(period int, words []string) {
	for _, word := range words {
		runs := l.at[word]
		if n := len(runs); n > 0 && runs[n-1].last == period-1 {
			runs[n-1].last = period
			continue
		}
		l.at[word] = append(runs, run{period, period})
	}
}

// Leaves gives the words of each leaf with their periods, which are counted from 1:
// "2-5 9".
func (l *Lexicon) Leaves() []map[string]string {
	leaves := make([]map[string]string, l.leaves)
	for i := range leaves {
		leaves[i] = map[string]string{}
	}
	for word, runs := range l.at {
		leaves[leafOf(head(word), l.leaves)][word] = told(runs)
	}
	return leaves
}

// headed is by how many letters a word is looked for: of fewer, too many begin alike.
const headed = 3

// head is how a word begins, or all of a shorter one.
func head(word string) string {
	n := 0
	for i := range word {
		if n == headed {
			return word[:i]
		}
		n++
	}
	return word
}

func told(runs []run) string {
	var list []string
	for _, r := range runs {
		one := strconv.Itoa(r.first + 1)
		if r.last > r.first {
			one += "-" + strconv.Itoa(r.last+1)
		}
		list = append(list, one)
	}
	return strings.Join(list, " ")
}
