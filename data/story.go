// Package data carries the default story, as compiled, and the JSON Schema
// that every compiled story keeps. It holds bytes and knows nothing of them.
package data

import "embed"

// The pattern, rather than two names, lets the command that makes story.json
// be built while there is none.
//
//go:embed story*.json
var files embed.FS

// Story is the default story in its compiled form, or nothing before the first build.
func Story() []byte {
	text, _ := files.ReadFile("story.json")
	return text
}

// Schema is the JSON Schema (draft 2020-12) of a compiled story.
func Schema() []byte {
	text, _ := files.ReadFile("story.schema.json")
	return text
}
