package page

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"html"

	"dateline/data/model"
)

// largeStory is how many bytes of JSON stand in a page as they are, for people
// and programs to read. More is packed, which makes a third of it or less; the page
// unpacks it as it starts.
const largeStory = 1 << 15

// How a page's story begins, as it is and packed, and how it ends.
const (
	storyOpens  = `<script type="application/json" id="story">`
	packedOpens = `<script type="text/plain" id="story" data-packed="gzip">`
	scriptEnds  = `</script>`
)

// told is a page's story: in it or, where it has an address, as a mere name of that.
func (b *Builder) told(v Variant) (string, error) {
	if v.Data == "" {
		return embedded(b.Story)
	}
	return `<script type="text/plain" id="story" data-packed="gzip" data-from="` + html.EscapeString(v.Data) + `">` + scriptEnds, nil
}

// PackedStory gives a story as a file from which a page takes it.
func PackedStory(s model.Story) ([]byte, error) { return packed(model.Encode(s)) }

func packed(text []byte) ([]byte, error) {
	text, err := dense(text)
	if err != nil {
		return nil, err
	}
	return Gzip(text)
}

// dense leaves out the lines and spaces that JSON has for people: a packed story is a
// sixth shorter without them, to unpack and to read.
func dense(text []byte) ([]byte, error) {
	var out bytes.Buffer
	err := json.Compact(&out, text)
	return out.Bytes(), err
}

// embedded is a story as it stands in its page.
func embedded(s model.Story) (string, error) {
	text := model.Encode(s)
	if len(text) <= largeStory {
		return storyOpens + InScript(text) + scriptEnds, nil
	}
	file, err := packed(text)
	return packedOpens + base64.StdEncoding.EncodeToString(file) + scriptEnds, err
}
