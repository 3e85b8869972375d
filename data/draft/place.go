package draft

import (
	"slices"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/geo"
)

// place is somewhere that an article puts somebody.
type place struct {
	gazetteer.Place
	said   string // the article's words
	within string // of a venue, its city's name
	others []string

	unlisted bool // the gazetteer lacks it, so it has no point
	bare     bool // and nothing but a verb says that it is a place
}

// spot is where a sentence speaks of a place, and how: "at" it, "toward" it, "away"
// from it, as what a verb is done to ("direct"), or as what a noun is of
// ("Moscow trip", "compound").
type spot struct {
	from, to int
	place    place
	how      string
	again    bool // "there"
}

// situate finds the places of a sentence that something happens in. A city that
// stands for a government ("Moscow and Kyiv agree") is none.
func (r *reader) situate(s *sentence) {
	r.head(s)
	for i := 0; i < len(s.words); {
		sp, ok := r.spot(s, i)
		if !ok {
			i++
			continue
		}
		i = sp.to
		if n := len(s.places); n > 0 && s.wider(s.places[n-1], sp) {
			s.places[n-1].place = narrowed(s.places[n-1].place, sp.place, r.places)
			s.places[n-1].to = sp.to
			continue
		}
		if sp.how == "" {
			continue
		}
		s.places = append(s.places, sp)
		r.last = sp.place
		if len(sp.place.others) == 0 && !sp.place.unlisted && len(r.anchors) < mostAnchors {
			r.anchors = append(r.anchors, sp.place)
		}
	}
}

// mostAnchors is how many places of an article others are held against.
const mostAnchors = 40

// wider tells whether a place says what the one before it lies in: "Jeddah, Saudi
// Arabia".
func (s *sentence) wider(inner, outer spot) bool {
	return outer.from == inner.to && s.words[inner.to-1].after == "," && inner.place.Kind != "country" && inner.place.Name != outer.place.Name
}

// longestName is of how many words the name of a place may be.
const longestName = 6

// spot reads the place that begins at a word.
func (r *reader) spot(s *sentence, i int) (spot, bool) {
	if s.inPeople(i) || i < s.head || s.words[i].quoted && !s.caption {
		return spot{}, false
	}
	if sp, ok := r.venue(s, i); ok {
		return sp, true
	}
	if p := r.pointed(s, i); p.Name != "" {
		return spot{i, i + 1, p, "at", s.size(i, "there") > 0}, true
	}
	if !s.words[i].capital && r.tongue.code != "ar" || s.size(i, "never") == 1 {
		return spot{}, false
	}
	for to := min(len(s.words), i+longestName); to > i; to-- {
		if !s.unbroken(i, to) {
			continue
		}
		all := r.named(s.name(i, to))
		if len(all) == 0 {
			continue
		}
		how := r.how(s, i, to)
		if s.adjective(to) && how != "compound" && !s.located(i, to, how) {
			how = ""
		} else if from, end := s.bounds(i); how == "" && s.late && s.has("direct", from, end) {
			how = "direct" // "besuchte im März Warschau"
		}
		p := r.choose(all, s.name(i, to))
		return spot{from: i, to: to, place: p, how: how}, true
	}
	return r.unlisted(s, i)
}

// pointed is the place of "here", the city at the article's head, of "there", the last
// one spoken of, and of "where", the one right before it.
func (r *reader) pointed(s *sentence, i int) place {
	switch n := len(s.places); {
	case s.size(i, "where") == 1 && n > 0 && s.places[n-1].to == i:
		return s.places[n-1].place
	case s.size(i, "here") == 1:
		return r.dateline
	case s.size(i, "there") == 1:
		return r.last
	}
	return place{}
}

// head finds the city that an agency's head begins with: "VIENNA (Wire) —".
func (r *reader) head(s *sentence) {
	for to := min(s.head, 3); to > 0 && r.dateline.Name == ""; to-- {
		if all := r.named(s.name(0, to)); len(all) > 0 && s.unbroken(0, to) {
			r.dateline = r.choose(all, s.name(0, to))
		}
	}
}

func (s *sentence) inPeople(i int) bool {
	return slices.ContainsFunc(s.people, func(m mention) bool { return m.by == "name" && m.from <= i && i < m.to })
}

// unbroken tells whether no mark stands between words, but for the points of "St.".
func (s *sentence) unbroken(from, to int) bool {
	for i := from; i+1 < to; i++ {
		if a := s.words[i].after; a != "" && a != "." || s.words[i].owner {
			return false
		}
	}
	return true
}

// how tells in which way a sentence speaks of the place from a word to another.
func (r *reader) how(s *sentence, from, to int) string {
	before := from - 1
	for before > 0 && s.words[before].after == "" && s.size(before, "article") > 0 {
		before--
	}
	if before > 1 && s.words[before].lower == "of" && s.size(before-1, "part") > 0 {
		for before -= 2; before > 0 && s.size(before, "article") > 0; {
			before-- // "on the summit of"
		}
	}
	if before > 0 && s.size(before-1, "matter") > 0 {
		return "" // "the war in Ukraine" is where the war is
	}
	if before >= 0 && s.words[before].after == "" && !s.words[before].owner {
		for _, class := range []string{"direct", "at", "toward", "away"} {
			if s.size(before, class) == 1 {
				return class
			}
		}
	}
	if n := len(s.places); n > 0 && s.places[n-1].to == before && s.size(before, "joins") > 0 {
		return s.places[n-1].how // "in Riyadh and Jeddah"
	}
	if to < len(s.words) && s.words[to-1].after == "" && s.nounAct(to) {
		return "compound"
	}
	return ""
}

// located tells whether "in" or its like stands right before a place, which is then one
// whatever follows: "a bridge near Cork gave way". Behind an article it may be what kind
// of thing the next word is: "in the Cork office".
func (s *sentence) located(from, to int, how string) bool {
	return how == "at" && s.size(from-1, "at") == 1 && !s.formed && s.size(to, "group") == 0 && !s.inPeople(to) && s.size(to, "role") == 0 && !s.words[to-1].owner
}

// nounAct tells whether a word is an act as a noun, as "trip".
func (s *sentence) nounAct(i int) bool {
	return slices.ContainsFunc(s.tags[i], func(t tag) bool { return t.class == "act" && t.form == "noun" })
}

// adjective tells whether the words that end before to say what kind of thing the
// next word is: "the Ukraine war".
func (s *sentence) adjective(to int) bool {
	if s.formed {
		return to < len(s.words) && s.words[to-1].owner // only English sets nouns before nouns
	}
	if to >= len(s.words) || s.words[to-1].after != "" || s.words[to-1].owner {
		return to < len(s.words) && s.words[to-1].owner
	}
	next := s.words[to]
	if s.size(to, "role") > 0 || s.inPeople(to) {
		return true // "US President"
	}
	if strings.HasSuffix(next.lower, "ly") || s.size(to, "function")+s.size(to, "article") > 0 || s.size(to, "act") > 0 || s.size(to, "say") > 0 || s.size(to, "ahead") > 0 || strings.ContainsAny(next.text, "0123456789") {
		return false
	}
	return !next.capital || s.size(to, "group") > 0
}

// venue reads a house with its city: "the US Embassy in Moscow". It has the city's
// point, as nobody says where the house stands.
func (r *reader) venue(s *sentence, i int) (spot, bool) {
	if !s.words[i].capital || s.size(i, "never") == 1 {
		return spot{}, false
	}
	house := i
	for house < min(len(s.words), i+4) && s.words[house].capital && s.size(house, "venue") == 0 && s.words[house].after == "" {
		house++
	}
	if house+2 >= len(s.words) || s.size(house, "venue") == 0 || s.size(house+1, "at") == 0 || s.words[house].after != "" {
		return spot{}, false
	}
	if r.places.Find(s.name(i, house+1)) != nil {
		return spot{}, false // known by itself
	}
	city, ok := r.spot(s, house+2)
	if !ok || city.place.Kind != "city" || city.from != house+2 {
		return spot{}, false
	}
	p := city.place
	p.within, p.Kind, p.said = p.Name, "venue", s.name(i, city.to)
	p.Name = p.said
	return spot{from: i, to: city.to, place: p, how: r.how(s, i, city.to)}, true
}

// sameKm is within how many kilometres two points are one place.
const sameKm = 25

// agrees tells whether two places may be one: the same, or one within the other.
func (p place) agrees(q place) bool {
	if p.unlisted || q.unlisted {
		return p.Name == q.Name || p.Kind == "country" || q.Kind == "country"
	}
	if p.Kind == "country" || q.Kind == "country" {
		return p.Country == q.Country
	}
	return p.Name == q.Name || geo.Distance(geo.Point{Lat: p.Lat, Lon: p.Lon}, geo.Point{Lat: q.Lat, Lon: q.Lon}) < sameKm
}

// closer tells whether a place says more than another: a house in a city, a city
// in a country.
func (p place) closer(q place) bool {
	size := map[string]int{"venue": 1, "city": 2, "region": 3, "country": 4, "": 5}
	return size[p.Kind] < size[q.Kind]
}
