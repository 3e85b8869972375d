package intake

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"dateline/data/compile"
	"dateline/data/manuscript"
	"dateline/data/model"
	"dateline/data/passage"
)

// assembly makes a story of entries: nouns are found again by their ids, else by
// their names.
type assembly struct {
	*file
	story   model.Story
	ids     manuscript.IDs
	known   map[string]string // ids by kind and key, as "place Oslo"
	at      map[string]int    // where a noun stands in its list, by kind and id
	first   map[string]entry  // the first entry on an event, by its id
	days    map[string][]day  // the times that the claims on an event give, by its id
	claims  map[string]int    // how many a source has
	remarks map[string][]string
	drafts  map[string]bool
	absent  map[string]int // how many claims or sources lack what, by what is left to do
}

// day is a time that a claim gives.
type day struct {
	when model.When
	bare bool // it is background, which says nothing of when
}

// assemble makes a story of what was read.
func (f *file) assemble() (Result, error) {
	text := f.quote()
	a := &assembly{file: f, ids: manuscript.IDs{}, known: map[string]string{}, at: map[string]int{}, first: map[string]entry{}, days: map[string][]day{},
		claims: map[string]int{}, remarks: map[string][]string{}, drafts: map[string]bool{}, absent: map[string]int{}}
	a.story.Languages = []string{f.Language}
	a.story.Title, a.story.Summary = a.text(cmp.Or(f.Options.Title, f.title, f.stem())), a.text(f.summary)
	for _, e := range f.entries {
		a.reserve(e)
	}
	for _, e := range f.entries {
		a.claim(e)
	}
	a.settle()
	articles := a.article(text)
	if len(f.entries) == 0 && len(f.mistakes) == 0 {
		return Result{}, f.whole("there is no claim and no event in the file", "write at least one")
	}
	if len(f.mistakes) > 0 {
		return Result{}, f.mistakes.Sorted()
	}
	return Result{manuscript.Manuscript{Story: a.story, Head: a.head(), Remarks: a.remarks, Drafts: a.drafts}, articles, a.left(), a.notes}, nil
}

func (a *assembly) text(words string) model.Text {
	if words == "" {
		return nil
	}
	return model.Text{a.Language: words}
}

// reserve keeps the ids that a file gives for what they are of, before any is made
// up.
func (a *assembly) reserve(e entry) {
	for _, k := range [][2]string{{"event", "event_id"}, {"place", "place_id"}, {"place", "event_place_id"}, {"place", "from_place_id"}, {"source", "story_id"}} {
		a.given(e, k[0], k[1], e.get(k[1]))
	}
	names, ids := several(e.get("person")), several(e.get("person_id"))
	for i, id := range ids {
		if a.given(e, "person", "person_id", id) && i < len(names) {
			a.known["person "+names[i]] = id
		}
	}
}

// given notes an id that a file has.
func (a *assembly) given(e entry, kind, key, id string) bool {
	if id == "" {
		return false
	}
	if !compile.IsID(id) {
		a.wrong(e, key, fmt.Sprintf("%q cannot be an id", id), "use lower-case letters a to z, digits and single hyphens; or leave it empty")
		return false
	}
	a.ids[kind+" "+id] = true
	return true
}

// id gives the id of a noun: its own, else that of others of the same key, else one
// that is made of it.
func (a *assembly) id(kind, own, key string) string {
	if own != "" {
		return own
	}
	if id, ok := a.known[kind+" "+key]; ok {
		return id
	}
	id := a.ids.ID(kind, len(a.known), key)
	a.known[kind+" "+key] = id
	return id
}

// new tells whether a noun is met for the first time, and notes where it will stand.
func (a *assembly) new(kind, id string, at int) bool {
	if _, ok := a.at[kind+" "+id]; ok {
		return false
	}
	a.at[kind+" "+id] = at
	return true
}

func several(list string) (all []string) {
	for _, one := range strings.Split(list, ";") {
		if one = strings.TrimSpace(one); one != "" && !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	return all
}

func (a *assembly) people(names, ids string) (all []string) {
	own := several(ids)
	for i, name := range several(names) {
		id := ""
		if i < len(own) {
			id = own[i]
		}
		id = a.id("person", id, name)
		if a.new("person", id, len(a.story.People)) {
			a.story.People = append(a.story.People, model.Person{ID: id, Name: a.text(name)})
		}
		all = append(all, id)
	}
	return all
}

// kindsOfPlace are those that a place can have.
var kindsOfPlace = []string{model.Venue, model.City, model.Region, model.Country}

// What goes before the names of columns that tell of a place: that of the claim,
// of its event, and the one whence its people came.
const (
	here   = ""
	events = "event_"
	origin = "from_"
)

// place gives the id of one of an entry's places, or "". One that has no point is
// left to the gazetteer.
func (a *assembly) place(e entry, which string) string {
	name, own := e.get(which+"place"), e.get(which+"place_id")
	if name == "" && own == "" {
		return ""
	}
	id := a.id("place", own, name)
	lat, north := a.angle(e, which+"lat", 90)
	lon, east := a.angle(e, which+"lon", 180)
	p := model.Place{ID: id, Name: a.text(cmp.Or(name, id)), Kind: a.oneOf(e, which+"place_precision", kindsOfPlace), Lat: lat, Lon: lon}
	switch {
	case !north || !east:
		p = model.Place{ID: id, Name: p.Name}
	case p.Kind == "":
		p.Kind = model.City
	}
	if a.new("place", id, len(a.story.Places)) {
		a.story.Places = append(a.story.Places, p)
	} else if known := &a.story.Places[a.at["place "+id]]; known.Kind == "" {
		known.Kind, known.Lat, known.Lon = p.Kind, p.Lat, p.Lon
	}
	return id
}

func (a *assembly) angle(e entry, key string, limit float64) (degrees float64, ok bool) {
	text := e.get(key)
	if text == "" {
		return 0, false
	}
	degrees, err := strconv.ParseFloat(text, 64)
	if err != nil || !(degrees >= -limit && degrees <= limit) {
		a.wrong(e, key, fmt.Sprintf("%q is not an angle", text), fmt.Sprintf("write degrees between -%g and %g, as 55.75", limit, limit))
		return 0, false
	}
	return degrees, true
}

func (a *assembly) oneOf(e entry, key string, known []string) string {
	word := strings.ToLower(e.get(key))
	if word != "" && !slices.Contains(known, word) {
		a.wrong(e, key, fmt.Sprintf("%q is not one of the choices", e.get(key)), "use one of "+strings.Join(known, ", ")+"; or leave it empty")
		return ""
	}
	return word
}

// when reads a date: EDTF, or another way of writing it that can mean one only.
func (a *assembly) when(e entry, key string) model.When {
	text := e.get(key)
	if text == "" {
		return model.When{}
	}
	w, err := model.ParseWhen(text)
	if err == nil {
		return w
	}
	if edtf := compile.Customary(text); edtf != "" {
		w, _ = model.ParseWhen(edtf)
		return w
	}
	a.wrong(e, key, fmt.Sprintf("%q is not a date", text), "write 2025, 2025-03, 2025-03-13, 2025-03-13T16:40 or 2025-03-13/2025-03-15")
	return model.When{}
}

// time is when an entry puts its event: its date, else what it starts and ends on.
func (a *assembly) time(e entry) model.When {
	if e.get("date_edtf") != "" {
		return a.when(e, "date_edtf")
	}
	start, end := a.when(e, "start"), a.when(e, "end")
	switch {
	case end.IsZero() || start == end:
		return start
	case start.IsZero():
		start = end
	}
	first, _ := start.Span()
	_, last := end.Span()
	w, err := model.ParseWhen(first.String() + "/" + last.String())
	if err != nil {
		a.wrong(e, "end", "it is before the start", "swap the two")
	}
	return w
}

// number reads a count from 1, or gives 0.
func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return 0
	}
	return n
}

func (a *assembly) count(e entry, key string) int {
	n := number(e.get(key))
	if text := e.get(key); text != "" && n == 0 {
		a.wrong(e, key, fmt.Sprintf("%q does not count anything", text), "write a whole number from 1")
	}
	return n
}

// article gives the text of the file where claims have their words from it, and
// what is known of it by that.
func (a *assembly) article(text string) map[string]string {
	i, own := a.at["source "+a.known["source "+itself]]
	if text == "" || !own {
		return nil
	}
	s := &a.story.Sources[i]
	s.File = strings.TrimSuffix(path.Base(a.name), path.Ext(a.name)) + ".txt"
	s.Words, s.Sentences, s.SHA256 = passage.Words(text), passage.Shape(passage.Split(text)), passage.Digest([]byte(text))
	if a.Own {
		s.Text = text
		return nil
	}
	return map[string]string{s.File: text}
}
