package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"dateline/data/article"
)

// saved are the articles that a command reads.
type saved struct {
	Articles []string `arg:"" predictor:"file" help:"The articles, or folders of them: text, Markdown, web pages, PDF, mail."`
}

// savedFile is one of them, with a name that no other has: its text is kept under
// it.
type savedFile struct{ path, name string }

// files are the articles, those of a folder in the order of their names.
func (s saved) files() (all []savedFile, err error) {
	taken := map[string]bool{}
	for _, path := range s.Articles {
		inside, err := s.within(path)
		if err != nil {
			return nil, err
		}
		for _, p := range inside {
			all = append(all, savedFile{p, free(filepath.Base(p), taken)})
		}
	}
	return all, nil
}

// within are the files of a folder, or a file.
func (saved) within(path string) (all []string, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, misuse{err}
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	entries, err := os.ReadDir(path)
	for _, e := range entries {
		if e.Type().IsRegular() && !strings.HasPrefix(e.Name(), ".") {
			all = append(all, filepath.Join(path, e.Name()))
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

// many is after how many articles a command says how far it is.
const many = 500

// each reads articles on all cores and gives what is made of them, in their order.
// What cannot be read is named, and the rest goes on. No more articles lie in
// memory at once than twice the cores.
func each[T any](out io.Writer, files []savedFile, made func(article.Article) T) (all []T) {
	type result struct {
		made T
		err  error
	}
	results, room := make([]chan result, len(files)), make(chan struct{}, 2*runtime.NumCPU())
	for i := range results {
		results[i] = make(chan result, 1)
	}
	go func() {
		for i, f := range files {
			room <- struct{}{}
			go func() {
				a, err := f.read()
				if err != nil {
					results[i] <- result{err: err}
					return
				}
				results[i] <- result{made: made(a)}
			}()
		}
	}()
	for i, f := range files {
		r := <-results[i]
		if <-room; r.err != nil {
			fmt.Fprintf(out, "%s: not read: %v\n", f.path, r.err)
		} else {
			all = append(all, r.made)
		}
		if n := i + 1; n%many == 0 && n < len(files) {
			fmt.Fprintf(os.Stderr, "%d of %d articles read\n", n, len(files))
		}
	}
	return all
}

// read reads one article. A story cannot do without the day it appeared.
func (f savedFile) read() (article.Article, error) {
	raw, err := os.ReadFile(f.path)
	if err != nil {
		return article.Article{}, err
	}
	a, err := article.Read(f.name, raw)
	if err == nil && a.Source.Published.IsZero() {
		err = errors.New("it says nowhere when it appeared: put the day before its name, as 2025-03-11-" + f.name)
	}
	return a, err
}
