package site

import (
	_ "embed"
	"html"
	"strconv"
	"strings"

	"dateline/app/account"
	"dateline/app/i18n"
	"dateline/data/model"
	"dateline/web/page"
	"dateline/web/picture"
)

var (
	//go:embed event.html
	eventShell string
	//go:embed event.css
	eventStyle string
	//go:embed enter.js
	enter string
)

// besideIt is the policy of an event's page: it reaches what lies beside it, from a
// disk too, and nothing else.
const besideIt = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file: data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'"

// shared writes what the pages of all events have in common, each file under a name
// of its own bytes: in every page it would be half of it.
func (s *site) shared() error {
	script := enter + register
	s.sheet, s.script = named("event.", []byte(eventStyle), ".css"), named("event.", []byte(script), ".js")
	if err := s.put(s.sheet, []byte(eventStyle)); err != nil {
		return err
	}
	return s.put(s.script, []byte(script))
}

// eventPage is the page of one event: its claims, its card and the ways to the
// story's map and timeline and to the events before and after. It is whole
// without scripts, holds nothing of other events, and so stays small however long
// the story is.
func (s *site) eventPage(i int) ([]byte, error) {
	e := s.order[i]
	l := s.ofEvent(e)
	head, err := s.head(l)
	if err != nil {
		return nil, err
	}
	whenAndWhere := s.facts(e)[1:] // the verdict tells how it stands
	return []byte(strings.NewReplacer(
		"{{csp}}", besideIt,
		"{{lang}}", s.words.Tag, "{{dir}}", model.Direction(s.words.Tag), "{{storyIn}}", s.tongue(s.Story.Title), "{{nameIn}}", s.tongue(e.Title), "{{title}}", html.EscapeString(l.title), "{{description}}", html.EscapeString(l.description),
		"{{icon}}", l.up+"icon.svg", "{{head}}", head, "{{style}}", l.up+s.sheet, "{{script}}", l.up+s.script,
		"{{home}}", l.up+"index.html", "{{event}}", e.ID, "{{story}}", html.EscapeString(s.Story.Title.In(s.lang)),
		"{{name}}", html.EscapeString(e.Title.In(s.lang)), "{{facts}}", html.EscapeString(strings.Join(whenAndWhere, ", ")),
		"{{verdict}}", html.EscapeString(account.Verdict(s.index, e.ID, s.through(), s.words)),
		"{{open}}", html.EscapeString(s.words.Tools.Figure), "{{alt}}", html.EscapeString(l.alt),
		"{{wide}}", strconv.Itoa(picture.Width), "{{high}}", strconv.Itoa(picture.Height),
		"{{heading}}", html.EscapeString(s.words.Table.Claims), "{{claims}}", s.claims(e), "{{beside}}", s.beside(i),
	).Replace(eventShell)), nil
}

// claims lists what is said of an event, each with whose it is and where it
// stands.
func (s *site) claims(e model.Event) string {
	var b strings.Builder
	for _, c := range s.index.ClaimsOn(e.ID) {
		b.WriteString(`<li id="claim-` + html.EscapeString(c.ID) + `" data-claim="` + html.EscapeString(c.ID) + `"><p class="says"` + s.tongue(c.Says) + `>` + html.EscapeString(c.Says.In(s.lang)) +
			`</p><p class="from">` + strings.Join(s.whose(c), " · ") + "</p></li>\n")
	}
	return b.String()
}

// whose tells of a claim, as markup, its stance, who said it, in which article and
// where there.
func (s *site) whose(c model.Claim) (parts []string) {
	source := model.Noun(s.index.Source(c.Source))
	for _, markup := range []string{
		html.EscapeString(s.words.Standing(c.Stance)), s.voice(c.Speaker), s.voice(c.Via),
		s.articleLink(source), html.EscapeString(s.published(source)), html.EscapeString(s.locator(c.At)),
	} {
		if markup != "" {
			parts = append(parts, markup)
		}
	}
	return parts
}

// voice names, as markup, who says a claim or through whom it came.
func (s *site) voice(who string) string {
	if who == "" {
		return ""
	}
	return s.marked(s.index.Speaker(who, s.lang))
}

// tongue is the attributes that say in which language a text of the story is, where
// that is not the page's.
func (s *site) tongue(t model.Text) string { return page.Tongue(s.words.Foreign(t)) }

// marked is a text of the story as markup, which says its language where that is not
// the page's.
func (s *site) marked(t model.Text) string {
	words, tongue := html.EscapeString(t.In(s.lang)), s.tongue(t)
	if tongue == "" {
		return words
	}
	return "<span" + tongue + ">" + words + "</span>"
}

// published says when an article appeared, and where that was worked out, so.
func (s *site) published(a model.Source) string {
	switch {
	case a.Published.IsZero():
		return ""
	case a.Stated():
		return s.words.When(a.Published)
	}
	return i18n.Fill(s.words.Reading.Inferred, s.words.When(a.Published))
}

// locator says where in its article a claim stands.
func (s *site) locator(at model.Locator) string {
	if at.Paragraph == 0 {
		return ""
	}
	words := s.words.Cite
	return words.Paragraph + " " + strconv.Itoa(at.Paragraph) + ", " + words.Sentence + " " + strconv.Itoa(at.Sentence)
}

// articleLink names an article, as a link where it has an address of the web.
func (s *site) articleLink(a model.Source) string {
	words := html.EscapeString(s.words.Publisher(a.Publisher))
	if a.Headline != "" {
		words += ", " + s.words.Cite.Open + s.marked(model.Text{a.Language: a.Headline}) + s.words.Cite.Close
	}
	if !model.OnWeb(a.URL) {
		return words
	}
	return `<a href="` + html.EscapeString(a.URL) + `">` + words + "</a>"
}

// beside leads to the events before and after an event in time.
func (s *site) beside(i int) string {
	var b strings.Builder
	for _, way := range []struct {
		to       int
		rel, say string
	}{{i - 1, "prev", s.words.Reading.Previous}, {i + 1, "next", s.words.Reading.Next}} {
		if way.to < 0 || way.to >= len(s.order) {
			continue
		}
		e := s.order[way.to]
		b.WriteString(`<a rel="` + way.rel + `" href="` + e.ID + `.html"><span>` + html.EscapeString(way.say) + "</span> " + s.marked(e.Title) + "</a>\n")
	}
	return b.String()
}
