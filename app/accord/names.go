package accord

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"dateline/data/model"
)

// story is a story's index, and its people by all that they are called.
type story struct {
	*model.Index
	people map[string]string // their ids, by id, name in any language and alias, folded
}

func storyOf(x *model.Index) story {
	s := story{x, map[string]string{}}
	for _, p := range x.Story.People {
		s.know(p.ID, p.ID)
	}
	for _, p := range x.Story.People {
		for _, name := range p.Name {
			s.know(name, p.ID)
		}
		for _, name := range p.Aliases {
			s.know(name, p.ID)
		}
	}
	return s
}

// know gives a name to the first person of the story who bears it.
func (s story) know(name, id string) {
	if name = fold(name); name != "" && s.people[name] == "" {
		s.people[name] = id
	}
}

// inOrder sorts claims by the day their source was published, then by the
// sources' order, then by their own.
func (s story) inOrder(claims []model.Claim) {
	sort.SliceStable(claims, func(i, j int) bool {
		x, y := claims[i], claims[j]
		return cmp.Or(cmp.Compare(s.published(x), s.published(y)), cmp.Compare(s.Number(x.Source), s.Number(y.Source))) < 0
	})
}

// published is the day a claim's source is sure to have appeared, as for what is
// known when; a source without a date comes last.
func (s story) published(c model.Claim) model.Day {
	source, _ := s.Source(c.Source)
	if day, ok := source.Appeared(); ok {
		return day
	}
	return model.Undated
}

// word gives the speaker as a person's id, however the claim writes the name.
func (s story) word(c model.Claim) Word {
	if id := s.people[fold(c.Speaker)]; id != "" {
		return Word{id, true, c.Via}
	}
	return Word{Speaker: c.Speaker, Via: c.Via}
}

// fold makes one of the ways a name may be written: in small letters, single
// spaces, without marks at its ends and without an English article.
func fold(name string) string {
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	return strings.TrimPrefix(bare(name), "the ")
}

// bare cuts off at both ends what is neither letter, number nor a mark on one.
func bare(name string) string {
	return strings.TrimFunc(name, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.N, unicode.M) })
}

// origin gives the name at the beginning of a chain, as Fox News in both 'Fox
// News, as cited by The Hill' and 'The Hill, citing Fox News'. It knows the
// English ways to say so; other words stay as they are.
func origin(via string) string {
	words := strings.Fields(via)
	for i, w := range words {
		by := i+1 < len(words) && strings.EqualFold(words[i+1], "by")
		switch w = strings.ToLower(bare(w)); {
		case (w == "citing" || w == "quoting") && i+1 < len(words):
			return origin(strings.Join(words[i+1:], " "))
		case (w == "cited" || w == "quoted" || w == "reported") && by && i > 0:
			return origin(strings.Join(words[:i], " "))
		}
	}
	if n := len(words) - 1; n > 0 && strings.EqualFold(words[n], "as") {
		words = words[:n]
	}
	return bare(strings.Join(words, " "))
}

// kinds are English words for many at once: who of them it was, they do not say.
var kinds = []string{"agencies", "media", "officials", "outlets", "papers", "reports", "sources"}

// vague tells whether words name nobody, as 'several media', 'an unnamed
// source' or 'Russian state media': they hold one of the kinds, or else have no
// capital, and no letter of a script without capitals. It is a rule of thumb: a
// crowd in another language that begins with a capital passes for a name.
func vague(words string) bool {
	for _, w := range strings.Fields(words) {
		if slices.Contains(kinds, strings.ToLower(bare(w))) {
			return true
		}
	}
	return !strings.ContainsFunc(words, func(r rune) bool { return unicode.IsLetter(r) && !unicode.IsLower(r) })
}
