package manuscript

import (
	"fmt"
	"strconv"

	"dateline/data/model"
)

func (w writer) story() string {
	var l Lines
	s := w.Manuscript.Story
	for _, text := range w.Head {
		l.remark(0, text)
	}
	w.words(&l, 0, "title", s.Title)
	w.words(&l, 0, "summary", s.Summary)
	list(&l, 0, "languages", s.Languages, word)
	w.texts(&l, "credits", s.Credits)
	code(&l, 0, "opening", s.Opening)
	w.publisher(&l, s.Publisher)
	w.lead(&l, s)
	if len(s.Accents.Light) > 0 {
		l.Add(0, "accents:")
		list(&l, 2, "light", s.Accents.Light, Quoted)
		list(&l, 2, "dark", s.Accents.Dark, Quoted)
	}
	section(&l, "people", s.People, w.person)
	section(&l, "places", s.Places, w.place)
	section(&l, "kinds", s.Kinds, w.kind)
	section(&l, "events", s.Events, w.event)
	w.texts(&l, "words", s.Words)
	return l.String()
}

// section writes a list of sets, after a blank line.
func section[T any](l *Lines, key string, all []T, write func(*Lines, T)) {
	if len(all) == 0 {
		return
	}
	l.Add(0, "")
	l.Add(0, "%s:", key)
	for _, one := range all {
		write(l, one)
	}
}

func (w writer) texts(l *Lines, key string, all []model.Text) {
	if len(all) == 0 {
		return
	}
	l.Add(0, "%s:", key)
	for _, t := range all {
		l.Add(2, "- %s", w.text(t))
	}
}

func (w writer) publisher(l *Lines, p model.Publisher) {
	if p == (model.Publisher{}) {
		return
	}
	l.Add(0, "publisher:")
	l.Pair(2, "name", p.Name)
	l.Pair(2, "url", p.URL)
}

func (w writer) lead(l *Lines, s model.Story) {
	if !s.Lead.IsZero() {
		l.Add(0, "lead:")
		w.words(l, 2, "title", s.Lead.Title)
		w.words(l, 2, "text", s.Lead.Text)
	}
	if len(s.Notes) == 0 {
		return
	}
	l.Add(0, "notes:")
	for _, n := range s.Notes {
		l.Add(2, "- text: %s", w.text(n.Text))
		w.words(l, 4, "label", n.Label)
		list(l, 4, "events", n.Events, word)
		list(l, 4, "claims", n.Claims, word)
	}
}

func (w writer) person(l *Lines, p model.Person) {
	l.Add(2, "- id: %s", word(p.ID))
	w.remarks(l, 4, "person", p.ID)
	w.words(l, 4, "name", p.Name)
	list(l, 4, "aliases", p.Aliases, Quoted)
	w.words(l, 4, "role", p.Role)
	code(l, 4, "wikidata", p.Wikidata)
}

// place leaves kind and point of one that has no kind to `dateline fill`.
func (w writer) place(l *Lines, p model.Place) {
	l.Add(2, "- id: %s", word(p.ID))
	w.remarks(l, 4, "place", p.ID)
	w.words(l, 4, "name", p.Name)
	if p.Kind != "" {
		l.Add(4, "kind: %s", p.Kind)
		l.Add(4, "lat: %s", degrees(p.Lat))
		l.Add(4, "lon: %s", degrees(p.Lon))
	}
	code(l, 4, "within", p.Within)
	code(l, 4, "wikidata", p.Wikidata)
}

func degrees(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func (w writer) kind(l *Lines, k model.Kind) {
	l.Add(2, "- id: %s", word(k.ID))
	w.words(l, 4, "name", k.Name)
}

func (w writer) event(l *Lines, e model.Event) {
	l.Add(2, "- id: %s", word(e.ID))
	w.remarks(l, 4, "event", e.ID)
	w.words(l, 4, "title", e.Title)
	if len(e.Titles) > 0 {
		l.Add(4, "titles:")
		for _, status := range model.Statuses {
			w.words(l, 6, status, e.Titles[status])
		}
	}
	date(l, 4, "when", e.When)
	code(l, 4, "place", e.Place)
	code(l, 4, "from", e.From)
	people(l, e.People, e.Roles)
	code(l, 4, "kind", e.Kind)
}

func (w writer) source(s model.Source) string {
	var l Lines
	code(&l, 0, "id", s.ID)
	w.remarks(&l, 0, "source", s.ID)
	l.Pair(0, "file", s.File)
	l.Pair(0, "publisher", s.Publisher)
	l.Pair(0, "author", s.Author)
	l.Pair(0, "headline", s.Headline)
	date(&l, 0, "published", s.Published)
	l.Pair(0, "dated", s.Dated)
	l.Pair(0, "url", s.URL)
	code(&l, 0, "language", s.Language)
	code(&l, 0, "rights", s.Rights)
	if s.Words > 0 {
		l.Add(0, "words: %d", s.Words)
	}
	list(&l, 0, "sentences", s.Sentences, strconv.Itoa)
	code(&l, 0, "sha256", s.SHA256)
	section(&l, "claims", w.ClaimsFrom(s.ID), w.claim)
	return l.String()
}

func (w writer) claim(l *Lines, c model.Claim) {
	l.Add(2, "- says: %s", w.text(c.Says))
	w.remarks(l, 4, "claim", c.ID)
	if w.Drafts[c.ID] {
		l.Add(4, "draft: true")
	}
	if c.ID != w.usual[c.ID] {
		code(l, 4, "id", c.ID)
	}
	locator(l, c.At)
	code(l, 4, "speaker", c.Speaker)
	l.Pair(4, "via", c.Via)
	date(l, 4, "said", c.Said)
	code(l, 4, "event", c.Event)
	code(l, 4, "stance", c.Stance)
	date(l, 4, "when", c.When)
	code(l, 4, "place", c.Place)
	people(l, c.People, c.Roles)
	if c.Derived != (model.Derived{}) {
		l.Add(4, "derived: {words: %s, rule: %s}", Quoted(c.Derived.Words), Quoted(c.Derived.Rule))
	}
}

func locator(l *Lines, at model.Locator) {
	switch {
	case at.Paragraph == 0:
	case at.SHA256 == "":
		l.Add(4, "at: %q", fmt.Sprintf("%d.%d", at.Paragraph, at.Sentence))
	default:
		l.Add(4, "at: {paragraph: %d, sentence: %d, sha256: %s}", at.Paragraph, at.Sentence, word(at.SHA256))
	}
}
