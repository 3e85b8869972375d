package accord

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"dateline/data/model"
)

// book is what has to be looked up in a story.
type book struct {
	people  map[string]string       // by id, name in any language and alias, folded
	sources map[string]model.Source // by id
	order   map[string]int          // of the sources, by id
	within  map[string]string       // what each place lies in, by id
}

func bookOf(s model.Story) book {
	b := book{map[string]string{}, map[string]model.Source{}, map[string]int{}, map[string]string{}}
	for _, p := range s.People {
		b.know(p.ID, p.ID)
	}
	for _, p := range s.People {
		for _, name := range p.Name {
			b.know(name, p.ID)
		}
		for _, name := range p.Aliases {
			b.know(name, p.ID)
		}
	}
	for i, source := range s.Sources {
		b.sources[source.ID], b.order[source.ID] = source, i
	}
	for _, p := range s.Places {
		b.within[p.ID] = p.Within
	}
	return b
}

// know gives a name to the first person of the story who bears it.
func (b book) know(name, id string) {
	if name = fold(name); name != "" && b.people[name] == "" {
		b.people[name] = id
	}
}

// inOrder sorts claims by the day their source was published, then by the
// sources' order, then by their own.
func (b book) inOrder(claims []*model.Claim) {
	slices.SortStableFunc(claims, func(x, y *model.Claim) int {
		return cmp.Or(cmp.Compare(b.published(x), b.published(y)), cmp.Compare(b.order[x.Source], b.order[y.Source]))
	})
}

// published is the last day that a source's date may mean, as for what is known
// when; a source without a date comes last.
func (b book) published(c *model.Claim) model.Day {
	w := b.sources[c.Source].Published
	if w.IsZero() {
		return model.Undated
	}
	_, day := w.Span()
	return day
}

// word gives the speaker as a person's id, however the claim writes the name.
func (b book) word(c *model.Claim) Word {
	if id := b.people[fold(c.Speaker)]; id != "" {
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
