package app

import (
	"strings"

	"dateline/app/cite"
	"dateline/app/i18n"
	"dateline/data/model"
	"dateline/data/passage"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// check is what became of one file that the reader dropped.
type check struct {
	file   string
	source string // id, or "" where the file is none of the articles
	result passage.Result
}

// address leads to a claim's words in the live article, where it has one.
func (r *Root) address(c model.Claim, s model.Source) string {
	return cite.Link(r.story, c.ID, r.sentence(c, s))
}

// sentence gives a claim's passage, where the article is in the page.
func (r *Root) sentence(c model.Claim, s model.Source) string {
	if s.Text == "" {
		return ""
	}
	for _, f := range passage.Check(r.story, s.ID, []byte(s.Text)).Findings {
		if f.Claim == c.ID && f.Verdict == passage.Exact {
			return f.Sentence
		}
	}
	return ""
}

// citations are the ways in which a claim can be copied.
var citations = []struct {
	name string
	text func(r *Root, claim string) string
}{
	{"Text", func(r *Root, c string) string { return cite.Text(r.story, c, r.world.Lang, r.citeWords()) }},
	{"Markdown", func(r *Root, c string) string { return cite.Markdown(r.story, c, r.world.Lang, r.citeWords()) }},
	{"BibTeX", func(r *Root, c string) string { return cite.BibTeX(r.story, c, r.world.Lang) }},
	{"CSL-JSON", func(r *Root, c string) string { return cite.CSL(r.story, c, r.world.Lang) }},
}

func (r *Root) citeWords() cite.Words {
	w := r.words().Cite
	return cite.Words{Paragraph: w.Paragraph, Sentence: w.Sentence, Unnamed: w.Unnamed, Inferred: w.Inferred, NoAddress: w.NoAddress,
		Open: w.Open, Close: w.Close, Date: r.words().When}
}

// citePanel shows what a claim rests on, then the claim in every form, each to
// be copied or marked by hand.
func (r *Root) citePanel() []app.UI {
	out := []app.UI{app.Div().Class("claims").Body(r.footing(r.claimOf(r.desk.about))...)}
	for _, c := range citations {
		out = append(out, r.copyable(c.name, strings.TrimRight(c.text(r, r.desk.about), "\n")))
	}
	return out
}

// copyable is a text with a button that copies it. The text can be marked by
// hand, for frames that may not touch the clipboard.
func (r *Root) copyable(name, text string) app.UI {
	id := "copy-" + strings.ToLower(strings.Map(letters, name))
	return app.Div().Class("copyable").Body(
		app.Div().Class("copy-head").Body(app.H3().Text(name), button("copy", id, r.words().Reading.Copy).Class("link").Aria("label", r.words().Reading.Copy+": "+name)),
		app.Textarea().ID(id).ReadOnly(true).Rows(rows(text)).Aria("label", name).Spellcheck(false).Text(text))
}

func letters(c rune) rune {
	if c == '-' || c == ' ' {
		return -1
	}
	return c
}

func rows(text string) int { return min(12, 1+strings.Count(text, "\n")+len(text)/52) }

// place is a claim's place in its article.
func (r *Root) place(c model.Claim) string {
	return i18n.Fill(r.words().Reading.Paragraph, number(c.At.Paragraph), number(c.At.Sentence))
}

// sourcesPanel lists the articles: as a filter, with what of each became
// claims; and checks them, where the reader holds them.
func (r *Root) sourcesPanel() []app.UI {
	t := r.words().Tools
	out := []app.UI{r.facet("source"), heading(t.Coverage)}
	var rows []app.UI
	for _, s := range r.story.Sources {
		if c, ok := passage.CoverageOf(r.story, s.ID); ok {
			rows = append(rows, r.coverage(s, c))
		}
	}
	out = append(out, app.Ul().Class("coverage").Body(rows...), heading(t.Verify), app.P().Class("note").Text(t.VerifyHint),
		app.Label().Class("drop").Body(app.Span().Text(t.Drop),
			app.Input().Type("file").Multiple(true).DataSet("field", "articles").Accept(".txt,.md,.html,text/*").Aria("label", t.Drop)))
	for _, c := range r.desk.checks {
		out = append(out, r.checked(c))
	}
	return out
}

func (r *Root) coverage(s model.Source, c passage.Coverage) app.UI {
	t := r.words().Tools
	line := i18n.Fill(t.CoverageOf, number(c.Claimed), number(c.Sentences))
	if len(c.Without) > 0 {
		line += "; " + i18n.Fill(t.Without, strings.Join(c.Without, ", "))
	}
	return app.Li().DataSet("source", s.ID).Body(
		app.B().Text(r.sourceName(s.ID)),
		app.Meter().Min(0).Max(c.Sentences).Value(c.Claimed).Aria("label", line),
		app.P().Class("note").Text(line))
}

// checked is what one dropped file says of its source's locators: all exact,
// or each that is not, by name.
func (r *Root) checked(c check) app.UI {
	t := r.words().Tools
	if c.source == "" {
		return app.Div().Class("checked stranger").Body(app.P().Text(i18n.Fill(t.Stranger, c.file)))
	}
	exact := 0
	var wrong []app.UI
	for _, f := range c.result.Findings {
		if f.Verdict == passage.Exact {
			exact++
			continue
		}
		wrong = append(wrong, app.Li().DataSet("claim", f.Claim).DataSet("verdict", f.Verdict.String()).Text(passage.Number(f.At)+": "+r.verdictOf(f)))
	}
	body := []app.UI{app.B().Text(r.sourceName(c.source))}
	if len(wrong) == 0 {
		body = append(body, app.P().Class("good").Text(r.words().Count(t.AllExact, exact)))
	} else {
		body = append(body, app.P().Class("bad").Text(number(exact)+"/"+number(len(c.result.Findings))+" "+t.Exact), app.Ul().Body(wrong...))
	}
	if !c.result.Same {
		body = append(body, app.P().Class("note").Text(t.OtherVersion))
	}
	return app.Div().Class("checked").DataSet("source", c.source).DataSet("exact", number(exact)).DataSet("wrong", number(len(wrong))).Body(body...)
}

func (r *Root) verdictOf(f passage.Finding) string {
	t := r.words().Tools
	switch f.Verdict {
	case passage.Moved:
		return i18n.Fill(t.Moved, f.Elsewhere)
	case passage.Changed:
		return t.Changed
	}
	return t.Missing
}

func (r *Root) claimOf(id string) model.Claim {
	for _, c := range r.story.Claims {
		if c.ID == id {
			return c
		}
	}
	return model.Claim{}
}

// articlePanel is an article that may be read here, with the passages that
// claims rest on marked, and the one asked for shown first.
func (r *Root) articlePanel() []app.UI {
	claim := r.claimOf(r.desk.about)
	s := r.source(claim.Source)
	used := map[string]string{}
	for _, c := range r.story.Claims {
		if c.Source == s.ID {
			used[passage.Number(c.At)] = c.ID
		}
	}
	out := []app.UI{app.P().Class("note").Text(r.sourceName(s.ID) + ", " + r.published(s))}
	for i, p := range passage.Split(s.Text) {
		var line []app.UI
		for j, sentence := range p.Sentences {
			at := model.Locator{Paragraph: i + 1, Sentence: j + 1}
			line = append(line, sentenceOf(sentence, used[passage.Number(at)], passage.Number(at) == passage.Number(claim.At)), app.Text(" "))
		}
		out = append(out, app.P().Class("told").Lang(s.Language).Body(line...))
	}
	return out
}

func sentenceOf(text, claim string, asked bool) app.UI {
	if claim == "" {
		return app.Text(text)
	}
	m := app.Mark().DataSet("claim", claim).Text(text)
	if asked {
		m = m.Aria("current", "true")
	}
	return m
}

// verify checks the files that a reader hands over. They are read here, by the
// code that the command uses, and go nowhere.
func (r *Root) verify(files app.Value) {
	for i := range files.Get("length").Int() {
		file := files.Index(i)
		name := file.Get("name").String()
		r.await(file.Call("arrayBuffer"), func(buffer app.Value) {
			r.desk.checks = append(r.desk.checks, r.checkOf(name, bytesOf(buffer)))
		})
	}
}

func (r *Root) checkOf(name string, raw []byte) check {
	source, ok := passage.Match(r.story, name, raw)
	if !ok {
		return check{file: name}
	}
	return check{name, source, passage.Check(r.story, source, raw)}
}

func bytesOf(buffer app.Value) []byte {
	array := app.Window().Get("Uint8Array").New(buffer)
	raw := make([]byte, array.Get("length").Int())
	app.CopyBytesToGo(raw, array)
	return raw
}
