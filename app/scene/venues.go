package scene

import "dateline/data/model"

const (
	venueRadius = 3.5 // px
	venueApart  = 14  // px from all other dots, where a venue is told from its city
)

// venues gives the venues in a story of several cities, each as a small dot with its
// name, as soon as a reader looks close enough for them to part from their city's dot
// and from each other.
func (w *World) venues(sc Scene, marks []city, b *board) (dots, names []Shape) {
	if w.Local() {
		return nil, nil // they are its marks
	}
	var taken field
	for _, m := range marks {
		taken.add(m.disc())
	}
	for _, c := range w.inner(sc, model.Venue) {
		c.r = venueRadius
		if len(dots) == mostCities || taken.touches(Box{c.x, c.y, 0, 0}.Grow(venueApart)) {
			continue
		}
		taken.add(c.disc())
		b.take(c.disc().Grow(2))
		g := c.shape(sc)
		g.Kind = c.kind("city venue")
		dots = append(dots, g)
		if name, ok := nameOf(c, []string{c.name}, cityType(sc.Frame), b, &field{}); ok {
			name.Bind = sc.chooses(placeThing(c.id), "")
			names = append(names, name)
		}
	}
	return dots, names
}

// inner lists the places of a kind on the visible map in which something happens and
// which count for a place around them.
func (w *World) inner(sc Scene, kind string) (out []city) {
	for _, p := range w.Story.Places {
		events := sc.schedule.inner[p.ID]
		if p.Kind != kind || len(events) == 0 || !p.Located() || w.lane(p.ID) == p.ID {
			continue
		}
		if c := w.dot(p, events, sc); sc.Frame.Map.Has(c.x, c.y) {
			out = append(out, c)
		}
	}
	return out
}
