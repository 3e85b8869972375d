package export

import (
	"strings"

	"dateline/data/model"
)

// facts are what a reader is told of an event before its claims, each a line:
// what its status is, where it was and who took part.
func (x *selection) facts(e model.Event) []string {
	return some(x.word(e.Standing(x.Through)), x.where(e.Place), strings.Join(x.names(e.People), ", "))
}

// plain describes an event in lines of plain text: the date in words and as
// EDTF, the facts, the claims with whose they are, and the way to the page.
func (x *selection) plain(e model.Event) string {
	lines := x.dated(e.When)
	lines = append(lines, x.facts(e)...)
	for _, c := range x.ClaimsOn(e.ID) {
		lines = append(lines, "• "+x.says(c)+" — "+strings.Join(some(x.teller(c), x.label(c), x.published(c)), ", "))
	}
	return strings.Join(append(lines, some(x.link(e.ID))...), "\n")
}

// marked describes an event in HTML: as plain does, but without the date,
// which its readers have a place for.
func (x *selection) marked(e model.Event) string {
	var out strings.Builder
	for _, line := range x.facts(e) {
		out.WriteString("<p>" + escape(line) + "</p>")
	}
	if claims := x.ClaimsOn(e.ID); len(claims) > 0 {
		out.WriteString("<ul>")
		for _, c := range claims {
			by := some(escape(x.teller(c)), anchor(model.Noun(x.Source(c.Source)).URL, x.label(c)), escape(x.published(c)))
			out.WriteString("<li>" + escape(x.says(c)) + " — " + strings.Join(by, ", ") + "</li>")
		}
		out.WriteString("</ul>")
	}
	if to := x.link(e.ID); to != "" {
		out.WriteString("<p>" + anchor(to, to) + "</p>")
	}
	return out.String()
}

// dated gives a date in words, and as EDTF where the words differ.
func (x *selection) dated(w model.When) []string {
	words := x.phrase(w)
	if words == w.String() {
		return some(words)
	}
	return some(words, "EDTF "+w.String())
}

// says gives a claim in our own words with the stance it takes.
func (x *selection) says(c model.Claim) string { return x.in(c.Says) + " [" + x.word(c.Stance) + "]" }

// teller names who says it, and through whom the source has it.
func (x *selection) teller(c model.Claim) string {
	return strings.Join(some(x.Voice(c.Speaker, x.Lang), x.said(c.Via)), " / ")
}

// label names a source by its publisher or, where that is not stated, by its
// headline and, where there is none either, by its id.
func (x *selection) label(c model.Claim) string {
	s := model.Noun(x.Source(c.Source))
	switch {
	case s.Publisher != "":
		return s.Publisher
	case s.Headline != "":
		return "“" + s.Headline + "”"
	}
	return s.ID
}

func (x *selection) published(c model.Claim) string {
	return x.phrase(model.Noun(x.Source(c.Source)).Published)
}

// anchor links words to an address in HTML, where it is one of the web.
func anchor(url, words string) string {
	if !model.OnWeb(url) {
		return escape(words)
	}
	return `<a href="` + escape(url) + `">` + escape(words) + "</a>"
}

// some gives the texts that are not empty.
func some(texts ...string) []string {
	return filter(texts, func(s string) bool { return s != "" })
}
