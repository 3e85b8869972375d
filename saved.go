package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"dateline/data/article"
	"dateline/data/batch"
	"dateline/data/compile"
)

// saved are the articles that a command reads.
type saved struct {
	Articles []string `arg:"" predictor:"file" help:"The articles, or folders of them: text, Markdown, web pages, PDF, mail."`
}

// savedFile is one of them, with a name that no other has: its text is kept under
// it.
type savedFile struct{ path, name string }

// files are the articles, those of a folder in the order of their names.
func (s saved) files(out io.Writer) (all []savedFile, err error) {
	taken := map[string]bool{}
	for _, path := range s.Articles {
		inside, err := s.within(out, path)
		if err != nil {
			return nil, err
		}
		for _, p := range inside {
			all = append(all, savedFile{p, free(filepath.Base(p), taken)})
		}
	}
	return all, nil
}

// within are the files of a folder, or a file. Folders in a folder are named, but for
// those in which browsers keep the pictures of a page.
func (saved) within(out io.Writer, path string) (all []string, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, misuse{called(path, err)}
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	entries, err := os.ReadDir(path)
	for _, e := range entries {
		inside := filepath.Join(path, e.Name())
		switch info, err := os.Stat(inside); {
		case strings.HasPrefix(e.Name(), "."):
		case err != nil || !info.IsDir():
			all = append(all, inside)
		case !strings.HasSuffix(e.Name(), "_files"):
			fmt.Fprintf(out, "%s: passed over, as it is a folder: name it too, if it has articles\n", inside)
		}
	}
	return all, err
}

// free gives a name whose beginning, before the point, no other has.
func free(name string, taken map[string]bool) string {
	end := filepath.Ext(name)
	stem := strings.TrimSuffix(name, end)
	other := stem
	for n := 2; taken[strings.ToLower(other)]; n++ {
		other = fmt.Sprintf("%s-%d", stem, n)
	}
	taken[strings.ToLower(other)] = true
	return other + end
}

// many is after how many articles, or files of a folder, a command says how far it is.
const many = 500

// each reads articles on all cores and has what is made of them taken, in their
// order. What cannot be read is named, and the rest goes on; none at all is an error.
// Few articles lie in memory at once.
func each[T any](out io.Writer, files []savedFile, made func(article.Article) T, take func(T) error) error {
	type result struct {
		made T
		err  error
	}
	taken := 0
	err := batch.Each(len(files), func(i int) result {
		a, err := files[i].read()
		if err != nil {
			return result{err: err}
		}
		return result{made: made(a)}
	}, func(i int, r result) error {
		if n := i + 1; n%many == 0 && n < len(files) {
			fmt.Fprintf(os.Stderr, "%d of %d articles read\n", n, len(files))
		}
		if r.err != nil {
			fmt.Fprintf(out, "%s: not read: %v\n", files[i].path, compile.Cause(r.err))
			return nil
		}
		taken++
		return take(r.made)
	})
	if err == nil && taken == 0 {
		err = errors.New("none of the articles can be read; nothing is written")
	}
	return err
}

// spare is how much memory, in percent of what is in use, may be used up before it is
// collected, by commands that hold thousands of articles' claims: Go's own hundred
// would be twice what they need.
const spare = 30

// collecting has memory collected once so many percent of what is in use are used up
// beside it, until it is told to stop.
func collecting(percent int) (stop func()) {
	before := debug.SetGCPercent(percent)
	return func() { debug.SetGCPercent(before) }
}

// read reads one article. A story cannot do without the day it appeared.
func (f savedFile) read() (article.Article, error) {
	raw, err := compile.Within(os.DirFS(filepath.Dir(f.path)), filepath.Base(f.path), article.Largest)
	if err != nil {
		return article.Article{}, err
	}
	a, err := article.Read(f.name, raw)
	if err == nil && a.Source.Published.IsZero() {
		err = errors.New("it says nowhere when it appeared: put the day before its name, as 2025-03-11-" + f.name)
	}
	return a, err
}
