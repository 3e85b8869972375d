package main

import (
	"encoding/json"
	"io/fs"
	"maps"
	"math"
	"slices"
	"strings"
)

// tongues are the languages that countries are found in; Place.Names has those
// of the story's four.
var tongues = []string{"en", "ru", "uk", "ar", "de", "fr", "es"}

// empty are the points of territories in which GeoNames has no town.
var empty = map[string][2]float64{
	"AQ": {-80, 0}, "BV": {-54.42, 3.36}, "HM": {-53.08, 73.51}, "UM": {19.28, 166.65}, "TF": {-49.35, 70.22}, "IO": {-7.31, 72.41}, "GS": {-54.28, -36.51},
}

// countries reads the names of CLDR and of i18n-iso-countries, and puts each
// country where most of its people live.
func countries(fsys fs.FS, towns []entry) ([]entry, error) {
	found, err := named(fsys, "en")
	if err != nil {
		return nil, err
	}
	points := centres(towns)
	var all []entry
	for _, code := range slices.Sorted(maps.Keys(found)) {
		e := entry{name: found[code][0], kind: "c", country: code, says: map[string]string{}, known: []string{"=" + code}}
		e.lat, e.lon = points[code][0], points[code][1]
		all = append(all, e)
	}
	for _, lang := range tongues {
		if err := translate(fsys, all, lang); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// translate adds the names of one language to the countries.
func translate(fsys fs.FS, all []entry, lang string) error {
	names, err := named(fsys, lang)
	if err != nil {
		return err
	}
	for i, e := range all {
		if len(names[e.country]) == 0 {
			continue
		}
		all[i].known = append(all[i].known, names[e.country]...)
		if lang == "ru" || lang == "uk" || lang == "ar" {
			all[i].says[lang] = names[e.country][0]
		}
	}
	return nil
}

// named gives the names of every country in a language, CLDR's own first.
func named(fsys fs.FS, lang string) (map[string][]string, error) {
	var iso struct{ Countries map[string]any }
	if err := load(fsys, "i18n-iso-countries/package/langs/"+lang+".json", &iso); err != nil {
		return nil, err
	}
	var cldr struct {
		Main map[string]struct {
			LocaleDisplayNames struct{ Territories map[string]string }
		}
	}
	if err := load(fsys, "cldr-localenames-full/package/main/"+lang+"/territories.json", &cldr); err != nil {
		return nil, err
	}
	names, territories := map[string][]string{}, cldr.Main[lang].LocaleDisplayNames.Territories
	for _, key := range slices.Sorted(maps.Keys(territories)) {
		if code, _, _ := strings.Cut(key, "-alt-"); iso.Countries[code] != nil {
			names[code] = append(names[code], territories[key])
		}
	}
	for code := range names {
		names[code] = append(names[code], several(iso.Countries[code])...)
	}
	return names, nil
}

// several reads one name or a list of names.
func several(v any) (names []string) {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		for _, name := range v {
			names = append(names, name.(string))
		}
	}
	return names
}

func load(fsys fs.FS, path string, to any) error {
	text, err := fs.ReadFile(fsys, path)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, to)
}

// centres are the middles of where people live, by country: the mean of its
// towns on the sphere, by their people.
func centres(towns []entry) map[string][2]float64 {
	sums := map[string][3]float64{}
	for _, t := range towns {
		lat, lon, s := t.lat*math.Pi/180, t.lon*math.Pi/180, sums[t.country]
		for i, x := range [3]float64{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)} {
			s[i] += x * float64(t.people)
		}
		sums[t.country] = s
	}
	points := maps.Clone(empty)
	for code, s := range sums {
		if s != ([3]float64{}) {
			points[code] = [2]float64{math.Atan2(s[2], math.Hypot(s[0], s[1])) * 180 / math.Pi, math.Atan2(s[1], s[0]) * 180 / math.Pi}
		}
	}
	return points
}
