package fill

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/geo"

	"github.com/goccy/go-yaml/ast"
)

// gazette adds to the places of a story where they lie and what they are called
// in the story's languages, if the gazetteer knows which are meant.
func (f *filler) gazette(d *document) {
	languages := tongues(d)
	all := d.root.items("places")
	for _, place := range all {
		complete := place.has("kind") && place.has("lat") && place.has("lon")
		if complete && !unnamed(place, languages) {
			continue
		}
		name := called(place, languages)
		found := f.candidates(place, all, name, languages)
		switch p, clear := choose(found); {
		case clear:
			if p.Kind == "country" && !place.has("kind") && hasCity(found, p.Country) {
				f.note("%s: %s is a country, and a city in it; where the city is meant, add kind: city", d.file, p.Name)
			}
			f.locate(place, p, f.around(place, p, all, languages), languages)
		case complete || name == "":
		case len(found) > 1:
			f.note("%s: %s may be any of %s; add its country under 'within', or lat and lon", d.file, name, listed(found))
		default:
			f.note("%s: no place is known as %s; add kind, lat and lon", d.file, name)
		}
	}
}

// tongues are the story's languages.
func tongues(d *document) (all []string) {
	n, _ := d.root.node("languages")
	if list, ok := n.(*ast.SequenceNode); ok {
		for _, v := range list.Values {
			all = append(all, plain(v))
		}
	}
	if len(all) == 0 {
		return []string{"en"}
	}
	return all
}

// called is the name of a place in the first language that it has one in.
func called(place mapping, languages []string) string {
	n, next := place.node("name")
	names, ok := place.in.mapping(n, next)
	if !ok {
		return plain(n)
	}
	for _, lang := range languages {
		if name := names.scalar(lang); name != "" {
			return name
		}
	}
	return ""
}

// unnamed tells whether a place lacks a name in one of the languages.
func unnamed(place mapping, languages []string) bool {
	n, next := place.node("name")
	names, ok := place.in.mapping(n, next)
	if !ok {
		return len(languages) > 1
	}
	return slices.ContainsFunc(languages, func(lang string) bool { return !names.has(lang) })
}

// near is how far from the point that is written a city may be said to lie, in
// kilometres.
const near = 50

// candidates are the places of a name that are of the kind, in the country and near
// the point that are written.
func (f *filler) candidates(place mapping, all []mapping, name string, languages []string) []gazetteer.Place {
	kind, country := place.scalar("kind"), f.country(place.scalar("within"), all, languages)
	return slices.DeleteFunc(f.places.Find(name), func(p gazetteer.Place) bool {
		return kind != "" && p.Kind != kind || country != "" && p.Country != country || !there(place, p)
	})
}

// there tells whether a place lies where it is written to lie. A country has no one
// point.
func there(place mapping, p gazetteer.Place) bool {
	lat, north := angle(place.scalar("lat"))
	lon, east := angle(place.scalar("lon"))
	return p.Kind == "country" || !north || !east || geo.Distance(geo.Point{Lon: lon, Lat: lat}, geo.Point{Lon: p.Lon, Lat: p.Lat}) < near
}

func angle(s string) (degrees float64, ok bool) {
	degrees, err := strconv.ParseFloat(s, 64)
	return degrees, err == nil
}

// country is the code of the country that a place of the story is or lies in, or "".
func (f *filler) country(id string, all []mapping, languages []string) string {
	for range all { // no more steps than places: two may lie within each other
		i := slices.IndexFunc(all, func(m mapping) bool { return id != "" && m.scalar("id") == id })
		if i < 0 {
			return ""
		}
		for _, p := range f.places.Find(called(all[i], languages)) {
			if p.Kind == "country" {
				return p.Country
			}
		}
		id = all[i].scalar("within")
	}
	return ""
}

// around is the id of the country among a story's places that a place lies in and is
// not said to lie in, or "".
func (f *filler) around(place mapping, p gazetteer.Place, all []mapping, languages []string) string {
	if p.Kind == "country" || place.has("within") {
		return ""
	}
	for _, m := range all {
		id := m.scalar("id")
		if kind := m.scalar("kind"); id != place.scalar("id") && (kind == "" || kind == "country") && f.country(id, all, languages) == p.Country && !m.has("within") {
			return id
		}
	}
	return ""
}

// clearly is by how many times a place must have more people than the next of its
// name to be the one that is meant.
const clearly = 10

// choose takes the place that is meant, if that is plain: the only one, a country,
// a capital, or one far larger than the others.
func choose(found []gazetteer.Place) (p gazetteer.Place, clear bool) {
	if len(found) == 0 {
		return p, false
	}
	p = found[0]
	return p, len(found) == 1 || p.Kind == "country" || p.Capital || p.Population > clearly*found[1].Population
}

// hasCity tells whether there is a city in a country among some places.
func hasCity(found []gazetteer.Place, country string) bool {
	return slices.ContainsFunc(found, func(p gazetteer.Place) bool { return p.Kind == "city" && p.Country == country })
}

func listed(found []gazetteer.Place) string {
	const most = 5
	var all []string
	for _, p := range found[:min(len(found), most)] {
		all = append(all, fmt.Sprintf("%s (%s, %s)", p.Name, p.Kind, p.Country))
	}
	if len(found) > most {
		all = append(all, fmt.Sprintf("%d more", len(found)-most))
	}
	return strings.Join(all, ", ")
}

// locate adds to a place what is known of it, and the country of the story around it.
func (f *filler) locate(place mapping, p gazetteer.Place, within string, languages []string) {
	var missing [][2]string
	for _, k := range [][2]string{{"kind", p.Kind}, {"lat", degrees(p.Lat)}, {"lon", degrees(p.Lon)}} {
		if !place.has(k[0]) {
			missing = append(missing, k)
		}
	}
	if within != "" {
		missing = append(missing, [2]string{"within", within})
	}
	place.add(missing...)
	added := f.name(place, p, languages)
	if len(missing)+added > 0 {
		note := fmt.Sprintf("%s: %s is %s (%s, %s) at %s, %s", place.in.file, place.scalar("id"), p.Name, p.Kind, p.Country, degrees(p.Lat), degrees(p.Lon))
		if within != "" {
			note += ", within " + within
		}
		f.note("%s", note)
	}
}

// name adds the names of a place in other languages of the story.
func (f *filler) name(place mapping, p gazetteer.Place, languages []string) (added int) {
	n, next := place.node("name")
	names, several := place.in.mapping(n, next)
	var missing [][2]string
	for _, lang := range languages {
		name := p.Names[lang]
		if lang == "en" {
			name = p.Name
		}
		if given := several && names.has(lang) || !several && lang == languages[0]; !given && name != "" {
			missing = append(missing, [2]string{lang, quoted(name)})
		}
	}
	switch {
	case len(missing) == 0:
	case several:
		names.add(missing...)
	case plain(n) != "":
		place.in.replace(n, func(written string) string {
			if written == plain(n) {
				written = quoted(written)
			}
			all := languages[0] + ": " + written
			for _, m := range missing {
				all += ", " + m[0] + ": " + m[1]
			}
			return "{" + all + "}"
		})
	}
	return len(missing)
}

// degrees writes an angle to three decimals, which is a hundred metres.
func degrees(d float64) string { return strconv.FormatFloat(d, 'f', 3, 64) }

// bare are the texts that need no quotes in braces; reserved the words that would
// be no text without them.
var (
	bare     = regexp.MustCompile(`^\p{L}[\p{L}\p{M} ’-]*$`)
	reserved = regexp.MustCompile(`(?i)^(null|true|false|yes|no|on|off|y|n)$`)
)

func quoted(s string) string {
	if bare.MatchString(s) && !reserved.MatchString(s) {
		return s
	}
	return strconv.Quote(s)
}
