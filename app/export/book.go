package export

import (
	"strings"

	"dateline/data/model"
)

// book is what is kept of a story, and its nouns by id.
type book struct {
	model.Story
	Options
	seal    string                   // tells this story from others
	stamp   model.Day                // the whole story's latest publication
	events  map[string]model.Event   // by id, as the next three
	sources map[string]model.Source  //
	people  map[string]model.Person  //
	places  map[string]model.Place   //
	claims  map[string][]model.Claim // by event, in the story's order
}

// open prepares what o keeps of a story.
func open(s model.Story, o Options) *book {
	b := &book{
		Options: o, Story: keep(s, o.Events), seal: seal(s), stamp: stamp(s),
		events: map[string]model.Event{}, sources: map[string]model.Source{}, people: map[string]model.Person{},
		places: map[string]model.Place{}, claims: map[string][]model.Claim{},
	}
	if b.Lang == "" && len(s.Languages) > 0 {
		b.Lang = s.Languages[0]
	}
	b.index()
	return b
}

func (b *book) index() {
	for _, e := range b.Story.Events {
		b.events[e.ID] = e
	}
	for _, s := range b.Sources {
		b.sources[s.ID] = s
	}
	for _, p := range b.People {
		b.people[p.ID] = p
	}
	for _, p := range b.Places {
		b.places[p.ID] = p
	}
	for _, c := range b.Claims {
		b.claims[c.Event] = append(b.claims[c.Event], c)
	}
}

// seal is made of the story's title in its first language, and of nothing that
// a correction or a translation changes, so that an event keeps its UID from
// one download to the next. It is 32-bit FNV-1a, in hexadecimal.
func seal(s model.Story) string {
	lang := ""
	if len(s.Languages) > 0 {
		lang = s.Languages[0]
	}
	h := uint32(2166136261)
	for _, c := range []byte(s.Title.In(lang)) {
		h = (h ^ uint32(c)) * 16777619
	}
	const digits = "0123456789abcdef"
	out := make([]byte, 8)
	for i := range out {
		out[i] = digits[h>>(28-4*i)&15]
	}
	return string(out)
}

// stamp is the day of the latest publication, and at the earliest 1970-01-01.
func stamp(s model.Story) model.Day {
	latest := model.Day(0)
	for _, x := range s.Sources {
		if _, last := x.Published.Span(); last > latest {
			latest = last
		}
	}
	return latest
}

func (b *book) in(t model.Text) string { return t.In(b.Lang) }

func (b *book) word(code string) string {
	if b.Word == nil || code == "" {
		return code
	}
	return b.Word(code)
}

// phrase gives a date in words, and an absent date as "".
func (b *book) phrase(w model.When) string {
	if b.Phrase == nil || w.IsZero() {
		return w.String()
	}
	return b.Phrase(w)
}

// speaker gives a person's name, or the words for somebody unnamed.
func (b *book) speaker(c model.Claim) string {
	if p, ok := b.people[c.Speaker]; ok {
		return b.in(p.Name)
	}
	return b.said(c.Speaker)
}

// said gives words that stand plainly in a claim in the reader's language,
// where the story has them in it.
func (b *book) said(words string) string { return b.Say(words, b.Lang) }

// names gives the names of an event's people.
func (b *book) names(e model.Event) (list []string) {
	for _, id := range e.People {
		if p, ok := b.people[id]; ok {
			list = append(list, b.in(p.Name))
		}
	}
	return list
}

// link is the address of an event on the page, or "".
func (b *book) link(event string) string {
	if !onWeb(b.Base) {
		return ""
	}
	page, _, _ := strings.Cut(b.Base, "#")
	return page + "#event-" + event
}

// onWeb tells whether an address can be a link in somebody else's hands: a
// story of unknown making may hold "javascript:".
func onWeb(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}
