package lexicon

import (
	"slices"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	l := Read("# a remark: x\nmonth 2: february | feb\nphrase day -1: last night|\n\nmonth 5: may\nverb: may\nno head", strings.Fields, func(head []string) string { return strings.Join(head, "/") })
	for phrase, want := range map[string][]string{
		"february": {"month/2"}, "feb": {"month/2"}, "last night": {"phrase/day/-1"}, "may": {"month/5", "verb"}, "x": nil, "last": nil, "": nil,
	} {
		if got := l.Of(strings.Fields(phrase)...); !slices.Equal(got, want) {
			t.Errorf("%q means %v, want %v", phrase, got, want)
		}
	}
	for word, want := range map[string]int{"last": 2, "may": 1, "night": 0} {
		if got := l.Longest(word); got != want {
			t.Errorf("the longest phrase from %q has %d words, want %d", word, got, want)
		}
	}
	t.Run("the zero lexicon means nothing", func(t *testing.T) {
		if l := (Lexicon[string]{}); l.Of("a") != nil || l.Longest("a") != 0 {
			t.Error("it does")
		}
	})
}
