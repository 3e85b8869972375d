package main

import (
	"fmt"
	"os"

	"dateline/data/model"
)

// mostEncoded is how long a compiled story may be, in bytes. A million claims in one
// language are some 500 MB, and in memory three times that.
const mostEncoded = 2 << 30

// encoded reads a story that has been compiled, as `dateline build -o NAME.json` does.
// Whether its ids lead anywhere has been seen to then.
func encoded(path string) (model.Story, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return model.Story{}, misuse{err}
	case !info.Mode().IsRegular():
		return model.Story{}, misuse{fmt.Errorf("%s is not a file", path)}
	case info.Size() > mostEncoded:
		return model.Story{}, misuse{fmt.Errorf("%s has %d MB, and %d are the most for a compiled story", path, info.Size()>>20, mostEncoded>>20)}
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return model.Story{}, misuse{err}
	}
	story, err := model.Decode(text)
	if err != nil {
		return story, misuse{fmt.Errorf("%s: %w", path, err)}
	}
	return story, nil
}
