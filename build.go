package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"dateline/data/compile"
	"dateline/data/model"
	"dateline/data/period"
	"dateline/web/output"
	"dateline/web/site"
)

type buildCmd struct {
	Story string `arg:"" predictor:"folder" help:"The story's folder."`
	Out   string `short:"o" required:"" placeholder:"FILE" help:"What to write: NAME.html, the page, or NAME.json, the compiled story."`
	viewer
	forced
	drafted
}

func (b buildCmd) Run(out io.Writer) error {
	form, ok := map[string]func(model.Story) ([]byte, error){".html": b.page, ".json": compiled}[filepath.Ext(b.Out)]
	if !ok {
		return misuse{fmt.Errorf("-o %s: the name should end in .html or .json", b.Out)}
	}
	if b.Draft && filepath.Ext(b.Out) == ".html" {
		return misuse{errors.New("--draft makes no page: a draft is compiled to .json alone, until a person has worded it")}
	}
	work, err := b.open(b.Story)
	if err != nil {
		return err
	}
	text, err := form(work.Story)
	if err != nil {
		return err
	}
	return b.aside(out)(b.to(b.Out).File(text))
}

func compiled(s model.Story) ([]byte, error) { return model.Encode(s), nil }

type siteCmd struct {
	Story string `arg:"" predictor:"folder" help:"The story's folder, or NAME.json, a compiled story."`
	Out   string `short:"o" required:"" placeholder:"DIR" help:"The folder to write; a site that Dateline wrote there, and nobody changed, is replaced."`
	Base  string `placeholder:"URL" help:"The address the folder will have, as https://example.org/story/: it adds what needs one, such as a site map."`
	Most  int    `name:"period" placeholder:"CLAIMS" help:"Divide a story of more claims by time into periods of so many, a page each; by default one of more than 100,000, by 10,000."`
	viewer
	forced
}

func (s siteCmd) Run(out io.Writer) error {
	if s.Most < 0 {
		return misuse{fmt.Errorf("--period %d: a period has at least one claim", s.Most)}
	}
	story, err := s.story()
	if err != nil {
		return err
	}
	p, err := s.parts(story)
	if err != nil {
		return err
	}
	o := site.Options{Base: s.Base, Most: s.most(len(story.Claims))}
	return s.aside(out)(s.to(s.Out).Folder("site", func(put output.Put) error { return site.Write(p, o, put) }))
}

// story reads a compiled story, or compiles the one in a folder.
func (s siteCmd) story() (model.Story, error) {
	if filepath.Ext(s.Story) != ".json" {
		work, err := open(s.Story)
		return work.Story, err
	}
	story, err := encoded(s.Story)
	if err != nil {
		return story, err
	}
	if err := compile.Linked(story); err != nil {
		return story, fmt.Errorf("%s: %w", s.Story, err)
	}
	return story, nil
}

// most is how many claims a page of the site has, 0 for all.
func (s siteCmd) most(claims int) int {
	if s.Most == 0 && claims > period.Whole {
		return period.Most
	}
	return s.Most
}
