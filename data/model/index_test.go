package model

import (
	"slices"
	"testing"
)

// atlas is a story of places within places, of which two claims and a person
// lead nowhere.
var atlas = Story{
	Sources: []Source{{ID: "post"}, {ID: "herald"}},
	People:  []Person{{ID: "ann"}, {ID: "bob"}},
	Places: []Place{
		{ID: "airport", Kind: Venue, Within: "cork"}, {ID: "cork", Kind: City, Within: "munster"},
		{ID: "munster", Kind: Region, Within: "ireland"}, {ID: "ireland", Kind: Country}, {ID: "sea", Kind: Region, Within: "nowhere"}, {ID: "alps", Kind: Region, Lat: 46, Lon: 9},
	},
	Events: []Event{
		{ID: "late", When: date("2025-03-13"), People: []string{"ann", "ann", "nobody"}},
		{ID: "evening", When: date("2025-03-10 evening"), People: []string{"bob"}},
		{ID: "early", When: date("2025-03-10T09:00"), People: []string{"ann"}},
	},
	Claims: []Claim{
		{ID: "1", Source: "herald", Event: "late"}, {ID: "2", Source: "post", Event: "early"},
		{ID: "3", Source: "post", Event: "late"}, {ID: "4", Source: "nowhere", Event: "nothing"},
	},
}

// date reads a date that a test is sure of.
func date(s string) When {
	w, err := ParseWhen(s)
	if err != nil {
		panic(err)
	}
	return w
}

func ids[T any](list []T, id func(T) string) (out []string) {
	for _, x := range list {
		out = append(out, id(x))
	}
	return out
}

func claimIDs(list []Claim) []string { return ids(list, func(c Claim) string { return c.ID }) }
func eventIDs(list []Event) []string { return ids(list, func(e Event) string { return e.ID }) }
func placeIDs(list []Place) []string { return ids(list, func(p Place) string { return p.ID }) }

func TestIndex(t *testing.T) {
	x := NewIndex(atlas)
	t.Run("each noun is found by its id", func(t *testing.T) {
		e, ok1 := x.Event("late")
		p, ok2 := x.Person("bob")
		c, ok3 := x.Claim("3")
		s, ok4 := x.Source("herald")
		if !ok1 || !ok2 || !ok3 || !ok4 || e.ID != "late" || p.ID != "bob" || c.Source != "post" || s.ID != "herald" {
			t.Error(e, p, c, s)
		}
	})
	t.Run("an unknown id and none give nothing", func(t *testing.T) {
		for _, id := range []string{"x", ""} {
			e, ok1 := x.Event(id)
			_, ok2 := x.Lane(id)
			if ok1 || ok2 || e.ID != "" || x.ClaimsOn(id) != nil || x.ClaimsFrom(id) != nil || x.EventsWith(id) != nil || x.Chain(id) != nil || x.Number(id) != 0 || x.Inside(id, "cork") || x.Inside("cork", id) {
				t.Errorf("%q gives something", id)
			}
		}
	})
	t.Run("claims stand by event and by source, in the story's order", func(t *testing.T) {
		if on, from := claimIDs(x.ClaimsOn("late")), claimIDs(x.ClaimsFrom("post")); !slices.Equal(on, []string{"1", "3"}) || !slices.Equal(from, []string{"2", "3"}) {
			t.Error(on, from)
		}
	})
	t.Run("events stand in the order of time, a person's too, each once", func(t *testing.T) {
		if all, own := eventIDs(x.InTime()), eventIDs(x.EventsWith("ann")); !slices.Equal(all, []string{"early", "evening", "late"}) || !slices.Equal(own, []string{"early", "late"}) {
			t.Error(all, own)
		}
	})
	t.Run("an event's claims are counted, and its sources stand each once", func(t *testing.T) {
		s := atlas
		s.Claims = append(slices.Clone(s.Claims), Claim{ID: "5", Source: "herald", Event: "late"})
		x := NewIndex(s)
		if n, from := x.CountOn("late"), x.SourcesOn("late"); n != 3 || !slices.Equal(from, []string{"herald", "post"}) || x.CountOn("x") != 0 || x.SourcesOn("x") != nil {
			t.Error(n, from)
		}
	})
	t.Run("with other events the rest is as it was", func(t *testing.T) {
		part := x.With([]Event{{ID: "early", People: []string{"bob"}}})
		_, gone := part.Event("late")
		if gone || part.CountOn("late") != 0 || len(part.ClaimsOn("early")) != 1 || len(part.EventsWith("bob")) != 1 || part.EventsWith("ann") != nil || len(part.ClaimsFrom("post")) != 2 {
			t.Error("it is not")
		}
		if x.CountOn("late") != 2 || len(x.EventsWith("ann")) != 2 {
			t.Error("the index itself has changed")
		}
	})
	t.Run("reports are the days of sources, each once, in order", func(t *testing.T) {
		got := NewIndex(Story{Sources: []Source{{Published: date("2025-03-14")}, {}, {Published: date("2025-03")}, {Published: date("2025-03-14T09:00")}}}).Reports()
		if want := []Day{DayOf(2025, 3, 14), DayOf(2025, 3, 31)}; !slices.Equal(got, want) {
			t.Error(got)
		}
	})
	t.Run("sources count from one", func(t *testing.T) {
		if x.Number("post") != 1 || x.Number("herald") != 2 {
			t.Error(x.Number("post"), x.Number("herald"))
		}
	})
	t.Run("of two with one id the first counts", func(t *testing.T) {
		twice := NewIndex(Story{Events: []Event{{ID: "a", Kind: Visit}, {ID: "a", Kind: Talks}}})
		if e, _ := twice.Event("a"); e.Kind != Visit {
			t.Error(e)
		}
	})
	t.Run("the index of no story answers", func(t *testing.T) {
		none := NewIndex(Story{})
		if _, ok := none.Opening(); ok || len(none.InTime()) > 0 {
			t.Error("it has an event")
		}
	})
}

func TestOpening(t *testing.T) {
	for _, c := range []struct{ name, named, want string }{
		{"it is the one the story names", "early", "early"},
		{"else the story's first", "", "late"},
		{"and the first where the named one is not there", "x", "late"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := atlas
			s.Opening = c.named
			if e, ok := NewIndex(s).Opening(); !ok || e.ID != c.want {
				t.Error(e.ID, ok)
			}
		})
	}
}

func TestPlaces(t *testing.T) {
	x := NewIndex(atlas)
	name := func(p Place, _ bool) string { return p.ID }
	for _, c := range []struct{ place, lane, city, country string }{
		{"airport", "cork", "cork", "ireland"}, {"cork", "cork", "cork", "ireland"},
		{"munster", "ireland", "", "ireland"}, {"ireland", "ireland", "", "ireland"}, {"sea", "", "", ""}, {"alps", "alps", "", ""},
	} {
		t.Run(c.place+" has its lane, city and country", func(t *testing.T) {
			if l, ci, co := name(x.Lane(c.place)), name(x.City(c.place)), name(x.Country(c.place)); l != c.lane || ci != c.city || co != c.country {
				t.Error(l, ci, co)
			}
		})
	}
	t.Run("a chain goes from the smallest to the largest", func(t *testing.T) {
		if got := placeIDs(x.Chain("airport")); !slices.Equal(got, []string{"airport", "cork", "munster", "ireland"}) {
			t.Error(got)
		}
	})
	t.Run("inside is at any depth, and not the place itself", func(t *testing.T) {
		if !x.Inside("airport", "ireland") || x.Inside("ireland", "airport") || x.Inside("cork", "cork") || x.Inside("sea", "ireland") {
			t.Error("inside")
		}
	})
	t.Run("only a city or venue is a pin", func(t *testing.T) {
		for _, p := range atlas.Places {
			if _, ok := p.Pin(); ok != (p.Kind == City || p.Kind == Venue) {
				t.Error(p.ID, ok)
			}
		}
	})
}

func TestNotedPlaces(t *testing.T) {
	for name, s := range map[string]Story{"atlas": atlas, "circle": {Places: circle}, "twice": {Places: append(slices.Clone(atlas.Places), Place{ID: "cork", Kind: Country})}} {
		t.Run("what a place lies in is noted as it is found: "+name, func(t *testing.T) {
			x := NewIndex(s)
			for _, id := range append(placeIDs(s.Places), "", "unknown") {
				for what, both := range map[string][2]func(string) (Place, bool){
					"country":  {x.Country, func(id string) (Place, bool) { return x.first(id, Country) }},
					"locality": {x.Locality, func(id string) (Place, bool) { return x.first(id, City, Country) }},
					"lane":     {x.Lane, x.lane},
				} {
					noted, ok := both[0](id)
					if found, is := both[1](id); noted.ID != found.ID || ok != is {
						t.Errorf("the %s of %q is %q, %v, and noted as %q, %v", what, id, found.ID, is, noted.ID, ok)
					}
				}
			}
		})
	}
}

// circle is two places within each other, one that leads into their circle, one
// within itself and one that stands free.
var circle = []Place{
	{ID: "into", Within: "a"}, {ID: "a", Within: "b"}, {ID: "b", Within: "a"}, {ID: "self", Within: "self"}, {ID: "free", Within: "x"},
}

func TestCircular(t *testing.T) {
	t.Run("those that lie within themselves are found, and no others", func(t *testing.T) {
		if got := Circular(circle); !slices.Equal(got, []int{1, 2, 3}) {
			t.Error(got)
		}
	})
	t.Run("no story that decodes has any", func(t *testing.T) {
		_, err := Decode(Encode(Story{Title: Text{"en": "T"}, Places: circle}))
		if err == nil || err.Error() != "places[1].within: want a place that does not itself lie within this one" {
			t.Error(err)
		}
		if _, err := Decode(Encode(atlas)); err != nil {
			t.Error(err)
		}
	})
	t.Run("an index of some ends every walk", func(t *testing.T) {
		x := NewIndex(Story{Places: circle})
		if _, ok := x.Country("into"); ok || len(x.Chain("into")) > len(circle) || x.Inside("self", "free") {
			t.Error("it does not")
		}
	})
}

func TestVoice(t *testing.T) {
	x := NewIndex(Story{
		Languages: []string{"en", "ru"},
		People:    []Person{{ID: "ann", Name: Text{"en": "Ann", "ru": "Анна"}}},
		Words:     []Text{{"en": "an official", "ru": "чиновник"}},
	})
	for _, c := range []struct{ speaker, lang, want string }{{"ann", "ru", "Анна"}, {"an official", "ru", "чиновник"}, {"a passer-by", "ru", "a passer-by"}, {"", "en", ""}} {
		if got := x.Voice(c.speaker, c.lang); got != c.want {
			t.Errorf("%q in %s is called %q", c.speaker, c.lang, got)
		}
	}
}

func TestOnWeb(t *testing.T) {
	for address, want := range map[string]bool{"https://example.org": true, "http://example.org/a": true, "": false, "javascript:alert(1)": false, "file:///home/ann/a.html": false, "httpx://a": false} {
		if OnWeb(address) != want {
			t.Errorf("%q: %v", address, !want)
		}
	}
}

func TestLocal(t *testing.T) {
	places := []Place{{ID: "cork", Kind: City}, {ID: "hall", Kind: Venue, Within: "cork", Lat: 51.9, Lon: -8.5}, {ID: "quay", Kind: Venue, Within: "cork", Lat: 51.9, Lon: -8.4}, {ID: "den", Kind: Venue, Within: "cork"}, {ID: "dublin", Kind: City}}
	in := func(ids ...string) *Index {
		s := Story{Places: places}
		for _, id := range ids {
			s.Events = append(s.Events, Event{ID: id, Place: id})
		}
		return NewIndex(s)
	}
	for _, c := range []struct {
		name string
		x    *Index
		lane string // of the hall
	}{
		{"in a story of one city what happens counts for its venue", in("cork", "hall", "quay"), "hall"},
		{"in a story of two cities for its city", in("hall", "quay", "dublin"), "cork"},
		{"where a single venue is named likewise", in("cork", "hall", "den"), "cork"},
		{"and with other events as with all of them", in("cork", "hall", "quay").With(nil), "hall"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if l, _ := c.x.Lane("hall"); l.ID != c.lane {
				t.Error(l.ID)
			}
			if l, _ := c.x.Lane("den"); l.ID != "cork" {
				t.Error("a venue without a point has the lane of", l.ID)
			}
		})
	}
	t.Run("a venue in no city is a dot and has its own lane, in a country, a region or nowhere", func(t *testing.T) {
		x := NewIndex(Story{Places: []Place{
			{ID: "nepal", Kind: Country}, {ID: "khumbu", Kind: Region, Within: "nepal"}, {ID: "camp", Kind: Venue, Within: "khumbu", Lat: 28, Lon: 86.9},
			{ID: "rig", Kind: Venue, Lat: 61, Lon: 2}, {ID: "lost", Kind: Venue, Within: "nepal"},
		}})
		for place, want := range map[string]string{"camp": "camp", "rig": "rig", "lost": "nepal", "khumbu": "nepal"} {
			if l, _ := x.Lane(place); l.ID != want || x.Pinned(l) != (l.Kind == Venue) {
				t.Errorf("%s has the lane of %s", place, l.ID)
			}
		}
	})
}

func TestGrouped(t *testing.T) {
	events := byID(atlas.Events, func(e *Event) string { return e.ID })
	of := func(i int) string { return atlas.Claims[i].Event }
	want := make([][]int, len(atlas.Events))
	for i := range atlas.Claims {
		put(want, events, of(i), i)
	}
	t.Run("groups that share a list are those that are made one by one", func(t *testing.T) {
		if got := grouped(len(want), at(AtOnce, events, len(atlas.Claims), of)); !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("%v, want %v", got, want)
		}
	})
	t.Run("and each ends where the next begins", func(t *testing.T) {
		got := grouped(2, []int{1, 0, -1, 1})
		if _ = append(got[0], 9); !slices.Equal(got[1], []int{0, 3}) {
			t.Error(got)
		}
	})
}
