package main

import (
	"fmt"

	"dateline/data/model"
)

// mostEncoded is how long a compiled story may be, in bytes. A million claims in one
// language are some 500 MB, and in memory three times that.
const mostEncoded = 2 << 30

// encoded reads a story that has been compiled, as `dateline build -o NAME.json` does,
// or any program by the schema. Whether its ids lead anywhere is for package compile.
func encoded(path string) (model.Story, error) {
	text, err := fileOf(path, mostEncoded)
	if err != nil {
		return model.Story{}, misuse{err}
	}
	story, err := model.Decode(text)
	if err != nil {
		return story, misuse{fmt.Errorf("%s: %w", path, err)}
	}
	return story, nil
}
