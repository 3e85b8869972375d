package page

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"io"

	"dateline/data/model"
)

// programOpens is where the single file has its program.
const programOpens = `<script type="text/plain" id="wasm">`

var (
	errNoPage = errors.New("this is no page that Dateline made as one file")
	errOther  = errors.New("this is the page of another story, or of this one as it was before; build it anew")
)

// Held tells what keeps a file from being the page of a story as one file, or
// nil: it may be no such page, or that of another story. A packed story is unpacked
// first, since the same text may be packed in more ways than one.
func Held(text []byte, s model.Story) error {
	own := model.Encode(s)
	if !bytes.Contains(text, []byte(programOpens)) {
		return errNoPage
	}
	if plain, ok := between(text, storyOpens); ok {
		return held(string(plain) == InScript(own))
	}
	packed, ok := between(text, packedOpens)
	if !ok {
		return errNoPage
	}
	z, err := gzip.NewReader(base64.NewDecoder(base64.StdEncoding, bytes.NewReader(packed)))
	if err != nil {
		return errNoPage
	}
	stands, err := io.ReadAll(io.LimitReader(z, int64(len(own))+1))
	return held(err == nil && alike(stands, own))
}

// alike tells whether two texts are the same JSON but for its lines and spaces, which a
// page of an earlier release has.
func alike(a, b []byte) bool {
	a, errA := dense(a)
	b, errB := dense(b)
	return errA == nil && errB == nil && bytes.Equal(a, b)
}

func held(same bool) error {
	if same {
		return nil
	}
	return errOther
}

// between gives what a script of a page holds.
func between(text []byte, opens string) ([]byte, bool) {
	_, rest, ok := bytes.Cut(text, []byte(opens))
	inner, _, closed := bytes.Cut(rest, []byte(scriptEnds))
	return inner, ok && closed
}
