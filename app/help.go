package app

import (
	"strings"
	"time"

	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// signs are what the help explains, in the order of the glyphs' table.
var signs = []struct {
	status string
	said   bool
	name   func(*i18n.Words) string
}{
	{"happened", false, func(w *i18n.Words) string { return w.Status.Happened }},
	{"planned", false, func(w *i18n.Words) string { return w.Status.Planned }},
	{"disputed", false, func(w *i18n.Words) string { return w.Status.Disputed }},
	{"denied", false, func(w *i18n.Words) string { return w.Status.Denied }},
	{"happened", true, func(w *i18n.Words) string { return w.Status.Said }},
	{"background", false, func(w *i18n.Words) string { return w.Status.Background }},
}

// helpPanel is how to read and work the page, and what it is made of.
func (r *Root) helpPanel() []app.UI {
	w := r.words().Help
	out := []app.UI{heading(w.FirstVisit), app.Ol().Class("steps-list").Body(items(r.steps())...), heading(w.Signs)}
	var rows []app.UI
	for _, s := range signs {
		rows = append(rows, app.Li().Body(app.Raw(scene.Glyph(s.status, s.said)), app.Span().Text(s.name(r.words()))))
	}
	out = append(out, app.Ul().Class("signs").Body(rows...), heading(w.Keys))
	var keys []app.UI
	for _, k := range w.KeyRows {
		keys = append(keys, app.Dt().Body(app.Kbd().Text(k[0])), app.Dd().Text(k[1]))
	}
	out = append(out, app.Dl().Class("keys").Body(keys...), r.flag("silent", w.LettersOff, r.desk.silent))
	return append(out, r.about()...)
}

func items(lines []string) []app.UI {
	var out []app.UI
	for _, l := range lines {
		out = append(out, app.Li().Text(l))
	}
	return out
}

// about says what the page rests on, whose the lines are, and that it speaks
// to nobody.
func (r *Root) about() []app.UI {
	w := r.words().Help
	var sources []app.UI
	for _, s := range r.story.Sources {
		sources = append(sources, app.Li().DataSet("source", s.ID).Body(app.Span().Text(r.citation(s)), r.reasoned(s)))
	}
	return []app.UI{
		heading(w.About),
		app.P().Class("strong").Text(w.NoRequests),
		app.Ol().Class("cited").Body(sources...),
		r.credits(),
		app.P().Text(w.Borders),
		app.P().Text(w.Licence + " " + w.Made + " " + w.Another),
		app.P().Class("note build").Text(w.Build + ": " + r.fingerprint()),
	}
}

// reasoned says how a date that the source does not state was worked out.
func (r *Root) reasoned(s model.Source) app.UI {
	if s.Stated() || s.Dated == "" {
		return nothing()
	}
	return app.P().Class("note").Text(r.say(s.Dated))
}

// credits are the story's own lines of thanks.
func (r *Root) credits() app.UI {
	if len(r.story.Credits) == 0 {
		return nothing()
	}
	var lines []string
	for _, c := range r.story.Credits {
		lines = append(lines, r.in(c))
	}
	return app.Ul().Class("credits").Body(items(lines)...)
}

// fingerprint is a short name for what this page holds: readers who see the
// same one read the same story.
func (r *Root) fingerprint() string {
	if r.live == nil {
		return ""
	}
	return r.live.print
}

// citation names an article in a line.
func (r *Root) citation(s model.Source) string {
	parts := []string{r.world.Publisher(s)}
	for _, p := range []string{r.say(s.Author), s.Headline, r.published(s), s.URL, r.words().Help.Rights[s.Rights]} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}

// hintAfter leaves a first reader in peace for a moment.
const hintAfter = 4 * time.Second

// greet shows the hint to who has never seen it, once nothing else is open.
func (r *Root) greet() {
	if remembered("dateline:hint") != "" || r.state.Embed || r.state.Static {
		return
	}
	time.AfterFunc(hintAfter, func() {
		r.live.ctx.Dispatch(func(app.Context) {
			if !r.live.touched {
				r.desk.hint = 1
			}
		})
	})
}

// steps say how to read the page in its present form: a phone has columns
// where the others have lanes, and no line to drag.
func (r *Root) steps() []string {
	if scene.FormOf(r.sizes[0]) == scene.Phone {
		return r.words().Help.PhoneSteps[:]
	}
	return r.words().Help.Steps[:]
}

// hint is the first visit's: three steps, one at a time, gone for good once
// it is understood. It stands at the foot of the reading column, where it covers
// no mark and nothing that cannot be scrolled from under it.
func (r *Root) hint() app.UI {
	if r.desk.hint == 0 || r.state.Embed || r.state.Static {
		return nothing()
	}
	w, steps := r.words(), r.steps()
	name := w.Reading.Next
	if r.desk.hint == len(steps) {
		name = w.Help.Done
	}
	return app.Aside().ID("hint").Aria("label", w.Help.FirstVisit).Body(
		app.P().Text(number(r.desk.hint)+"/"+number(len(steps))+"  "+steps[r.desk.hint-1]),
		button("hint", "", name).Class("link"),
		sign("hint", "0", "×", w.Tools.Close).Class("close"))
}
