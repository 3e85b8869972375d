// Package gazetteer knows where places are: countries, cities of more than
// 15,000 people, and airports, by the names they have in several languages.
//
// It takes a name and gives every place that bears it; which one is meant is
// for the caller to say, who knows what else a text speaks of. The data are
// packed into the program; whose they are is in LICENSE.md, how they were made
// in README.md. They are one text, and a name is found in it by halving: no
// table of names is built.
package gazetteer

import (
	"bytes"
	"cmp"
	"compress/gzip"
	_ "embed"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
)

//go:embed places.gz
var packed []byte

// Place is one entry.
type Place struct {
	Name       string // as English has it
	Kind       string // as model.Place: "country", "city" or "venue", which is an airport
	Country    string // ISO 3166, two letters
	Capital    bool
	Lat, Lon   float64           // of a country: where most of its people live
	Population int               // 0 where none is known
	Names      map[string]string // in other languages, where the sources give one
}

// Gazetteer is the unpacked text with the starts of its lines.
type Gazetteer struct {
	places, names table
}

// Load unpacks the embedded places. It takes some twenty milliseconds; keep
// what it gives.
func Load() *Gazetteer {
	g, err := read(packed)
	if err != nil {
		panic(err) // the build embedded a broken file: a test rules that out
	}
	return g
}

// The text has two parts, with a blank line between them:
//
//	name ⇥ kind ⇥ country ⇥ capital ⇥ lat ⇥ lon ⇥ people ⇥ ru ⇥ uk ⇥ ar
//	folded name ⇥ line numbers in the first part, parted by commas
//
// The names are sorted by byte.
func read(packed []byte) (*Gazetteer, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	places, names, ok := strings.Cut(string(text), "\n\n")
	if !ok {
		return nil, errors.New("the gazetteer has one part only")
	}
	return &Gazetteer{lines(places), lines(names)}, nil
}

// Find gives the places that bear a name in any of the languages, countries
// first, then by population. Case, accents and points make no difference.
func (g *Gazetteer) Find(name string) []Place {
	key := Fold(name)
	if key == "" {
		return nil
	}
	i := g.names.first(key + "\t")
	if i == g.names.len() {
		return nil
	}
	found, list, _ := strings.Cut(g.names.line(i), "\t")
	if found != key {
		return nil
	}
	var all []Place
	for number := range strings.SplitSeq(list, ",") {
		n, _ := strconv.Atoi(number)
		all = append(all, place(g.places.line(n)))
	}
	slices.SortStableFunc(all, func(a, b Place) int {
		return cmp.Or(cmp.Compare(a.rank(key), b.rank(key)), cmp.Compare(b.Population, a.Population))
	})
	return all
}

// rank puts what a bare name is likelier to mean first: a country, then a house
// that is known by it ("White House" is also what Casablanca means), then cities.
func (p Place) rank(key string) int {
	switch {
	case p.Kind == "country":
		return 0
	case p.Kind == "venue" && Fold(p.Name) == key:
		return 1
	}
	return 2
}

// Country gives the country of a code.
func (g *Gazetteer) Country(code string) (p Place, ok bool) {
	for _, p := range g.Find("=" + code) {
		return p, true
	}
	return Place{}, false
}

// place reads one line of the first part.
func place(line string) Place {
	f := strings.Split(line, "\t")
	p := Place{Name: f[0], Kind: kinds[f[1]], Country: f[2], Capital: f[3] != ""}
	p.Lat, _ = strconv.ParseFloat(f[4], 64)
	p.Lon, _ = strconv.ParseFloat(f[5], 64)
	p.Population, _ = strconv.Atoi(f[6])
	for i, lang := range Languages {
		if name := f[7+i]; name != "" {
			if p.Names == nil {
				p.Names = map[string]string{}
			}
			p.Names[lang] = name
		}
	}
	return p
}

// kinds writes a kind in full.
var kinds = map[string]string{"c": "country", "t": "city", "v": "venue"}

// Languages are those that Place.Names may have.
var Languages = []string{"ru", "uk", "ar"}
