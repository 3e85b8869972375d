// Package fill adds to the files of a story what a machine knows better than its
// writer: the hashes of sentences and articles, how many words and sentences an
// article has, where known places lie and what they are called.
//
//	YAML ─▶ document ─▶ edits ─▶ YAML
//	          articles ─┘ └─ gazetteer
//
// It only adds. Whatever is written stays as it is, to the byte: order, comments,
// quotes and indents; and so does what is written wrongly, which is for check to
// say. It takes file systems and gives texts.
package fill

import (
	"fmt"
	"io/fs"
	"slices"

	"dateline/data/compile"
	"dateline/data/gazetteer"
)

// Change is a file of a story before and after.
type Change struct {
	File     string
	Old, New []byte
}

// Result is what can be added to a story.
type Result struct {
	Changes []Change // in the order of their files
	Notes   []string // what was added, and what was not for which reason
}

// Story finds what can be added to the story in a folder. Its articles are those
// that it carries itself, and those in a folder of their own. Its error is of
// files that are no YAML.
func Story(story, articles fs.FS, places *gazetteer.Gazetteer) (Result, error) {
	paths, err := fs.Glob(story, "sources/*.yaml")
	if err != nil {
		return Result{}, err
	}
	f := filler{story: story, articles: articles, places: places}
	var wrong compile.Mistakes
	for _, path := range append([]string{"story.yaml"}, paths...) {
		mistakes, err := f.file(path)
		if err != nil {
			return Result{}, err
		}
		wrong = append(wrong, mistakes...)
	}
	if len(wrong) > 0 {
		return Result{}, wrong
	}
	return f.result, nil
}

// filler gathers what there is to add.
type filler struct {
	story, articles fs.FS
	places          *gazetteer.Gazetteer
	result          Result
}

// file finds what one file lacks.
func (f *filler) file(path string) (compile.Mistakes, error) {
	text, err := compile.Regular(f.story, path)
	if err != nil {
		return compile.Mistakes{{At: compile.Position{File: path}, Problem: "the file cannot be read: " + err.Error(), Mend: "a story has story.yaml and sources/*.yaml"}}, nil
	}
	if wrong := compile.Syntax(path, text); len(wrong) > 0 {
		return wrong, nil
	}
	d, err := read(path, text)
	if err != nil {
		return nil, err
	}
	if path == "story.yaml" {
		f.gazette(d)
	} else {
		f.source(d)
	}
	filled := d.apply()
	if slices.Equal(filled, text) {
		return nil, nil
	}
	if wrong := compile.Syntax(path, filled); len(wrong) > 0 {
		return nil, fmt.Errorf("%s is written in a way that cannot be added to: %w; write its keys on lines of their own", path, wrong)
	}
	f.result.Changes = append(f.result.Changes, Change{path, text, filled})
	return nil, nil
}

func (f *filler) note(format string, values ...any) {
	f.result.Notes = append(f.result.Notes, fmt.Sprintf(format, values...))
}
