// Package diagnostics shows the mistakes of a story to its writer: each with the
// line it is in and the part underlined, or as JSON for an editor. It takes
// mistakes and a way to read the files they are in, and gives text.
package diagnostics

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"dateline/data/compile"
)

// List is what there is to mend in the story of a folder.
type List struct {
	Mistakes compile.Mistakes
	Warnings compile.Mistakes // of what may be right
	Folder   string           // as it goes before the names of files
	Files    fs.FS            // of the story
}

// Text writes the mistakes for a terminal, file by file, and counts them.
//
//	story/story.yaml:4:34: "town" is not one of the choices
//	   4 │   - {id: cork, name: Cork, kind: town, lat: 51.9, lon: -8.47}
//	     │                                  ^^^^ use one of city, venue, region, country
func (l List) Text(colour bool) string {
	ink := plainInk
	if colour {
		ink = terminal
	}
	return l.all("warning", l.Warnings, ink) + l.all("mistake", l.Mistakes, ink)
}

// all writes what is of one kind, and counts it.
func (l List) all(kind string, all compile.Mistakes, ink ink) string {
	var b strings.Builder
	files := l.read(all)
	for i, m := range all {
		if i > 0 && m.At.File != all[i-1].At.File {
			b.WriteByte('\n')
		}
		if kind == "warning" {
			b.WriteString(kind + ": ")
		}
		b.WriteString(l.one(m, files[m.At.File], ink))
	}
	if len(all) > 0 {
		fmt.Fprintf(&b, "\n%s\n", ink.strong(fmt.Sprintf("%ss: %d in %s", kind, len(all), l.places(all, len(files)))))
	}
	return b.String()
}

// places says in which file all are, which may be one that a story is made of, or in
// how many.
func (l List) places(all compile.Mistakes, files int) string {
	if files == 1 {
		return l.path(all[0].At)
	}
	return fmt.Sprintf("%d of the story's files", files)
}

// read gives the lines of the files that mistakes are in, by name.
func (l List) read(mistakes compile.Mistakes) map[string][]string {
	files := map[string][]string{}
	for _, m := range mistakes {
		if _, read := files[m.At.File]; !read {
			files[m.At.File] = l.lines(m.At.File)
		}
	}
	return files
}

// mostQuoted is how large a file may be, in bytes, of which lines are shown.
const mostQuoted = 64 << 20

// lines are those of a file of the story, as the compiler counts them. What is no plain
// file has none: a device would never end.
func (l List) lines(file string) []string {
	text, err := compile.Within(l.Files, file, mostQuoted)
	if err != nil {
		return nil
	}
	plain, _ := compile.Normal(text)
	return strings.Split(plain, "\n")
}

// one writes one mistake.
func (l List) one(m compile.Mistake, lines []string, ink ink) string {
	head := ink.strong(l.where(m.At)+":") + " " + ink.wrong(m.Problem)
	if m.At.Line < 1 || m.At.Line > len(lines) || !utf8.ValidString(lines[m.At.Line-1]) {
		if m.Mend != "" {
			head += "; " + m.Mend
		}
		return head + "\n"
	}
	e := clip(lines[m.At.Line-1], m.At.Column)
	number := fmt.Sprintf("%4d", m.At.Line)
	return head + "\n" +
		ink.quiet(number+" │ ") + e.before + ink.wrong(e.part) + e.after + "\n" +
		ink.quiet(strings.Repeat(" ", len(number))+" │ ") + strings.Repeat(" ", utf8.RuneCountInString(e.before)) +
		ink.wrong(strings.Repeat("^", max(1, utf8.RuneCountInString(e.part)))) + " " + ink.mend(m.Mend) + "\n"
}

// where writes a place as compilers do, from where the command is called.
func (l List) where(at compile.Position) string {
	at.File = l.path(at)
	return at.String()
}

// path is that of the file of a place, or what the place is called where it is none.
func (l List) path(at compile.Position) string {
	if at.Line > 0 || strings.HasSuffix(at.File, ".yaml") {
		return filepath.Join(l.Folder, filepath.FromSlash(at.File))
	}
	return at.File
}

// Diagnostic is a mistake as an editor takes it. Lines and columns count from 1;
// the end is the column after the part's last character.
type Diagnostic struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	End     int    `json:"end,omitempty"`
	Problem string `json:"problem"`
	Mend    string `json:"mend,omitempty"`
}

// JSON writes them for an editor: {"mistakes": […], "warnings": […]}.
func (l List) JSON() ([]byte, error) {
	text, err := json.MarshalIndent(struct {
		Mistakes []Diagnostic `json:"mistakes"`
		Warnings []Diagnostic `json:"warnings"`
	}{l.each(l.Mistakes), l.each(l.Warnings)}, "", "  ")
	return append(text, '\n'), err
}

func (l List) each(mistakes compile.Mistakes) []Diagnostic {
	all, files := make([]Diagnostic, 0, len(mistakes)), l.read(mistakes)
	for _, m := range mistakes {
		d := Diagnostic{File: filepath.Join(l.Folder, filepath.FromSlash(m.At.File)), Line: m.At.Line, Column: m.At.Column, Problem: m.Problem, Mend: m.Mend}
		if lines := files[m.At.File]; m.At.Line > 0 && m.At.Line <= len(lines) {
			_, end := part(lines[m.At.Line-1], m.At.Column)
			d.End = end + 1
		}
		all = append(all, d)
	}
	return all
}
