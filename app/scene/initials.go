package scene

import "strings"

// abbreviate gives each column letters that no other has: the first of its name,
// or two where names begin alike.
func abbreviate(columns []Column) {
	shared, taken := map[string]int{}, map[string]bool{}
	for _, c := range columns {
		shared[alike(first(c.Name))]++
	}
	for i, c := range columns {
		columns[i].Letter = first(c.Name)
		if shared[alike(columns[i].Letter)] > 1 {
			columns[i].Letter = twoOf(c.Name, taken)
		}
		taken[alike(columns[i].Letter)] = true
	}
}

// alike writes letters as a column's head shows them: small as they stand there, the
// forms of the Arabic alef are one.
func alike(letters string) string { return alefs.Replace(letters) }

var alefs = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا")

// bare is a name without the Arabic article, with which every second one begins.
func bare(name string) []rune { return []rune(strings.TrimPrefix(name, "ال")) }

func first(name string) string { return string(bare(name)[:min(1, len(bare(name)))]) }

// twoOf gives two letters of a name that are not taken: those that its first two
// words begin with, else its first with the next or a later one. All may be taken;
// then the columns' legend tells them apart.
func twoOf(name string, taken map[string]bool) string {
	letters := bare(name)
	var second []rune
	if _, word, ok := strings.Cut(string(letters), " "); ok && word != "" {
		second = []rune(first(word))
	}
	if len(letters) < 2 {
		return string(letters)
	}
	for _, r := range append(second, letters[1:]...) {
		if two := string(letters[0]) + string(r); r != ' ' && !taken[alike(two)] {
			return two
		}
	}
	return string(letters[:2])
}
