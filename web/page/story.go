package page

import (
	"encoding/base64"

	"dateline/data/model"
)

// largeStory is how many bytes of JSON stand in a page as they are, for people
// and programs to read. More is packed, which makes a third of it or less; the page
// unpacks it as it starts.
const largeStory = 1 << 16

// How a page's story begins, as it is and packed, and how it ends.
const (
	storyOpens  = `<script type="application/json" id="story">`
	packedOpens = `<script type="text/plain" id="story" data-packed="gzip">`
	scriptEnds  = `</script>`
)

// embedded is a story as it stands in its page.
func embedded(s model.Story) (string, error) {
	json := model.Encode(s)
	if len(json) <= largeStory {
		return storyOpens + InScript(json) + scriptEnds, nil
	}
	packed, err := Gzip(json)
	return packedOpens + base64.StdEncoding.EncodeToString(packed) + scriptEnds, err
}
