// Command dateline turns a stack of news stories into one page. This file reads
// flags and files and gives exit codes; package output writes.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dateline/data/compile"
	"dateline/data/model"
	"dateline/web/deck"
	"dateline/web/output"
	"dateline/web/page"
	"dateline/web/site"
	"dateline/web/still"

	"github.com/alecthomas/kong"
)

// What the command may end with: the story is to blame for failed, the call for misused.
const (
	done = iota
	failed
	misused
)

type cli struct {
	Draft    draftCmd    `cmd:"" help:"Read saved articles and write a story to correct: who was where, when, according to which sentence."`
	Source   sourceCmd   `cmd:"" help:"Read saved articles and write a file for each, with what is known of it and a stub of a claim for each sentence."`
	Check    checkCmd    `cmd:"" help:"Check a story, and its claims against the articles; name every mistake."`
	Build    buildCmd    `cmd:"" help:"Compile a story and write it as one HTML file, or as JSON."`
	Site     siteCmd     `cmd:"" help:"Compile a story and write it as a folder of files to be hosted."`
	Deck     deckCmd     `cmd:"" help:"Compile a story and write it as a folder of slides, each with the live page in it."`
	Still    stillCmd    `cmd:"" help:"Draw a view of a story as a picture, or all of its events as a folder of pictures."`
	Passages passagesCmd `cmd:"" help:"List an article's sentences with their numbers and hashes, to write claims from."`
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the command without the process around it.
func run(args []string, out, errs io.Writer) int {
	parser := kong.Must(&cli{}, kong.Name("dateline"), kong.Writers(out, errs),
		kong.Description("A map and a timeline of a news story, in one HTML file."),
		kong.Exit(func(int) { panic(helped{}) }), kong.BindTo(out, (*io.Writer)(nil)))
	return code(errs, func() error {
		ctx, err := parser.Parse(args)
		if err != nil {
			return misuse{err}
		}
		return ctx.Run()
	})
}

// helped ends a call that asked for help only; kong has no other way out.
type helped struct{}

// misuse is a call that cannot be understood.
type misuse struct{ error }

// code runs a call, prints its error and gives the exit code.
func code(errs io.Writer, call func() error) (exit int) {
	defer func() {
		if r := recover(); r != nil && r != any(helped{}) {
			panic(r)
		}
	}()
	err := call()
	if err == nil {
		return done
	}
	if _, wrong := errors.AsType[misuse](err); wrong {
		fmt.Fprintf(errs, "dateline: %v\nSee dateline --help.\n", err)
		return misused
	}
	fmt.Fprintln(errs, err)
	if _, refused := errors.AsType[output.Refusal](err); refused {
		return misused
	}
	return failed
}

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
		if m.At.Line > 0 {
			m.At.File = filepath.Join(path, m.At.File)
		}
		lines[i] = m.Error()
	}
	return errors.New(strings.Join(append(lines, fmt.Sprintf("mistakes: %d", len(lines))), "\n"))
}

type buildCmd struct {
	Story string `arg:"" help:"The story's folder."`
	Out   string `short:"o" required:"" placeholder:"FILE" help:"What to write: NAME.html, the page, or NAME.json, the compiled story."`
	Wasm  string `default:"build/app.wasm" placeholder:"FILE" help:"The viewer (${default}), with its toolchain's wasm_exec.js beside it."`
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
	return b.told(out)(b.to(b.Out).File(text))
}

// forced is the flag that a command has which writes.
type forced struct {
	Force bool `help:"Set aside what is in the way, as NAME.old, instead of refusing."`
}

func (f forced) to(path string) output.Target { return output.Target{Path: path, Force: f.Force} }

// told gives what says under which name something was set aside.
func (f forced) told(out io.Writer) func(aside string, err error) error {
	return func(aside string, err error) error {
		if aside != "" {
			fmt.Fprintf(out, "what was there is set aside as %s\n", aside)
		}
		return err
	}
}

func compiled(s model.Story) ([]byte, error) { return model.Encode(s), nil }

// page packs the story with the viewer.
func (b buildCmd) page(s model.Story) ([]byte, error) {
	p, err := parts(s, b.Wasm)
	if err != nil {
		return nil, err
	}
	return page.Single(p)
}

// parts reads the viewer, and its toolchain's loader beside it.
func parts(s model.Story, wasm string) (page.Parts, error) {
	program, err := os.ReadFile(wasm)
	if err != nil {
		return page.Parts{}, misuse{err}
	}
	loader, err := os.ReadFile(filepath.Join(filepath.Dir(wasm), "wasm_exec.js"))
	if err != nil {
		return page.Parts{}, misuse{err}
	}
	return page.Parts{Story: s, Program: program, Loader: loader}, nil
}

type siteCmd struct {
	Story string `arg:"" help:"The story's folder."`
	Out   string `short:"o" required:"" placeholder:"DIR" help:"The folder to write; a site that Dateline wrote there, and nobody changed, is replaced."`
	Wasm  string `default:"build/app.wasm" placeholder:"FILE" help:"The viewer (${default}), with its toolchain's wasm_exec.js beside it."`
	Base  string `placeholder:"URL" help:"The address the folder will have, as https://example.org/story/: it adds what needs one, such as a site map."`
	forced
}

func (s siteCmd) Run(out io.Writer) error {
	work, err := open(s.Story)
	if err != nil {
		return err
	}
	p, err := parts(work.Story, s.Wasm)
	if err != nil {
		return err
	}
	return s.told(out)(s.to(s.Out).Folder("site", func(put output.Put) error { return site.Write(p, s.Base, put) }))
}

type deckCmd struct {
	Story  string   `arg:"" help:"The story's folder."`
	Out    string   `short:"o" required:"" placeholder:"DIR" help:"The folder to write; a deck that Dateline wrote there, and nobody changed, is replaced."`
	Page   string   `placeholder:"FILE" help:"The story's page as one file, to show live on every slide; by default it is built."`
	Wasm   string   `default:"build/app.wasm" placeholder:"FILE" help:"The viewer to build the page with (${default}), with its toolchain's wasm_exec.js beside it."`
	Reveal string   `default:"build/reveal" placeholder:"DIR" help:"reveal.js, as its npm package has it (${default})."`
	Events []string `placeholder:"ID,…" help:"The events to show, in this order; by default those in which people met or went somewhere."`
	Theme  string   `enum:"light,dark,contrast" default:"light" help:"light, dark or contrast (${default})."`
	Lang   string   `placeholder:"TAG" help:"One of the story's languages; by default its first."`
	forced
}

func (d deckCmd) Run(out io.Writer) error {
	work, err := open(d.Story)
	if err != nil {
		return err
	}
	live, err := d.page(work.Story)
	if err != nil {
		return err
	}
	if err := folder(d.Reveal); err != nil {
		return err
	}
	slides := deck.Slides{Story: work.Story, Page: live, Reveal: os.DirFS(d.Reveal), Events: d.Events, Theme: d.Theme, Lang: d.Lang}
	return d.told(out)(d.to(d.Out).Folder("deck", func(put output.Put) error { return deck.Write(slides, put) }))
}

// page reads the story's page, or builds it.
func (d deckCmd) page(s model.Story) ([]byte, error) {
	if d.Page == "" {
		return buildCmd{Wasm: d.Wasm}.page(s)
	}
	text, err := os.ReadFile(d.Page)
	if err != nil {
		return nil, misuse{err}
	}
	return text, nil
}

type stillCmd struct {
	Story string `arg:"" help:"The story's folder."`
	State string `arg:"" optional:"" help:"The view, as a page's address has it after the #: 'event=ID&theme=dark'."`
	Out   string `short:"o" required:"" placeholder:"FILE" help:"What to write: NAME.svg or NAME.png; with --all, a folder, in which stills that Dateline wrote, and nobody changed, are replaced."`
	All   bool   `help:"Draw the view once for each event."`
	Size  string `default:"960x540" placeholder:"WxH" help:"In pixels (${default})."`
	Form  string `enum:"svg,png" default:"svg" help:"With --all: svg or png (${default})."`
	forced
}

func (s stillCmd) Run(out io.Writer) error {
	var wide, high int
	if n, err := fmt.Sscanf(s.Size+" ", "%dx%d ", &wide, &high); n != 2 || err != nil {
		return misuse{fmt.Errorf("--size %s: two numbers are wanted, such as 1920x1080", s.Size)}
	}
	form := filepath.Ext(s.Out)
	if !s.All && form != ".svg" && form != ".png" {
		return misuse{fmt.Errorf("-o %s: the name should end in .svg or .png", s.Out)}
	}
	work, err := open(s.Story)
	if err != nil {
		return err
	}
	css, err := page.Style(work.Story)
	if err != nil {
		return err
	}
	stills := still.NewSet(work.Story, css)
	if s.All {
		return s.told(out)(s.to(s.Out).Folder("folder of stills", func(put output.Put) error {
			missing, err := stills.All(s.State, "."+s.Form, wide, high, put)
			boxed(missing)
			return err
		}))
	}
	picture, missing, err := stills.Draw(s.State, form, wide, high)
	if err != nil {
		return err
	}
	boxed(missing)
	return s.told(out)(s.to(s.Out).File(picture))
}

// boxed tells which letters a picture shows as boxes.
func boxed(missing []rune) {
	if len(missing) > 0 {
		fmt.Fprintf(os.Stderr, "no face for PNG has %q: drawn as boxes; an SVG leaves them to the program that shows it\n", string(missing))
	}
}

type passagesCmd struct {
	Article string `arg:"" help:"The article, as text or Markdown in UTF-8."`
}

func (p passagesCmd) Run(out io.Writer) error {
	text, err := os.ReadFile(p.Article)
	if err != nil {
		return misuse{err}
	}
	if err := compile.Plain(text); err != nil {
		return fmt.Errorf("%s: %w", p.Article, err)
	}
	_, err = io.WriteString(out, compile.Listing(filepath.Base(p.Article), text))
	return err
}
