package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dateline/data/compile"
)

type checkCmd struct {
	Story  string `arg:"" help:"The story's folder."`
	Corpus string `placeholder:"DIR" help:"The folder of the articles, to verify every locator against."`
	drafted
}

func (c checkCmd) Run(out io.Writer) error {
	work, err := c.open(c.Story)
	if err != nil {
		return err
	}
	for _, m := range work.Warnings {
		fmt.Fprintln(out, "warning: "+under(c.Story, m).Error())
	}
	s := work.Story
	fmt.Fprintf(out, "%d sources, %d claims, %d events, %d people, %d places\n", len(s.Sources), len(s.Claims), len(s.Events), len(s.People), len(s.Places))
	if c.Corpus == "" {
		fmt.Fprintln(out, "locators not verified: name the articles' folder with --corpus")
		return nil
	}
	if err := folder(c.Corpus); err != nil {
		return err
	}
	report, err := work.Verify(os.DirFS(c.Corpus))
	fmt.Fprint(out, report)
	if err != nil {
		return rooted(c.Story, err)
	}
	fmt.Fprintln(out, "every locator matches; nothing is copied")
	return nil
}

// open compiles the story in a folder.
func open(path string) (compile.Work, error) {
	if err := folder(path); err != nil {
		return compile.Work{}, err
	}
	work, err := compile.Open(os.DirFS(path))
	return work, rooted(path, err)
}

func folder(path string) error {
	switch info, err := os.Stat(path); {
	case err != nil:
		return misuse{err}
	case !info.IsDir():
		return misuse{fmt.Errorf("%s is not a folder", path)}
	}
	return nil
}

// rooted puts the story's folder before the files in which mistakes are, so
// that an editor finds them from here.
func rooted(path string, err error) error {
	mistakes, ok := errors.AsType[compile.Mistakes](err)
	if !ok {
		return err
	}
	lines := make([]string, len(mistakes), len(mistakes)+1)
	for i, m := range mistakes {
		lines[i] = under(path, m).Error()
	}
	return errors.New(strings.Join(append(lines, fmt.Sprintf("mistakes: %d", len(lines))), "\n"))
}

// under puts the story's folder before a mistake's file.
func under(path string, m compile.Mistake) compile.Mistake {
	if m.At.Line > 0 {
		m.At.File = filepath.Join(path, m.At.File)
	}
	return m
}
