// Command dateline turns a stack of news stories into one page. This file reads
// flags and touches the disk; nothing else in the project does.
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
	"dateline/web"

	"github.com/alecthomas/kong"
)

// What the command may end with: the story is to blame for failed, the call for misused.
const (
	done = iota
	failed
	misused
)

type cli struct {
	Check    check    `cmd:"" help:"Check a story, and its claims against the articles; name every mistake."`
	Build    build    `cmd:"" help:"Compile a story and write it as one HTML file, or as JSON."`
	Site     site     `cmd:"" help:"Compile a story and write it as a folder of files to be hosted."`
	Deck     deck     `cmd:"" help:"Compile a story and write it as a folder of slides, each with the live page in it."`
	Still    still    `cmd:"" help:"Draw a view of a story as a picture, or all of its events as a folder of pictures."`
	Passages passages `cmd:"" help:"List an article's sentences with their numbers and hashes, to write claims from."`
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
	if wrong := (misuse{}); errors.As(err, &wrong) {
		fmt.Fprintf(errs, "dateline: %v\nSee dateline --help.\n", err)
		return misused
	}
	fmt.Fprintln(errs, err)
	return failed
}

type check struct {
	Story  string `arg:"" optional:"" default:"data/story" help:"The story's folder (${default})."`
	Corpus string `placeholder:"DIR" help:"The folder of the articles, to verify every locator against."`
}

func (c check) Run(out io.Writer) error {
	work, err := open(c.Story)
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

type build struct {
	Story string `arg:"" optional:"" default:"data/story" help:"The story's folder (${default})."`
	Out   string `short:"o" required:"" placeholder:"FILE" help:"What to write: NAME.html, the page, or NAME.json, the compiled story."`
	Wasm  string `default:"build/app.wasm" placeholder:"FILE" help:"The viewer (${default}), with its toolchain's wasm_exec.js beside it."`
}

func (b build) Run() error {
	form, ok := map[string]func(model.Story) ([]byte, error){".html": b.page, ".json": compiled}[filepath.Ext(b.Out)]
	if !ok {
		return misuse{fmt.Errorf("-o %s: the name should end in .html or .json", b.Out)}
	}
	work, err := open(b.Story)
	if err != nil {
		return err
	}
	text, err := form(work.Story)
	if err != nil {
		return err
	}
	return write(b.Out, text)
}

func compiled(s model.Story) ([]byte, error) { return model.Encode(s), nil }

// page packs the story with the viewer.
func (b build) page(s model.Story) ([]byte, error) {
	p, err := parts(s, b.Wasm)
	if err != nil {
		return nil, err
	}
	return web.Single(p)
}

// parts reads the viewer, and its toolchain's loader beside it.
func parts(s model.Story, wasm string) (web.Parts, error) {
	program, err := os.ReadFile(wasm)
	if err != nil {
		return web.Parts{}, misuse{err}
	}
	loader, err := os.ReadFile(filepath.Join(filepath.Dir(wasm), "wasm_exec.js"))
	if err != nil {
		return web.Parts{}, misuse{err}
	}
	return web.Parts{Story: s, Program: program, Loader: loader}, nil
}

type site struct {
	Story string `arg:"" optional:"" default:"data/story" help:"The story's folder (${default})."`
	Out   string `short:"o" required:"" placeholder:"DIR" help:"The folder to write; one that a site is in is replaced."`
	Wasm  string `default:"build/app.wasm" placeholder:"FILE" help:"The viewer (${default}), with its toolchain's wasm_exec.js beside it."`
	Base  string `placeholder:"URL" help:"The address the folder will have, as https://example.org/story/: it adds what needs one, such as a site map."`
}

func (s site) Run() error {
	work, err := open(s.Story)
	if err != nil {
		return err
	}
	p, err := parts(work.Story, s.Wasm)
	if err != nil {
		return err
	}
	return replace(s.Out, "sw.js", func(dir string) error { return web.Site(p, s.Base, into(dir)) })
}

// into gives what puts files into a folder, under names parted by slashes.
func into(dir string) func(name string, text []byte) error {
	return func(name string, text []byte) error {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		return os.WriteFile(path, text, 0o644)
	}
}

type deck struct {
	Story  string   `arg:"" optional:"" default:"data/story" help:"The story's folder (${default})."`
	Out    string   `short:"o" required:"" placeholder:"DIR" help:"The folder to write; one that a deck is in is replaced."`
	Page   string   `default:"dist/dateline.html" placeholder:"FILE" help:"The story's page, to show live on every slide (${default})."`
	Reveal string   `default:"build/reveal" placeholder:"DIR" help:"reveal.js, as its npm package has it (${default})."`
	Events []string `placeholder:"ID,…" help:"The events to show, in this order; by default those in which people met or went somewhere."`
	Theme  string   `enum:"light,dark,contrast" default:"light" help:"light, dark or contrast (${default})."`
	Lang   string   `placeholder:"TAG" help:"One of the story's languages; by default its first."`
}

func (d deck) Run() error {
	work, err := open(d.Story)
	if err != nil {
		return err
	}
	page, err := os.ReadFile(d.Page)
	if err != nil {
		return misuse{err}
	}
	if err := folder(d.Reveal); err != nil {
		return err
	}
	slides := web.Slides{Story: work.Story, Page: page, Reveal: os.DirFS(d.Reveal), Events: d.Events, Theme: d.Theme, Lang: d.Lang}
	return replace(d.Out, "deck.js", func(dir string) error { return web.Deck(slides, into(dir)) })
}

type still struct {
	Story string `arg:"" help:"The story's folder."`
	State string `arg:"" optional:"" help:"The view, as a page's address has it after the #: 'event=ID&theme=dark'."`
	Out   string `short:"o" required:"" placeholder:"FILE" help:"What to write: NAME.svg or NAME.png; with --all, a folder that is new or has stills in it."`
	All   bool   `help:"Draw the view once for each event."`
	Size  string `default:"960x540" placeholder:"WxH" help:"In pixels (${default})."`
	Form  string `enum:"svg,png" default:"svg" help:"With --all: svg or png (${default})."`
}

func (s still) Run() error {
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
	stills, err := web.NewStills(work.Story)
	if err != nil {
		return err
	}
	if s.All {
		return replace(s.Out, web.Contents, func(dir string) error {
			missing, err := stills.All(s.State, "."+s.Form, wide, high, into(dir))
			boxed(missing)
			return err
		})
	}
	picture, missing, err := stills.Draw(s.State, form, wide, high)
	if err != nil {
		return err
	}
	boxed(missing)
	return write(s.Out, picture)
}

// boxed tells which letters a picture shows as boxes.
func boxed(missing []rune) {
	if len(missing) > 0 {
		fmt.Fprintf(os.Stderr, "no face for PNG has %q: drawn as boxes; an SVG leaves them to the program that shows it\n", string(missing))
	}
}

// replace puts a folder in place whole or not at all: it is made beside the old
// one, which goes once the new one is complete. A folder that does not hold the
// file named mark, and holds others, is somebody else's and stays.
func replace(path, mark string, fill func(dir string) error) (err error) {
	path = filepath.Clean(path)
	old, err := os.ReadDir(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if _, err := os.Stat(filepath.Join(path, mark)); err != nil && len(old) > 0 {
		return misuse{fmt.Errorf("-o %s: the folder holds something else, and would be replaced", path)}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	temp, err := os.MkdirTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(temp)) }()
	fresh, gone := filepath.Join(temp, "new"), filepath.Join(temp, "old")
	if err := errors.Join(os.Mkdir(fresh, 0o755), fill(fresh)); err != nil {
		return err
	}
	if err := os.Rename(path, gone); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return os.Rename(fresh, path)
}

// write puts a file in place whole or not at all: whoever reads it meanwhile
// sees the old one.
func write(path string, text []byte) (err error) {
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(temp.Name())
		}
	}()
	_, err = temp.Write(text)
	if err = errors.Join(err, temp.Chmod(0o644), temp.Close()); err != nil {
		return err
	}
	return os.Rename(temp.Name(), path)
}

type passages struct {
	Article string `arg:"" help:"The article, as text or Markdown."`
}

func (p passages) Run(out io.Writer) error {
	text, err := os.ReadFile(p.Article)
	if err != nil {
		return misuse{err}
	}
	_, err = io.WriteString(out, compile.Listing(filepath.Base(p.Article), text))
	return err
}
