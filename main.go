// Command dateline turns a stack of news stories into one page. Package main reads
// flags and files and gives exit codes, a file for each command; package output
// writes.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"dateline/data/diagnostics"
	"dateline/web/output"

	"github.com/alecthomas/kong"
	mangokong "github.com/alecthomas/mango-kong"
	"github.com/posener/complete"
	"github.com/willabides/kongplete"
)

// What the command may end with: the story is to blame for failed, the call for misused.
const (
	done = iota
	failed
	misused
)

type cli struct {
	New    newCmd    `cmd:"" group:"Write a story:" help:"Write a story of three claims to begin with."`
	Draft  draftCmd  `cmd:"" group:"Write a story:" help:"Make a story to correct of saved articles."`
	Import importCmd `cmd:"" group:"Write a story:" help:"Make a story of a table, a timeline, a map or annotations of another tool."`
	Source sourceCmd `cmd:"" group:"Write a story:" help:"Write a file for each saved article, to write its claims into."`
	Fill   fillCmd   `cmd:"" group:"Write a story:" help:"Add hashes, counts and known places to a story."`
	Check  checkCmd  `cmd:"" group:"Write a story:" help:"Name every mistake in a story, and hold it against its articles."`
	Watch  watchCmd  `cmd:"" group:"Write a story:" help:"Show a story in a browser while it is written."`
	Build  buildCmd  `cmd:"" group:"Publish it:" help:"Write the page as one HTML file, or the story as JSON."`
	Site   siteCmd   `cmd:"" group:"Publish it:" help:"Write a folder of files to be hosted."`
	Deck   deckCmd   `cmd:"" group:"Publish it:" help:"Write a folder of slides, each with the live page in it."`
	Still  stillCmd  `cmd:"" group:"Publish it:" help:"Write a picture of a view, or of every event."`

	Completion kongplete.InstallCompletions `cmd:"" group:"Your shell:" help:"Print what makes the shell complete these commands."`
	Man        mangokong.ManFlag            `help:"Print this as a manual page."`
}

const description = `A map and a timeline of a news story, in one HTML file, in which every statement leads back to the passage it rests on.

A story is a folder, in which people write YAML:

    dateline draft ~/saved-articles -o my-story    # or: dateline new my-story
    dateline watch my-story                        # look at it while you correct it
    dateline fill my-story                         # hashes, counts, coordinates
    dateline check my-story                        # every mistake, every locator
    dateline build my-story -o my-story.html

It ends with 0 if all went well, with 1 if the story or the disk is to blame, and with 2 if the call is: a folder that is not there, a flag or an event that does not exist, a file in the way.`

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the command without the process around it.
func run(args []string, out, errs io.Writer) int {
	parser := kong.Must(&cli{}, kong.Name("dateline"), kong.Writers(out, errs), kong.Description(description),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 96}),
		kong.Exit(func(int) { panic(helped{}) }), kong.BindTo(out, (*io.Writer)(nil)))
	return code(errs, func() error {
		kongplete.Complete(parser, kongplete.WithPredictor("folder", complete.PredictDirs("*")), kongplete.WithPredictor("file", complete.PredictFiles("*")))
		ctx, err := parser.Parse(asked(args))
		if err != nil {
			return misuse{err}
		}
		return ctx.Run()
	})
}

// asked takes "help check" for "check --help".
func asked(args []string) []string {
	if len(args) == 0 || args[0] != "help" {
		return args
	}
	return append(slices.Clone(args[1:]), "--help")
}

// helped ends a call that asked for help only; kong has no other way out.
type helped struct{}

// misuse is a call that cannot be understood.
type misuse struct{ error }

// help says how what was called is used.
func (m misuse) help() string {
	if parse, ok := errors.AsType[*kong.ParseError](m.error); ok {
		if command := parse.Context.Selected(); command != nil {
			return fmt.Sprintf("Its use is: dateline %s\nSee dateline help %s.", command.Summary(), command.Name)
		}
	}
	return "See dateline help."
}

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
	if wrong, ok := errors.AsType[misuse](err); ok {
		fmt.Fprintf(errs, "dateline: %v\n%s\n", err, wrong.help())
		return misused
	}
	switch wrong, found := errors.AsType[faulty](err); {
	case printed(err):
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

// printed tells whether the writer knows of an error already.
func printed(err error) bool {
	_, ok := errors.AsType[quiet](err)
	return ok
}

// forced is the flag that a command has which writes.
type forced struct {
	Force bool `help:"Set aside what is in the way, as NAME.old, instead of refusing."`
}

func (f forced) to(path string) output.Target { return output.Target{Path: path, Force: f.Force} }

// aside gives what says under which name something was set aside.
func (f forced) aside(out io.Writer) func(aside string, err error) error {
	return func(aside string, err error) error {
		if aside != "" {
			fmt.Fprintf(out, "what was there is set aside as %s\n", aside)
		}
		return err
	}
}
