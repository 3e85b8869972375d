package scene

import "sort"

// inOrder sorts a list as slices.SortStableFunc does. That is compiled anew for each type
// that it sorts, some 20 kB of the program every time; this is not.
func inOrder[T any](list []T, compare func(a, b T) int) {
	stable(list, func(i, j int) bool { return compare(list[i], list[j]) < 0 })
}

// stable sorts what mostly stands in its order already: of thousands each is then compared
// once, and not a dozen times.
func stable(list any, less func(i, j int) bool) {
	if !sort.SliceIsSorted(list, less) {
		sort.SliceStable(list, less)
	}
}
