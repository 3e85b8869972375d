package main

import "slices"

// merge strings arcs together into the longest lines that all runs agree on.
// The source cuts coasts also where the states of America meet them, which is
// nothing to us: longer lines simplify better and take fewer bytes.
//
//	a ─▶ b in every run that has a, and ~b ─▶ ~a in every run that has ~b:
//	one line. Where another country's border sets out, some run says otherwise.
func merge(t topology, runs [][]int) ([][]point, [][]int) {
	follows := successors(runs)
	m := merger{t: t, follows: follows, line: map[int]int{}}
	merged := make([][]int, len(runs))
	for i, run := range runs {
		merged[i] = m.run(run)
	}
	return m.lines, merged
}

// conflict marks an arc that is followed by several.
const conflict = int(^uint(0) >> 1)

func successors(runs [][]int) map[int]int {
	follows := map[int]int{}
	note := func(a, b int) {
		if old, ok := follows[a]; ok && old != b {
			b = conflict
		}
		follows[a] = b
	}
	for _, run := range runs {
		for i, a := range run {
			b := run[(i+1)%len(run)]
			note(a, b)
			note(^b, ^a)
		}
	}
	return follows
}

type merger struct {
	t       topology
	follows map[int]int
	lines   [][]point
	line    map[int]int // by first arc of a line, either way: reference to it
}

// run rewrites a run in merged lines. It begins at a junction if there is one,
// so that no line spans the run's own seam.
func (m *merger) run(run []int) []int {
	run = m.turned(run)
	var merged []int
	for from := 0; from < len(run); {
		to := from + 1
		for to < len(run) && m.joined(run[to-1], run[to]) {
			to++
		}
		merged = append(merged, m.reference(run[from:to]))
		from = to
	}
	return merged
}

func (m *merger) turned(run []int) []int {
	closed := m.first(run[0]) == m.last(run[len(run)-1])
	for i := range run {
		if closed && !m.joined(run[(i+len(run)-1)%len(run)], run[i]) {
			return slices.Concat(run[i:], run[:i])
		}
	}
	return run
}

func (m *merger) joined(a, b int) bool {
	return a != b && m.follows[a] == b && m.follows[^b] == ^a
}

func (m *merger) reference(part []int) int {
	if ref, ok := m.line[part[0]]; ok {
		return ref
	}
	n := len(m.lines)
	m.lines = append(m.lines, m.points(part))
	m.line[^part[len(part)-1]] = ^n
	m.line[part[0]] = n
	return n
}

func (m *merger) points(part []int) []point {
	var points []point
	for _, ref := range part {
		for _, p := range m.arc(ref) {
			if len(points) == 0 || p != points[len(points)-1] {
				points = append(points, p)
			}
		}
	}
	return points
}

func (m *merger) arc(ref int) []point {
	if ref >= 0 {
		return m.t.arcs[ref]
	}
	back := slices.Clone(m.t.arcs[^ref])
	slices.Reverse(back)
	return back
}

func (m *merger) first(ref int) point { return m.arc(ref)[0] }
func (m *merger) last(ref int) point  { return m.first(^ref) }
