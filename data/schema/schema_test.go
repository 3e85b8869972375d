package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/compile"
	"dateline/data/model"
	"dateline/data/starter"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// compiled reads the schema of a file.
func compiled(t *testing.T, file string) *jsonschema.Schema {
	t.Helper()
	text, err := jsonschema.UnmarshalJSON(strings.NewReader(Files()[folder+of(file)]))
	if err != nil {
		t.Fatal(err)
	}
	const url = "https://dateline.invalid/written.json"
	c := jsonschema.NewCompiler()
	if err := c.AddResource(url, text); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(url)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// keeps holds a file of a story against its schema.
func keeps(t *testing.T, file string, text []byte) error {
	t.Helper()
	converted, err := yaml.YAMLToJSON(text)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(converted))
	if err != nil {
		t.Fatal(err)
	}
	return compiled(t, file).Validate(value)
}

func TestStoriesKeepToTheSchemas(t *testing.T) {
	for what, story := range map[string]fs.FS{"the story that a new one begins with": starter.Story(), "the default story": os.DirFS("../story"), "the second story": os.DirFS("../../stories/south-pole")} {
		paths, err := fs.Glob(story, "sources/*.yaml")
		if err != nil || len(paths) == 0 {
			t.Fatal(err)
		}
		for _, file := range append(paths, "story.yaml") {
			t.Run(what+" does, in "+file, func(t *testing.T) {
				text, err := fs.ReadFile(story, file)
				if err != nil {
					t.Fatal(err)
				}
				if err := keeps(t, file, text); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func TestSchemasRefuse(t *testing.T) {
	text, err := fs.ReadFile(starter.Story(), "sources/lisbon-courier.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for does, c := range map[string][2]string{
		"a key that no source has":       {"publisher:", "publishr:"},
		"a stance that is none":          {"stance: happened", "stance: happend"},
		"a claim without an event":       {"    event: arrival\n", ""},
		"a locator that is none":         {"at: 1.1", "at: first"},
		"a paragraph without a sentence": {"at: 1.1", "at: {paragraph: 1}"},
	} {
		t.Run(does, func(t *testing.T) {
			changed := strings.Replace(string(text), c[0], c[1], 1)
			if changed == string(text) {
				t.Fatalf("%q is not in the file", c[0])
			}
			if keeps(t, "sources/a.yaml", []byte(changed)) == nil {
				t.Error("it is taken")
			}
		})
	}
}

// Each set of keys has, in the schema, those that the compiler reads. It tells them
// to whoever writes another.
func TestSchemasKnowTheKeys(t *testing.T) {
	whole := fstest.MapFS{}
	for _, file := range []string{"story.yaml", "sources/lisbon-courier.yaml"} {
		text, err := fs.ReadFile(starter.Story(), file)
		if err != nil {
			t.Fatal(err)
		}
		whole[file] = &fstest.MapFile{Data: text}
	}
	const story, source = "story.yaml", "sources/lisbon-courier.yaml"
	for at, c := range map[string]struct{ file, old, new string }{
		"properties":                                           {story, "title: The Heron sails\n", "title: The Heron sails\nqqqqqq: 1\n"},
		"properties.publisher.properties":                      {story, "opening:", "publisher: {name: a, qqqqqq: 1}\nopening:"},
		"properties.lead.properties":                           {story, "opening:", "lead: {title: a, text: a, qqqqqq: 1}\nopening:"},
		"properties.notes.items.properties":                    {story, "opening:", "notes: [{qqqqqq: 1}]\nopening:"},
		"properties.accents.properties":                        {story, "opening:", "accents: {qqqqqq: 1}\nopening:"},
		"properties.people.items.properties":                   {story, "    name: Ann Byrne", "    qqqqqq: 1\n    name: Ann Byrne"},
		"properties.places.items.properties":                   {story, "    name: Ireland", "    qqqqqq: 1\n    name: Ireland"},
		"properties.kinds.items.properties":                    {story, "events:\n", "kinds: [{id: a, name: a, qqqqqq: 1}]\nevents:\n"},
		"properties.events.items.properties":                   {story, "    place: cork\n", "    place: cork\n    qqqqqq: 1\n"},
		"properties.events.items.properties.titles.properties": {story, "titles: {", "titles: {qqqqqq: 1, "},
		"$defs.people.items.anyOf.1.properties":                {story, "people: [ann-byrne]", "people: [{id: ann-byrne, as: host, qqqqqq: 1}]"},
		"source: properties":                                   {source, "rights: link", "rights: link\nqqqqqq: 1"},
		"source: $defs.claim.properties":                       {source, "    stance:", "    qqqqqq: 1\n    stance:"},
		"source: $defs.locator.properties":                     {source, "at: 1.1", "at: {paragraph: 1, sentence: 1, qqqqqq: 1}"},
		"source: $defs.claim.properties.derived.properties":    {source, "derived: {", "derived: {qqqqqq: 1, "},
	} {
		t.Run(at+" are the compiler's", func(t *testing.T) {
			files := maps.Clone(whole)
			text := strings.Replace(string(files[c.file].Data), c.old, c.new, 1)
			if text == string(files[c.file].Data) {
				t.Fatalf("%q is not in the file", c.old)
			}
			files[c.file] = &fstest.MapFile{Data: []byte(text)}
			_, err := compile.Open(files)
			listed := regexp.MustCompile(`has? no key "qqqqqq"; use one of ([a-z0-9, ]+)`).FindStringSubmatch(fmt.Sprint(err))
			if listed == nil {
				t.Fatalf("the compiler lists no keys: %v", err)
			}
			want := strings.Split(listed[1], ", ")
			slices.Sort(want)
			if got := keys(t, c.file, strings.TrimPrefix(at, "source: ")); !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

// keys lists those of the set at a path of a schema.
func keys(t *testing.T, file, at string) []string {
	t.Helper()
	var node any
	if err := json.Unmarshal([]byte(Files()[folder+of(file)]), &node); err != nil {
		t.Fatal(err)
	}
	for step := range strings.SplitSeq(at, ".") {
		switch n := node.(type) {
		case map[string]any:
			node = n[step]
		case []any:
			node = n[int(step[0]-'0')]
		}
	}
	set, ok := node.(map[string]any)
	if !ok {
		t.Fatalf("%s is not in the schema", at)
	}
	return slices.Sorted(maps.Keys(set))
}

func TestChoices(t *testing.T) {
	for what, c := range map[string]struct {
		file string
		all  []string
	}{"kinds": {"story.json", model.Kinds}, "roles": {"story.json", model.RoleNames}, "roles of claims": {"source.json", model.RoleNames}, "stances": {"source.json", model.Stances}} {
		t.Run("the schema has the "+what+" of the model", func(t *testing.T) {
			var squeezed bytes.Buffer
			if err := json.Compact(&squeezed, []byte(Files()[folder+c.file])); err != nil {
				t.Fatal(err)
			}
			if list, _ := json.Marshal(c.all); !strings.Contains(squeezed.String(), `"enum":`+string(list)) {
				t.Errorf("%s is not in it", list)
			}
		})
	}
}

func TestLine(t *testing.T) {
	for file, want := range map[string]string{"story.yaml": ".schema/story.json", "sources/a.yaml": "../.schema/source.json"} {
		t.Run("it leads from "+file+" to a schema", func(t *testing.T) {
			if got := line(file); got != "# yaml-language-server: $schema="+want+"\n" || Files()[path.Join(path.Dir(file), want)] == "" {
				t.Errorf("got %s", got)
			}
		})
	}
	t.Run("the default story's files name the schemas of the repository", func(t *testing.T) {
		paths, _ := fs.Glob(os.DirFS("../story"), "sources/*.yaml")
		for _, file := range append(paths, "story.yaml") {
			text, err := os.ReadFile(path.Join("../story", file))
			if err != nil {
				t.Fatal(err)
			}
			first, _, _ := strings.Cut(string(text), "\n")
			_, schema, ok := strings.Cut(first, "$schema=")
			if _, err := os.Stat(path.Join("../story", path.Dir(file), schema)); !ok || err != nil {
				t.Errorf("%s begins with %s: %v", file, first, err)
			}
		}
	})
}
