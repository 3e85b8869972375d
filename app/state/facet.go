package state

// The parts of a filter, in the order in which the page offers them.
const (
	ByPerson = "person"
	ByPlace  = "place"
	BySource = "source"
	ByStatus = "status"
	ByKind   = "kind"
)

// facets says for each part where a filter has what it asks for.
var facets = []struct {
	name  string
	asked func(*Filter) *Set
}{
	{ByPerson, func(f *Filter) *Set { return &f.People }},
	{ByPlace, func(f *Filter) *Set { return &f.Places }},
	{BySource, func(f *Filter) *Set { return &f.Sources }},
	{ByStatus, func(f *Filter) *Set { return &f.Status }},
	{ByKind, func(f *Filter) *Set { return &f.Kinds }},
}

// Toggle gives s with one value of a facet asked for, or no longer.
func (s State) Toggle(facet, id string) State {
	for _, f := range facets {
		if f.name == facet {
			set := f.asked(&s.Filter)
			*set = set.Toggle(id)
		}
	}
	return s
}

// Asked gives what a filter asks of a facet.
func (f Filter) Asked(facet string) Set {
	for _, x := range facets {
		if x.name == facet {
			return *x.asked(&f)
		}
	}
	return ""
}
