package page

import (
	"bytes"
	"errors"

	"dateline/data/model"
)

// programOpens is where the single file has its program.
const programOpens = `<script type="text/plain" id="wasm">`

// Held tells what keeps a file from being the page of a story as one file, or
// nil: it may be no such page, or that of another story.
func Held(text []byte, s model.Story) error {
	story, err := embedded(s)
	if err != nil {
		return err
	}
	if !bytes.Contains(text, []byte(programOpens)) || !bytes.Contains(text, []byte(storyOpens)) && !bytes.Contains(text, []byte(packedOpens)) {
		return errors.New("this is no page that Dateline made as one file")
	}
	if !bytes.Contains(text, []byte(story)) {
		return errors.New("this is the page of another story, or of this one as it was before; build it anew")
	}
	return nil
}
