package compile

import (
	"cmp"
	"fmt"
	"io/fs"
	"math"
	"slices"

	"dateline/data/batch"
	"dateline/data/model"
)

// Work is a compiled story that still knows where its claims and events were
// written, so that what Verify finds can be mended there too.
type Work struct {
	Story    model.Story
	Warnings Mistakes // that keep no page from being made
	at       map[name]Position
	drafts   map[string]bool // the claims, by id, that nobody has worded yet
}

// Story compiles the story in fsys, rooted at the story's folder. Its error is
// Mistakes, all of them, wherever the writer can mend them.
func Story(fsys fs.FS) (model.Story, error) {
	w, err := Open(fsys)
	return w.Story, err
}

// Open compiles the story and keeps where things were written.
//
//	story.yaml ──▶ tables ─┐
//	sources/*.yaml ▶ tables ┼▶ link (ids, claims, statuses) ─▶ schema
//	articles/ (rights: full)┘
func Open(fsys fs.FS) (Work, error) { return newReader().work(fsys) }

// OpenDraft compiles a story that is being written: claims may be drafts and stand
// nowhere yet, sources may be undated, places may lack a point, events may have no
// claims, and titles may tell more than was known. What it gives is for measuring, not
// for publishing.
func OpenDraft(fsys fs.FS) (Work, error) {
	r := newReader()
	r.unfinished = true
	return r.work(fsys)
}

func (r *reader) work(fsys fs.FS) (Work, error) {
	story := r.files(fsys)
	r.finish(&story)
	if err := r.mistakes.err(); err != nil {
		return Work{}, err
	}
	w := Work{story, r.warned(story), r.defined, r.drafts}
	if r.lacking {
		return w, nil // and no page is made of it
	}
	if err := validate(story); err != nil {
		return w, err
	}
	return w, w.embedded()
}

// files reads all files. Ids are looked up only when every file could be read,
// lest one stray tab be reported as a hundred unknown ids.
func (r *reader) files(fsys fs.FS) model.Story {
	var story model.Story
	whole := r.head(fsys, &story)
	paths, _ := fs.Glob(fsys, "sources/*.yaml")
	if len(paths) == 0 {
		r.wrong(Position{File: "sources"}, "the story has no sources", "write one YAML file for each article")
	}
	whole = r.passed(fsys) && whole && len(paths) > 0
	_ = batch.Each(len(paths), func(i int) opened { return parsed(fsys, paths[i]) }, func(i int, o opened) error {
		if r.accepted(paths[i], o) {
			r.source(o.value, &story)
		} else {
			whole = false
		}
		return nil
	})
	ordered(&story)
	if whole && !r.torn {
		r.empty(story)
		r.link(&story)
		r.articles(fsys, &story)
	}
	return story
}

// empty finds a story that tells of nothing, which one that is being written may be.
func (r *reader) empty(s model.Story) {
	switch lacking := len(s.Events) == 0 || len(s.Claims) == 0; {
	case !lacking:
	case r.unfinished:
		r.lacking = true
	case len(r.mistakes) == 0: // else they are what could not be read
		r.wrong(Position{File: "story.yaml"}, "the story has no event, or no claim", "list what is planned, happened or was said, and in its source who says so")
	}
}

// head reads story.yaml; ok is false where it cannot be read. Its text, which may be
// long, is let go with this call.
func (r *reader) head(fsys fs.FS, story *model.Story) (ok bool) {
	const path = "story.yaml"
	first := parsed(fsys, path)
	if ok = r.accepted(path, first); ok {
		r.story(first.value, story)
	}
	return ok
}

// ordered puts sources as they became known, and claims as their sources are.
func ordered(story *model.Story) {
	slices.SortStableFunc(story.Sources, byAppearance)
	place := map[string]int{}
	for i, s := range story.Sources {
		place[s.ID] = i
	}
	slices.SortStableFunc(story.Claims, func(a, b model.Claim) int { return cmp.Compare(place[a.Source], place[b.Source]) })
}

// byAppearance orders sources as they became known, by which they are numbered; those
// of no day come last, and files are in the order of their names.
func byAppearance(a, b model.Source) int {
	day := func(s model.Source) model.Day {
		if d, ok := s.Appeared(); ok {
			return d
		}
		return math.MaxInt32
	}
	return cmp.Compare(day(a), day(b))
}

// passed finds files that are meant as sources and would be passed over in
// silence.
func (r *reader) passed(fsys fs.FS) bool {
	misnamed, _ := fs.Glob(fsys, "sources/*.yml")
	for _, path := range misnamed {
		r.wrong(Position{File: path}, "the file is not read", "let its name end in .yaml")
	}
	deep, _ := fs.Glob(fsys, "sources/*/*.y*ml")
	for _, path := range deep {
		r.wrong(Position{File: path}, "the file is not read", "move it into sources itself")
	}
	return len(misnamed)+len(deep) == 0
}

// story reads story.yaml. Languages and kinds come first, whatever the order of the
// keys, because they say what plain words are, and what events may be.
func (r *reader) story(v value, s *model.Story) {
	pairs, _ := r.pairs(v)
	for _, p := range pairs {
		if p.key == "languages" && s.Languages == nil {
			r.list(func(v value) { r.tongue(v, s) })(p.value)
		}
	}
	r.languages = s.Languages
	for _, p := range pairs { // before the events, which name them
		if p.key == "kinds" && s.Kinds == nil {
			r.list(func(v value) { s.Kinds = append(s.Kinds, r.kind(v)) })(p.value)
		}
	}
	r.fields(v, "the story", []field{
		{"title", "say what the story is", r.brief(r.text(&s.Title))},
		{"summary", "", r.text(&s.Summary)},
		{"languages", "list the languages, first the one it is written in: languages: [en]", r.anyLanguage},
		{"credits", "", r.list(func(v value) { s.Credits = append(s.Credits, r.credit(v)) })},
		{"opening", "", r.refer("event", &s.Opening)},
		{"publisher", "", r.publisher(&s.Publisher)},
		{"lead", "", r.lead(s)},
		{"notes", "", r.notes(s)},
		{"accents", "", r.accents(&s.Accents)},
		{"people", "", r.list(func(v value) { s.People = append(s.People, r.person(v)) })},
		{"places", "", r.list(func(v value) { s.Places = append(s.Places, r.place(v)) })},
		{"kinds", "", func(value) {}},
		{"events", "list what is planned, happened or was said", r.list(func(v value) { s.Events = append(s.Events, r.event(v)) })},
		{"words", "", r.list(func(v value) { s.Words = append(s.Words, r.phrase(v)) })},
	})
}

// tongue reads one of the story's languages.
func (r *reader) tongue(v value, s *model.Story) {
	var tag string
	r.form("language", &tag)(v)
	if slices.Contains(s.Languages, tag) {
		r.wrong(v.at, "the language "+tag+" is here twice", "keep one of them")
		return
	}
	if tag != "" {
		s.Languages = append(s.Languages, tag)
	}
}

func (r *reader) anyLanguage(v value) {
	if len(r.languages) == 0 {
		r.wrong(v.at, "the story has no language", "list at least one: languages: [en]")
	}
}

// credit reads one line of thanks.
func (r *reader) credit(v value) (t model.Text) {
	r.text(&t)(v)
	return t
}

func (r *reader) person(v value) (p model.Person) {
	r.fields(v, "a person", []field{
		{"id", needID, r.define("person", &p.ID)},
		{"name", "add the name", r.brief(r.text(&p.Name))},
		{"aliases", "", r.brief(r.strings(&p.Aliases))},
		{"role", "", r.brief(r.text(&p.Role))},
		{"wikidata", "", r.form("wikidata", &p.Wikidata)},
	})
	return p
}

func (r *reader) place(v value) (p model.Place) {
	before, pointed := len(r.mistakes), 0
	angle := func(to *float64, limit float64) func(value) {
		return func(v value) {
			pointed++
			r.degrees(to, limit)(v)
		}
	}
	r.fields(v, "a place", []field{
		{"id", needID, r.define("place", &p.ID)},
		{"name", "add the name", r.brief(r.text(&p.Name))},
		{"kind", "add kind: city, venue, region or country", r.oneOf(&p.Kind, model.City, model.Venue, model.Region, model.Country)},
		{"lat", "add lat, in degrees north; `dateline fill` knows cities, countries and airports", angle(&p.Lat, 90)},
		{"lon", "add lon, in degrees east; `dateline fill` knows cities, countries and airports", angle(&p.Lon, 180)},
		{"within", "", r.refer("place", &p.Within)},
		{"wikidata", "", r.form("wikidata", &p.Wikidata)},
	})
	r.located[p.ID] = len(r.mistakes) == before && pointed == 2
	return p
}

func (r *reader) event(v value) (e model.Event) {
	r.fields(v, "an event", []field{
		{"id", needID, r.define("event", &e.ID)},
		{"title", "say in a few words of your own what it is", r.brief(r.text(&e.Title))},
		{"titles", "", r.titles(&e.Titles)},
		{"when", "add an EDTF date, as vague as the sources are", r.when(&e.When)},
		{"place", "", r.refer("place", &e.Place)},
		{"from", "", r.refer("place", &e.From)},
		{"people", "", r.takers(cast{&e.People, &e.Roles})},
		{"kind", "add kind: one of what an event can be", r.kindOf(&e.Kind)},
	})
	return e
}

// kind reads one of the story's own kinds of event.
func (r *reader) kind(v value) (k model.Kind) {
	r.fields(v, "a kind", []field{
		{"id", needID, r.define("kind", &k.ID)},
		{"name", "say what it is called", r.brief(r.text(&k.Name))},
	})
	if slices.Contains(model.Kinds, k.ID) {
		r.wrong(v.at, fmt.Sprintf("every story has the kind %q", k.ID), "leave it out, or give this one another id")
	}
	return k
}

// kindOf reads the kind of an event: one of every story, or of this one.
func (r *reader) kindOf(to *string) func(value) {
	return r.oneOf(to, slices.Concat(model.Kinds, r.ids["kind"])...)
}

// strings reads a list of texts.
func (r *reader) strings(to *[]string) func(value) {
	return r.list(func(v value) {
		if s, ok := r.scalar(v); ok {
			*to = append(*to, s)
		}
	})
}

const needID = "add an id, as mar-13-meeting"

// where finds where something was defined, or at least names it.
func (w Work) where(n name) Position {
	return cmp.Or(w.at[n], Position{File: n.kind + " " + n.id})
}
