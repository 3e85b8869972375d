package draft

import (
	"slices"

	"dateline/data/model"
)

// stayed is the time of the stay that an act is of: one "there", where the sentence
// before put somebody, or one in a house of a city that they visit.
func (r *reader) stayed(f facts, i int, c claim) dated {
	there := slices.ContainsFunc(f.spots[i], func(sp spot) bool { return sp.again })
	for n := len(r.claims) - 1; n >= 0; n-- {
		k := r.claims[n]
		house := c.place.within != "" && k.place.Name == c.place.within && family[k.kind] == "visit" && c.stance == k.stance && shares(c.people, k.people)
		if k.when.vague || !house && (!there || k.at.Paragraph != c.at.Paragraph || !k.place.agrees(c.place)) {
			continue
		}
		d := k.when
		d.words, d.rule = f.acts[i].words, "at the time of the stay that "+number(k.at)+" speaks of"
		return d
	}
	return dated{}
}

// goesOnWith takes place and time from the gathering that the sentence before, of
// the same paragraph, spoke of: "Witkoff will join Rubio".
func (r *reader) goesOnWith(c *claim) {
	for n := len(r.claims) - 1; n >= 0 && r.claims[n].at.Paragraph == c.at.Paragraph; n-- {
		if k := r.claims[n]; kin(k.kind, c.kind) && k.stance == c.stance {
			c.same, c.place, c.when = n, k.place, k.when
			c.when.words, c.when.rule = c.words, "as in "+number(k.at)+", the sentence before"
			return
		}
	}
}

// share lets a claim without a day or a place have those of another of its
// sentence that speaks of something told before: "met him during the trip".
func (r *reader) share(from int) {
	for i := from; i < len(r.claims); i++ {
		c := &r.claims[i]
		for _, d := range r.claims[from:] {
			if d.same < 0 || d.at != c.at || !gathering[c.kind] || c.stance != d.stance {
				continue
			}
			if c.when.vague && !d.when.vague {
				c.when = d.when
			}
			if c.place.Name == "" {
				c.place = d.place
			}
		}
	}
}

// again looks for the claim that a noun such as "the talks" and "his visit" speaks
// of once more, and takes from it what this sentence does not say.
func (r *reader) again(s *sentence, a act, c *claim) {
	if c.place.Name != "" && !c.when.when.IsZero() || !s.has("this", a.from-3, a.from) || s.has("other", a.from-2, a.from) || s.has("soon", a.from-2, a.from) && !s.has("this", a.from-2, a.from-1) {
		return
	}
	n := r.recalled(*c)
	if n < 0 {
		return
	}
	k := r.claims[n]
	c.same = n
	if c.place.Name == "" {
		c.place = k.place
	}
	if k.stance == model.Planned && !s.has("after", a.from-3, a.from) {
		c.stance = model.Planned
	}
	if c.when.when.IsZero() {
		c.when = k.when
		c.when.words, c.when.rule = a.words, "as in "+number(k.at)+", of which it speaks again"
		if c.stance == model.Happened {
			r.past(c)
		}
	}
	if len(c.people) == 0 {
		c.people = k.people
	}
}

// past closes the time of what was to come and has happened by publication.
func (r *reader) past(c *claim) {
	if _, open := c.when.when.Open(); !open {
		return
	}
	first, _ := c.when.when.Span()
	if when, err := model.ParseWhen(first.String() + "/" + r.published.String()); err == nil && first < r.published {
		c.when.when, c.when.vague = when, false
		c.when.rule += "; by the day of publication"
	}
}

// recalled is the claim before that shares most people with one and stands nearest.
func (r *reader) recalled(c claim) int {
	best, most := -1, -1
	for n := len(r.claims) - 1; n >= 0; n-- {
		k := r.claims[n]
		switch {
		case !kin(k.kind, c.kind), k.at == c.at, k.stance == model.Denied, c.stance == model.Planned && k.stance == model.Happened,
			c.place.Name != "" && k.place.Name != "" && !c.place.agrees(k.place),
			!c.when.when.IsZero() && !c.when.vague && !k.when.vague && !overlap(c.when.when, k.when.when):
			continue
		}
		common := 0
		for _, p := range c.people {
			if slices.Contains(k.people, p) {
				common++
			}
		}
		if least := min(2, len(c.people), len(k.people)); common < least && (least < 2 || gathering[c.kind]) {
			continue
		}
		near := 2 * (len(c.people) + 1) / (c.at.Paragraph - k.at.Paragraph + 1)
		if common+near > most {
			best, most = n, common+near
		}
	}
	return best
}

func overlap(a, b model.When) bool {
	first, last := a.Span()
	from, to := b.Span()
	return first <= to && from <= last
}

// kin tells whether two kinds may be of one event.
func kin(a, b string) bool { return a == b || family[a] != "" && family[a] == family[b] }

var family = map[string]string{"meeting": "meeting", "talks": "meeting", "visit": "visit", "arrival": "visit", "journey": "visit"}
