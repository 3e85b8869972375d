package draft

import (
	"slices"
	"strings"
)

// mention is where a sentence speaks of a person.
type mention struct {
	from, to int
	person   int
	owner    bool // "Witkoff’s", "his"
	by       string
}

// memory is what a reader still has in mind from the sentences before.
type memory struct {
	subject int // the person last spoken of first, or -1 before any
	pair    []int
	year    int // of the last date in this paragraph
	where   int // the paragraph that this date stands in
}

// mention finds where a sentence speaks of whom: by name, by last name, by
// office, by pronoun.
func (r *reader) mention(s *sentence) {
	for i := 0; i < len(s.words); {
		m, ok := r.byName(s, i)
		if !ok {
			m, ok = r.byOffice(s, i)
		}
		if !ok {
			m, ok = r.byPronoun(s, i)
		}
		if !ok {
			i++
			continue
		}
		s.people = append(s.people, m)
		i = m.to
	}
	r.remember(s)
}

// remember keeps of whom the sentence spoke first, and of which two.
func (r *reader) remember(s *sentence) {
	var named []int
	for _, m := range s.people {
		if !slices.Contains(named, m.person) {
			named = append(named, m.person)
		}
	}
	s.pair = r.spoken.pair
	if len(named) >= 2 {
		r.spoken.pair = named[:2]
	}
	for i, m := range s.people {
		if m.owner && i+1 < len(s.people) && !s.people[i+1].owner && s.people[i+1].from-m.to <= kinWords {
			continue // "her colleague Oskar Lind"
		}
		if !m.owner || m.by == "pronoun" || !s.has("role", m.to, m.to+3) {
			r.spoken.subject = m.person // but not whose envoy it is
			return
		}
	}
	if len(named) > 0 {
		r.spoken.subject = named[0]
	}
}

// kinWords is within how many words behind an owner the name stands of whom they have.
const kinWords = 3

// both are the two people last spoken of before a word.
func (s *sentence) both(i int) []int {
	var named []int
	for k := len(s.people) - 1; k >= 0 && len(named) < 2; k-- {
		if m := s.people[k]; m.to <= i {
			named = united([]int{m.person}, named)
		}
	}
	if len(named) < 2 {
		return s.pair
	}
	return named
}

// byName reads a name that begins at i, in full or the last one alone.
func (r *reader) byName(s *sentence, i int) (m mention, ok bool) {
	if !s.words[i].capital && !(particles[s.words[i].lower] && i+1 < len(s.words) && s.words[i+1].capital) {
		return m, false
	}
	end := i + 1
	for end < len(s.words) && end < i+5 && s.words[end-1].after == "" && !s.words[end-1].owner && (s.words[end].capital || particles[s.words[end].lower]) {
		end++
	}
	for to := end; to > i; to-- {
		if p := r.known(s, i, to); p >= 0 && !s.ofGroup(to) {
			return mention{from: i, to: to, person: p, owner: s.words[to-1].owner, by: "name"}, true
		}
	}
	return m, false
}

// ofGroup tells whether a name goes on to be that of a company or a house.
func (s *sentence) ofGroup(to int) bool {
	return to < len(s.words) && s.words[to-1].after == "" && !s.words[to-1].owner && s.words[to].capital && s.size(to, "group") > 0
}

// known gives the person that words name, or -1.
func (r *reader) known(s *sentence, from, to int) int {
	name := s.name(from, to)
	for i, p := range r.people {
		if strings.EqualFold(name, p.name) || slices.ContainsFunc(p.aliases, func(a string) bool { return strings.EqualFold(a, name) }) {
			return i
		}
	}
	last := s.words[to-1]
	if r.tongue.is("never", last.lower) {
		return -1
	}
	for i, p := range r.people {
		if !equalCase(last.text, p.family()) {
			continue
		}
		switch {
		case to-from == 1 || particles[s.words[from].lower] && to-from == 2:
			return i
		case equalCase(s.words[from].text, first(p.name)):
			return i
		}
	}
	if to-from == 1 {
		return r.byFirst(last.text)
	}
	return -1
}

// byFirst gives the only person of a first name, by which stories call people too; -1
// where there are several, or a place has the name.
func (r *reader) byFirst(name string) int {
	found := -1
	for i, p := range r.people {
		if first(p.name) != "" && equalCase(name, first(p.name)) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	if found >= 0 && len(r.places.Find(name)) > 0 {
		return -1
	}
	return found
}

// equalCase tells whether two words are one name, whatever their case.
func equalCase(a, b string) bool {
	return strings.EqualFold(a, b) || stem(a) != a && stem(b) != b && strings.EqualFold(stem(a), stem(b)) || strings.EqualFold(stem(a), b) || strings.EqualFold(a, stem(b)) && stem(b) != b
}

// byOffice reads "the envoy" as the person of that office who was spoken of
// last. An office before a name is that name's.
func (r *reader) byOffice(s *sentence, i int) (m mention, ok bool) {
	size := s.size(i, "role")
	if size == 0 || i == 0 || i+size < len(s.words) && s.words[i+size].capital && s.words[i+size-1].after == "" && r.tongue.code != "de" {
		return m, false
	}
	from := i - 1
	for from > 0 && s.size(from, "people") > 0 {
		from--
	}
	if s.size(from, "this") == 0 {
		return m, false
	}
	office := " " + strings.ToLower(s.name(i, i+size)) + " "
	best := -1
	for n, p := range r.people {
		if strings.Contains(" "+strings.ToLower(p.role)+" ", office) && (best < 0 || n == r.spoken.subject) {
			best = n
		}
	}
	if best < 0 {
		return m, false
	}
	return mention{from: from, to: i + size, person: best, owner: s.words[i+size-1].owner, by: "office"}, true
}

// byPronoun reads "he", "his" and "who": the last is whoever stands right before
// it, the others the first whom this sentence or the last one spoke of.
func (r *reader) byPronoun(s *sentence, i int) (m mention, ok bool) {
	if s.size(i, "pronoun") != 1 || s.words[i].quoted {
		return m, false
	}
	m = mention{from: i, to: i + 1, person: r.spoken.subject, by: "pronoun", owner: s.size(i, "owning") > 0}
	if s.size(i, "clause") > 0 {
		if n := len(s.people); n > 0 && i-s.people[n-1].to <= 8 {
			m.person = s.people[n-1].person
			return m, true
		}
		return m, false
	}
	if s.size(i, "their") > 0 {
		return m, false
	}
	for _, before := range s.people {
		if !before.owner {
			m.person = before.person
			break
		}
	}
	return m, m.person >= 0
}
