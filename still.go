package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"dateline/web/output"
	"dateline/web/page"
	"dateline/web/still"
)

type stillCmd struct {
	Story string `arg:"" predictor:"folder" help:"The story's folder."`
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
	if err := stills.Check(s.State, wide, high); err != nil {
		return misuse{err}
	}
	if s.All {
		return s.aside(out)(s.to(s.Out).Folder("folder of stills", func(put output.Put) error {
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
	return s.aside(out)(s.to(s.Out).File(picture))
}

// boxed tells which letters a picture shows as boxes.
func boxed(missing []rune) {
	if len(missing) > 0 {
		fmt.Fprintf(os.Stderr, "no face for PNG has %q: drawn as boxes; an SVG leaves them to the program that shows it\n", string(missing))
	}
}
