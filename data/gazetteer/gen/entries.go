package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"dateline/data/gazetteer"
)

// entry is a place with all names it is to be found by.
type entry struct {
	name, kind, country string
	capital             bool
	lat, lon            float64
	people              int
	says                map[string]string // its name by language
	known               []string
}

// gather reads all sources: countries, cities, airports and seats, each in an
// order that does not change.
func gather(fsys fs.FS) ([]entry, error) {
	towns, err := cities(fsys)
	if err != nil {
		return nil, err
	}
	all, err := countries(fsys, towns)
	if err != nil {
		return nil, err
	}
	towns = slices.DeleteFunc(towns, func(e entry) bool { return !e.listed() })
	if err := zones(fsys, towns); err != nil {
		return nil, err
	}
	ports, err := airports(fsys)
	if err != nil {
		return nil, err
	}
	sorted(towns)
	sorted(ports)
	return slices.Concat(all, towns, ports, seats()), nil
}

func sorted(all []entry) {
	slices.SortStableFunc(all, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.country, b.country), cmp.Compare(b.people, a.people), strings.Compare(a.name, b.name))
	})
}

// text writes entries as the gazetteer reads them.
func text(all []entry) string {
	var b strings.Builder
	names := map[string][]string{}
	for i, e := range all {
		b.WriteString(e.line() + "\n")
		for _, key := range e.keys() {
			names[key] = append(names[key], fmt.Sprint(i))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(names)) {
		b.WriteString("\n" + key + "\t" + strings.Join(names[key], ","))
	}
	return b.String()
}

func (e entry) line() string {
	capital, people := "", ""
	if e.capital {
		capital = "*"
	}
	if e.people > 0 {
		people = fmt.Sprint(e.people)
	}
	fields := []string{e.name, e.kind, e.country, capital, fmt.Sprintf("%.3f", e.lat), fmt.Sprintf("%.3f", e.lon), people}
	for _, lang := range gazetteer.Languages {
		fields = append(fields, e.says[lang])
	}
	return strings.Join(fields, "\t")
}

// keys are the names of an entry as they are looked up, each once.
func (e entry) keys() []string {
	found := map[string]bool{}
	for _, name := range slices.Concat(e.known, slices.Collect(maps.Values(e.says))) {
		if key := gazetteer.Fold(name); key != "" {
			found[key] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}
