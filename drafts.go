package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/data/article"
	"dateline/data/compile"
	"dateline/data/draft"
	"dateline/data/gazetteer"
	"dateline/data/schema"
	"dateline/web/output"
)

// drafted is the flag of the commands that can do with a story being written.
type drafted struct {
	Draft bool `help:"Take a story that is being written: claims may be drafts, and events may have none."`
}

// open compiles the story in a folder.
func (d drafted) open(path string) (compile.Work, error) {
	if d.Draft {
		return opened(path, compile.OpenDraft)
	}
	return open(path)
}

// beside is the folder of a story's articles, outside what is published.
func beside(story string) string { return filepath.Clean(story) + "-articles" }

type draftCmd struct {
	saved
	Out string `short:"o" required:"" placeholder:"DIR" help:"The story's folder to write. The text of the articles goes into DIR-articles, to be kept by you."`
	forced
}

// draftedStory is what the folder of one is called in its list.
const draftedStory = "drafted story"

// noted is what came of one article.
type noted struct {
	notes  draft.Notes
	report string
	text
}

func (d draftCmd) Run(out io.Writer) error {
	defer collecting(spare)()
	files, err := d.files(out)
	if err != nil {
		return err
	}
	story, err := d.read(out, files)
	if err != nil {
		return err
	}
	for _, s := range story.Silent() {
		fmt.Fprintf(out, "%s: %s\n", s.File, d.silence(s))
	}
	if err := d.story(out, d.Out, draftedStory, story.Files()); err != nil {
		return err
	}
	fmt.Fprintf(out, "%d sources drafted in %s; their text is in %s.\nSay each claim in your own words and take its 'draft: true' out; `dateline check %s` says which remain.\n",
		story.Sources(), d.Out, beside(d.Out), typed(d.Out))
	return nil
}

// silence says why an article has no claim, and of one in a language that drafts are not
// made in what can be done.
func (d draftCmd) silence(s draft.Silence) string {
	if draft.Reads(s.Language) {
		return s.Why
	}
	var known []string
	for _, code := range draft.Languages() {
		known = append(known, article.LanguageOf(code))
	}
	return fmt.Sprintf("it is in %s, and drafts are made in %s alone; `dateline source` lists its sentences, to write its claims by hand", article.LanguageOf(s.Language), strings.Join(known, ", "))
}

// read gives the story of the articles, and writes the text of each as soon as it is
// read: what is kept of them is what they say.
func (d draftCmd) read(out io.Writer, files []savedFile) (story draft.Story, err error) {
	places := gazetteer.Load()
	err = d.articles(out, d.Out, draftedStory, func(put output.Put) error {
		return each(out, files, func(a article.Article) noted {
			return noted{draft.Read(a.Source, places), passed(a), textOf(a)}
		}, func(n noted) error {
			fmt.Fprint(out, n.report)
			story.Add(n.notes)
			return put(n.name, n.words)
		})
	})
	return story, err
}

type sourceCmd struct {
	saved
	Out string `short:"o" required:"" placeholder:"DIR" help:"The story's folder, in whose sources a file is written for each. The text of the articles goes into DIR-articles."`
	forced
}

// stub is the file of one article, and its text.
type stub struct {
	id, yaml, report string
	text
}

func (s sourceCmd) Run(out io.Writer) error {
	files, err := s.files(out)
	if err != nil {
		return err
	}
	first := true
	return each(out, files, func(a article.Article) stub {
		id, yaml := draft.Stub(a.Source)
		return stub{id, yaml, passed(a), textOf(a)}
	}, func(r stub) error {
		fmt.Fprint(out, r.report)
		if first {
			if err := s.schemas(); err != nil {
				return err
			}
		}
		err := s.write(out, r, !first)
		first = false
		return err
	})
}

// schemas puts those that the files name into the story's folder, unless they are
// there.
func (s sourceCmd) schemas() error {
	for _, f := range ordered(schema.Files()) {
		path := filepath.Join(s.Out, filepath.FromSlash(f.name))
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if _, err := s.to(path).File(f.words); err != nil {
			return err
		}
	}
	return nil
}

// write puts one article's files into their folders, which may have others; next, if
// some have been put there before.
func (s sourceCmd) write(out io.Writer, r stub, next bool) error {
	path, kept := filepath.Join(s.Out, "sources", r.id+".yaml"), filepath.Join(beside(s.Out), r.name)
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.MkdirAll(filepath.Dir(kept), 0o777)); err != nil {
		return err
	}
	if old, err := os.ReadFile(kept); err != nil || !bytes.Equal(old, r.words) {
		if err := s.aside(out)(s.to(kept).After(next).File(r.words)); err != nil {
			return err
		}
	}
	if err := s.aside(out)(s.to(path).After(next).File(schema.Headed("sources/"+r.id+".yaml", r.yaml))); err != nil {
		return err
	}
	fmt.Fprintln(out, path)
	return nil
}

// passed names what is not of an article's story.
func passed(a article.Article) string {
	const most = 60 // letters of each
	var b strings.Builder
	for _, p := range a.LeftOut {
		words := p.Words
		if r := []rune(words); len(r) > most {
			words = string(r[:most]) + "…"
		}
		fmt.Fprintf(&b, "%s %s: passed over as %s: %s\n", a.Source.File, p.At, p.Kind, words)
	}
	return b.String()
}

// text is a file with what is in it.
type text struct {
	name  string
	words []byte
}

func textOf(a article.Article) text { return text{a.Source.File, []byte(a.Source.Text)} }

// ordered are the files of a story by name.
func ordered(files map[string]string) (all []text) {
	for name, words := range sorted(files) {
		all = append(all, text{name, []byte(words)})
	}
	return all
}

// sorted are such files one by one.
func sorted(files map[string]string) iter.Seq2[string, string] {
	return func(yield func(name, words string) bool) {
		for _, name := range slices.Sorted(maps.Keys(files)) {
			if !yield(name, files[name]) {
				return
			}
		}
	}
}

// articles writes the text of a story's articles into the folder beside it, unless the
// story could not be written then.
func (f forced) articles(out io.Writer, story, kind string, fill func(output.Put) error) error {
	if err := f.to(story).Free(kind); err != nil {
		return err
	}
	return f.aside(out)(f.to(beside(story)).Folder("folder of articles", fill))
}

// story writes a folder of a kind of story, each file with its schema named, and the
// schemas.
func (f forced) story(out io.Writer, dir, kind string, files iter.Seq2[string, string]) error {
	return f.aside(out)(f.to(dir).Folder(kind, func(put output.Put) error {
		for name, words := range files {
			if err := put(name, schema.Headed(name, words)); err != nil {
				return err
			}
		}
		return putAll(put, ordered(schema.Files()))
	}))
}

// both writes the text of a story's articles, if it has any, and the story.
func (f forced) both(out io.Writer, dir, kind string, files map[string]string, articles []text) error {
	if len(articles) > 0 {
		if err := f.articles(out, dir, kind, func(put output.Put) error { return putAll(put, articles) }); err != nil {
			return err
		}
	}
	return f.story(out, dir, kind, sorted(files))
}

func putAll(put output.Put, all []text) error {
	for _, t := range all {
		if err := put(t.name, t.words); err != nil {
			return err
		}
	}
	return nil
}
