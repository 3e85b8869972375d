package compile

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/model"
)

// titles reads what an event is called while its status is another than the one
// that its title tells of.
func (r *reader) titles(to *model.Titles) func(value) {
	return func(v value) {
		texts := map[string]*model.Text{}
		var table []field
		for _, status := range model.Statuses {
			texts[status] = &model.Text{}
			table = append(table, field{status, "", r.brief(r.text(texts[status]))})
		}
		r.fields(v, "titles", table)
		*to = model.Titles{}
		for status, t := range texts {
			if len(*t) > 0 {
				(*to)[status] = *t
			}
		}
	}
}

// hindsight finds titles that tell more than could be known on some day: those
// of an event whose status was another, and those that name a place in which
// nobody had put it yet.
func (r *reader) hindsight(story *model.Story) {
	final := statuses(story.Claims)
	found := map[name]bool{} // one mistake an event of each sort
	whole := model.NewIndex(*story)
	for _, day := range whole.Reports() {
		known := whole.Known(day)
		for _, e := range known.Story.Events {
			r.ahead(e, final[e.ID], day, found)
			r.placed(e, known, day, found)
		}
	}
}

// ahead finds an event that lacks the title for its status on a day.
func (r *reader) ahead(e model.Event, final string, day model.Day, found map[name]bool) {
	if _, ok := e.Titles[e.Status]; ok || e.Status == final || found[name{e.Status, e.ID}] {
		return
	}
	found[name{e.Status, e.ID}] = true
	r.wrong(r.defined[name{"event", e.ID}], fmt.Sprintf("by %s the event %q is only %s, and its title tells of one that is %s", day, e.ID, e.Status, final),
		fmt.Sprintf("say what it was called then: titles: {%s: …}", e.Status))
}

// placed finds a title that names a city or a venue which no claim known by a
// day names or puts the event in. Countries are named as parties too.
func (r *reader) placed(e model.Event, known *model.Index, day model.Day, found map[name]bool) {
	for _, p := range known.Story.Places {
		title, lang := naming(e.Title, p)
		if _, pin := p.Pin(); !pin || title == "" || found[name{"place", e.ID}] || told(e, p, lang, known) {
			continue
		}
		found[name{"place", e.ID}] = true
		r.wrong(r.defined[name{"event", e.ID}], fmt.Sprintf("the title %q names %s, and no claim known by %s does", title, p.Name[lang], day),
			"choose a title that was true then, or correct the place of the claims")
	}
}

// naming gives the words of a title that name a place, and their language.
func naming(title model.Text, p model.Place) (words, lang string) {
	for _, lang := range slices.Sorted(maps.Keys(title)) {
		if mentions(title[lang], p.Name[lang]) {
			return title[lang], lang
		}
	}
	return "", ""
}

// told tells whether what is known of an event names a place, or puts the event
// in it or in something that lies in it.
func told(e model.Event, p model.Place, lang string, known *model.Index) bool {
	for _, c := range known.ClaimsOn(e.ID) {
		at := c.PlaceOf(e)
		if at == p.ID || known.Inside(at, p.ID) || mentions(c.Says[lang], p.Name[lang]) {
			return true
		}
	}
	return e.From == p.ID
}

// mentions tells whether a text holds a name as words of their own.
func mentions(text, name string) bool {
	for at := 0; name != ""; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return false
		}
		from, to := at+i, at+i+len(name)
		before, _ := utf8.DecodeLastRuneInString(text[:from])
		after, _ := utf8.DecodeRuneInString(text[to:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		at = to
	}
	return false
}
