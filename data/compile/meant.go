package compile

import (
	"fmt"
	"slices"
	"strings"
)

// otherwise are words that writers use for keys, with those that the keys have; the
// first that a set can have is meant.
var otherwise = map[string][]string{
	"date": {"when", "published"}, "day": {"when", "published"}, "time": {"when"}, "on": {"when"},
	"location": {"place"}, "where": {"place"}, "city": {"place"}, "origin": {"from"}, "to": {"place"},
	"latitude": {"lat"}, "longitude": {"lon"}, "lng": {"lon"}, "long": {"lon"}, "country": {"within"}, "in": {"within"}, "type": {"kind"},
	"title": {"headline", "name"}, "name": {"title", "publisher"}, "heading": {"title", "headline"}, "headline": {"title"},
	"text": {"says", "summary"}, "quote": {"says"}, "claim": {"says"}, "description": {"summary", "title"}, "statement": {"says"},
	"who": {"people", "speaker"}, "person": {"people", "speaker"}, "persons": {"people"}, "participants": {"people"}, "actors": {"people"}, "by": {"speaker", "author"},
	"source": {"via", "publisher"}, "outlet": {"publisher"}, "paper": {"publisher"}, "link": {"url"}, "address": {"url"}, "href": {"url"},
	"lang": {"language", "languages"}, "hash": {"sha256"}, "locator": {"at"}, "status": {"stance"}, "also": {"aliases"}, "alias": {"aliases"}, "job": {"role"}, "office": {"role"}, "license": {"rights"}, "licence": {"rights"},
}

// meant suggests the known word that was meant by one that is not known, else lists all.
func meant(word string, known []string) string {
	for _, k := range append(otherwise[word], nearest(word, known)) {
		if slices.Contains(known, k) && k != "" {
			return fmt.Sprintf("did you mean %q?", k)
		}
	}
	if len(known) == 0 || len(known) > 16 {
		return "define it, or use one that is defined"
	}
	return "use one of " + strings.Join(known, ", ")
}

// nearest finds the word of which another may be a slip, or "": a letter in three
// may be wrong, and one of the shortest.
func nearest(word string, known []string) string {
	best, least := "", max(1, len(word)/3)+1
	for _, k := range known {
		if d := distance(word, k); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance counts the letters to insert, delete, replace or exchange with their
// neighbour (optimal string alignment).
func distance(a, b string) int {
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	for j := range rows[1] {
		rows[1][j] = j
	}
	for i := range len(a) {
		two, one, row := rows[0], rows[1], rows[2]
		row[0] = i + 1
		for j := range len(b) {
			change := one[j]
			if a[i] != b[j] {
				change++
			}
			row[j+1] = min(change, one[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], two[j-1]+1)
			}
		}
		rows = [3][]int{one, row, two}
	}
	return rows[1][len(b)]
}
