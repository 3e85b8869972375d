package accord

import (
	"cmp"
	"slices"

	"dateline/data/model"
)

// Step is one source adding to what was known of an event on one day.
type Step struct {
	Day    model.Day  // model.Undated where nobody knows; see model.Index.KnownFrom
	Since  model.When // the same as closely as the source has it
	Source string
	Claims []string
	Status string // of the event from then on
}

// History tells how an event's standing changed, report by report: by the day
// claims could be known from, then in the order of the sources.
func History(x *model.Index, event string) []Step {
	var steps []Step
	stances := map[int][]string{} // by the step that, for now, has this place
	for _, c := range x.ClaimsOn(event) {
		day := x.KnownFrom(c)
		i := slices.IndexFunc(steps, func(step Step) bool { return step.Day == day && step.Source == c.Source })
		if i < 0 {
			i = len(steps)
			steps = append(steps, Step{Day: day, Since: x.Since(c), Source: c.Source})
		}
		steps[i].Claims = append(steps[i].Claims, c.ID)
		stances[i] = append(stances[i], c.Stance)
	}
	return standing(x, steps, stances)
}

// standing puts steps in order and gives each the status of all up to it.
func standing(index *model.Index, steps []Step, stances map[int][]string) []Step {
	order := make([]int, len(steps))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		x, y := steps[i], steps[j]
		return cmp.Or(cmp.Compare(x.Day, y.Day), cmp.Compare(index.Number(x.Source), index.Number(y.Source)))
	})
	var out []Step
	var known []string
	for _, i := range order {
		known = append(known, stances[i]...)
		step := steps[i]
		step.Status = model.Status(known)
		out = append(out, step)
	}
	return out
}
