package page

import (
	"strings"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"
	"dateline/data/passage"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sourcesPanel lists the articles: as a filter, with what of each became
// claims; and checks them, where the reader holds them.
func (p *Page) sourcesPanel() []app.UI {
	t := p.Words.Tools
	out := []app.UI{p.facet(state.BySource), heading(t.Coverage)}
	var rows []app.UI
	for _, s := range p.Index.Story.Sources {
		if c, ok := passage.CoverageOf(p.Index, s.ID); ok {
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

// coverage says how much of an article became claims.
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
	switch {
	case c.Unread:
		return app.Div().Class("checked stranger").Body(app.P().Text(i18n.Fill(t.Unread, c.File)))
	case c.Source == "":
		return app.Div().Class("checked stranger").Body(app.P().Text(i18n.Fill(t.Stranger, c.File)))
	}
	wrong := p.inexact(c.Result.Findings)
	exact := len(c.Result.Findings) - len(wrong)
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

// inexact lists the claims that are not found where they are said to be.
func (p *Page) inexact(findings []passage.Finding) (items []app.UI) {
	for _, f := range findings {
		if f.Verdict != passage.Exact {
			items = append(items, app.Li().DataSet("claim", f.Claim).DataSet("verdict", f.Verdict.String()).Text(passage.Number(f.At)+": "+p.verdictOf(f)))
		}
	}
	return items
}

// verdictOf says what became of a passage that is not where it was.
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

// CheckOf checks a file of some name against the article that it is.
func CheckOf(x *model.Index, name string, raw []byte) Check {
	source, ok := passage.Match(x.Story, name, raw)
	if !ok {
		return Check{File: name}
	}
	return Check{File: name, Source: source, Result: passage.Check(x, source, raw)}
}
