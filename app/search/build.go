package search

import (
	"maps"
	"slices"
	"sort"
	"unicode/utf8"

	"dateline/data/model"
)

// builder fills an Index.
type builder struct {
	*Index
	langs   []string
	said    map[string]model.Text // phrases by how they stand in that language
	ids     map[string]int32      // where a word is in words
	speech  map[string]int32      // things that are voices, by their words
	buffer  []byte
	offsets []int
}

// piece is how many events or claims are read between two pauses.
const piece = 500

// read takes the kinds in the order in which hits that are else alike stand.
func (b *builder) read(pause func(), x *model.Index) {
	s := x.Story
	b.at = map[Kind]map[string]int32{Event: {}, Person: {}, Place: {}, Claim: {}, voice: {}}
	names := map[string]int32{}
	for i, e := range s.Events {
		if i%piece == 0 {
			pause()
		}
		b.at[Event][e.ID] = b.event(e)
	}
	for _, p := range s.People {
		names[p.ID] = b.names(p)
		b.at[Person][p.ID] = b.person(p, names[p.ID])
	}
	for _, p := range s.Places {
		b.at[Place][p.ID] = b.place(p)
	}
	for _, src := range s.Sources {
		b.at[voice][src.ID] = b.maker(src)
		b.source(src, b.at[voice][src.ID])
	}
	for i, c := range s.Claims {
		if i%piece == 0 {
			pause()
		}
		b.at[Claim][c.ID] = b.claim(c, names)
	}
}

func (b *builder) event(e model.Event) int32 {
	b.words(e.Title)
	for _, status := range model.Statuses {
		b.words(e.Titles[status])
	}
	return b.close(thing{kind: Event, id: e.ID, event: e.ID})
}

// names are a thing apart from their person, so that who spoke is found by
// name only: not every claim of an envoy's is about envoys.
func (b *builder) names(p model.Person) int32 {
	b.words(p.Name)
	for _, a := range p.Aliases {
		b.text(a, "")
	}
	return b.close(thing{kind: voice})
}

func (b *builder) person(p model.Person, names int32) int32 {
	b.words(p.Role)
	return b.close(thing{kind: Person, id: p.ID, spoken: []int32{names}})
}

func (b *builder) place(p model.Place) int32 {
	b.words(p.Name)
	return b.close(thing{kind: Place, id: p.ID})
}

// maker is who an article is from. An event is found by that and not by the
// headline, which tells of other things as well.
func (b *builder) maker(s model.Source) int32 {
	b.plain(s.Publisher)
	b.plain(s.Author)
	return b.close(thing{kind: voice, id: s.ID})
}

func (b *builder) source(s model.Source, maker int32) int32 {
	b.text(s.Headline, s.Language)
	return b.close(thing{kind: Source, id: s.ID, spoken: []int32{maker}})
}

// claim comes after its voices, for a thing's texts stand together.
func (b *builder) claim(c model.Claim, names map[string]int32) int32 {
	var spoken []int32
	if p, ok := names[c.Speaker]; ok {
		spoken = append(spoken, p)
	} else if c.Speaker != "" {
		spoken = append(spoken, b.voice(c.Speaker))
	}
	if c.Via != "" {
		spoken = append(spoken, b.voice(c.Via))
	}
	b.words(c.Says)
	return b.close(thing{kind: Claim, id: c.ID, event: c.Event, spoken: spoken})
}

// voice gives the thing for a speaker without an id; the same words are one.
func (b *builder) voice(s string) int32 {
	id, ok := b.speech[s]
	if !ok {
		b.plain(s)
		id = b.close(thing{kind: voice})
		b.speech[s] = id
	}
	return id
}

// plain adds words that stand plainly in a source or claim, in every language
// that the story has them in. Without any, they are a name of no language.
func (b *builder) plain(s string) {
	if t, ok := b.said[s]; ok {
		b.words(t)
		return
	}
	b.text(s, "")
}

// phrases gives the story's phrases by how sources and claims have them; of two
// alike the first counts, as in Story.Say.
func phrases(s model.Story) map[string]model.Text {
	said := map[string]model.Text{}
	for _, t := range slices.Backward(s.Words) {
		said[t[s.First()]] = t
	}
	delete(said, "")
	return said
}

// close ends a thing after its texts.
func (b *builder) close(t thing) int32 {
	t.end = len(b.texts)
	b.things = append(b.things, t)
	return int32(len(b.things) - 1)
}

// words adds a text in every language: the story's in its order, then others by name.
func (b *builder) words(t model.Text) {
	for _, lang := range b.langs {
		b.text(t[lang], lang)
	}
	if len(t) <= len(b.langs) {
		return
	}
	for _, lang := range slices.Sorted(maps.Keys(t)) {
		if !slices.Contains(b.langs, lang) {
			b.text(t[lang], lang)
		}
	}
}

func (b *builder) text(s, lang string) {
	if s == "" {
		return
	}
	sc := scanner{s: s, word: b.buffer, at: b.offsets}
	for sc.next() {
		id, ok := b.ids[string(sc.word)]
		if !ok {
			id = int32(len(b.Index.words))
			w := wordOf(string(sc.word))
			b.ids[w.s] = id
			b.Index.words = append(b.Index.words, w)
		}
		b.tokens = append(b.tokens, id)
	}
	b.buffer, b.offsets = sc.word, sc.at
	b.texts = append(b.texts, text{s, lang, utf8.RuneCountInString(s), len(b.tokens)})
}

// sort orders the words, which were found in the order of the story.
func (b *builder) sort() {
	words := b.Index.words
	sort.Slice(words, func(i, j int) bool { return words[i].s < words[j].s }) // not slices.SortFunc, which is compiled anew for each type
	moved := make([]int32, len(b.Index.words))
	for i, w := range b.Index.words {
		moved[b.ids[w.s]] = int32(i)
		if w.skip > 0 {
			b.stems = append(b.stems, stem{w.s[w.skip:], int32(i)})
		}
	}
	for i, id := range b.tokens {
		b.tokens[i] = moved[id]
	}
	sort.Slice(b.stems, func(i, j int) bool { return b.stems[i].s < b.stems[j].s })
}

// post notes in which texts each word stands.
func (b *builder) post() {
	b.posts = make([]post, len(b.Index.words))
	for i, room := range b.counts() {
		b.posts[i] = make(post, 0, room)
	}
	from := 0
	for i, t := range b.texts {
		for _, id := range b.tokens[from:t.end] {
			if p := b.posts[id]; len(p) == 0 || p[len(p)-1] != int32(i) {
				b.posts[id] = append(p, int32(i))
			}
		}
		from = t.end
	}
}

// counts tells how often each word stands in the story.
func (b *builder) counts() []int {
	out := make([]int, len(b.Index.words))
	for _, id := range b.tokens {
		out[id]++
	}
	return out
}
