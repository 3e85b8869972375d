package site

import (
	"slices"
	"strings"

	"dateline/data/model"
)

// linked is one thing as JSON-LD in the words of schema.org. Keys are written
// in the order of their names; absent values are left out.
type linked map[string]any

// graph puts things side by side, so that they can name one another.
func graph(things []linked) linked {
	return linked{"@context": "https://schema.org", "@graph": things}
}

func (l linked) set(key, value string) {
	if value != "" {
		l[key] = value
	}
}

func ref(kind, id string) linked { return linked{"@id": "#" + kind + "-" + id} }

// most is how many events and sources the first page names for search engines:
// what stands in a head must stay small. Each event's own page tells the rest.
const most = 100

// linkedStory tells what the story is about and rests on.
func (s *site) linkedStory() linked {
	page := linked{"@type": "WebPage", "inLanguage": s.lang}
	page.set("name", s.Story.Title.In(s.lang))
	page.set("description", s.Story.Summary.In(s.lang))
	page.set("url", s.base)
	var about, citation, things []linked
	for _, e := range first(s.Story.Events, most) {
		about = append(about, ref("event", e.ID))
		things = append(things, s.linkedOf(e))
	}
	for _, source := range first(s.Story.Sources, most) {
		citation = append(citation, ref("source", source.ID))
		things = append(things, s.article(source))
	}
	page["about"], page["citation"] = about, citation
	return graph(append([]linked{page}, things...))
}

func first[T any](all []T, n int) []T { return all[:min(n, len(all))] }

// linkedEvent tells of one event, the claims about it and the articles in which
// they are made. It rates none of them: no ClaimReview.
func (s *site) linkedEvent(e model.Event) linked {
	things := []linked{s.linkedOf(e)}
	cited := map[string]bool{}
	for _, c := range s.index.ClaimsOn(e.ID) {
		things, cited[c.Source] = append(things, s.claim(c)), true
	}
	for _, source := range s.Story.Sources {
		if cited[source.ID] {
			things = append(things, s.article(source))
		}
	}
	return graph(things)
}

func (s *site) linkedOf(e model.Event) linked {
	event := linked{"@type": "Event", "@id": "#event-" + e.ID}
	event.set("name", e.Title.In(s.lang))
	event.set("startDate", start(e.When))
	event["description"] = strings.Join(s.facts(e), ", ")
	if e.Status == model.Planned {
		event["eventStatus"] = "https://schema.org/EventScheduled"
	}
	if place := s.located(e.Place); place != nil {
		event["location"] = place
	}
	var attendees []linked
	for _, p := range s.Story.People {
		if slices.Contains(e.People, p.ID) {
			attendees = append(attendees, linked{"@type": "Person", "name": p.Name.In(s.lang)})
		}
	}
	if attendees != nil {
		event["attendee"] = attendees
	}
	if s.base != "" {
		event["url"] = s.base + s.pathTo(e)
	}
	return event
}

// pathTo leads to an event from the site's folder: to its own page, or to the event on
// that of its period.
func (s *site) pathTo(e model.Event) string {
	if s.division == nil {
		return "event/" + e.ID + ".html"
	}
	i, _ := s.division.Of(e.ID)
	return pageOf(i) + "#event=" + e.ID
}

// start gives the day of an event, or the month or year where that is as close
// as the story has it: a month is never a day. An interval may also stand for
// one unknown day in it, so it has neither start nor end here; the event's
// description says it in words.
func start(w model.When) string {
	if from, to := w.Open(); from || to || w.Approximate() || w.Uncertain() {
		return ""
	}
	switch w.Precision() {
	case model.ToDay, model.ToPart, model.ToTime:
		first, _ := w.Span()
		return first.String()
	case model.ToMonth, model.ToYear:
		return w.String()
	}
	return ""
}

// located gives a place with its point, unless it is an area, whose point says
// nothing about where in it something was.
func (s *site) located(id string) linked {
	p, ok := s.index.Place(id)
	if !ok {
		return nil
	}
	place := linked{"@type": "Place", "name": p.Name.In(s.lang)}
	if kind := map[string]string{model.City: "City", model.Country: "Country"}[p.Kind]; kind != "" {
		place["@type"] = kind
	}
	if _, ok := p.Pin(); ok {
		place["geo"] = linked{"@type": "GeoCoordinates", "latitude": p.Lat, "longitude": p.Lon}
	}
	if p.Wikidata != "" {
		place["sameAs"] = "https://www.wikidata.org/wiki/" + p.Wikidata
	}
	return place
}

func (s *site) claim(c model.Claim) linked {
	claim := linked{
		"@type": "Claim", "@id": "#claim-" + c.ID, "text": c.Says.In(s.lang), "inLanguage": s.lang,
		"appearance": ref("source", c.Source), "about": ref("event", c.Event),
	}
	if p, ok := s.index.Person(c.Speaker); ok { // words for somebody unnamed are no author
		claim["author"] = linked{"@type": "Person", "name": p.Name.In(s.lang)}
	}
	return claim
}

// article gives of a source what it states, and its date only if it states that.
func (s *site) article(source model.Source) linked {
	article := linked{"@type": "NewsArticle", "@id": "#source-" + source.ID}
	article.set("headline", source.Headline)
	article.set("inLanguage", source.Language)
	article.set("url", source.URL)
	if source.Stated() {
		article.set("datePublished", source.Published.String())
	}
	if source.Author != "" {
		article["author"] = linked{"@type": "Person", "name": source.Author}
	}
	if source.Publisher != "" {
		article["publisher"] = linked{"@type": "Organization", "name": source.Publisher}
	}
	return article
}
