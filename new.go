package main

import (
	"fmt"
	"io"
	"io/fs"

	"dateline/data/fill"
	"dateline/data/gazetteer"
	"dateline/data/starter"
)

type newCmd struct {
	Out string `arg:"" name:"dir" help:"The story's folder to write. The text of its articles goes into DIR-articles, to be kept by you."`
	forced
}

func (n newCmd) Run(out io.Writer) error {
	result, err := fill.Story(starter.Story(), starter.Articles(), gazetteer.Load())
	if err != nil {
		return err
	}
	story, err := texts(starter.Story())
	if err != nil {
		return err
	}
	articles, err := texts(starter.Articles())
	if err != nil {
		return err
	}
	for _, c := range result.Changes {
		story[c.File] = string(c.New)
	}
	if err := n.both(out, n.Out, "new story", story, ordered(articles)); err != nil {
		return err
	}
	fmt.Fprintf(out, "A story of three claims is in %s, the text of its articles in %s.\nTry `dateline watch %s`, and change it line by line.\n", n.Out, beside(n.Out), typed(n.Out))
	return nil
}

// texts are the files of a folder, by name.
func texts(from fs.FS) (map[string]string, error) {
	all := map[string]string{}
	err := fs.WalkDir(from, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := fs.ReadFile(from, name)
		all[name] = string(text)
		return err
	})
	return all, err
}
