package compile

import (
	"errors"
	"fmt"
	"io/fs"
)

// How much is read at most, in bytes. Ten thousand events in four languages are
// some 6 MB.
const (
	mostFile  = 8 << 20
	mostStory = 64 << 20 // of all its files
)

// Regular reads a plain file that is not too big. A pipe would never end.
func Regular(fsys fs.FS, path string) ([]byte, error) {
	info, err := fs.Stat(fsys, path)
	switch {
	case err != nil:
		return nil, err
	case info.Mode()&fs.ModeNamedPipe != 0:
		return nil, errors.New("it is a pipe and not a file")
	case !info.Mode().IsRegular():
		return nil, errors.New("it is not a file")
	case info.Size() > mostFile:
		return nil, fmt.Errorf("it has %.1f MB, and %d are the most for a file", float64(info.Size())/(1<<20), mostFile>>20)
	}
	return fs.ReadFile(fsys, path)
}

// contents reads one of the story's own files.
func (r *reader) contents(fsys fs.FS, path string) (text []byte, ok bool) {
	text, err := Regular(fsys, path)
	r.size += len(text)
	switch {
	case err != nil:
		r.wrong(Position{File: path}, "the file cannot be read: "+reason(err), "a story has story.yaml and sources/*.yaml")
	case r.size > mostStory:
		r.wrong(Position{File: path}, fmt.Sprintf("with this file the story has more than %d MB", mostStory>>20), "divide it into several stories")
	}
	return text, err == nil && r.size <= mostStory
}
