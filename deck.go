package main

import (
	"io"

	"dateline/data/model"
	"dateline/web/deck"
	"dateline/web/output"
)

type deckCmd struct {
	Story  string   `arg:"" predictor:"folder" help:"The story's folder."`
	Out    string   `short:"o" required:"" placeholder:"DIR" help:"The folder to write; a deck that Dateline wrote there, and nobody changed, is replaced."`
	Page   string   `placeholder:"FILE" help:"The story's page as one file, to show live on every slide; by default it is built."`
	Reveal string   `placeholder:"DIR" help:"Another reveal.js than the one that this command carries, as its npm package has it."`
	Events []string `placeholder:"ID,…" help:"The events to show, in this order; by default those in which people met or went somewhere."`
	Theme  string   `enum:"light,dark,contrast" default:"light" help:"light, dark or contrast (${default})."`
	Lang   string   `placeholder:"TAG" help:"One of the story's languages; by default its first."`
	viewer
	forced
}

// ample is how much memory, in percent of what is in use, a deck may use up before it is
// collected. Each still is thrown away once it is written: with Go's own hundred a deck of
// 1,000 takes an eighth longer, and 70 of 190 MB less.
const ample = 200

func (d deckCmd) Run(out io.Writer) error {
	defer collecting(ample)()
	work, err := open(d.Story)
	if err != nil {
		return err
	}
	slides := deck.Slides{Story: work.Story, Events: d.Events, Theme: d.Theme, Lang: d.Lang}
	if err := slides.Check(); err != nil {
		return misuse{err}
	}
	if slides.Page, err = d.live(work.Story); err != nil {
		return err
	}
	if slides.Reveal, err = reveal(d.Reveal); err != nil {
		return err
	}
	return d.aside(out)(d.to(d.Out).Folder("deck", func(put output.Put) error { return deck.Write(slides, put) }))
}

// mostPage is how long a page may be, in bytes. One of ten thousand events has 5 MB.
const mostPage = 256 << 20

// live reads the story's page, or builds it.
func (d deckCmd) live(s model.Story) ([]byte, error) {
	if d.Page == "" {
		return d.page(s)
	}
	text, err := fileOf(d.Page, mostPage)
	if err != nil {
		return nil, misuse{err}
	}
	return text, nil
}
