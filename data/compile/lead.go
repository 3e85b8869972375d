package compile

import (
	"fmt"

	"dateline/data/model"
)

// How many characters the texts of a lead have at most: more does not fit where
// the page and the figure have them.
const (
	mostLeadTitle, mostLead = 80, 400
	mostNote, mostLabel     = 200, 90
)

// lead reads what the story says first.
func (r *reader) lead(s *model.Story) func(value) {
	return func(v value) {
		r.fields(v, "the lead", []field{
			{"title", "give the finding a few words of its own", r.leading(&s.Lead.Title, mostLeadTitle)},
			{"text", "say the finding in a sentence or two", r.leading(&s.Lead.Text, mostLead)},
		})
	}
}

// notes reads the findings that belong to the lead.
func (r *reader) notes(s *model.Story) func(value) {
	return func(v value) {
		r.list(func(v value) { s.Notes = append(s.Notes, r.note(v)) })(v)
		if n := len(s.Notes); n > model.MostNotes {
			r.wrong(v.at, fmt.Sprintf("the lead has %d notes", n), fmt.Sprintf("keep the %d that matter most", model.MostNotes))
		}
	}
}

// note reads one finding, and what it rests on.
func (r *reader) note(v value) (n model.Note) {
	r.fields(v, "a note", []field{
		{"text", "say the finding, as the column tells it", r.leading(&n.Text, mostNote)},
		{"label", "say it shorter, as the figure does", r.leading(&n.Label, mostLabel)},
		{"events", "", r.references("event", &n.Events)},
		{"claims", "", r.references("claim", &n.Claims)},
	})
	if len(n.Events)+len(n.Claims) == 0 {
		r.wrong(v.at, "the note rests on nothing", "list its events or claims: events: [mar-13-meeting]")
	}
	return n
}

// references reads a list of ids, each once.
func (r *reader) references(kind string, to *[]string) func(value) {
	return r.list(func(v value) {
		var id string
		r.refer(kind, &id)(v)
		for _, has := range *to {
			if has == id {
				r.wrong(v.at, fmt.Sprintf("the %s %q is here twice", kind, id), "keep one of them")
				return
			}
		}
		*to = append(*to, id)
	})
}

// leading reads words that every reader is to have in their own language, and that
// have little room.
func (r *reader) leading(to *model.Text, most int) func(value) {
	return func(v value) {
		r.text(to)(v)
		for _, lang := range r.languages {
			switch n := len([]rune((*to)[lang])); {
			case n == 0 && lang != r.first(): // the first language is missed by text itself
				r.wrong(v.at, fmt.Sprintf("the words in %q are missing", lang), "a lead is told in every language of the story: add them")
			case n > most:
				r.wrong(v.at, fmt.Sprintf("the words in %q have %d characters", lang, n), fmt.Sprintf("use %d at most", most))
			}
		}
	}
}

// publisher reads who publishes the story.
func (r *reader) publisher(to *model.Publisher) func(value) {
	return func(v value) {
		r.fields(v, "the publisher", []field{
			{"name", "add the name", r.brief(r.plain(&to.Name))},
			{"url", "", r.form("url", &to.URL)},
		})
	}
}

// leaderless finds notes without a lead to belong to.
func (r *reader) leaderless(story *model.Story) {
	if len(story.Notes) > 0 && story.Lead.IsZero() {
		r.wrong(Position{File: "story.yaml"}, "there are notes and no lead", "add the lead that they belong to: lead: {title: …, text: …}")
	}
}
