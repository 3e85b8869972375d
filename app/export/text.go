package export

import (
	"strings"

	"dateline/data/model"
)

// facts are what a reader is told of an event before its claims, each a line:
// what its status is, where it was and who took part.
func (b *book) facts(e model.Event) []string {
	return some(b.word(e.Status), b.where(e.Place), strings.Join(b.names(e), ", "))
}

// plain describes an event in lines of plain text: the date in words and as
// EDTF, the facts, the claims with whose they are, and the way to the page.
func (b *book) plain(e model.Event) string {
	lines := b.dated(e.When)
	lines = append(lines, b.facts(e)...)
	for _, c := range b.claims[e.ID] {
		lines = append(lines, "• "+b.says(c)+" — "+strings.Join(some(b.teller(c), b.label(c), b.published(c)), ", "))
	}
	return strings.Join(append(lines, some(b.link(e.ID))...), "\n")
}

// marked describes an event in HTML: as plain does, but without the date,
// which its readers have a place for.
func (b *book) marked(e model.Event) string {
	var out strings.Builder
	for _, line := range b.facts(e) {
		out.WriteString("<p>" + escape(line) + "</p>")
	}
	if claims := b.claims[e.ID]; len(claims) > 0 {
		out.WriteString("<ul>")
		for _, c := range claims {
			by := some(escape(b.teller(c)), anchor(b.sources[c.Source].URL, b.label(c)), escape(b.published(c)))
			out.WriteString("<li>" + escape(b.says(c)) + " — " + strings.Join(by, ", ") + "</li>")
		}
		out.WriteString("</ul>")
	}
	if to := b.link(e.ID); to != "" {
		out.WriteString("<p>" + anchor(to, to) + "</p>")
	}
	return out.String()
}

// dated gives a date in words, and as EDTF where the words differ.
func (b *book) dated(w model.When) []string {
	words := b.phrase(w)
	if words == w.String() {
		return some(words)
	}
	return some(words, "EDTF "+w.String())
}

// says gives a claim in our own words with the stance it takes.
func (b *book) says(c model.Claim) string { return b.in(c.Says) + " [" + b.word(c.Stance) + "]" }

// teller names who says it, and through whom the source has it.
func (b *book) teller(c model.Claim) string {
	return strings.Join(some(b.speaker(c), b.said(c.Via)), " / ")
}

// label names a source by its publisher or, where that is not stated, by its
// headline and, where there is none either, by its id.
func (b *book) label(c model.Claim) string {
	s := b.sources[c.Source]
	switch {
	case s.Publisher != "":
		return s.Publisher
	case s.Headline != "":
		return "“" + s.Headline + "”"
	}
	return s.ID
}

func (b *book) published(c model.Claim) string { return b.phrase(b.sources[c.Source].Published) }

// anchor links words to an address in HTML, where it is one of the web.
func anchor(url, words string) string {
	if !onWeb(url) {
		return escape(words)
	}
	return `<a href="` + escape(url) + `">` + escape(words) + "</a>"
}

// some gives the texts that are not empty.
func some(texts ...string) []string {
	return filter(texts, func(s string) bool { return s != "" })
}
