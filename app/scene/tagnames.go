package scene

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// tagWidths are the px that a publisher's name may take, tried until all names have
// room: a shorter name is better than none. The last leaves a number alone, which
// the list of sources explains.
var tagWidths = []float64{190, 130, 96, 70, 48, 0}

// joinWidths are how far apart in px strokes may stand whose numbers are joined where
// not even all numbers have room.
var joinWidths = []float64{12, 24, 48, 96, 192, 400}

// hangAll names every source: in full, else shortened as little as it may be, else by
// numbers, which neighbours share where they must.
func hangAll(tags []tag, b *board) []tag {
	for _, most := range tagWidths {
		b.rest()
		for i := range tags {
			tags[i] = tags[i].cut(most)
		}
		if mayHang(tags, b) && hang(tags, b) {
			return lengthened(tags, b)
		}
	}
	for _, apart := range joinWidths {
		b.rest()
		if joined := joinedTags(tags, apart); hang(joined, b) {
			return joined
		}
	}
	return tags
}

// cut gives a tag with so much of its publisher's name, if it stands for no other source:
// of several, which may be of different publishers, it has the numbers alone.
func (t tag) cut(most float64) tag {
	t.name, t.most = ranges(append([]int{t.number}, t.also...)), most
	if told := abridged(t.publisher, most); told != "" && len(t.also) == 0 {
		t.name = t.words.Numbered(t.name, told)
	}
	t.wide = Measure(t.name, tagSize)
	return t
}

// abridged gives so many whole words of a publisher's name as have room, from its first
// on, and none rather than a part of one or an article alone.
func abridged(name string, most float64) string {
	told := shorten(name, tagSize, most)
	kept, cut := strings.CutSuffix(told, "…")
	if cut && told != name && (article(kept) || !strings.HasPrefix(name, kept+" ")) {
		return ""
	}
	return told
}

// article tells whether a word is so short that it says nothing alone, as The or Die;
// what is of capitals, such as BBC, does.
func article(word string) bool {
	return utf8.RuneCountInString(word) <= 3 && strings.ToUpper(word) != word
}

// mayHang tells whether the rows are long enough for all names one after the other, so
// that it is worth while to look where each may hang.
func mayHang(tags []tag, b *board) bool {
	long := 0.0
	for _, t := range tags {
		long += t.wide + tagPad
	}
	return long <= choices/2*b.room.W
}

// lengthened gives back to each name in turn what of it has room after all.
func lengthened(tags []tag, b *board) []tag {
	for i := range tags {
		for _, most := range tagWidths {
			if most <= tags[i].most {
				break
			}
			next := slices.Clone(tags)
			if next[i] = next[i].cut(most); next[i].wide == tags[i].wide {
				break
			}
			if hang(next, b) {
				tags = next
				break
			}
		}
	}
	return tags
}

// joinedTags gives tags with one name, their numbers, for all whose strokes stand
// within so many px of the first.
func joinedTags(tags []tag, apart float64) []tag {
	out := slices.Clone(tags)
	inOrder(out, func(a, b tag) int { return cmp.Compare(a.x, b.x) })
	head := 0
	for i := range out {
		if i > head && out[i].x-out[head].x <= apart {
			out[head].also = append(append(out[head].also, out[i].number), out[i].also...)
			out[i].name = ""
		} else {
			head, out[i].also = i, slices.Clone(out[i].also)
		}
	}
	for i := range out {
		if out[i].name != "" {
			out[i] = out[i].cut(0)
		}
	}
	return out
}

// ranges writes numbers as a list in which neighbours are run together: 1–3, 7.
func ranges(numbers []int) string {
	slices.Sort(numbers)
	var parts []string
	for i := 0; i < len(numbers); {
		last := i
		for last+1 < len(numbers) && numbers[last+1] == numbers[last]+1 {
			last++
		}
		part := strconv.Itoa(numbers[i])
		if last > i {
			part += "–" + strconv.Itoa(numbers[last])
		}
		parts, i = append(parts, part), last+1
	}
	return strings.Join(parts, ", ")
}
