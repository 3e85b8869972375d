package compile

import (
	"bytes"
	"fmt"

	"dateline/data"
	"dateline/data/model"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// validate holds the encoded story against its public schema, so that the page
// may trust it. A failure is a fault of this program, not of the writer.
func validate(story model.Story) error {
	return Validate(model.Encode(story))
}

// Validate holds a compiled story against the schema.
func Validate(text []byte) error {
	schema, err := schema()
	if err != nil {
		return err
	}
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
