package model

// Format names the shape that Encode writes and Decode reads.
const Format = "dateline/1"

// Encode writes a story as JSON, the same story always as the same bytes. They
// hold no "<", so that they can stand in a page's script element as they are.
func Encode(s Story) []byte {
	w := &writer{lang: firstOf(s.Languages)}
	w.within("{}", func() { encodeStory(w, s) })
	return append(w.buf, '\n')
}

// firstOf gives the language that plain strings are in.
func firstOf(languages []string) string {
	if len(languages) == 0 {
		return "en"
	}
	return languages[0]
}

func encodeStory(w *writer, s Story) {
	w.text("format", Format)
	w.words("title", s.Title)
	w.words("summary", s.Summary)
	w.texts("languages", s.Languages)
	several(w, "credits", s.Credits, w.said)
	w.text("opening", s.Opening)
	encodePublisher(w, s.Publisher)
	encodeLead(w, s.Lead)
	list(w, "notes", s.Notes, encodeNote)
	encodeAccents(w, s.Accents)
	list(w, "sources", s.Sources, encodeSource)
	list(w, "people", s.People, encodePerson)
	list(w, "places", s.Places, encodePlace)
	list(w, "kinds", s.Kinds, encodeKind)
	list(w, "events", s.Events, encodeEvent)
	list(w, "claims", s.Claims, encodeClaim)
	list(w, "words", s.Words, (*writer).tongues)
}

func encodePublisher(w *writer, p Publisher) {
	w.object("publisher", func() {
		w.text("name", p.Name)
		w.text("url", p.URL)
	})
}

func encodeLead(w *writer, l Lead) {
	w.object("lead", func() {
		w.words("title", l.Title)
		w.words("text", l.Text)
	})
}

func encodeNote(w *writer, n Note) {
	w.words("text", n.Text)
	w.words("label", n.Label)
	w.texts("events", n.Events)
	w.texts("claims", n.Claims)
}

func encodeAccents(w *writer, a Accents) {
	w.object("accents", func() {
		w.texts("light", a.Light)
		w.texts("dark", a.Dark)
	})
}

func encodeSource(w *writer, s Source) {
	w.text("id", s.ID)
	w.text("file", s.File)
	w.text("publisher", s.Publisher)
	w.text("author", s.Author)
	w.text("headline", s.Headline)
	w.when("published", s.Published)
	w.text("dated", s.Dated)
	w.text("url", s.URL)
	w.text("language", s.Language)
	w.text("rights", s.Rights)
	w.count("words", s.Words)
	w.counts("sentences", s.Sentences)
	w.text("sha256", s.SHA256)
	w.text("text", s.Text)
}

func encodePerson(w *writer, p Person) {
	w.text("id", p.ID)
	w.byLanguage("name", p.Name)
	w.texts("aliases", p.Aliases)
	w.words("role", p.Role)
	w.text("wikidata", p.Wikidata)
}

func encodePlace(w *writer, p Place) {
	w.text("id", p.ID)
	w.byLanguage("name", p.Name)
	w.text("kind", p.Kind)
	w.degrees("lat", p.Lat)
	w.degrees("lon", p.Lon)
	w.text("within", p.Within)
	w.text("wikidata", p.Wikidata)
}

func encodeKind(w *writer, k Kind) {
	w.text("id", k.ID)
	w.byLanguage("name", k.Name)
}

// encodeEvent also writes the span, for readers that know no EDTF.
func encodeEvent(w *writer, e Event) {
	w.text("id", e.ID)
	w.words("title", e.Title)
	encodeTitles(w, e.Titles)
	w.when("when", e.When)
	if first, last := e.When.Span(); !e.When.IsZero() {
		w.texts("span", []string{first.String(), last.String()})
	}
	w.text("place", e.Place)
	w.text("from", e.From)
	w.texts("people", e.People)
	encodeRoles(w, e.People, e.Roles)
	w.text("kind", e.Kind)
	w.text("status", e.Status)
}

// encodeRoles writes them in the order of the people who have them.
func encodeRoles(w *writer, people []string, roles Roles) {
	w.object("roles", func() {
		for _, person := range people {
			w.text(person, roles[person])
		}
	})
}

func encodeTitles(w *writer, titles Titles) {
	w.object("titles", func() {
		for _, status := range Statuses {
			w.words(status, titles[status])
		}
	})
}

func encodeClaim(w *writer, c Claim) {
	w.text("id", c.ID)
	w.text("source", c.Source)
	w.text("event", c.Event)
	w.object("at", func() {
		w.count("paragraph", c.At.Paragraph)
		w.count("sentence", c.At.Sentence)
		w.text("sha256", c.At.SHA256)
	})
	w.words("says", c.Says)
	w.text("speaker", c.Speaker)
	w.text("via", c.Via)
	w.when("said", c.Said)
	w.text("stance", c.Stance)
	w.when("when", c.When)
	w.text("place", c.Place)
	w.texts("people", c.People)
	encodeRoles(w, c.People, c.Roles)
	w.object("derived", func() {
		w.text("words", c.Derived.Words)
		w.text("rule", c.Derived.Rule)
	})
}
