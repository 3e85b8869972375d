package main

import (
	"fmt"
	"maps"
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/errors"
)

// plain writes an error of go-app's as a line of text: its message, its tags and
// what it wraps. By itself go-app writes JSON, which the slim build cannot.
func plain(v any) ([]byte, error) {
	e, ok := v.(errors.Error)
	if !ok {
		return fmt.Append(nil, v), nil
	}
	text := e.Message
	for _, name := range slices.Sorted(maps.Keys(e.Tags)) {
		text += fmt.Sprintf(" (%s: %v)", name, e.Tags[name])
	}
	if e.WrappedErr != nil {
		text += ": " + e.WrappedErr.Error()
	}
	return []byte(text), nil
}
