package main

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"dateline/data/gazetteer"
)

// zones adds the names that CLDR gives to the cities of time zones: some four
// hundred, capitals and centres, in languages in which GeoNames does not say
// which name is whose.
func zones(fsys fs.FS, towns []entry) error {
	english, err := exemplars(fsys, "en")
	if err != nil {
		return err
	}
	largest := byName(towns)
	for _, lang := range gazetteer.Languages {
		names, err := exemplars(fsys, lang)
		if err != nil {
			return err
		}
		for _, zone := range slices.Sorted(maps.Keys(names)) {
			if i, ok := largest[gazetteer.Fold(inEnglish(zone, english))]; ok {
				if towns[i].says == nil {
					towns[i].says = map[string]string{}
				}
				towns[i].says[lang] = names[zone]
			}
		}
	}
	return nil
}

// byName gives the most populous town of each name.
func byName(towns []entry) map[string]int {
	largest := map[string]int{}
	for i, t := range towns {
		for _, name := range t.known {
			key := gazetteer.Fold(name)
			if j, ok := largest[key]; !ok || towns[j].people < t.people {
				largest[key] = i
			}
		}
	}
	return largest
}

// inEnglish is the name of a zone's city: its identifier's end, where CLDR has
// no other.
func inEnglish(zone string, english map[string]string) string {
	if name := english[zone]; name != "" {
		return name
	}
	return strings.ReplaceAll(zone[strings.LastIndex(zone, "/")+1:], "_", " ")
}

// exemplars are the names of the zones' cities in a language, by zone.
func exemplars(fsys fs.FS, lang string) (map[string]string, error) {
	var cldr struct {
		Main map[string]struct {
			Dates struct{ TimeZoneNames struct{ Zone map[string]any } }
		}
	}
	if err := load(fsys, "cldr-dates-full/package/main/"+lang+"/timeZoneNames.json", &cldr); err != nil {
		return nil, err
	}
	names := map[string]string{}
	walk(cldr.Main[lang].Dates.TimeZoneNames.Zone, "", names)
	return names, nil
}

// walk collects exemplar cities from a tree of zones.
func walk(tree map[string]any, path string, names map[string]string) {
	for key, v := range tree {
		switch v := v.(type) {
		case string:
			if key == "exemplarCity" {
				names[path] = v
			}
		case map[string]any:
			walk(v, path+"/"+key, names)
		}
	}
}
