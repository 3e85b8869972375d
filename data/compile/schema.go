package compile

import (
	"bytes"
	"fmt"

	"dateline/data"
	"dateline/data/batch"
	"dateline/data/model"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// validate holds the encoded story against its public schema, so that the page
// may trust it. A failure is a fault of whatever program compiled it, not of the writer.
func validate(story model.Story) error {
	schema, err := schema()
	if err != nil {
		return err
	}
	made := func(i int) error { return holds(schema, model.Encode(part(story, i*partial))) }
	return batch.Each(1+(longest(story)-1)/partial, made, func(i int, err error) error {
		if err != nil && i > 0 {
			return fmt.Errorf("counted from %d: %w", i*partial, err)
		}
		return err
	})
}

// partial is how many members of each list a part has: what a validator takes for a
// story is ten times its text.
const partial = 500

func longest(s model.Story) int {
	return max(1, len(s.Sources), len(s.People), len(s.Places), len(s.Events), len(s.Claims), len(s.Words))
}

// part gives what a long story has from a member of each list on. Each rule of the schema
// is about one member of a list, so the parts keep to it where the whole does.
func part(s model.Story, from int) model.Story {
	s.Sources, s.People, s.Places = window(s.Sources, from), window(s.People, from), window(s.Places, from)
	s.Events, s.Claims, s.Words = window(s.Events, from), window(s.Claims, from), window(s.Words, from)
	return s
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
