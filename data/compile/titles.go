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
// nobody had put it yet. What an event is changes only on the days of its claims,
// so it looks at these and at no others. An event has one mistake of each sort.
func (r *reader) hindsight(whole *model.Index) {
	final := statuses(whole.Story.Claims)
	for _, e := range whole.Story.Events {
		versions := whole.Versions(e.ID)
		r.ahead(versions, final[e.ID])
		r.placed(versions, whole)
	}
}

// ahead finds statuses that an event had earlier, and for which it lacks a title.
func (r *reader) ahead(versions []model.Version, final string) {
	found := map[string]bool{final: true}
	for _, v := range versions {
		e := v.Event
		if _, ok := e.Titles[e.Status]; ok || found[e.Status] {
			continue
		}
		found[e.Status] = true
		r.wrong(r.defined[name{"event", e.ID}], fmt.Sprintf("by %s the event %q is only %s, and its title tells of one that %s", v.Day, e.ID, e.Status, become[final]),
			fmt.Sprintf("say what it was called then: titles: {%s: …}", e.Status))
	}
}

// become is what a title tells of an event by its status.
var become = map[string]string{
	model.Background: "is background", model.Planned: "is planned", model.Contested: "is contested", model.Denied: "is denied",
	model.Disputed: "is disputed", model.Happened: "happened",
}

// placed finds the first title that names a city or a venue which no claim known
// by then names or puts the event in. Countries are named as parties too.
func (r *reader) placed(versions []model.Version, whole *model.Index) {
	for _, v := range versions {
		for _, p := range whole.Story.Places {
			title, lang := naming(v.Event.Title, p)
			if _, pin := p.Pin(); !pin || title == "" || named(v, p, lang, whole) {
				continue
			}
			r.wrong(r.defined[name{"event", v.Event.ID}], fmt.Sprintf("the title %q names %s, and no claim known by %s does", title, p.Name[lang], v.Day),
				"choose a title that was true then, or correct the place of the claims")
			return
		}
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

// named tells whether what is known of an event names a place, or puts the event
// in it or in something that lies in it.
func named(v model.Version, p model.Place, lang string, whole *model.Index) bool {
	for _, c := range v.Claims {
		at := c.PlaceOf(v.Event)
		if at == p.ID || whole.Inside(at, p.ID) || mentions(c.Says[lang], p.Name[lang]) {
			return true
		}
	}
	return v.Event.From == p.ID
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
