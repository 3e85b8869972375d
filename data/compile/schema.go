package compile

import (
	"bytes"
	"fmt"
	"iter"

	"dateline/data"
	"dateline/data/model"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// validate holds the encoded story against its public schema, so that the page
// may trust it. A failure is a fault of this program, not of the writer.
func validate(story model.Story) error {
	schema, err := schema()
	if err != nil {
		return err
	}
	for part := range parts(story) {
		if err := holds(schema, model.Encode(part)); err != nil {
			return err
		}
	}
	return nil
}

// partial is how many members of each list a part has: what a validator takes for a
// story is ten times its text.
const partial = 500

// parts gives a long story as several. Each rule of the schema is about one member of
// a list, so they keep to it where the whole does.
func parts(s model.Story) iter.Seq[model.Story] {
	longest := max(len(s.Sources), len(s.People), len(s.Places), len(s.Events), len(s.Claims), len(s.Words))
	return func(yield func(model.Story) bool) {
		for from := 0; from == 0 || from < longest; from += partial {
			p := s
			p.Sources, p.People, p.Places = window(s.Sources, from), window(s.People, from), window(s.Places, from)
			p.Events, p.Claims, p.Words = window(s.Events, from), window(s.Claims, from), window(s.Words, from)
			if !yield(p) {
				return
			}
		}
	}
}

// window gives the members from one on that a part has; of a shorter list the last, as
// a story must have some.
func window[T any](all []T, from int) []T {
	from = max(0, min(from, len(all)-1))
	return all[from:min(len(all), from+partial)]
}

// Validate holds a compiled story against the schema.
func Validate(text []byte) error {
	schema, err := schema()
	if err != nil {
		return err
	}
	return holds(schema, text)
}

// holds tells why a story does not keep to the schema, nil where it does.
func holds(schema *jsonschema.Schema, text []byte) error {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return fmt.Errorf("the compiled story is not JSON: %w", err)
	}
	if err := schema.Validate(value); err != nil {
		return fmt.Errorf("the compiled story does not keep to its schema: %w", err)
	}
	return nil
}

func schema() (*jsonschema.Schema, error) {
	const url = "https://dateline.invalid/story.schema.json"
	text, err := jsonschema.UnmarshalJSON(bytes.NewReader(data.Schema()))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(url, text); err != nil {
		return nil, err
	}
	return c.Compile(url)
}
