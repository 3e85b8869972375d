package compile

import (
	"fmt"
	"strings"

	"dateline/data/model"
)

// named finds speakers that are people of the story and stand there by name: a
// page would take them for somebody whom nobody named.
func (r *reader) named(people []model.Person) {
	ids := map[string]string{}
	for _, p := range people {
		for _, name := range p.Name {
			ids[strings.ToLower(name)] = p.ID
		}
		for _, alias := range p.Aliases {
			ids[strings.ToLower(alias)] = p.ID
		}
		ids[p.ID] = p.ID
	}
	for _, u := range r.spoken {
		if id := ids[strings.ToLower(u.id)]; id != "" {
			r.wrong(u.at, fmt.Sprintf("%q is a person of the story", u.id), "write the id: speaker: "+id)
		}
	}
}

// unspoken finds sources that say nothing, and events on which nobody's word
// is given: a page would show them on none.
func (r *reader) unspoken(story *model.Story) {
	said := map[name]bool{}
	for _, c := range story.Claims {
		said[name{"source", c.Source}], said[name{"event", c.Event}] = true, true
	}
	none := func(kind, id, what, mend string) {
		if n := (name{kind, id}); id != "" && !said[n] {
			r.wrong(r.defined[n], fmt.Sprintf(what, id), mend)
		}
	}
	for _, s := range story.Sources {
		none("source", s.ID, "the source %q has no claims", "write what it says under 'claims', or take its file out of sources")
	}
	for _, e := range story.Events {
		none("event", e.ID, "no claim is about the event %q", "add the claim it rests on, or leave the event out")
	}
}

// zones is by how many days a date may be ahead of another place's.
const zones = 1

// early finds sources that tell of a thing as done, or of words as said, before
// they were.
func (r *reader) early(index *model.Index) {
	for _, c := range index.Story.Claims {
		when, published := c.WhenOf(model.Noun(index.Event(c.Event))), model.Noun(index.Source(c.Source)).Published
		if c.Stance == model.Happened && after(when, published) {
			r.wrong(r.defined[name{"claim", c.ID}], fmt.Sprintf("by this claim it happened on %s, and its source was published on %s, before that", when, published),
				"correct the 'when' of the claim or of its event, or 'published'; or write stance: planned")
		}
		if after(c.Said, published) {
			r.wrong(r.defined[name{"claim", c.ID}], fmt.Sprintf("by this claim it was said on %s, and its source was published on %s, before that", c.Said, published), "correct 'said' or 'published'")
		}
	}
}

// after tells whether a date is certainly after another.
func after(a, b model.When) bool {
	if a.IsZero() || b.IsZero() || a.Approximate() || a.Uncertain() || b.Approximate() || b.Uncertain() {
		return false
	}
	first, _ := a.Span()
	_, last := b.Span()
	start, _ := a.Open()
	_, end := b.Open()
	return !start && !end && first > last+zones
}
