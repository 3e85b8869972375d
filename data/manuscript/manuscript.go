// Package manuscript writes a story as the files that people write: story.yaml and
// one file in sources/ for each source, with remarks for whoever goes on with it.
// What it writes of a compiled story compiles to the same story.
package manuscript

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/data/model"
)

// Manuscript is a story with what its writer is told of it.
type Manuscript struct {
	Story   model.Story
	Head    []string            // remarks before all else
	Remarks map[string][]string // of an event, place, source or claim, by its id after the kind: "event visit"
	Drafts  map[string]bool     // the claims, by id, that nobody has worded yet
}

// Files writes the story as the files of its folder, by name. Articles that may be
// shown whole are among them. What the story lacks has no key.
func (m Manuscript) Files() map[string]string {
	w := writer{m, model.NewIndex(m.Story), usual(m.Story.Claims)}
	files := map[string]string{"story.yaml": w.story()}
	for i, s := range m.Story.Sources {
		files["sources/"+w.file(i)+".yaml"] = w.source(s)
		if s.Text != "" {
			files["articles/"+s.File] = s.Text
		}
	}
	return files
}

type writer struct {
	Manuscript
	*model.Index
	usual map[string]string
}

// usual gives, by the id of each claim, the one that it would have without: its
// source's and its number.
func usual(claims []model.Claim) map[string]string {
	ids, count := map[string]string{}, map[string]int{}
	for _, c := range claims {
		count[c.Source]++
		ids[c.ID] = fmt.Sprintf("%s-%d", c.Source, count[c.Source])
	}
	return ids
}

// file names the file of a source by its id. Sources that appeared on one day stand in
// the order of their files' names, so where ids alone might change that, numbers go
// before.
func (w writer) file(i int) string {
	sources := w.Manuscript.Story.Sources
	if slices.IsSortedFunc(sources, func(a, b model.Source) int { return cmp.Compare(a.ID+".yaml", b.ID+".yaml") }) {
		return sources[i].ID
	}
	return fmt.Sprintf("%0*d-%s", len(fmt.Sprint(len(sources))), i+1, sources[i].ID)
}

// text is words as YAML: plain where they are in the story's first language only,
// else by language.
func (w writer) text(t model.Text) string {
	first := w.Manuscript.Story.First()
	var langs []string
	for lang, words := range t {
		if words != "" {
			langs = append(langs, lang)
		}
	}
	slices.SortFunc(langs, func(a, b string) int {
		return cmp.Or(cmp.Compare(order(a, first), order(b, first)), cmp.Compare(a, b))
	})
	if len(langs) == 1 && langs[0] == first {
		return Quoted(t[first])
	}
	parts := make([]string, len(langs))
	for i, lang := range langs {
		parts[i] = word(lang) + ": " + Quoted(t[lang])
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// order puts the first language before the others.
func order(lang, first string) int {
	if lang == first {
		return 0
	}
	return 1
}

// words writes a key with a text, where it has words.
func (w writer) words(l *Lines, indent int, key string, t model.Text) {
	if len(t) > 0 {
		l.Add(indent, "%s: %s", key, w.text(t))
	}
}

// date writes a key with a date, where there is one.
func date(l *Lines, indent int, key string, when model.When) { code(l, indent, key, when.String()) }

// code writes a key with an id, a code or a date, where there is one.
func code(l *Lines, indent int, key, value string) {
	if value != "" {
		l.Add(indent, "%s: %s", key, word(value))
	}
}

// list writes values in brackets, each as written tells, where there are any.
func list[T any](l *Lines, indent int, key string, values []T, written func(T) string) {
	if len(values) == 0 {
		return
	}
	all := make([]string, len(values))
	for i, value := range values {
		all[i] = written(value)
	}
	l.Add(indent, "%s: [%s]", key, strings.Join(all, ", "))
}

// people writes people with the roles that are not usual.
func people(l *Lines, all []string, roles model.Roles) {
	list(l, 4, "people", all, func(id string) string {
		if role := roles[id]; role != "" {
			return "{id: " + word(id) + ", as: " + role + "}"
		}
		return word(id)
	})
}

func (w writer) remarks(l *Lines, indent int, kind, id string) {
	for _, text := range w.Remarks[kind+" "+id] {
		l.remark(indent, text)
	}
}
