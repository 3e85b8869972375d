// Command dateline turns a stack of news stories into one page. Package main reads
// flags and files and gives exit codes, a file for each command; package output
// writes.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"dateline/data/diagnostics"
	"dateline/web/output"

	"github.com/alecthomas/kong"
)

// What the command may end with: the story is to blame for failed, the call for misused.
const (
	done = iota
	failed
	misused
)

type cli struct {
	New    newCmd    `cmd:"" help:"Write a story of three claims to begin with, with remarks that say what each line is for."`
	Draft  draftCmd  `cmd:"" help:"Read saved articles and write a story to correct: who was where, when, according to which sentence."`
	Source sourceCmd `cmd:"" help:"Read saved articles and write a file for each, with what is known of it and a stub of a claim for each sentence."`
	Fill   fillCmd   `cmd:"" help:"Add to a story what a machine knows: hashes, counts, where known places lie and what they are called."`
	Check  checkCmd  `cmd:"" help:"Check a story, and its claims against the articles; name every mistake."`
	Watch  watchCmd  `cmd:"" help:"Show a story's page in a browser, and show it anew whenever a file is saved."`
	Build  buildCmd  `cmd:"" help:"Compile a story and write it as one HTML file, or as JSON."`
	Site   siteCmd   `cmd:"" help:"Compile a story and write it as a folder of files to be hosted."`
	Deck   deckCmd   `cmd:"" help:"Compile a story and write it as a folder of slides, each with the live page in it."`
	Still  stillCmd  `cmd:"" help:"Draw a view of a story as a picture, or all of its events as a folder of pictures."`
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
	switch wrong, found := errors.AsType[faulty](err); {
	case told(err):
	case found:
		fmt.Fprint(errs, diagnostics.List(wrong).Text(coloured(errs)))
	default:
		fmt.Fprintln(errs, err)
	}
	if _, refused := errors.AsType[output.Refusal](err); refused {
		return misused
	}
	return failed
}

// told tells whether the writer knows of an error already.
func told(err error) bool {
	_, ok := errors.AsType[quiet](err)
	return ok
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
