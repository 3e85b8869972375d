package model

// byID tells where in a list each id first stands. What has no id is passed over.
func byID[T any](list []T, id func(*T) string) map[string]int {
	at := make(map[string]int, len(list))
	for i := range list {
		name := id(&list[i])
		if _, twice := at[name]; name != "" && !twice {
			at[name] = i
		}
	}
	return at
}

// put adds n to the group of an id, unless it was the last to be added there.
func put(groups [][]int, at map[string]int, id string, n int) {
	i, ok := at[id]
	if !ok || len(groups[i]) > 0 && groups[i][len(groups[i])-1] == n {
		return
	}
	groups[i] = append(groups[i], n)
}

// grouped gives what belongs to each of n groups: in tells of each thing in which it is, if
// in any. The groups share one list, since of a long story most are of one or two.
func grouped(n int, in []int) [][]int {
	groups, from, room := make([][]int, n), 0, make([]int, len(in))
	size := make([]int, n)
	for _, g := range in {
		if g >= 0 {
			size[g]++
		}
	}
	for g, many := range size {
		groups[g], from = room[from:from:from+many], from+many
	}
	for i, g := range in {
		if g >= 0 {
			groups[g] = append(groups[g], i)
		}
	}
	return groups
}

// at tells of each of n things where the id that it has stands, and -1 where it has
// none that does, with pauses.
func at(pause func(), index map[string]int, n int, id func(i int) string) []int {
	in, last := make([]int, n), ""
	for i := range in {
		if i%5000 == 4999 {
			pause()
		}
		name := id(i)
		if i > 0 && name == last { // of one source come many claims
			in[i] = in[i-1]
			continue
		}
		in[i], last = -1, name
		if g, ok := index[name]; ok {
			in[i] = g
		}
	}
	return in
}

// find gives what an id stands for.
func find[T any](list []T, at map[string]int, id string) (T, bool) {
	i, ok := at[id]
	if !ok {
		var none T
		return none, false
	}
	return list[i], true
}

// some gives the items of a list at the given places.
func some[T any](list []T, at []int) []T {
	out := make([]T, len(at))
	for n, i := range at {
		out[n] = list[i]
	}
	return out
}

// group gives the items that belong to an id.
func group[T any](list []T, groups [][]int, at map[string]int, id string) []T {
	i, ok := at[id]
	if !ok || len(groups[i]) == 0 {
		return nil
	}
	return some(list, groups[i])
}
