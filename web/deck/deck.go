// Package deck makes a deck of slides of a story: each shows the live page at
// one event, with a picture of it behind for print. It gives files to whoever
// writes them: no disk, no clock, no network, and the same slides always give
// the same bytes.
package deck

import (
	_ "embed"
	"fmt"
	"html"
	"io/fs"
	"slices"
	"strings"

	"dateline/app/accord"
	"dateline/app/cite"
	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"
	"dateline/web/page"
	"dateline/web/still"
)

var (
	//go:embed deck.html
	deckPage string
	//go:embed deck.css
	deckStyle string
	//go:embed deck.js
	deckScript string
)

// Slides says what a deck is made of.
type Slides struct {
	Story  model.Story
	Page   []byte   // the story's page as one file, shown live on each slide
	Reveal fs.FS    // reveal.js, as its npm package has it
	Events []string // ids, in the order of the slides; none takes those of Shown
	Theme  string   // "light", "dark" or "contrast"; light where it is empty
	Lang   string   // the story's first where it is empty
}

// vendored are the files of reveal.js that a deck needs, and where they go.
var vendored = [][2]string{
	{"dist/reveal.js", "reveal/reveal.js"}, {"dist/reveal.css", "reveal/reveal.css"},
	{"dist/plugin/notes.js", "reveal/notes.js"}, {"LICENSE", "reveal/LICENSE"},
}

// Write writes a deck of slides as files of one folder, each through put. It
// runs from disk, without a network, and prints: behind every live page lies a
// picture of it. It fails on a page that is not this story's, on an event or a
// language that the story has not, on a copy of reveal.js that lacks a file, and
// as put does.
//
//	index.html       two slides for the story, then one for each event
//	dateline.html    the page, once; every slide opens it at its own event
//	stills/          what lies behind: one for each step of a slide, over a map
//	reveal/          the program that turns slides, with its licence
func Write(d Slides, put func(name string, text []byte) error) error {
	k, err := newDeck(d)
	if err != nil {
		return err
	}
	plan := append(k.whole(), k.slides()...)
	if err := k.draw(plan, put); err != nil {
		return err
	}
	var slides strings.Builder
	slides.WriteString(k.opening())
	for _, s := range plan {
		slides.WriteString(s.markup())
	}
	for _, f := range [][2]string{{"index.html", k.index(slides.String())}, {"deck.css", k.style()}, {"deck.js", deckScript}, {"dateline.html", string(d.Page)}} {
		if err := put(f[0], []byte(f[1])); err != nil {
			return err
		}
	}
	return k.vendor(put)
}

// deck is a deck in the making.
type deck struct {
	Slides
	story  *model.Index
	stills still.Set
	css    string // the page's style sheet
	words  *i18n.Words
}

func newDeck(d Slides) (*deck, error) {
	if d.Theme == "" {
		d.Theme = "light"
	}
	if d.Lang == "" && len(d.Story.Languages) > 0 {
		d.Lang = d.Story.Languages[0]
	}
	if err := d.Check(); err != nil {
		return nil, err
	}
	if err := page.Held(d.Page, d.Story); err != nil {
		return nil, fmt.Errorf("the deck's page: %w", err)
	}
	css, err := page.Style(d.Story)
	if err != nil {
		return nil, err
	}
	stills := still.NewSet(d.Story, css)
	k := &deck{Slides: d, story: stills.Story(), stills: stills, css: css, words: i18n.Telling(d.Lang, d.Lang)}
	if len(k.Events) == 0 {
		k.Events = Shown(k.story)
	}
	return k, nil
}

// Check tells what a deck is asked for that its story has not.
func (d Slides) Check() error {
	if d.Lang != "" && !slices.Contains(d.Story.Languages, d.Lang) {
		return fmt.Errorf("the story is not written in %q, but in %s", d.Lang, strings.Join(d.Story.Languages, ", "))
	}
	for _, id := range d.Events {
		if !slices.ContainsFunc(d.Story.Events, func(e model.Event) bool { return e.ID == id }) {
			return fmt.Errorf("the story has no event %q", id)
		}
	}
	return nil
}

// Shown picks the events that a deck shows unless it is told otherwise, in the
// order of time: where people met or went somewhere, or were to.
func Shown(x *model.Index) (ids []string) {
	for _, e := range x.InTime() {
		if e.Done() && e.Stands() && e.Placed() && len(e.People) > 0 {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

func liveFrame(name, title string, s state.State) string {
	return fmt.Sprintf(`<iframe class="live" name="%s" title="%s" data-src="dateline.html#%s" data-preload sandbox="allow-scripts"></iframe>`+"\n", esc(name), esc(title), esc(s.Format()))
}

func esc(s string) string { return html.EscapeString(s) }

// iso writes a day as a fragment has it; that on which all is known as "".
func iso(d model.Day) string {
	if d == state.Always {
		return ""
	}
	return d.String()
}

// days lists the days on which something of an event came to be known, if there
// are several; else the one on which all is.
func (k *deck) days(event string) (days []model.Day) {
	for _, s := range accord.History(k.story, event) {
		if s.Day != model.Undated && !slices.Contains(days, s.Day) {
			days = append(days, s.Day)
		}
	}
	if len(days) < 2 {
		return []model.Day{state.Always}
	}
	return days
}

// notes are for the speaker: each claim with where it rests, by the day it
// could be known from.
func (k *deck) notes(e model.Event) string {
	words := k.words.Cite
	with := cite.Words{Paragraph: words.Paragraph, Sentence: words.Sentence, Unnamed: words.Unnamed, Inferred: words.Inferred,
		NoAddress: words.NoAddress, Open: words.Open, Close: words.Close, Date: k.words.When}
	var b strings.Builder
	b.WriteString("<p>" + k.element("b", e.Title) + "<br>" + esc(k.words.When(e.When)) + "</p>\n<ul>\n")
	for _, s := range accord.History(k.story, e.ID) {
		for _, claim := range s.Claims {
			b.WriteString("<li>" + esc(k.known(s)) + esc(cite.Text(k.story, claim, k.Lang, with)) + "</li>\n")
		}
	}
	return notes(b.String() + "</ul>")
}

// known says from which day a step's claims could be known, and as what.
func (k *deck) known(s accord.Step) string {
	if s.Day == model.Undated {
		return ""
	}
	return k.words.DateShort(s.Since) + ", " + k.words.Standing(s.Status) + ": "
}

func notes(markup string) string { return "<aside class=\"notes\">\n" + markup + "\n</aside>\n" }

func (k *deck) index(slides string) string {
	return strings.NewReplacer(
		"{{lang}}", k.words.Tag, "{{dir}}", model.Direction(k.words.Tag), "{{theme}}", esc(k.Theme),
		"{{title}}", esc(k.Story.Title.In(k.Lang)), "{{slides}}", slides,
	).Replace(deckPage)
}

// style is the deck's style sheet: the page's colours in the deck's theme, and
// its own rules.
func (k *deck) style() string {
	var b strings.Builder
	b.WriteString(":root {")
	for _, t := range still.Tokens(k.css, k.Theme) {
		b.WriteString(" " + t[0] + ": " + t[1] + ";")
	}
	return b.String() + " }\n" + deckStyle
}

// vendor copies reveal.js.
func (k *deck) vendor(put func(string, []byte) error) error {
	for _, f := range vendored {
		text, err := fs.ReadFile(k.Reveal, f[0])
		if err != nil {
			return err
		}
		if err := put(f[1], text); err != nil {
			return err
		}
	}
	return nil
}
