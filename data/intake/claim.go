package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/data/compile"
	"dateline/data/model"
)

// itself is the key of the source that a file is of what it says itself.
const itself = "\x00"

// claim takes one entry into the story.
func (a *assembly) claim(e entry) {
	says := cmp.Or(e.get("says"), e.get("event"))
	if says == "" {
		a.wrong(e, "says", "nothing is said", "write what is claimed, in words of your own")
		return
	}
	c := model.Claim{
		Source: a.source(e), Says: a.text(says), Via: e.get("via"), Said: a.when(e, "said"), When: a.time(e), Place: a.place(e, here),
		At:      model.Locator{Paragraph: a.count(e, "paragraph"), Sentence: a.count(e, "sentence"), SHA256: e.get("sentence_sha256")},
		Derived: model.Derived{Words: e.get("date_words"), Rule: e.get("date_rule")},
	}
	if c.Derived.Words == "" || c.Derived.Rule == "" {
		c.Derived = model.Derived{}
	}
	c.People = a.people(e.get("person"), e.get("person_id"))
	c.Speaker = a.speaker(e)
	c.Stance = a.stance(e, c)
	a.event(e, &c)
	a.claims[c.Source]++
	c.ID = fmt.Sprintf("%s-%d", c.Source, a.claims[c.Source])
	if own := e.get("statement_id"); own != "" && a.given(e, "claim", "statement_id", own) {
		c.ID = own
	}
	if c.At.Paragraph == 0 {
		a.absent["write where each claim stands in its article, as at: 7.1"]++
	}
	if e.quoted && !a.Own {
		c.Says = a.text(cmp.Or(e.get("event"), says))
		a.drafts[c.ID] = true
	}
	a.remarks["claim "+c.ID] = append(a.remarks["claim "+c.ID], e.remarks...)
	a.story.Claims = append(a.story.Claims, c)
}

// source gives the id of what an entry is from: the article that it names, or the
// file itself.
func (a *assembly) source(e entry) string {
	key := cmp.Or(e.get("url"), strings.TrimSpace(e.get("outlet")+" "+e.get("headline")+" "+e.get("published")), e.get("target"))
	name := cmp.Or(e.get("outlet"), e.get("headline"))
	if e.quoted || key == "" {
		key, name = itself, a.stem()
	}
	id := e.get("story_id")
	if id == "" {
		if known, ok := a.known["source "+key]; ok {
			id = known
		} else {
			id = a.ids.ID("source", len(a.story.Sources), name, a.stem())
			a.known["source "+key] = id
		}
	}
	if !a.new("source", id, len(a.story.Sources)) {
		return id
	}
	s := model.Source{
		ID: id, File: cmp.Or(e.get("file"), id+".txt"), Publisher: e.get("outlet"), Author: e.get("author"), Headline: e.get("headline"), URL: e.get("url"),
		Published: a.when(e, "published"), Dated: e.get("dated"), Language: cmp.Or(e.get("language"), a.Language), Rights: a.rights(e), SHA256: e.get("story_sha256"),
	}
	if key == itself {
		s.Headline = cmp.Or(s.Headline, a.title, a.stem())
		if a.Own {
			s.Rights = model.Full
		}
	}
	a.dated(&s)
	a.story.Sources = append(a.story.Sources, s)
	return id
}

// rights are those to an article: where it is, unless the file says otherwise. A
// table has no whole article.
func (a *assembly) rights(e entry) string {
	if r := a.oneOf(e, "rights", []string{model.Link, model.Quote, model.Full}); r == model.Quote {
		return r
	}
	return model.Link
}

func (a *assembly) dated(s *model.Source) {
	if !s.Published.IsZero() {
		s.Dated = cmp.Or(s.Dated, "stated")
		return
	}
	if a.Published.IsZero() {
		a.absent["write when each source appeared, as published: 2025-03-14"]++
		a.remarks["source "+s.ID] = append(a.remarks["source "+s.ID], "published: the file does not say when it appeared")
	}
	s.Published, s.Dated = a.Published, "as whoever took the file in says"
}

// speaker is a person's id, or words for somebody else.
func (a *assembly) speaker(e entry) string {
	name := e.get("speaker")
	if id, ok := a.known["person "+name]; ok {
		return id
	}
	if name == "" || a.ids["person "+name] {
		return name
	}
	if compile.IsSpeakerID(name) { // one word in lower case would be taken for an id
		return a.people(name, "")[0]
	}
	return name
}

// stance is how an entry stands to its event. Where it does not say, an event after
// its source appeared is planned, and any other happened; the writer is told.
func (a *assembly) stance(e entry, c model.Claim) string {
	if s := a.oneOf(e, "status", model.Stances); s != "" {
		return s
	}
	a.absent["look at the stance of each claim, which the file does not say: it is taken from its date"]++
	published := a.story.Sources[a.at["source "+c.Source]].Published
	first, _ := c.When.Span()
	_, last := published.Span()
	if !c.When.IsZero() && !published.IsZero() && first > last {
		return model.Planned
	}
	return model.Happened
}

// kind is what sort of thing an entry's event is.
func (a *assembly) kind(e entry) string {
	if id, name := e.get("action"), e.get("action_name"); name != "" && compile.IsID(id) && !slices.Contains(model.Kinds, id) {
		if a.new("kind", id, len(a.story.Kinds)) {
			a.story.Kinds = append(a.story.Kinds, model.Kind{ID: id, Name: a.text(name)})
		}
		return id
	}
	if k := a.oneOf(e, "action", model.Kinds); k != "" {
		return k
	}
	a.absent["choose the kind of each event, which the file does not say: it is a situation until then"]++
	return model.Situation
}

// event finds the event that an entry is about, or makes it.
func (a *assembly) event(e entry, c *model.Claim) {
	title := cmp.Or(e.get("event"), e.get("says"))
	c.Event = a.id("event", e.get("event_id"), title)
	a.days[c.Event] = append(a.days[c.Event], day{c.When, c.Stance == model.Background})
	if a.new("event", c.Event, len(a.story.Events)) {
		a.first[c.Event] = e
		made := model.Event{ID: c.Event, Title: a.text(title), When: a.when(e, "event_date"), Place: cmp.Or(a.place(e, events), c.Place), From: a.place(e, origin), Kind: a.kind(e), People: slices.Clone(c.People)}
		for _, status := range model.Statuses {
			if t := e.get("title_" + status); t != "" {
				if made.Titles == nil {
					made.Titles = model.Titles{}
				}
				made.Titles[status] = a.text(t)
			}
		}
		a.story.Events = append(a.story.Events, made)
		return
	}
	a.same(e, c.Event)
	known := &a.story.Events[a.at["event "+c.Event]]
	for _, p := range c.People {
		if !slices.Contains(known.People, p) {
			known.People = append(known.People, p)
		}
	}
}

// same finds what two entries on one event say differently of it.
func (a *assembly) same(e entry, id string) {
	first := a.first[id]
	for _, key := range []string{"event", "action", "event_date", "event_place_id"} {
		if was, is := first.get(key), e.get(key); was != "" && is != "" && was != is {
			a.wrong(e, key, fmt.Sprintf("it is %q of the event %q, which is %q in %s", is, id, was, first.label), "let both say the same, or give one another event_id")
		}
	}
}

// settle gives each event the time that its claims leave open, and takes out of
// claims what their event says already.
func (a *assembly) settle() {
	for i := range a.story.Events {
		e := &a.story.Events[i]
		if e.When.IsZero() {
			e.When = joined(a.days[e.ID])
		}
		if first := a.first[e.ID]; e.When.IsZero() && !a.faulty[first.label] {
			a.wrong(first, "date_edtf", "nothing says when it is", "write a date, as vague as the source is: 2025-03-13, 2025-03, 2025")
		}
	}
	for _, p := range a.story.Places {
		if p.Kind == "" {
			a.absent["run `dateline fill`, which adds kind and point of the places that it knows"]++
		}
	}
	for i := range a.story.Claims {
		c := &a.story.Claims[i]
		e := a.story.Events[a.at["event "+c.Event]]
		if c.When == e.When {
			c.When = model.When{}
		}
		if c.Place == e.Place {
			c.Place = ""
		}
		if slices.Equal(c.People, e.People) {
			c.People = nil
		}
	}
}

// joined is a time that holds all of some others, background apart: the one that all
// of them are, or from the first of their days to the last.
func joined(all []day) (w model.When) {
	var own []model.When
	for _, bare := range []bool{false, true} {
		for _, d := range all {
			if d.bare == bare && !d.when.IsZero() && !slices.Contains(own, d.when) {
				own = append(own, d.when)
			}
		}
		if len(own) > 0 {
			break
		}
	}
	if len(own) < 2 {
		return slices.Concat(own, []model.When{{}})[0]
	}
	first, last := own[0].Span()
	for _, o := range own[1:] {
		from, to := o.Span()
		first, last = min(first, from), max(last, to)
	}
	w, err := model.ParseWhen(first.String() + "/" + last.String())
	if err != nil {
		return own[0] // the year is too far off for a range
	}
	return w
}

// left are the lines for the writer, with how often each is due.
func (a *assembly) left() []string {
	var all []string
	for what := range a.absent {
		all = append(all, what)
	}
	slices.Sort(all)
	if len(a.drafts) > 0 {
		all = append(all, fmt.Sprintf("say each of %d claims in your own words and take its 'draft: true' out; or, if the words are yours, take the file in with --own", len(a.drafts)))
	}
	return all
}

// head are the remarks at the top of the story.
func (a *assembly) head() []string {
	return []string{"Taken in from " + a.name + ". `dateline check --draft` and `dateline check` say what it lacks."}
}
