package draft

import "strings"

// saying is a word of saying with who says it.
type saying struct {
	from, to int
	person   int    // or -1
	who      string // words for somebody without a name
	via      string
}

// sayings finds who says something in a sentence.
func (s *sentence) sayings() (all []saying) {
	for i := 0; i < len(s.words); {
		size := s.size(i, "say")
		if size == 0 || s.words[i].quoted || s.inPeople(i) {
			i++
			continue
		}
		sp := saying{from: i, to: i + size, person: -1}
		sp.person, sp.who = s.sayer(i, i+size)
		sp.via = s.through(i + size)
		if sp.person >= 0 || sp.who != "" {
			all = append(all, sp)
		}
		i += size
	}
	return all
}

// sayer is who stands before a word of saying, behind the last comma; where
// nobody does, whom the sentence begins with; or who stands right behind: "said Ann".
func (s *sentence) sayer(from, to int) (person int, who string) {
	start := s.segment(from)
	for i := len(s.people) - 1; i >= 0; i-- {
		if m := s.people[i]; m.to <= from && m.from >= start && !m.owner {
			return m.person, ""
		}
	}
	if start < from && !s.words[from-1].quoted && !s.helping(start, from) {
		return -1, s.unnamed(start, from)
	}
	if from > 0 && !s.words[from-1].quoted {
		for _, m := range s.people {
			if m.to <= from && !m.owner {
				return m.person, ""
			}
		}
	}
	for _, m := range s.people {
		if m.from == to || m.from == to+1 && s.size(to, "people")+s.size(to, "role") > 0 || m.from > to && m.from <= to+6 && s.size(to, "role")+s.size(to, "people") > 0 {
			return m.person, ""
		}
	}
	return -1, ""
}

// helping tells whether nothing but "has always" and its like stands between.
func (s *sentence) helping(from, to int) bool {
	for i := from; i < to; i++ {
		if s.size(i, "aux") == 0 && s.size(i, "adverb") == 0 && !strings.HasSuffix(s.words[i].lower, "ly") {
			return false
		}
	}
	return true
}

// segment is the first word behind the last mark before a word.
func (s *sentence) segment(i int) int {
	start := i
	for start > 0 && s.words[start-1].after == "" && !s.words[start-1].quoted && s.words[start].clause == s.words[start-1].clause {
		start--
	}
	return start
}

// mostSayer is how many words may stand for somebody without a name.
const mostSayer = 5

// unnamed are the words before a word of saying, where they may be somebody: "state
// media", "an unnamed source"; not "The" of "The reported trip".
func (s *sentence) unnamed(from, to int) string {
	for to > from && (s.size(to-1, "aux") > 0 || s.size(to-1, "adverb") > 0) {
		to--
	}
	if to == from || to-from > mostSayer || s.has("pronoun", from, to) || to-from == 1 && !s.several(from) && (!s.words[from].capital || s.size(from, "never") > 0) {
		return ""
	}
	return s.name(from, to)
}

// several tells whether a word is an English plural: "runners reported".
func (s *sentence) several(i int) bool {
	return !s.formed && strings.HasSuffix(s.words[i].lower, "s") && s.size(i, "function") == 0
}

// through is the house that something was said to: "told Fox News".
func (s *sentence) through(i int) string {
	from := i
	for from < min(len(s.words), i+7) && !(s.words[from].capital && s.size(from, "never") != 1 && s.size(from, "people") != 1) {
		if s.words[from].after != "" {
			return ""
		}
		from++
	}
	to := from
	for to < len(s.words) && s.words[to].capital && s.size(to, "never") != 1 && !s.inPeople(to) && (to == from || s.words[to-1].after == "") {
		to++
	}
	if to == from || !s.outlet(from, to) {
		return ""
	}
	return s.name(from, to)
}

// outlet tells whether words are the name of a house that publishes: capitals
// throughout, or with a word such as "News".
func (s *sentence) outlet(from, to int) bool {
	for i := from; i < to; i++ {
		if s.size(i, "group") > 0 || len(s.words[i].text) > 1 && strings.ToUpper(s.words[i].text) == s.words[i].text {
			return true
		}
	}
	return s.size(from, "outlet") > 0
}
