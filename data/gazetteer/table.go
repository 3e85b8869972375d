package gazetteer

import "strings"

// table is a text with the starts of its lines.
type table struct {
	text   string
	starts []uint32
}

func lines(text string) table {
	t := table{text, make([]uint32, 1, strings.Count(text, "\n")+1)}
	for i := range len(text) {
		if text[i] == '\n' {
			t.starts = append(t.starts, uint32(i+1))
		}
	}
	return t
}

func (t table) len() int { return len(t.starts) }

// line gives line i without its end.
func (t table) line(i int) string {
	line, _, _ := strings.Cut(t.text[t.starts[i]:], "\n")
	return line
}

// first gives the first line, of sorted ones, that is not before key.
func (t table) first(key string) int {
	low, high := 0, t.len()
	for low < high {
		middle := int(uint(low+high) / 2)
		if t.text[t.starts[middle]:min(len(t.text), int(t.starts[middle])+len(key))] < key {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}
