package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/data/compile"
	"dateline/data/diagnostics"
	"dateline/data/model"
)

type checkCmd struct {
	Story  string `arg:"" predictor:"folder" help:"The story's folder, or NAME.json, a compiled story."`
	Corpus string `predictor:"folder" placeholder:"DIR" help:"The folder of the articles, to verify every locator against; by default STORY-articles, if it is there."`
	JSON   bool   `help:"Write the mistakes as JSON, for an editor."`
	drafted
}

func (c checkCmd) Run(out io.Writer) error {
	defer collecting(spare)()
	if filepath.Ext(c.Story) == ".json" {
		return c.compiled(out)
	}
	if c.JSON {
		return c.list(out)
	}
	warnings, err := c.check(out)
	if len(warnings.Warnings) > 0 {
		fmt.Fprint(out, warnings.Text(coloured(out)))
	}
	return err
}

// compiled says whether a page can trust a compiled story, which another program may
// have written.
func (c checkCmd) compiled(out io.Writer) error {
	if c.Corpus != "" || c.JSON || c.Draft {
		return misuse{fmt.Errorf("%s is a compiled story: --corpus, --json and --draft are for the folder of one", c.Story)}
	}
	s, err := encoded(c.Story)
	if err != nil {
		return err
	}
	if err := compile.Encoded(s); err != nil {
		return fmt.Errorf("%s: %w", c.Story, err)
	}
	fmt.Fprintln(out, counts(s))
	fmt.Fprintln(out, "it keeps to the schema, and every id leads somewhere")
	return nil
}

// counts says how much a story has.
func counts(s model.Story) string {
	var all []string
	for _, of := range []struct {
		n         int
		one, many string
	}{
		{len(s.Sources), "source", "sources"}, {len(s.Claims), "claim", "claims"}, {len(s.Events), "event", "events"},
		{len(s.People), "person", "people"}, {len(s.Places), "place", "places"},
	} {
		name := of.many
		if of.n == 1 {
			name = of.one
		}
		all = append(all, fmt.Sprint(of.n, " ", name))
	}
	return strings.Join(all, ", ")
}

// check says what the story has, and gives what its writer is warned of.
func (c checkCmd) check(out io.Writer) (warnings diagnostics.List, err error) {
	work, err := c.open(c.Story)
	if err != nil {
		return warnings, err
	}
	warnings = diagnostics.List{Warnings: work.Warnings, Folder: c.Story, Files: os.DirFS(c.Story)}
	s := work.Story
	fmt.Fprintln(out, counts(s))
	corpus, err := corpusOf(c.Story, c.Corpus)
	if err != nil {
		return warnings, err
	}
	if folder(corpus) != nil && slices.ContainsFunc(s.Sources, func(s model.Source) bool { return s.Text == "" }) {
		fmt.Fprintf(out, "locators not verified: the articles are not in %s; name their folder with --corpus\n", corpus)
		return warnings, nil
	}
	report, err := work.Verify(follow(corpus))
	fmt.Fprint(out, report)
	if err != nil {
		return warnings, faults(c.Story, err)
	}
	fmt.Fprintln(out, "every locator matches; nothing is copied")
	return warnings, nil
}

// corpusOf is the folder of a story's articles: the one that is named, which must
// be there, or the one beside the story.
func corpusOf(story, named string) (string, error) {
	if named == "" {
		return beside(story), nil
	}
	return named, folder(named)
}

// list writes what there is to mend as JSON and nothing else.
func (c checkCmd) list(out io.Writer) error {
	all, err := c.check(io.Discard)
	wrong, found := errors.AsType[faulty](err)
	if err != nil && !found {
		return err
	}
	all.Mistakes, all.Folder, all.Files = wrong.Mistakes, c.Story, os.DirFS(c.Story)
	text, fault := all.JSON()
	if fault != nil {
		return fault
	}
	if _, fault := out.Write(text); fault != nil || !found {
		return fault
	}
	return quiet{err}
}

// open compiles the story in a folder.
func open(path string) (compile.Work, error) { return opened(path, compile.Open) }

// opened compiles the story in a folder as a compiler does.
func opened(path string, compiled func(fs.FS) (compile.Work, error)) (compile.Work, error) {
	if err := folder(path); err != nil {
		return compile.Work{}, err
	}
	work, err := compiled(follow(path))
	return work, faults(path, err)
}

// faulty is what is wrong with a story, for its writer to mend.
type faulty diagnostics.List

func (f faulty) Error() string { return diagnostics.List(f).Text(false) }

// faults gives mistakes with the folder that their files are in; any other error
// as it is.
func faults(path string, err error) error {
	if mistakes, ok := errors.AsType[compile.Mistakes](err); ok {
		return faulty{Mistakes: mistakes, Folder: path, Files: os.DirFS(path)}
	}
	return err
}

// quiet is a failure of which the writer has been told.
type quiet struct{ error }

// coloured tells whether a text may have colours where it goes: at a terminal that
// has them, unless its user wants none (https://no-color.org).
func coloured(to io.Writer) bool {
	f, ok := to.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
