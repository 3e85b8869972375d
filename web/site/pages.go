package site

import (
	_ "embed"
	"strings"

	"dateline/data/model"
	"dateline/web/page"
)

//go:embed register.js
var register string

// hosted is what a hosted page may reach: the files that lie beside it.
const hosted = "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'"

// pages writes the story's page and one for each event.
func (s *site) pages() error {
	front, err := s.page(s.front())
	if err != nil {
		return err
	}
	if err := s.cached("index.html", "text/html; charset=utf-8", front); err != nil {
		return err
	}
	if err := copies("index.html", front, s.put); err != nil {
		return err
	}
	for i, e := range s.order {
		text, err := s.eventPage(i)
		if err != nil {
			return err
		}
		if err := s.put("event/"+e.ID+".html", text); err != nil {
			return err
		}
	}
	return nil
}

// leaf is what one page says of itself.
type leaf struct {
	event       string // that the page is about; none on the story's own
	path        string // from the site's folder
	framed      string // the path of the page that a frame of it shows
	up          string // from the page to the site's folder
	title       string
	description string
	kind        string // Open Graph's type
	card        string // the picture's path from the site's folder
	alt         string
	data        any // for search engines; see linked
}

func (s *site) front() leaf {
	return leaf{
		kind: "website", card: "card.png",
		title: s.Story.Title.In(s.lang), description: s.Story.Summary.In(s.lang), alt: s.Story.Title.In(s.lang),
		data: s.linkedStory(),
	}
}

// ofEvent is what the page of an event says of itself.
func (s *site) ofEvent(e model.Event) leaf {
	return leaf{
		event: e.ID, path: "event/" + e.ID + ".html", up: "../", kind: "article", card: "event/" + e.ID + ".png",
		title:       e.Title.In(s.lang) + " – " + s.Story.Title.In(s.lang),
		description: s.describe(e), alt: strings.Join(append([]string{e.Title.In(s.lang)}, s.facts(e)...), ". "),
		data: s.linkedEvent(e),
	}
}

// describe says an event in a line: its standing, day and place, and then the
// first claim that bears the standing out, else the first there is.
func (s *site) describe(e model.Event) string {
	line, says := strings.Join(s.facts(e), ", ")+".", ""
	for _, c := range s.index.ClaimsOn(e.ID) {
		if c.Stance == e.Status {
			return line + " " + c.Says.In(s.lang)
		}
		if says == "" {
			says = " " + c.Says.In(s.lang)
		}
	}
	return line + says
}

// facts are an event's standing, day and place in words, as far as there are any.
func (s *site) facts(e model.Event) []string {
	facts := []string{s.words.Standing(e.Standing(s.through())), s.words.When(e.When)}
	if p, ok := s.index.Place(e.Place); ok {
		facts = append(facts, p.Name.In(s.lang))
	}
	return facts
}

// page is the story's own: it fills the shell, with all that others read of a page before anything big.
func (s *site) page(l leaf) ([]byte, error) {
	head, err := s.head(l)
	if err != nil {
		return nil, err
	}
	return s.Page(s.variant(l, head))
}

// variant is what all pages of a site that run the program have in common.
func (s *site) variant(l leaf, head string) page.Variant {
	return page.Variant{
		Title: l.title, Description: l.description,
		Icon: l.up + "icon.svg", Head: head, Script: register, Reach: hosted,
	}
}
