package main

import (
	"fmt"
	"io"
	"io/fs"

	"dateline/data/fill"
	"dateline/data/gazetteer"
	"dateline/data/starter"
	"dateline/web/output"
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
	for _, dir := range []struct {
		kind, path string
		texts      fs.FS
	}{{"folder of articles", beside(n.Out), starter.Articles()}, {"new story", n.Out, starter.Story()}} {
		err := n.told(out)(n.to(dir.path).Folder(dir.kind, func(put output.Put) error { return putFiles(put, dir.texts, result.Changes) }))
		if err != nil {
			return err
		}
	}
	fmt.Fprintf(out, "A story of three claims is in %s, the text of its articles in %s.\nTry `dateline watch %s`, and change it line by line.\n", n.Out, beside(n.Out), n.Out)
	return nil
}

// putFiles puts the files of a folder, each as it was changed.
func putFiles(put output.Put, from fs.FS, changes []fill.Change) error {
	return fs.WalkDir(from, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := fs.ReadFile(from, name)
		for _, c := range changes {
			if c.File == name {
				text = c.New
			}
		}
		if err != nil {
			return err
		}
		return put(name, text)
	})
}
