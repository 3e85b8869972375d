package accord

import (
	"slices"

	"dateline/data/model"
)

// Root is one origin of information: all claims that lead back to it.
//
// Two claims of an event share a root where they name the same person as the
// speaker, whoever passes it on and whatever day it was said: a witness who
// speaks twice is one witness. They share a root where they have it through the
// same agency or paper, whoever speaks there, and where one quotes the paper
// that makes the other on its own word. Shared roots join: if Ann is quoted by
// X and by Y, all that X and Y are quoted for is one root. A claim that names
// neither is its source's own word, and two articles of one publisher are one.
// Names are compared without regard to case, spacing and an English article; a
// person's also by the names in every language of the story.
//
// So the count of roots errs towards few, but it rests only on what sources
// say. It cannot know that a paper wrote from an agency it does not name, that
// two agencies heard the same official, or that an unnamed official is one who
// is named elsewhere; and two who speak through one agency may each know for
// themselves.
type Root struct {
	People  []string // ids of those on whose word it is
	Names   []string // agencies, papers and unnamed speakers, as first spelt
	Own     []string // ids of the sources whose own word it is
	Sources []string // ids of all sources that pass it on
	Claims  []string
	Vague   bool // nobody in it is named
	Weight  Weight
}

// Weight tells whether a root counts among those that bear out the event's
// status, and if not, why.
type Weight int

// The weights. At least one root of an event counts.
const (
	Counts  Weight = iota
	Silent         // its claims say something else, as that it was planned, or give background
	Unnamed        // nobody in it is named, so it may be any of the others
	Leans          // a source's own word, beside a root that the same source names for the same
)

// roots groups claims, and gives for each the index of its root.
func (s story) roots(claims []model.Claim) (roots []Root, of []int) {
	group := newGroups(len(claims))
	first := map[string]int{} // claim that first has a key
	for i, c := range claims {
		for _, key := range s.keys(c) {
			if j, ok := first[key]; ok {
				group.join(i, j)
			} else {
				first[key] = i
			}
		}
	}
	at := map[int]int{}
	for i, c := range claims {
		head := group.head(i)
		n, ok := at[head]
		if !ok {
			n = len(roots)
			at[head] = n
			roots = append(roots, Root{})
		}
		of = append(of, n)
		roots[n].add(s, c)
	}
	for i := range roots {
		r := &roots[i]
		r.Vague = len(r.People) == 0 && len(r.Own) == 0 && !slices.ContainsFunc(r.Names, func(n string) bool { return !vague(n) })
	}
	return roots, of
}

// keys names what a claim leads back to. An agency that nobody names adds
// nothing to a speaker who is named.
func (s story) keys(c model.Claim) (keys []string) {
	word, via := s.word(c), origin(c.Via)
	if word.Person {
		keys = append(keys, "person "+word.Speaker)
	}
	switch {
	case via != "" && !(word.Person && vague(via)):
		keys = append(keys, s.key(via))
	case word.Person:
	case word.Speaker != "":
		keys = append(keys, s.key(word.Speaker))
	default:
		keys = append(keys, s.own(c.Source))
	}
	return keys
}

func (s story) key(name string) string {
	if id := s.people[fold(name)]; id != "" {
		return "person " + id
	}
	return "name " + fold(name)
}

func (s story) own(source string) string {
	if from, _ := s.Source(source); from.Publisher != "" {
		return "name " + fold(from.Publisher)
	}
	return "source " + source
}

func (r *Root) add(s story, c model.Claim) {
	word, via := s.word(c), origin(c.Via)
	r.Claims = append(r.Claims, c.ID)
	r.Sources = once(r.Sources, c.Source)
	switch {
	case word.Person:
		r.People = once(r.People, word.Speaker)
	case via == "" && word.Speaker != "":
		r.name(word.Speaker)
	case via == "":
		r.Own = once(r.Own, c.Source)
	}
	if id := s.people[fold(via)]; id != "" {
		r.People = once(r.People, id)
	} else if via != "" {
		r.name(via)
	}
}

func (r *Root) name(words string) {
	if !slices.ContainsFunc(r.Names, func(n string) bool { return fold(n) == fold(words) }) {
		r.Names = append(r.Names, words)
	}
}

func once(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// groups joins numbers into sets: each points at an earlier one of its set.
type groups []int

func newGroups(n int) groups {
	g := make(groups, n)
	for i := range g {
		g[i] = i
	}
	return g
}

func (g groups) head(i int) int {
	for g[i] != i {
		g[i] = g[g[i]]
		i = g[i]
	}
	return i
}

func (g groups) join(i, j int) {
	a, b := g.head(i), g.head(j)
	g[max(a, b)] = min(a, b)
}
