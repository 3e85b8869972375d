package search

import (
	"math"
	"math/bits"
	"slices"
	"sort"
	"strings"

	"dateline/data/model"
)

// matches are what a query finds in an index: bit i stands for term i.
type matches struct {
	all    uint64
	starts []uint64 // by text: the terms found in it
	same   []uint64 // by text: those found as whole words, in whatever form
	things []uint64 // by thing: the terms found in its texts, or in who says it
}

// match finds the terms in the texts, then the texts in the things, of what a day
// knows and says.
func (x *Index) match(terms []term, day *Day) matches {
	s := matches{
		all:    1<<len(terms) - 1,
		starts: make([]uint64, len(x.texts)),
		same:   make([]uint64, len(x.texts)),
		things: make([]uint64, len(x.things)),
	}
	for i, t := range terms {
		x.matchTerm(t, 1<<i, s)
	}
	from := 0
	for i, t := range x.things {
		for j := from; j < t.end; j++ {
			if s.starts[j] != 0 && !day.says(t, x.texts[j]) {
				s.starts[j], s.same[j] = 0, 0
			}
			s.things[i] |= s.starts[j]
		}
		// Voices come before what has them, so theirs are known.
		for _, v := range t.spoken {
			s.things[i] |= s.things[v]
		}
		if s.things[i] != 0 && !day.tells(t) {
			s.things[i] = 0
		}
		from = t.end
	}
	return s
}

// of is what was found in a thing, by its kind and id.
func (x *Index) of(s matches, k Kind, id string) uint64 {
	if i, ok := x.at[k][id]; ok {
		return s.things[i]
	}
	return 0
}

// about is what was found in all that a story tells of an event.
func (x *Index) about(s matches, story *model.Index, e model.Event) uint64 {
	mask := x.of(s, Event, e.ID) | x.around(s, story, e.Place)
	for _, person := range e.People {
		mask |= x.of(s, Person, person)
	}
	for _, c := range story.ClaimsOn(e.ID) {
		mask |= x.of(s, Claim, c.ID) | x.of(s, voice, c.Source) | x.around(s, story, c.Place)
	}
	return mask
}

// around is what was found in a place and in what it lies within.
func (x *Index) around(s matches, story *model.Index, place string) (mask uint64) {
	for _, p := range story.Chain(place) {
		mask |= x.of(s, Place, p.ID)
	}
	return mask
}

// matchTerm notes the texts that have the term: of those that have its first
// word, the ones where the others follow.
func (x *Index) matchTerm(t term, bit uint64, s matches) {
	rest := make([]map[int32]grade, 0, len(t.words)-1)
	for _, q := range t.words[1:] {
		grades := map[int32]grade{}
		x.answers(q, func(id int32, g grade) { grades[id] = g })
		rest = append(rest, grades)
	}
	x.answers(t.words[0], func(id int32, g grade) {
		if !t.passes(0, g) {
			return
		}
		for _, i := range x.posts[id] {
			g := g
			if len(rest) > 0 {
				g = t.follow(x.wordsOf(i), id, rest)
			}
			if g == not {
				continue
			}
			s.starts[i] |= bit
			if g >= form {
				s.same[i] |= bit
			}
		}
	})
}

// answers calls yield for the words of the story that answer q, some twice.
func (x *Index) answers(q word, yield func(id int32, g grade)) {
	asked := q.s[q.skip:q.root]
	prefixes := []string{q.s[:q.root], asked}
	if q.skip == 0 {
		prefixes = prefixes[:1]
	}
	for _, p := range prefixes {
		i, _ := slices.BinarySearchFunc(x.words, p, func(w word, p string) int { return strings.Compare(w.s, p) })
		for ; i < len(x.words) && strings.HasPrefix(x.words[i].s, p); i++ {
			if g, _, _ := x.words[i].grade(q); g != not {
				yield(int32(i), g)
			}
		}
	}
	i, _ := slices.BinarySearchFunc(x.stems, asked, func(w stem, p string) int { return strings.Compare(w.s, p) })
	for ; i < len(x.stems) && strings.HasPrefix(x.stems[i].s, asked); i++ {
		id := x.stems[i].id
		g, _, _ := x.words[id].grade(q)
		yield(id, g)
	}
}

func (x *Index) wordsOf(text int32) []int32 {
	from := 0
	if text > 0 {
		from = x.texts[text-1].end
	}
	return x.tokens[from:x.texts[text].end]
}

// follow grades the best place among tokens where the words of rest come right
// after first.
func (t term) follow(tokens []int32, first int32, rest []map[int32]grade) (best grade) {
	for k := 0; k+len(rest) < len(tokens); k++ {
		if tokens[k] == first {
			best = max(best, t.after(tokens[k+1:], rest))
		}
	}
	return best
}

func (t term) after(tokens []int32, rest []map[int32]grade) (g grade) {
	for i, grades := range rest {
		g = grades[tokens[i]]
		if !t.passes(i+1, g) {
			return not
		}
	}
	return g
}

// found is a thing that all terms are found in, before it becomes a hit.
type found struct {
	thing, text int
	key         uint64 // less is better
}

// best gives the things that have all terms, the best first, limit at most. It
// never holds more than twice as many.
func (x *Index) best(s matches, lang string, limit int) []found {
	if limit < 1 {
		limit = len(x.things)
	}
	var out []found
	worst := uint64(math.MaxUint64)
	for i, t := range x.things {
		if s.things[i] != s.all || t.kind == voice {
			continue
		}
		f := x.found(s, i, lang)
		if f.key > worst {
			continue
		}
		if out = append(out, f); len(out) == 2*limit {
			out = first(out, limit)
			worst = out[limit-1].key
		}
	}
	return first(out, limit)
}

// first sorts list and cuts it. No two keys are the same.
func first(list []found, limit int) []found {
	sort.Slice(list, func(i, j int) bool { return list[i].key < list[j].key })
	return list[:min(len(list), limit)]
}

// found chooses which of the texts of a thing and its voices stands for it:
// the one that most terms are found in; of those alike, the one in the reader's
// language, then the first.
func (x *Index) found(s matches, thing int, lang string) found {
	t := x.things[thing]
	best, most := x.choose(s, thing, lang)
	for _, v := range t.spoken {
		if i, score := x.choose(s, int(v), lang); score > most {
			best, most = i, score
		}
	}
	return found{thing, best, key(t.kind, s.same[best] == s.all, x.texts[best].runes, thing)}
}

// choose does so among the texts of one thing, and gives its score: none is -1.
func (x *Index) choose(s matches, thing int, lang string) (best, most int) {
	from := 0
	if thing > 0 {
		from = x.things[thing-1].end
	}
	best, most = 0, -1
	for i := from; i < x.things[thing].end; i++ {
		score := 2 * bits.OnesCount64(s.starts[i])
		if score > 0 && x.texts[i].lang == lang {
			score++
		}
		if score > most {
			best, most = i, score
		}
	}
	return best, most
}

// key packs what hits are ranked by into a number: claims last, whole words
// first, then the length, then the order of things.
func key(k Kind, whole bool, runes, order int) uint64 {
	key := uint64(min(runes, 1<<24-1))<<32 | uint64(order)
	if !whole {
		key |= 1 << 56
	}
	if k == Claim {
		key |= 1 << 57
	}
	return key
}

func (x *Index) hit(f found, terms []term) Hit {
	t, s := x.things[f.thing], x.texts[f.text]
	return Hit{Kind: t.kind, ID: t.id, Event: t.event, Text: s.s, Lang: s.lang, Marks: mark(s.s, terms)}
}
