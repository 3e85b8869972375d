// Package intake reads stories out of the files of other tools: tables of claims as
// CSV, the sheets and JSON of TimelineJS, GeoJSON, KML, calendars, Web Annotations, and
// compiled stories.
//
//	bytes ─▶ a reader for each format ─▶ entries, one a claim ─▶ assembled ─▶ Result
//
// It takes bytes and gives a story with what its writer has to add: what a format
// does not say is left out and said, never made up. It names every mistake of a
// file at once, by row and column.
package intake

import (
	"bytes"
	"cmp"
	"path"
	"strconv"
	"strings"

	"dateline/data/compile"
	"dateline/data/manuscript"
	"dateline/data/model"
	"dateline/data/passage"
)

// Options say what no file says of itself. The zero Options say nothing.
type Options struct {
	Title     string     // of the story, where the file has none
	Language  string     // that the file is written in; "" is English
	Published model.When // when the file appeared, or what it does not date did
	Own       bool       // its words are those of whoever publishes the story
}

// Result is a story to go on with.
type Result struct {
	manuscript.Manuscript
	Articles map[string]string // the texts that claims stand in, by name, where they were made of the file
	Left     []string          // what is left to its writer, a line each
	Passed   []string          // what of the file is not taken in
}

// Read reads a file, whose name says what it is. Its error is compile.Mistakes
// where the file can be mended.
func Read(name string, text []byte, o Options) (Result, error) {
	if o.Language == "" {
		o.Language = "en"
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	f := &file{name: name, Options: o, faulty: map[string]bool{}}
	trimmed := bytes.TrimLeft(text, " \t\r\n")
	if bytes.HasPrefix(trimmed, []byte("<")) {
		return f.kml(trimmed)
	}
	if err := compile.Plain(text); err != nil {
		return Result{}, compile.Mistakes{{At: compile.Position{File: name}, Problem: "this is no text in UTF-8", Mend: "save it as \"CSV UTF-8\", or as JSON, KML or ICS in UTF-8; unpack a KMZ"}}
	}
	switch {
	case bytes.HasPrefix(trimmed, []byte("{")), bytes.HasPrefix(trimmed, []byte("[")):
		return f.json(trimmed)
	case bytes.HasPrefix(bytes.ToUpper(trimmed[:min(len(trimmed), 15)]), []byte("BEGIN:VCALENDAR")):
		return f.calendar(trimmed)
	}
	return f.csv(text)
}

// file is what is read.
type file struct {
	name string
	Options
	mistakes compile.Mistakes
	faulty   map[string]bool // the entries that have one, by their labels
	title    string          // of the story, as the file has it
	summary  string
	entries  []entry
	notes    []string // of what was passed over
}

// entry is what a file says of one claim: values by the names of the table's
// columns, and where each stands.
type entry struct {
	values  map[string]string
	at      func(key string) compile.Position
	label   string            // how messages call it, as "row 7"
	headers map[string]string // of the table, by column, where they are others
	remarks []string
	quoted  bool // it has its words from the file itself, which is its source
}

func (e entry) get(key string) string { return e.values[key] }

// wrong notes a mistake in a value of an entry.
func (f *file) wrong(e entry, key, problem, mend string) {
	f.faulty[e.label] = true
	f.mistakes = append(f.mistakes, compile.Mistake{At: e.at(key), Problem: e.label + ", " + cmp.Or(e.headers[key], key) + ": " + problem, Mend: mend})
}

// at places all of a file's values in the file as a whole.
func (f *file) at(string) compile.Position { return compile.Position{File: f.name} }

// whole places a mistake in the file as a whole.
func (f *file) whole(problem, mend string) compile.Mistakes {
	return compile.Mistakes{{At: compile.Position{File: f.name}, Problem: problem, Mend: mend}}
}

// stem is the file's name without its folder and end.
func (f *file) stem() string {
	base := path.Base(f.name)
	for _, end := range []string{path.Ext(base), ".timeline"} {
		base = strings.TrimSuffix(base, end)
	}
	return base
}

// compiled takes a story that was exported in its own format. Nothing is lost.
func (f *file) compiled(text []byte) (Result, error) {
	story, err := model.Decode(text)
	if err != nil {
		return Result{}, f.whole(err.Error(), "export it anew as JSON")
	}
	r := Result{Manuscript: manuscript.Manuscript{Story: story}}
	for _, s := range story.Sources {
		if s.Text == "" {
			r.Left = append(r.Left, "put the article "+s.File+" into the folder of articles, to verify the locators by")
		}
	}
	return r, nil
}

// quote makes the file itself the source of the entries that have their words from
// it: each headline and each text is a paragraph of it.
func (f *file) quote() (text string) {
	var b strings.Builder
	n := 0
	add := func(words string) {
		n++
		b.WriteString(words + "\n\n")
	}
	for i := range f.entries {
		e := &f.entries[i]
		if !e.quoted {
			continue
		}
		if i > 0 && f.entries[i-1].quotes(*e) {
			e.values["paragraph"], e.values["sentence"] = strconv.Itoa(n), "1"
			continue
		}
		add(flat(e.get("event")))
		if says := flat(e.get("says")); says != "" {
			add(says)
		}
		e.values["paragraph"], e.values["sentence"] = strconv.Itoa(n), "1"
	}
	text = b.String()
	paragraphs := passage.Split(text)
	for _, e := range f.entries {
		if p := number(e.get("paragraph")); e.quoted && p <= len(paragraphs) {
			e.values["sentence_sha256"] = passage.Hash(paragraphs[p-1].Sentences[0])
		}
	}
	return text
}

// quotes tells whether two entries have the same words of the file.
func (e entry) quotes(other entry) bool {
	return e.quoted && e.get("event_id") != "" && e.get("event_id") == other.get("event_id") && e.get("event") == other.get("event") && e.get("says") == other.get("says")
}

// flat is a text on one line, so that it is one paragraph.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }
