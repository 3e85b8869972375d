package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"dateline/data/fill"
	"dateline/data/gazetteer"
	"dateline/web/output"
)

type fillCmd struct {
	Story  string `arg:"" predictor:"folder" help:"The story's folder, whose files are added to and keep all that is written in them."`
	Corpus string `predictor:"folder" placeholder:"DIR" help:"The folder of the articles; by default STORY-articles."`
}

func (f fillCmd) Run(out io.Writer) error {
	if err := folder(f.Story); err != nil {
		return err
	}
	corpus, err := corpusOf(f.Story, f.Corpus)
	if err != nil {
		return err
	}
	result, err := fill.Story(os.DirFS(f.Story), os.DirFS(corpus), gazetteer.Load())
	if err != nil {
		return faults(f.Story, err)
	}
	for _, note := range result.Notes {
		fmt.Fprintf(out, "%s%c%s\n", filepath.Clean(f.Story), filepath.Separator, note)
	}
	for _, c := range result.Changes {
		err = errors.Join(err, output.Target{Path: filepath.Join(f.Story, c.File)}.Edit(c.Old, c.New))
	}
	if len(result.Changes) == 0 && err == nil {
		fmt.Fprintln(out, "there is nothing to add")
	}
	return err
}
