package account

import (
	"cmp"
	"slices"

	"dateline/app/accord"
	"dateline/app/i18n"
	"dateline/data/model"
)

// Verdict says in one sentence what the sources of an event come to, as it is
// known: how many say so, from how many origins, who alone does, who contradicts
// whom. The day is the one up to which everything is known: a plan whose time has
// passed by then has an outcome that nobody tells. It is empty where no claim is
// known.
func Verdict(known *model.Index, event string, day model.Day, w *i18n.Words) string {
	v := verdict{accord.Event(known, event), known, w, w.Verdict}
	e, _ := known.Event(event)
	switch v.Verdict() {
	case accord.Nothing:
		return ""
	case accord.Differing:
		return v.contradiction(e) + "."
	}
	if v.Status == model.Planned {
		return v.head(e) + v.outcome(e, day) + "."
	}
	return v.head(e) + v.ahead() + "."
}

// verdict is a table being put into words.
type verdict struct {
	accord.Table
	known *model.Index
	words *i18n.Words
	of    i18n.Verdict
}

// head says who bears out the event's status: one source, or so many, and from
// how many origins.
func (v verdict) head(e model.Event) string {
	told := map[string]i18n.Told{
		model.Planned: v.of.Planned, model.Happened: v.of.Happened, model.Denied: v.of.Denied, model.Background: v.of.Background,
	}[v.Status]
	sources := v.Sources()
	if len(sources) == 1 {
		return i18n.Fill(told.Only, v.source(sources[0]), cmp.Or(v.of.Kinds[e.Kind], v.of.Kinds[model.Situation]))
	}
	return v.words.Spell(told.Many, len(sources), v.of.Numbers) + v.origins()
}

// origins tells how many of the sources have it from elsewhere than the others.
// Background is nothing to be borne out.
func (v verdict) origins() string {
	switch n := v.Independent(); {
	case v.Status == model.Background:
		return ""
	case n == 1:
		return i18n.Fill(v.of.OneOrigin, v.origin())
	default:
		return v.words.Spell(v.of.Origins, n, v.of.Of)
	}
}

// origin names the root that all sources repeat.
func (v verdict) origin() string {
	i := slices.IndexFunc(v.Roots, func(r accord.Root) bool { return r.Weight == accord.Counts })
	root := v.Roots[i]
	var names []string
	for _, id := range root.People {
		names = append(names, v.person(id))
	}
	for _, name := range root.Names {
		names = append(names, v.phrase(name))
	}
	if len(names) == 0 {
		names = append(names, v.source(root.Own[0]))
	}
	return v.list(names)
}

// ahead adds that others spoke of a plan only, where one source alone reports.
func (v verdict) ahead() string {
	if v.Verdict() == accord.OneSource && v.Announced() {
		return v.of.Ahead
	}
	return ""
}

// outcome says of a plan that its outcome is not told, or that its time is not
// over.
func (v verdict) outcome(e model.Event, day model.Day) string {
	if e.Standing(day) == model.Unreported {
		return v.of.Over
	}
	return v.of.Open
}

// contradiction says who contradicts whom on the outcome or, where they agree on
// it, on what else they differ.
func (v verdict) contradiction(e model.Event) string {
	on := v.Differ()
	if slices.Contains(on, accord.Outcome) {
		return v.dispute()
	}
	phrases := v.of.Differ
	if v.Within() {
		phrases = v.of.Within
	}
	if len(on) > 1 {
		return v.head(e) + phrases[2]
	}
	return v.head(e) + phrases[on[0]]
}

// dispute says who reports or announces what who denies. Within one source it is the words of
// two people, or those of one against the source's own.
func (v verdict) dispute() string {
	yes, no, across, within := model.Happened, model.Denied, v.of.Across, v.of.BothSides
	if v.Status == model.Contested {
		yes, no, across, within = model.Planned, model.Unplanned, v.of.PlanAcross, v.of.PlanBothSides
	}
	if v.Within() {
		from := v.source(v.Rows[slices.IndexFunc(v.Rows, differs)].Source)
		return i18n.Fill(within, from, v.side(yes, v.speakers), v.side(no, v.speakers))
	}
	publisher := func(r accord.Row) []string { return []string{v.source(r.Source)} }
	return i18n.Fill(across, v.side(yes, publisher), v.side(no, publisher))
}

func differs(r accord.Row) bool { return r.Outcome.Level == accord.Differs }

// side names those who give one outcome, each once.
func (v verdict) side(stance string, who func(accord.Row) []string) string {
	var names []string
	for _, r := range v.Rows {
		if r.Outcome.Value != stance {
			continue
		}
		for _, name := range who(r) {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return v.list(names)
}

// speakers names those on whose word a source has a row.
func (v verdict) speakers(r accord.Row) (names []string) {
	for _, word := range r.Word {
		switch {
		case word.Person:
			names = append(names, v.person(word.Speaker))
		case word.Speaker != "":
			names = append(names, v.phrase(word.Speaker))
		default:
			names = append(names, v.phrase(word.Via))
		}
	}
	if len(names) == 0 {
		return []string{v.words.Reading.OwnWord}
	}
	return names
}

// source names an article by its publisher, else by its day.
func (v verdict) source(id string) string {
	s, _ := v.known.Source(id)
	switch {
	case s.Publisher != "":
		return v.words.Apart(s.Publisher)
	case !s.Published.IsZero():
		return i18n.Fill(v.of.Unnamed, v.words.DateShort(s.Published))
	}
	return v.of.Undated
}

func (v verdict) person(id string) string {
	who, _ := v.known.Person(id)
	return v.words.Apart(who.Name.In(v.words.Told()))
}

// phrase gives plain words of the story in the reader's language.
func (v verdict) phrase(words string) string {
	return v.words.Apart(v.known.Story.Say(words, v.words.Told()))
}

// list joins names as a sentence does.
func (v verdict) list(names []string) string {
	said := names[0]
	for i, name := range names[1:] {
		joint := v.of.Listed
		if i == len(names)-2 {
			joint = v.of.And
		}
		said = i18n.Fill(joint, said, name)
	}
	return said
}
