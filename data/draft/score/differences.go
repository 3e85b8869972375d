package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// differences lists what a draft misses and what it has too many.
func differences(want, got truth) string {
	var b strings.Builder
	listed := func(what string, a, c map[string]bool) {
		for _, key := range slices.Sorted(maps.Keys(a)) {
			if !c[key] {
				fmt.Fprintf(&b, "  %s: %s\n", what, key)
			}
		}
	}
	listed("date missed", want.dates(), got.dates())
	listed("date made up", got.dates(), want.dates())
	listed("stance missed", want.stances(), got.stances())
	listed("stance made up", got.stances(), want.stances())
	a, c := want.settled(), got.settled()
	matched := match(len(a), len(c), func(i, j int) int { return a[i].like(c[j]) })
	for i, j := range matched {
		if j < 0 {
			fmt.Fprintf(&b, "  event missed: %s\n", a[i])
		}
	}
	for j, e := range c {
		if !slices.Contains(matched, j) {
			fmt.Fprintf(&b, "  event made up: %s\n", e)
		}
	}
	p, q := want.placed(), got.placed()
	at := match(len(p), len(q), func(i, j int) int { return one(p[i].at == q[j].at && p[i].place.same(q[j].place)) })
	for i, j := range at {
		if j < 0 {
			fmt.Fprintf(&b, "  place missed: %s %s\n", p[i].at, p[i].place.name)
		}
	}
	for j, c := range q {
		if !slices.Contains(at, j) {
			fmt.Fprintf(&b, "  place made up: %s %s\n", c.at, c.place.name)
		}
	}
	who := match(len(want.people), len(got.people), func(i, j int) int { return one(sameName(want.people[i], got.people[j])) })
	for i, j := range who {
		if j < 0 {
			fmt.Fprintf(&b, "  person missed: %s\n", want.people[i])
		}
	}
	for j, p := range got.people {
		if !slices.Contains(who, j) {
			fmt.Fprintf(&b, "  person made up: %s\n", p)
		}
	}
	return b.String()
}

// String writes an event in a line.
func (e event) String() string {
	return fmt.Sprint(e.kind, " ", e.when, " ", e.place.name, " ", e.people)
}
