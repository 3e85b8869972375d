package page

import (
	"dateline/app/act"
	"strings"

	"dateline/app/cite"
	"dateline/app/i18n"
	"dateline/data/model"
	"dateline/data/passage"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// address leads to a claim's words in the live article, where it has one.
func (p *Page) address(c model.Claim, s model.Source) string {
	return cite.Link(p.Story, c.ID, p.sentence(c, s))
}

// sentence gives a claim's passage, where the article is in the page.
func (p *Page) sentence(c model.Claim, s model.Source) string {
	if s.Text == "" {
		return ""
	}
	for _, f := range passage.Check(p.Story, s.ID, []byte(s.Text)).Findings {
		if f.Claim == c.ID && f.Verdict == passage.Exact {
			return f.Sentence
		}
	}
	return ""
}

// citations are the ways in which a claim can be copied.
var citations = []struct {
	name string
	text func(p *Page, claim string) string
}{
	{"Text", func(p *Page, c string) string { return cite.Text(p.Story, c, p.Lang, p.citeWords()) }},
	{"Markdown", func(p *Page, c string) string { return cite.Markdown(p.Story, c, p.Lang, p.citeWords()) }},
	{"BibTeX", func(p *Page, c string) string { return cite.BibTeX(p.Story, c, p.Lang) }},
	{"CSL-JSON", func(p *Page, c string) string { return cite.CSL(p.Story, c, p.Lang) }},
}

func (p *Page) citeWords() cite.Words {
	w := p.Words.Cite
	return cite.Words{Paragraph: w.Paragraph, Sentence: w.Sentence, Unnamed: w.Unnamed, Inferred: w.Inferred, NoAddress: w.NoAddress,
		Open: w.Open, Close: w.Close, Date: p.Words.When}
}

// citePanel shows what a claim rests on, then the claim in every form, each to
// be copied or marked by hand.
func (p *Page) citePanel() []app.UI {
	out := []app.UI{app.Div().Class("claims").Body(p.footing(p.claimOf(p.Desk.About))...)}
	for _, c := range citations {
		out = append(out, p.copyable(c.name, strings.TrimRight(c.text(p, p.Desk.About), "\n")))
	}
	return out
}

// copyable is a text with a button that copies it. The text can be marked by
// hand, for frames that may not touch the clipboard.
func (p *Page) copyable(name, text string) app.UI {
	id := "copy-" + strings.ToLower(strings.Map(letters, name))
	return app.Div().Class("copyable").Body(
		app.Div().Class("copy-head").Body(app.H3().Text(name), button(act.Copy, id, p.Words.Reading.Copy).Class("link").Aria("label", p.Words.Reading.Copy+": "+name)),
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
func (p *Page) place(c model.Claim) string {
	return i18n.Fill(p.Words.Reading.Paragraph, number(c.At.Paragraph), number(c.At.Sentence))
}

// sourcesPanel lists the articles: as a filter, with what of each became
// claims; and checks them, where the reader holds them.
func (p *Page) sourcesPanel() []app.UI {
	t := p.Words.Tools
	out := []app.UI{p.facet("source"), heading(t.Coverage)}
	var rows []app.UI
	for _, s := range p.Story.Sources {
		if c, ok := passage.CoverageOf(p.Story, s.ID); ok {
			rows = append(rows, p.coverage(s, c))
		}
	}
	out = append(out, app.Ul().Class("coverage").Body(rows...), heading(t.Verify), app.P().Class("note").Text(t.VerifyHint),
		app.Label().Class("drop").Body(app.Span().Text(t.Drop),
			app.Input().Type("file").Multiple(true).DataSet("field", "articles").Accept(".txt,.md,.html,text/*").Aria("label", t.Drop)))
	for _, c := range p.Desk.Checks {
		out = append(out, p.checked(c))
	}
	return out
}

func (p *Page) coverage(s model.Source, c passage.Coverage) app.UI {
	t := p.Words.Tools
	line := i18n.Fill(t.CoverageOf, number(c.Claimed), number(c.Sentences))
	if len(c.Without) > 0 {
		line += "; " + i18n.Fill(t.Without, strings.Join(c.Without, ", "))
	}
	return app.Li().DataSet("source", s.ID).Body(
		app.B().Text(p.sourceName(s.ID)),
		app.Meter().Min(0).Max(c.Sentences).Value(c.Claimed).Aria("label", line),
		app.P().Class("note").Text(line))
}

// checked is what one dropped file says of its source's locators: all exact,
// or each that is not, by name.
func (p *Page) checked(c Check) app.UI {
	t := p.Words.Tools
	if c.Source == "" {
		return app.Div().Class("checked stranger").Body(app.P().Text(i18n.Fill(t.Stranger, c.File)))
	}
	exact := 0
	var wrong []app.UI
	for _, f := range c.Result.Findings {
		if f.Verdict == passage.Exact {
			exact++
			continue
		}
		wrong = append(wrong, app.Li().DataSet("claim", f.Claim).DataSet("verdict", f.Verdict.String()).Text(passage.Number(f.At)+": "+p.verdictOf(f)))
	}
	body := []app.UI{app.B().Text(p.sourceName(c.Source))}
	if len(wrong) == 0 {
		body = append(body, app.P().Class("good").Text(p.Words.Count(t.AllExact, exact)))
	} else {
		body = append(body, app.P().Class("bad").Text(number(exact)+"/"+number(len(c.Result.Findings))+" "+t.Exact), app.Ul().Body(wrong...))
	}
	if !c.Result.Same {
		body = append(body, app.P().Class("note").Text(t.OtherVersion))
	}
	return app.Div().Class("checked").DataSet("source", c.Source).DataSet("exact", number(exact)).DataSet("wrong", number(len(wrong))).Body(body...)
}

func (p *Page) verdictOf(f passage.Finding) string {
	t := p.Words.Tools
	switch f.Verdict {
	case passage.Moved:
		return i18n.Fill(t.Moved, f.Elsewhere)
	case passage.Changed:
		return t.Changed
	}
	return t.Missing
}

func (p *Page) claimOf(id string) model.Claim {
	for _, c := range p.Story.Claims {
		if c.ID == id {
			return c
		}
	}
	return model.Claim{}
}

// articlePanel is an article that may be read here, with the passages that
// claims rest on marked, and the one asked for shown first.
func (p *Page) articlePanel() []app.UI {
	claim := p.claimOf(p.Desk.About)
	s := p.source(claim.Source)
	used := map[string]string{}
	for _, c := range p.Story.Claims {
		if c.Source == s.ID {
			used[passage.Number(c.At)] = c.ID
		}
	}
	out := []app.UI{app.P().Class("note").Text(p.sourceName(s.ID) + ", " + p.published(s))}
	for i, paragraph := range passage.Split(s.Text) {
		var line []app.UI
		for j, sentence := range paragraph.Sentences {
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

// CheckOf checks a file of some name against the article that it is.
func CheckOf(story model.Story, name string, raw []byte) Check {
	source, ok := passage.Match(story, name, raw)
	if !ok {
		return Check{File: name}
	}
	return Check{name, source, passage.Check(story, source, raw)}
}
