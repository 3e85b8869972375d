package scene

import "sort"

// inOrder sorts a short list as slices.SortStableFunc does. That is compiled anew for
// each type that it sorts, some 20 kB of the program every time; this is not.
func inOrder[T any](list []T, compare func(a, b T) int) {
	sort.SliceStable(list, func(i, j int) bool { return compare(list[i], list[j]) < 0 })
}
