package model

// unnamed takes from the plans among some known events an origin that nobody could
// know of: an event has one for all of its days, and where it came to happen that may
// be what its later claims tell. A plan keeps an origin that is named by then, or that
// no later claim can have brought, since none is there.
func (x *Index) unnamed(events []Event, claims []Claim) {
	var named map[string]bool
	for i := range events {
		e := &events[i]
		if e.From == "" || !IsPlan(e.Status) || IsPlan(Noun(x.Event(e.ID)).Status) {
			continue
		}
		if named == nil {
			named = x.named(events, claims)
		}
		if !named[e.From] {
			e.From = ""
		}
	}
}

// named gives the places in which some events stand or claims put something, and all
// that these lie in.
func (x *Index) named(events []Event, claims []Claim) map[string]bool {
	all := map[string]bool{}
	name := func(place string) {
		for !all[place] && place != "" {
			p, _ := x.Place(place)
			all[place], place = true, p.Within
		}
	}
	for _, e := range events {
		name(e.Place)
	}
	for _, c := range claims {
		name(c.Place)
	}
	return all
}
