package page

import (
	"slices"
	"strings"

	"dateline/app/i18n"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// run is words in one language: lang is "" where that is the language of the page.
type run struct{ words, lang string }

// runs is a line of words, some of which may be in another language than the page.
type runs []run

// plain is words of the page.
func plain(words string) runs { return runs{{words, ""}} }

// of gives a text of the story as a part of a line.
func (p *Page) of(t model.Text) runs { return runs{{p.in(t), p.Words.Foreign(t)}} }

// quoted gives words in the language of an article.
func (p *Page) quoted(words string, s model.Source) runs {
	return p.of(model.Text{s.Language: words})
}

// said gives plain words of the story, such as "an unnamed source", in the reader's
// language where they are in it.
func (p *Page) said(words string) runs { return p.of(p.Index.Story.Phrase(words, p.Lang)) }

// filled puts parts into a phrase of the page, as i18n.Fill does.
func filled(phrase string, parts ...runs) runs {
	return slices.Concat(i18n.Pieces(phrase, plain, parts...)...)
}

// joined sets lines one after the other, with words of the page in between.
func joined(lines []runs, between string) (line runs) {
	for i, l := range lines {
		if i > 0 {
			line = append(line, run{between, ""})
		}
		line = append(line, l...)
	}
	return line
}

// String is the words of a line alone.
func (l runs) String() string {
	var b strings.Builder
	for _, r := range l {
		b.WriteString(r.words)
	}
	return b.String()
}

// foreign tells whether a line has words in another language than the page.
func (l runs) foreign() bool {
	return slices.ContainsFunc(l, func(r run) bool { return r.lang != "" })
}

// spans are a line in a page, each part in another language as an element that says
// which; shown gives the words of a part.
func (l runs) spans(shown func(string) []app.UI) (out []app.UI) {
	if !l.foreign() {
		return shown(l.String())
	}
	for _, r := range l {
		if r.words != "" {
			out = append(out, spoken(r.lang, app.Span()).Body(shown(r.words)...))
		}
	}
	return out
}

// line is a line in a page as it is.
func (l runs) line() []app.UI {
	return l.spans(func(words string) []app.UI { return []app.UI{app.Text(words)} })
}
