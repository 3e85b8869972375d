package draft

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dateline/data/model"
)

// Story is a story being drafted, of no article at first.
type Story struct {
	sources  []source
	people   []person
	events   []*event
	called   map[string][]int // the people of a last name, and those of a like one
	articles map[string]int   // how many are in each language
}

// source is an article with its claims, whose people are those of the story.
type source struct {
	model.Source
	rows   []string
	claims []*claim
}

// join makes one story of the articles: claims of one who, where and when are of one
// event.
func (s *Story) join() {
	s.names()
	var claims []*claim
	for _, n := range s.byDay() {
		claims = append(claims, n.claims...)
	}
	s.events = group(claims)
	slices.SortStableFunc(s.events, func(a, b *event) int {
		first, _ := a.when.when.Span()
		other, _ := b.when.when.Span()
		return cmp.Compare(first, other)
	})
	s.forget()
}

// language is the one that most articles are in: of several English, else the one that
// comes first in the alphabet.
func (s *Story) language() string {
	best := "en"
	for _, code := range slices.Sorted(maps.Keys(s.articles)) {
		if s.articles[code] > s.articles[best] {
			best = code
		}
	}
	return best
}

// Sources counts the articles.
func (s *Story) Sources() int { return len(s.sources) }

// Add takes the notes of one more article: people of one name are one.
func (s *Story) Add(n Notes) {
	if s.called == nil {
		s.called, s.articles = map[string][]int{}, map[string]int{}
	}
	code, _, _ := strings.Cut(n.source.Language, "-")
	s.articles[code]++
	number := make([]int, len(n.people))
	for i, p := range n.people {
		number[i] = s.person(p)
	}
	made := source{Source: n.source, rows: n.rows}
	for i := range n.claims {
		c := &n.claims[i]
		c.people = renumbered(c.people, number)
		if c.speaker >= 0 {
			c.speaker = number[c.speaker]
		}
		if c.same >= 0 {
			c.again = made.claims[c.same]
		}
		made.claims = append(made.claims, c)
	}
	s.sources = append(s.sources, made)
}

func renumbered(people []int, number []int) (all []int) {
	for _, p := range people {
		all = united(all, []int{number[p]})
	}
	return all
}

// person gives the number of a person of the story, who may be known from another
// article, perhaps in another spelling.
func (s *Story) person(p person) int {
	for _, key := range p.keys() {
		for _, i := range s.called[key] {
			if known := &s.people[i]; known.same(p) || alike(known.name, p.name) {
				known.meets(p)
				return i
			}
		}
	}
	n := len(s.people)
	s.people = append(s.people, p)
	for _, key := range p.keys() {
		s.called[key] = append(s.called[key], n)
	}
	return n
}

// keys are what a person may be looked up by: the last name; and the first letter
// of the first name with the last two of the last, which misspellings keep.
func (p person) keys() []string {
	family := strings.ToLower(p.family())
	keys := []string{family}
	if given := strings.ToLower(first(p.name)); given != "" {
		letters := []rune(family)
		keys = append(keys, string([]rune(given)[:1])+" "+string(letters[max(0, len(letters)-2):]))
	}
	return keys
}

// meets adds what another article has of a person, and says if it spells the name
// in another way.
func (p *person) meets(q person) {
	if !p.same(q) {
		p.alias(q.name)
		if remark := "; " + q.name + " is likely the same"; !strings.Contains(p.why, remark) {
			p.why += remark
		}
	}
	p.merge(q)
}

// merge adds what another article has of a person.
func (p *person) merge(q person) {
	if !strings.Contains(p.name, " ") && strings.Contains(q.name, " ") {
		p.name, p.why = q.name, q.why
	} else if p.name != q.name && strings.Contains(q.name, " ") {
		p.alias(q.name)
	}
	for _, a := range q.aliases {
		p.alias(a)
	}
	if p.role == "" {
		p.role = q.role
	}
	p.sure = max(p.sure, q.sure)
}

// names takes off aliases that are the name itself.
func (s *Story) names() {
	for i := range s.people {
		p := &s.people[i]
		p.aliases = slices.DeleteFunc(p.aliases, func(a string) bool { return a == p.name })
	}
}

// byDay are the sources in the order in which they appeared.
func (s *Story) byDay() []source {
	return slices.SortedStableFunc(slices.Values(s.sources), func(a, b source) int {
		first, _ := a.Published.Span()
		other, _ := b.Published.Span()
		return cmp.Compare(first, other)
	})
}

// forget leaves out people of whom no claim speaks.
func (s *Story) forget() {
	used := make([]bool, len(s.people))
	for _, n := range s.sources {
		for _, c := range n.claims {
			for _, p := range c.people {
				used[p] = true
			}
			if c.speaker >= 0 {
				used[c.speaker] = true
			}
		}
	}
	for i := range s.people {
		s.people[i].unused = !used[i]
	}
}
