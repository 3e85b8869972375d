package compile

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// How much is read at most, in bytes. Ten thousand events in four languages are
// some 6 MB.
const (
	mostFile  = 8 << 20
	mostStory = 64 << 20 // of all its files
)

// Regular reads a plain file of a story, or beside one.
func Regular(fsys fs.FS, path string) ([]byte, error) { return Within(fsys, path, mostFile) }

// Cause is what is wrong with a file, without its path: whoever tells of it has named
// that.
func Cause(err error) error {
	if wrong, ok := errors.AsType[*fs.PathError](err); ok {
		return wrong.Err
	}
	return err
}

// Within reads a plain file of so many bytes at most. A pipe would never end.
func Within(fsys fs.FS, path string, most int64) ([]byte, error) {
	info, err := fs.Stat(fsys, path)
	switch {
	case err != nil:
		return nil, err
	case info.Mode()&fs.ModeNamedPipe != 0:
		return nil, errors.New("it is a pipe and not a file")
	case !info.Mode().IsRegular():
		return nil, errors.New("it is not a file")
	case info.Size() > most:
		return nil, fmt.Errorf("it has %.1f MB, and %d are the most for a file", float64(info.Size())/(1<<20), most>>20)
	}
	return fs.ReadFile(fsys, path)
}

// Form is how a file is written beyond its characters.
type Form struct {
	Mark string // the byte order mark before it, or ""
	End  string // of its lines
}

// Normal gives a text as its lines and columns are counted, without a mark and with
// \n at the end of each line, and the form that it had.
func Normal(text []byte) (plain string, form Form) {
	const mark = "\uFEFF"
	plain, form.End = string(text), "\n"
	if rest, ok := strings.CutPrefix(plain, mark); ok {
		plain, form.Mark = rest, mark
	}
	if strings.Contains(plain, "\r\n") {
		plain, form.End = strings.ReplaceAll(plain, "\r\n", "\n"), "\r\n"
	}
	return plain, form
}

// opened is one of the story's own files as it is parsed, with what is wrong in it.
type opened struct {
	value
	size     int
	err      error
	whole    bool // it is YAML, and more than nothing
	mistakes Mistakes
}

// parsed reads and parses a file, which is most of the work of compiling. Several
// can be at once.
func parsed(fsys fs.FS, path string) opened {
	text, err := Regular(fsys, path)
	if err != nil {
		return opened{err: err}
	}
	var own reader
	v, ok := own.parse(path, text)
	if ok && v.node == nil {
		own.wrong(v.at, "the file is empty", "write its keys and values, as 'title: …' or 'id: …'")
		ok = false
	}
	return opened{v, len(text), nil, ok, own.mistakes}
}

// madeOf is what a story has and, for whoever gives a folder that is none, what makes one.
func madeOf(err error) string {
	const files = "a story has story.yaml and sources/*.yaml"
	if errors.Is(err, fs.ErrNotExist) {
		return files + "; `dateline new` and `dateline draft` write one"
	}
	return files
}

// accepted takes a parsed file to the others, unless they are too much together.
func (r *reader) accepted(path string, o opened) bool {
	r.size += o.size
	switch {
	case o.err != nil:
		r.wrong(Position{File: path}, "the file cannot be read: "+Cause(o.err).Error(), madeOf(o.err))
		return false
	case r.size > mostStory:
		r.wrong(Position{File: path}, fmt.Sprintf("with this file the story has more than %d MB", mostStory>>20), "divide it into several stories")
		return false
	}
	r.mistakes = append(r.mistakes, o.mistakes...)
	return o.whole
}
