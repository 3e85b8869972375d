package page

import (
	"bytes"
	"errors"

	"dateline/data/model"
)

// Where the shell has a page's story, and the single file its program.
const (
	storyOpens   = `<script type="application/json" id="story">`
	programOpens = `<script type="text/plain" id="wasm">`
)

// Held tells what keeps a file from being the page of a story as one file, or
// nil: it may be no such page, or that of another story.
func Held(text []byte, s model.Story) error {
	_, after, ok := bytes.Cut(text, []byte(storyOpens))
	if !ok || !bytes.Contains(after, []byte(programOpens)) {
		return errors.New("this is no page that Dateline made as one file")
	}
	story, _, _ := bytes.Cut(after, []byte("</script>"))
	if string(story) != InScript(model.Encode(s)) {
		return errors.New("this is the page of another story, or of this one as it was before; build it anew")
	}
	return nil
}
