package draft

import (
	"math"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/geo"
)

// named gives the places of a name, in whatever case a language has it.
func (r *reader) named(name string) []gazetteer.Place {
	if all := r.places.Find(name); len(all) > 0 {
		return all
	}
	switch r.tongue.code {
	case "ru", "uk":
		return r.declined(strings.Fields(name))
	case "de", "en":
		if bare, ok := strings.CutSuffix(name, "s"); ok && r.tongue.code == "de" {
			return r.places.Find(bare)
		}
	case "ar":
		for _, prefix := range []string{"ب", "ل", "و", "وب"} {
			if bare, ok := strings.CutPrefix(name, prefix); ok && len(bare) > 4 {
				if all := r.places.Find(bare); len(all) > 0 {
					return all
				}
			}
		}
	}
	return nil
}

// nominatives are the endings that a name of a place may have where it stands in
// no case.
var nominatives = []string{"", "а", "я", "о", "ь", "ы", "и", "ия", "ие", "ая", "ий", "ый", "ое", "ск", "й", "є", "ія"}

// declined finds a place by words in a Slavic case.
func (r *reader) declined(words []string) []gazetteer.Place {
	if len(words) > 2 {
		return nil
	}
	forms := []string{""}
	for _, w := range words {
		var next []string
		root := stem(w)
		for _, form := range forms {
			for _, ending := range nominatives {
				next = append(next, strings.TrimSpace(form+" "+root+ending))
			}
		}
		forms = next
	}
	for _, form := range forms {
		if all := r.places.Find(form); len(all) > 0 && (all[0].Kind == "country" || all[0].Population > 50_000) {
			return all
		}
	}
	return nil
}

// choose takes one of the places of a name: a country, else the one that lies
// nearest to the others of the article, unless another is far larger.
func (r *reader) choose(all []gazetteer.Place, said string) place {
	best, least := 0, math.Inf(1)
	for i, p := range all {
		cost := r.cost(p)
		if gazetteer.Fold(p.Name) != gazetteer.Fold(said) {
			cost += otherName
		}
		if cost < least {
			best, least = i, cost
		}
	}
	chosen := place{Place: all[best], said: said}
	if chosen.Kind == "country" {
		return chosen
	}
	for i, p := range all {
		if i != best && len(chosen.others) < 3 {
			chosen.others = append(chosen.others, p.Name+", "+r.country(p.Country))
		}
	}
	return chosen
}

// otherName is what it costs a place that another name is its first: as much as to
// have a third of the people.
const otherName = 0.5

// cost is less for more people and for less distance to what the article speaks of
// besides: a tenth as many people weigh as much as 2,000 km.
func (r *reader) cost(p gazetteer.Place) float64 {
	if p.Kind == "country" {
		return -100
	}
	away := 1.0
	for _, a := range r.anchors {
		if a.Country == p.Country {
			away = 0
			break
		}
		away = min(away, geo.Distance(geo.Point{Lat: a.Lat, Lon: a.Lon}, geo.Point{Lat: p.Lat, Lon: p.Lon})/2000)
	}
	return away - math.Log10(float64(p.Population)+100)
}

func (r *reader) country(code string) string {
	c, _ := r.places.Country(code)
	return c.Name
}

// narrowed takes, of places of one name, the one that lies in a country.
func narrowed(p, outer place, g *gazetteer.Gazetteer) place {
	for _, q := range g.Find(p.said) {
		if outer.Kind == "country" && q.Country == outer.Country && q.Kind != "country" {
			p.Place, p.others = q, nil
			return p
		}
	}
	return p
}
