// Command score drafts articles whose stories are known and says how much of them
// the draft finds, and how much of what it finds is so.
//
//	go run ./data/draft/score -corpus DIR      the five seed articles, against data/story
//	go run ./data/draft/score                  the articles in testdata alone
//
// It prints a table in Markdown.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"

	"dateline/data/article"
	"dateline/data/compile"
	"dateline/data/draft"
	"dateline/data/gazetteer"
	"dateline/data/model"
)

func main() {
	corpus := flag.String("corpus", "", "`folder` of the seed articles")
	story := flag.String("story", "data/story", "`folder` of the story written from them by hand")
	cases := flag.String("cases", "data/draft/testdata/cases", "`folder` of folders, each with articles and truth.txt")
	verbose := flag.Bool("v", false, "say what was missed and what was made up")
	flag.Parse()
	if err := run(*corpus, *story, *cases, *verbose); err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(1)
	}
}

func run(corpus, story, cases string, verbose bool) error {
	places := gazetteer.Load()
	fmt.Println(heading)
	if corpus != "" {
		work, err := compile.Open(os.DirFS(story))
		if err != nil {
			return err
		}
		if err := score("five seed articles", os.DirFS(corpus), of(work.Story), places, verbose); err != nil {
			return err
		}
	}
	folders, err := os.ReadDir(cases)
	if err != nil {
		return err
	}
	for _, folder := range folders {
		fsys := os.DirFS(path.Join(cases, folder.Name()))
		want, err := readTruth(fsys, places)
		if err != nil {
			return err
		}
		if err := score(folder.Name(), fsys, want, places, verbose); err != nil {
			return err
		}
	}
	return nil
}

func score(name string, articles fs.FS, want truth, places *gazetteer.Gazetteer, verbose bool) error {
	story, err := drafted(articles, places)
	if err != nil {
		return err
	}
	fmt.Println(compare(want, of(story)).row(name))
	if verbose {
		fmt.Println(differences(want, of(story)))
	}
	return nil
}

// drafted drafts all articles of a folder and compiles what came of it.
func drafted(fsys fs.FS, places *gazetteer.Gazetteer) (model.Story, error) {
	files, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return model.Story{}, err
	}
	var story draft.Story
	for _, f := range files {
		if f.IsDir() || f.Name() == truthFile {
			continue
		}
		raw, err := fs.ReadFile(fsys, f.Name())
		if err != nil {
			return model.Story{}, err
		}
		a, err := article.Read(f.Name(), raw)
		if err != nil {
			return model.Story{}, fmt.Errorf("%s: %w", f.Name(), err)
		}
		story.Add(draft.Read(a.Source, places))
	}
	work, err := compile.OpenDraft(folder(maps.Collect(story.Files())))
	return work.Story, err
}
