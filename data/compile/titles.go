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
	final, pins := statuses(whole.Story.Claims), pinned(whole.Story.Places)
	for _, e := range whole.Story.Events {
		versions := whole.Versions(e.ID)
		r.ahead(versions, final[e.ID])
		r.placed(versions, pins, whole)
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
func (r *reader) placed(versions []model.Version, pins pins, whole *model.Index) {
	for _, v := range versions {
		for _, i := range pins.in(v.Event.Title) {
			p := whole.Story.Places[i]
			title, lang := naming(v.Event.Title, p)
			if title == "" || named(v, p, lang, whole) {
				continue
			}
			r.wrong(r.defined[name{"event", v.Event.ID}], fmt.Sprintf("the title %q names %s, and no claim known by %s does", title, p.Name[lang], v.Day),
				"choose a title that was true then, or correct the place of the claims")
			return
		}
	}
}

// pins are the cities and venues of a story by the words with which their names begin, in
// each language, as where they stand in its list: no title is held against every place.
type pins map[string][]int

func pinned(places []model.Place) pins {
	all := pins{}
	for i := range places {
		if _, pin := places[i].Pin(); !pin {
			continue
		}
		for lang, name := range places[i].Name {
			word := lang + " " + leading(name)
			all[word] = append(all[word], i)
		}
	}
	return all
}

// in gives those that a title may mention, in the order of the story's list.
func (p pins) in(title model.Text) (found []int) {
	for lang, text := range title {
		found = append(found, p[lang+" "]...) // what begins with no letter may stand anywhere
		for _, word := range strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) }) {
			found = append(found, p[lang+" "+word]...)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// leading gives the letters with which a name begins.
func leading(name string) string {
	if end := strings.IndexFunc(name, func(c rune) bool { return !unicode.IsLetter(c) }); end >= 0 {
		return name[:end]
	}
	return name
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
