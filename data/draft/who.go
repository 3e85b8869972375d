package draft

import "slices"

// who are the people of an act: who does it, and for a meeting whom they meet; of
// a release those who are let go.
func (r *reader) who(s *sentence, f facts, i int) []int {
	a := f.acts[i]
	limit := len(s.words)
	if i+1 < len(f.acts) {
		limit = f.acts[i+1].from
	}
	if by := s.agents(a, limit); len(by) > 0 {
		return by
	}
	subjects := r.subjects(s, a)
	switch a.kind {
	case "meeting", "talks":
		if s.late {
			subjects = united(subjects, s.before(a))
		}
		return united(subjects, s.objects(a, limit))
	case "release":
		objects := s.objects(a, limit)
		if s.passive(a) {
			return united(subjects, objects) // "was exchanged for Vinnik"
		}
		if len(objects) > 0 {
			return objects[:1]
		}
	}
	return subjects
}

// agents are those behind "by", who did what a verb in the passive says: "was occupied
// on 5 May by Noyce".
func (s *sentence) agents(a act, limit int) []int {
	_, to := s.bounds(a.from)
	for i := a.to; i < min(to, limit, a.to+reach) && (s.passive(a) || s.size(a.from, "passive") > 0); i++ {
		if s.size(i, "agent") > 0 {
			return s.along(i+1, min(to, limit, i+4))
		}
	}
	return nil
}

// before are all who stand in the clause before an act: German has those whom
// somebody meets there.
func (s *sentence) before(a act) (all []int) {
	from, _ := s.bounds(a.from)
	for _, m := range s.people {
		if m.from >= from && m.to <= a.from && !m.owner {
			all = united(all, []int{m.person})
		}
	}
	return all
}

// passive tells whether an act is done to those before it: "was exchanged".
func (s *sentence) passive(a act) bool {
	return s.has("passive", a.from-2, a.from)
}

// subjects are those who do an act: the nearest group before it in its clause;
// for a noun whose it is; else whom the clause before speaks of.
func (r *reader) subjects(s *sentence, a act) []int {
	from, _ := s.bounds(a.from)
	if a.form == "noun" {
		if owners := s.owners(a); len(owners) > 0 {
			return owners
		}
		if s.has("say", from, a.from) && !gathering[a.kind] {
			return nil // "confirmed the visit" is not the visitor's word
		}
	}
	for i := from; i < a.from; i++ {
		if both := s.both(i); s.size(i, "their") > 0 && len(both) > 0 {
			return both
		}
	}
	if a.form == "noun" || s.late {
		if group := s.foremost(from, a.from); len(group) > 0 {
			return group
		}
	}
	if group := s.group(from, a.from); len(group) > 0 {
		return group
	}
	if from > 0 && (s.size(from, "clause") > 0 || s.size(from, "pronoun") > 0) && !s.says(from, a.from) {
		return s.first(from)
	}
	if s.late {
		if after := s.group(a.to, min(len(s.words), a.to+6)); len(after) > 0 {
			return after[:1] // "Am Montag reiste Amundsen ab"
		}
	}
	return nil
}

// says tells whether somebody else than a person does the act: a noun in the
// plural or with an article stands right before it.
func (s *sentence) says(from, to int) bool {
	return s.has("others", from+1, to)
}

// owners are those whose a noun is: "Witkoff’s trip", "his second visit".
func (s *sentence) owners(a act) (all []int) {
	for _, m := range s.people {
		if m.owner && m.to <= a.from && m.from >= a.from-4 && (m.by == "pronoun" || a.from-m.to <= 3) {
			all = []int{m.person}
		}
	}
	return all
}

// foremost is the first group of people from a word on: the subject.
func (s *sentence) foremost(from, to int) []int {
	for _, m := range s.people {
		if m.from >= from && m.to <= to && !m.owner {
			return s.along(m.from, to)
		}
	}
	return nil
}

// along is the group of people that begins at a word or soon behind it.
func (s *sentence) along(from, to int) (all []int) {
	for i, m := range s.people {
		if m.from < from || m.from >= to || m.owner && len(all) > 0 {
			continue
		}
		if len(all) > 0 && !s.joined(s.people[i-1], m) {
			break
		}
		all = united(all, []int{m.person})
	}
	return all
}

// group is the last group of people before a word: "Putin and Witkoff".
func (s *sentence) group(from, to int) (all []int) {
	for i := len(s.people) - 1; i >= 0; i-- {
		m := s.people[i]
		if m.from < from || m.to > to || m.owner {
			continue
		}
		if len(all) > 0 && !s.joined(m, s.people[i+1]) {
			break
		}
		all = append([]int{m.person}, all...)
	}
	return all
}

// joined tells whether two mentions are of one group.
func (s *sentence) joined(a, b mention) bool {
	for i := a.to; i < b.from; i++ {
		if s.size(i, "joins") == 0 && s.size(i, "role") == 0 && s.size(i, "people") == 0 && !s.words[i].capital && s.size(i, "article") == 0 {
			return false
		}
	}
	return s.words[a.to-1].after == "," || b.from-a.to <= 6 && s.has("joins", a.to, b.from)
}

// first is whom the clause before begins with.
func (s *sentence) first(clause int) []int {
	for _, m := range s.people {
		if m.to <= clause && !m.owner {
			return []int{m.person}
		}
	}
	return nil
}

// reach is within how many words behind an act its object begins.
const reach = 9

// objects are the group of people behind an act, in its clause and before the next
// act.
func (s *sentence) objects(a act, limit int) []int {
	_, to := s.bounds(a.from)
	for _, m := range s.people {
		if m.from < a.to || m.from >= min(to, limit, a.to+reach) {
			continue
		}
		if m.owner && a.form != "noun" || s.has("say", a.to, m.from) {
			return nil
		}
		return s.along(m.from, min(to, limit))
	}
	return nil
}

func united(a, b []int) []int {
	all := slices.Clone(a)
	for _, x := range b {
		if !slices.Contains(all, x) {
			all = append(all, x)
		}
	}
	return all
}
