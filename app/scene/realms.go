package scene

import (
	"cmp"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"
)

// A realm is a country that bears events of its own, whose city nobody states, a
// region in no country, or the city of a story told by its venues: it has a name and a
// count like a city's, and never a pin. A region within a country has a name alone: what
// happens there stands in its country's lane, or its city's. None has an outline of its
// own but a country, since no story states how far a region reaches.

const (
	aboutRadius = 6.0 // px, of the ring where a journey ends somewhere in a country
	countSize   = 11.5
	faintSize   = 10.5 // of countries without events, and of waters
)

// realmSize is the size of a realm's name, in capitals.
func realmSize(f Frame) float64 {
	if f.Form == Slide {
		return f.Type
	}
	return 10.5
}

// The places that a realm's name may take about its middle, best first, in its
// own widths and in lines: near ones, and those where it may come to stand in
// another country.
var realmNear, realmFar = [][2]float64{
	{0, 0}, {0, 1.3}, {0, -1.3}, {0.3, 0}, {-0.3, 0}, {0.3, 1.3}, {-0.3, 1.3}, {0.3, -1.3}, {-0.3, -1.3}, {0.45, 1.3}, {-0.45, 1.3}, {0.45, -1.3}, {-0.45, -1.3},
}, [][2]float64{
	{0.7, 0}, {0.6, 1.3}, {0, 2}, {0.45, 2}, {0.7, 2}, {-0.45, 2}, {0, 2.6}, {0.45, 2.6}, {-0.6, 0}, {-0.6, 1.3}, {0, -2}, {0.45, -2}, {-0.45, -2},
}

// realmWide are those of a city told by its venues: all that the map shows is in it.
var realmWide = [][2]float64{{0, 3.3}, {0, -3.3}, {0.7, 3.3}, {-0.7, 3.3}, {0.7, -3.3}, {-0.7, -3.3}, {0, 4.6}, {0, -4.6}, {0, 6}, {0, -6}}

// realms draws the countries that bear events of their own: where a journey ends
// in one, about where; and their names, over the count where there is room for
// it. The names stand apart, as those of cities do. A small map has that of the selected
// event alone or, where it shows no city, all.
func (w *World) realms(s state.State, sc Scene, joined map[string]bool, b *board) (out, names []Shape) {
	all := w.citiless(s, sc)
	for _, c := range all {
		if joined[c.id] {
			b.take(c.disc())
		}
	}
	for _, c := range all {
		g := group("city realm")
		if joined[c.id] {
			g.Kids = append(g.Kids, circle("about", c.x, c.y, c.r))
		}
		if sc.Frame.full() || len(sc.cities) == 0 || c.here || joined[c.id] && sc.Frame.Form == Slide {
			if target, name := c.realmName(sc, b); name.Kids != nil {
				g.Kids, names = append(g.Kids, target), append(names, name)
			}
		}
		if len(g.Kids) == 1 && g.Kids[0].Kind == "about" {
			g.Kids = append(g.Kids, rect("target", Box{c.x - 12, c.y - 12, 24, 24}))
		}
		if g.Bind = c.bind(c.realmCount(sc.words()), sc); len(g.Kids) > 0 {
			out = append(out, g)
		}
	}
	return out, names
}

// citiless lists the realms on the visible map in the order in which they are named: the
// selected event's, regions, those within countries, and countries, which have most room.
func (w *World) citiless(s state.State, sc Scene) (all []city) {
	for _, p := range w.Story.Places {
		if w.Pinned(p) || len(sc.schedule.byLane[p.ID]) == 0 {
			continue
		}
		if c := w.site(p, s, sc); sc.Frame.Map.Has(c.x, c.y) && len(all) < mostCities {
			c.r, c.local, c.region = aboutRadius, w.Local(), p.Kind == model.Region
			all = append(all, c)
		}
	}
	for _, c := range w.inner(sc, model.Region) {
		c.holds(s.Event)
		c.region, c.inner = true, true
		all = append(all, c)
	}
	inOrder(all, func(a, b city) int { return cmp.Or(cmp.Compare(a.turn(), b.turn()), cmp.Compare(b.n, a.n)) })
	return all
}

// turn is when a realm is named among others.
func (c city) turn() int {
	switch {
	case c.here:
		return 0
	case c.region && !c.inner:
		return 1
	case c.inner:
		return 2
	}
	return 3
}

func (c city) realmCount(words *i18n.Words) string {
	switch {
	case c.n == 0:
		return words.Figure.NotYet
	case c.region:
		return c.count(words)
	case c.local:
		return i18n.Fill(words.Reading.VenueNotStated, c.count(words))
	}
	return i18n.Fill(words.Reading.CityNotStated, c.count(words))
}

// realmName seats a realm's name as near as it can, with as much of its count as
// there is room for, and gives the target under it.
func (c city) realmName(sc Scene, b *board) (target, name Shape) {
	head, seats := c.heading(), [][][2]float64{realmNear, realmFar}
	wordings := [][]string{{head, c.realmCount(sc.words())}, {head, c.count(sc.words())}, {head}}
	if !sc.Frame.full() || c.inner {
		wordings = wordings[2:]
		if !c.local {
			seats = seats[:1]
		}
	}
	if c.local {
		seats = append(seats, realmWide)
	}
	for _, near := range seats {
		for _, lines := range wordings {
			if box, ok := c.seatRealm(lines, near, realmSize(sc.Frame), b); ok {
				name = group(c.kind("city-name"), c.realmLines(lines, box, realmSize(sc.Frame))...)
				name.Bind = sc.chooses(placeThing(c.id), "")
				return rect("target", hull(box, Box{box.X, box.Y + box.H/2 - 12, box.W, 24})), name
			}
		}
	}
	return target, name
}

func (c city) seatRealm(lines []string, seats [][2]float64, size float64, b *board) (Box, bool) {
	wide, high := Measure(lines[0], size)*tracking*boldness, size*1.2
	if len(lines) > 1 {
		wide, high = max(wide, Measure(lines[1], countSize)), high+countSize*1.15
	}
	for _, seat := range seats {
		box := Box{c.x + seat[0]*wide - wide/2, c.y + seat[1]*2*size - high/2, wide, high}
		if b.free(box.Grow(1)) {
			b.take(box.Grow(c.nameAir()))
			return box, true
		}
	}
	return Box{}, false
}

// nameAir is how far others keep from an area's name, px: one that stands closer to a
// region's, in small letters, would read as its next line.
func (c city) nameAir() float64 {
	if c.region {
		return 7
	}
	return 3
}

// heading is a realm's name as the map writes it: in capitals, a region's wide and
// slanted in small letters, as maps write what has no border.
func (c city) heading() string {
	if c.region {
		return c.name
	}
	return capitals(c.name, c.lang)
}

func (c city) realmLines(lines []string, box Box, size float64) []Shape {
	x, kind := box.X+box.W/2, "city-nation"
	if c.region {
		kind = "city-region"
	}
	out := []Shape{text(kind, x, box.Y+size, "middle", lines[0]).in(c.lang)}
	if len(lines) > 1 {
		out = append(out, text("city-count", x, box.Y+size*1.2+countSize*0.9, "middle", lines[1]))
	}
	return out
}
