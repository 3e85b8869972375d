package scene

import (
	"dateline/app/sign"
	"dateline/data/model"
)

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
	for _, c := range w.venuesIn(sc) {
		if len(dots) == mostCities || taken.touches(Box{c.x, c.y, 0, 0}.Grow(venueApart)) {
			continue
		}
		taken.add(c.disc())
		b.take(c.disc().Grow(2))
		g := group(c.kind("city venue"), rect("target", Box{c.x - 12, c.y - 12, 24, 24}))
		g.Kids = append(g.Kids, Sign(sign.Of(c.status, false), c.x, c.y, c.r)...)
		g.Bind = c.bind(c.count(sc.words()), sc)
		dots = append(dots, g)
		if name, ok := nameOf(c, []string{c.name}, sc.Frame.Type, b, &field{}); ok {
			name.Bind = sc.chooses(placeThing(c.id), "")
			names = append(names, name)
		}
	}
	return dots, names
}

// venuesIn lists the venues with a point on the visible map in which something
// happens.
func (w *World) venuesIn(sc Scene) (out []city) {
	at := map[string][]*event{}
	for _, e := range sc.schedule.events {
		at[e.Place] = append(at[e.Place], e)
	}
	for _, p := range w.Story.Places {
		x, y := sc.Camera.Px(w.spots[p.ID].x, w.spots[p.ID].y)
		if p.Kind != model.Venue || len(at[p.ID]) == 0 || p.Lat == 0 && p.Lon == 0 || !sc.Frame.Map.Has(x, y) {
			continue
		}
		c := city{id: p.ID, name: sc.in(p.Name), x: x, y: y, r: venueRadius, status: model.Planned, events: at[p.ID]}
		for _, e := range c.events {
			if !e.Ghost {
				c.n++
			}
			if !model.IsPlan(e.Status) && !e.Ghost {
				c.status = model.Happened
			}
		}
		out = append(out, c)
	}
	return out
}
