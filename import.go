package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"dateline/data/intake"
	"dateline/data/model"
)

type importCmd struct {
	File string `arg:"" predictor:"file" help:"The file: a table of claims or the sheet of a timeline as CSV, a timeline's JSON, GeoJSON, KML, a calendar (ICS), Web Annotations, or a story's JSON."`
	Out  string `short:"o" required:"" placeholder:"DIR" help:"The story's folder to write. Texts that are not to be published go into DIR-articles."`

	Title     string `placeholder:"WORDS" help:"What the story is called, where the file does not say."`
	Language  string `default:"en" placeholder:"TAG" help:"The language that the file is written in, as en or pt-BR (${default})."`
	Published string `placeholder:"DATE" help:"When the file appeared, or what it does not date did."`
	Own       bool   `help:"Its words are yours: they may be shown whole, and claims keep them."`
	forced
}

// mostImported is how long a file of another tool may be, in bytes.
const mostImported = 64 << 20

func (i importCmd) Run(out io.Writer) error {
	published, err := i.published()
	if err != nil {
		return err
	}
	text, err := fileOf(i.File, mostImported)
	if err != nil {
		return misuse{err}
	}
	read, err := intake.Read(filepath.Base(i.File), text, intake.Options{Title: i.Title, Language: i.Language, Published: published, Own: i.Own})
	if err != nil {
		return faults(filepath.Dir(i.File), err)
	}
	if err := i.both(out, i.Out, "imported story", read.Files(), ordered(read.Articles)); err != nil {
		return err
	}
	fmt.Fprintf(out, "In %s: %s.\n", i.Out, counts(read.Story))
	for _, line := range read.Left {
		fmt.Fprintf(out, "left to you: %s\n", line)
	}
	for _, line := range read.Passed {
		fmt.Fprintf(out, "passed over: %s\n", line)
	}
	fmt.Fprintf(out, "`dateline check --draft %s` says what is wrong, `dateline check %[1]s` what is missing too.\n", typed(i.Out))
	return nil
}

func (i importCmd) published() (model.When, error) {
	if i.Published == "" {
		return model.When{}, nil
	}
	when, err := model.ParseWhen(i.Published)
	if err != nil {
		return when, misuse{fmt.Errorf("--published: %w", errors.Unwrap(err))}
	}
	return when, nil
}
