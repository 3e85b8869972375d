package page

import (
	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// evidence is what an event rests on: its claims, and how their sources compare.
func (p *Page) evidence(e model.Event, claims []model.Claim) []app.UI {
	if len(claims) == 0 || !p.unfolded(e.ID) {
		return nil
	}
	var items []app.UI
	for _, c := range claims {
		items = append(items, p.claim(c))
	}
	return []app.UI{
		heading(p.Words.Reading.WhoSays),
		p.translated(),
		app.Ol().Class("claims").TabIndex(-1).Body(items...),
		p.laterClaims(e, len(claims)),
		p.comparison(e),
	}
}

// translated says that what follows is not in the story's own language.
func (p *Page) translated() app.UI {
	if p.Lang == p.Index.Story.First() {
		return nothing()
	}
	return app.P().Class("note").Text(p.Words.Help.OurTranslation)
}

// laterClaims counts the claims that the day of the view hides.
func (p *Page) laterClaims(e model.Event, known int) app.UI {
	all := p.Index.CountOn(e.ID)
	if all == known {
		return nothing()
	}
	return app.P().Class("note").Text(p.Words.Count(p.Words.Reading.LaterClaims, all-known))
}

// claim is one claim with its whole provenance, and the way to cite it.
func (p *Page) claim(c model.Claim) app.UI {
	cite := button(act.Cite, c.ID, p.Words.Reading.Cite).Class("link").Aria("haspopup", "dialog")
	return app.Li().DataSet("claim", c.ID).DataSet("stance", c.Stance).Body(p.provenance(c, cite)...)
}

// provenance is what a claim rests on: who says it, when, on whose word and where,
// with what else can be done with it after that.
func (p *Page) provenance(c model.Claim, also ...app.UI) []app.UI {
	s, _ := p.Index.Source(c.Source)
	body := []app.UI{
		app.P().Class("from").Body(
			app.Raw(scene.Glyph(c.Stance, p.Event(c.Event).Said())),
			app.B().DataSet("source", s.ID).Body(p.highlighted(p.Words.Publisher(s.Publisher))...),
			p.dated(s)),
		tongued(p, c.Says, app.P()).Class("says").Body(p.highlighted(p.in(c.Says))...),
	}
	if word := p.attribution(c); word != nil {
		body = append(body, app.P().Class("word").Body(word.spans(p.highlighted)...))
	}
	if c.Derived.Rule != "" {
		body = append(body, app.P().Body(filled(p.Words.Reading.Derived, p.quoted(c.Derived.Words, s), p.said(c.Derived.Rule)).line()...).Class("rule"))
	}
	return append(body, app.P().Class("at").Body(append(p.locator(c, s), also...)...))
}

// dated is when a source appeared, with how that was worked out where the
// source does not state it.
func (p *Page) dated(s model.Source) app.UI {
	date := app.Span().Class("date").Text(p.published(s))
	if s.Stated() || s.Dated == "" {
		return date
	}
	return date.Title(p.said(s.Dated).String())
}

// published is when a source appeared, in words, as near as it is known: a year
// is never its last day.
func (p *Page) published(s model.Source) string {
	text := p.Words.Date(s.Published)
	if !s.Stated() && !s.Published.IsZero() {
		text = i18n.Fill(p.Words.Reading.Inferred, text)
	}
	return text
}

// attribution says on whose word a source has it.
func (p *Page) attribution(c model.Claim) (line runs) {
	w := p.Words.Reading
	if c.Speaker != "" {
		line = p.of(p.Index.Speaker(c.Speaker, p.Lang))
	}
	if c.Via != "" && line != nil {
		line = filled(w.Via, line, p.said(c.Via))
	} else if c.Via != "" {
		line = filled(w.ViaOnly, p.said(c.Via))
	}
	if !c.Said.IsZero() {
		line = filled(w.Said, line, plain(p.Words.When(c.Said)))
	}
	return line
}

// locator leads to where a claim stands: in its article, and in the article here.
func (p *Page) locator(c model.Claim, s model.Source) []app.UI {
	w := p.Words.Reading
	at := []app.UI{app.Span().Text(p.locatorWords(c))}
	if s.URL == "" {
		at = append(at, app.Span().Text(w.NoAddress))
	} else {
		at = append(at, outward(p.address(c, s), w.Open))
	}
	if s.Text != "" {
		at = append(at, button(act.Article, c.ID, w.FullText).Class("link"))
	}
	return at
}

// locatorWords is a claim's place in its article.
func (p *Page) locatorWords(c model.Claim) string {
	return i18n.Fill(p.Words.Reading.Paragraph, number(c.At.Paragraph), number(c.At.Sentence))
}
