// Package gallery holds short made-up stories, each of one shape that a figure must
// bear: tall, wide, about a pole, without a date. A case is one file of YAML with
// the keys of story.yaml, and those of its sources under 'sources'. The same cases
// are what layouts are tested on, what `make gallery` shows, and examples to copy.
package gallery

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"testing/fstest"

	"dateline/data/compile"
	"dateline/data/model"

	"github.com/goccy/go-yaml"
)

//go:embed *.yaml
var files embed.FS

// Case is one story of the gallery: its file without the ending, and what it holds.
type Case struct{ Name, YAML string }

// Cases lists the gallery by name.
func Cases() (all []Case) {
	names, _ := fs.Glob(files, "*.yaml")
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			panic(err) // it was listed a moment ago
		}
		all = append(all, Case{strings.TrimSuffix(name, ".yaml"), string(text)})
	}
	return all
}

// Named gives the case of a name. A name that no case has gives one that is no story.
func Named(name string) Case {
	for _, c := range Cases() {
		if c.Name == name {
			return c
		}
	}
	return Case{Name: name}
}

// Story compiles a case. Its error names lines of the folder that the case stands
// for, not of the case.
func (c Case) Story() (model.Story, error) {
	folder, err := c.folder()
	if err != nil {
		return model.Story{}, fmt.Errorf("%s.yaml: %w", c.Name, err)
	}
	story, err := compile.Story(folder)
	if err != nil {
		return story, fmt.Errorf("%s.yaml: %w", c.Name, err)
	}
	return story, nil
}

// folder is the story as people write one, with story.yaml and sources.
func (c Case) folder() (fs.FS, error) {
	var whole yaml.MapSlice
	if err := yaml.NewDecoder(strings.NewReader(c.YAML), yaml.UseOrderedMap()).Decode(&whole); err != nil {
		return nil, err
	}
	sources, story := cut(whole, "sources")
	all, _ := sources.([]any)
	out := fstest.MapFS{}
	for i, s := range all {
		given, _ := s.(yaml.MapSlice)
		if err := put(out, fmt.Sprintf("sources/%d.yaml", i+1), source(i+1, given)); err != nil {
			return nil, err
		}
	}
	return out, put(out, "story.yaml", with(story, yaml.MapSlice{{Key: "languages", Value: []string{"en"}}}))
}

func put(out fstest.MapFS, name string, value yaml.MapSlice) error {
	var b bytes.Buffer
	if err := yaml.NewEncoder(&b).Encode(value); err != nil {
		return err
	}
	out[name] = &fstest.MapFile{Data: b.Bytes()}
	return nil
}

// unread stands for the hash of articles that nobody wrote.
var unread = strings.Repeat("0", 64)

// source adds to the nth source of a case what it need not say: its articles are
// made up, and each claim is taken to be a paragraph.
func source(n int, given yaml.MapSlice) yaml.MapSlice {
	listed, given := cut(given, "claims")
	claims, _ := listed.([]any)
	lengths := make([]int, len(claims))
	for i, c := range claims {
		claim, _ := c.(yaml.MapSlice)
		claims[i] = with(claim, yaml.MapSlice{{Key: "at", Value: locator(i + 1)}})
		lengths[i] = 1
	}
	id := fmt.Sprintf("source-%d", n)
	return append(with(given, yaml.MapSlice{
		{Key: "id", Value: id}, {Key: "file", Value: id + ".txt"}, {Key: "dated", Value: "stated"}, {Key: "language", Value: "en"},
		{Key: "rights", Value: model.Link}, {Key: "sentences", Value: lengths}, {Key: "sha256", Value: unread},
	}), yaml.MapItem{Key: "claims", Value: claims})
}

func locator(paragraph int) yaml.MapSlice {
	return yaml.MapSlice{{Key: "paragraph", Value: paragraph}, {Key: "sentence", Value: 1}, {Key: "sha256", Value: unread}}
}

// with adds those of the usual keys that a mapping lacks.
func with(given, usual yaml.MapSlice) yaml.MapSlice {
	has := given.ToMap()
	for _, u := range usual {
		if _, ok := has[u.Key]; !ok {
			given = append(given, u)
		}
	}
	return given
}

// cut takes a key out of a mapping.
func cut(from yaml.MapSlice, key string) (value any, rest yaml.MapSlice) {
	for _, item := range from {
		if item.Key == key {
			value = item.Value
			continue
		}
		rest = append(rest, item)
	}
	return value, rest
}
