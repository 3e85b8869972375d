package intake

import (
	"encoding/json"
	"errors"
	"strings"

	"dateline/data/compile"
)

// json reads a text of JSON, by what it has.
func (f *file) json(text []byte) (Result, error) {
	if text[0] == '[' {
		return f.annotations(text)
	}
	var top map[string]json.RawMessage
	if err := json.Unmarshal(text, &top); err != nil {
		return Result{}, f.broken(text, err)
	}
	switch {
	case strings.Contains(string(top["@context"]), "www.w3.org/ns/anno"), strings.HasPrefix(string(top["type"]), `"Annotation`):
		return f.annotations(text)
	case top["format"] != nil:
		return f.compiled(text)
	case top["features"] != nil:
		return f.features(text)
	case top["events"] != nil:
		return f.timeline(text)
	}
	return Result{}, f.whole("this JSON is no story, no timeline, no GeoJSON and no annotations", "a story has \"format\", a timeline \"events\", GeoJSON \"features\", annotations the type \"Annotation\" or a collection of such")
}

// broken places what is wrong with a text of JSON.
func (f *file) broken(text []byte, err error) compile.Mistakes {
	at := compile.Position{File: f.name}
	offset := -1
	if bad, ok := errors.AsType[*json.SyntaxError](err); ok {
		offset = int(bad.Offset)
	} else if bad, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		offset = int(bad.Offset)
	}
	if offset >= 0 {
		before := string(text[:min(offset, len(text))])
		at.Line = strings.Count(before, "\n") + 1
		at.Column = max(1, len([]rune(before[strings.LastIndexByte(before, '\n')+1:])))
	}
	return compile.Mistakes{{At: at, Problem: strings.TrimPrefix(err.Error(), "json: "), Mend: "mend it there, or export the file anew"}}
}
