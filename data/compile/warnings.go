package compile

import (
	"fmt"
	"slices"

	"dateline/data/model"
	"dateline/data/presence"
)

// warned is what an article may hold as the story has it, and what a careful
// editor looks at again before believing it: it keeps no page from being made.
func (r *reader) warned(story model.Story) Mistakes {
	index, w := model.NewIndex(story), Mistakes{}
	for _, p := range story.People {
		for _, c := range presence.Conflicts(index, p.ID) {
			if a, b, ok := oneSource(index, c); ok {
				w = append(w, Mistake{r.defined[name{"claim", b.ID}],
					fmt.Sprintf("by %s the person %q is in %s, and by its claim %s in %s, %.0f km off: that takes %.1f hours, and the two leave %.1f",
						b.Source, p.ID, c.Places[1], a.ID, c.Places[0], c.Km, c.NeedHours, c.HaveHours),
					"correct 'when' or 'place' of one of them; or leave both, where the article has both"})
			}
		}
	}
	return append(w, r.unmoved(index)...).Sorted()
}

// unmoved finds events that tell whence and have nobody who travels: a line is
// drawn for travellers alone.
func (r *reader) unmoved(index *model.Index) (w Mistakes) {
	for _, e := range index.Story.Events {
		travels := func(person string) bool {
			own, claims := index.Naming(e, person)
			return own.Foremost(person, claims) == model.Traveller
		}
		if e.From != "" && len(e.People) > 0 && !slices.ContainsFunc(e.People, travels) {
			w = append(w, Mistake{r.defined[name{"event", e.ID}], fmt.Sprintf("the event %q tells where they came from, %q, and none of its people travels", e.ID, e.From),
				"write who does: people: [{id: " + e.People[0] + ", as: traveller}]; or leave 'from' out"})
		}
	}
	return w
}

// oneSource finds two claims of one source that exclude each other.
func oneSource(index *model.Index, c presence.Conflict) (a, b model.Claim, ok bool) {
	for _, one := range c.Claims[0] {
		for _, other := range c.Claims[1] {
			a, b = model.Noun(index.Claim(one)), model.Noun(index.Claim(other))
			if a.Source == b.Source {
				return a, b, true
			}
		}
	}
	return a, b, false
}
