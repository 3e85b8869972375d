package state

import (
	"maps"
	"slices"
	"strings"
)

// flags are the keys that are on or off.
var flags = []string{"embed", "slide", "static", "table", "ghosts", "inview"}

// Keys lists what a fragment may name, in order.
func Keys() []string { return slices.Sorted(maps.Keys(keys)) }

// Unread lists the parts of a fragment, as they stand in it, that Parse leaves
// out: keys that it does not know, values that it cannot read, and a range that
// ends before it starts. A reader's link may hold them; whoever asks for a
// picture wants to be told.
func Unread(fragment string) (parts []string) {
	fragment = strings.TrimPrefix(fragment, "#")
	if strings.HasPrefix(fragment, "event-") && !strings.ContainsAny(fragment, "=&") {
		return nil
	}
	ranged := false
	for _, pair := range strings.Split(fragment, "&") {
		key, value, _ := strings.Cut(pair, "=")
		if pair != "" && !readable(key, unescape(value)) {
			parts = append(parts, pair)
		}
		ranged = ranged || key == "from" || key == "to"
	}
	if ranged && len(parts) == 0 && !Parse(fragment).Ranged() {
		parts = append(parts, fragment)
	}
	return parts
}

// readable tells whether a key with a value says something.
func readable(key, value string) bool {
	read, known := keys[key]
	if slices.Contains(flags, key) {
		return slices.Contains([]string{"0", "1", "false", "true"}, value)
	}
	s := State{From: Earliest, To: Latest}
	if known {
		read(&s, value)
	}
	return s != State{From: Earliest, To: Latest} && s.From == s.From && s.To == s.To
}
