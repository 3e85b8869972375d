// Package json stands in for encoding/json in the browser. Go-app calls it for
// storage, for state that it shares between pages, for notifications and for
// the text of its own errors; the viewer uses none of the first three, and the
// whole package is a tenth of the program.
package json

import "errors"

// RawMessage is JSON as it stands.
type RawMessage []byte

var errLeftOut = errors.New("JSON is left out of the browser build; `make stock` has it")

// Marshal, MarshalIndent and Unmarshal always fail, so that whoever calls them
// after all is told.
func Marshal(any) ([]byte, error) { return nil, errLeftOut }

// MarshalIndent is as Marshal.
func MarshalIndent(any, string, string) ([]byte, error) { return nil, errLeftOut }

// Unmarshal is as Marshal.
func Unmarshal([]byte, any) error { return errLeftOut }
