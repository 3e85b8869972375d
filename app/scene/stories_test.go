package scene

import (
	"slices"
	"strconv"
	"sync"
	"testing"

	"dateline/app/state"
	"dateline/data"
	"dateline/data/basemap"
	"dateline/data/model"
	"dateline/stories/gallery"
)

// earth is read once: every test lays out on the same world.
var earth = sync.OnceValue(basemap.Load)

func load(t testing.TB) model.Story {
	t.Helper()
	s, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// opening is the state in which the page of a story opens.
func opening(s model.Story) state.State { return state.State{Event: s.Opening} }

func when(text string) model.When {
	if text == "" {
		return model.When{}
	}
	w, err := model.ParseWhen(text)
	if err != nil {
		panic(err)
	}
	return w
}

func inEnglish(s string) model.Text { return model.Text{"en": s} }

// teller writes stories by a fixed rule: the same seed tells the same story.
type teller struct {
	model.Story
	seed uint64
}

// below gives a number from 0 to n-1, by Marsaglia's xorshift.
func (t *teller) below(n int) int {
	t.seed ^= t.seed << 13
	t.seed ^= t.seed >> 7
	t.seed ^= t.seed << 17
	return int(t.seed % uint64(n))
}

func tell(seed uint64) *teller {
	t := &teller{seed: seed*0x9E3779B97F4A7C15 + 1}
	t.Title, t.Languages = inEnglish("A story"), []string{"en"}
	return t
}

func (t *teller) country(id string, lon, lat float64) {
	t.Places = append(t.Places, model.Place{ID: id, Name: inEnglish(id), Kind: "country", Lon: lon, Lat: lat})
}

func (t *teller) city(id, within string, lon, lat float64) {
	t.Places = append(t.Places, model.Place{ID: id, Name: inEnglish(id), Kind: "city", Within: within, Lon: lon, Lat: lat})
}

func (t *teller) source(published string) string {
	id := "source-" + strconv.Itoa(len(t.Sources)+1)
	t.Sources = append(t.Sources, model.Source{ID: id, Publisher: "Publisher " + strconv.Itoa(len(t.Sources)+1), Published: when(published), Dated: "stated"})
	return id
}

var stances = []string{model.Happened, model.Planned, model.Denied, model.Happened, model.Background}

// event adds an event with one to three claims, of the sources there are.
func (t *teller) event(at, place string, people ...string) {
	id := "event-" + strconv.Itoa(len(t.Events)+1)
	var heard []string
	for range 1 + t.below(3) {
		c := model.Claim{ID: "claim-" + strconv.Itoa(len(t.Claims)+1), Event: id, Stance: stances[t.below(len(stances))], Says: inEnglish("It is said.")}
		if len(t.Sources) > 0 {
			c.Source = t.Sources[t.below(len(t.Sources))].ID
		}
		heard = append(heard, c.Stance)
		t.Claims = append(t.Claims, c)
	}
	t.Events = append(t.Events, model.Event{
		ID: id, Title: inEnglish("Thing " + strconv.Itoa(len(t.Events)+1) + " comes about"), When: when(at), Place: place, People: people,
		Kind: model.Kinds[t.below(len(model.Kinds))], Status: model.Status(heard),
	})
}

func (t *teller) cast(n int) (ids []string) {
	for i := range n {
		id := "person-" + strconv.Itoa(i+1)
		t.People = append(t.People, model.Person{ID: id, Name: inEnglish("Given Family" + strconv.Itoa(i+1))})
		ids = append(ids, id)
	}
	return ids
}

// crowd tells of n events over so many days in cities of countries, with dates
// of every precision among them.
func crowd(seed uint64, n, cities, countries, days int) model.Story {
	t := tell(seed)
	people := t.cast(8)
	first := model.DayOf(2021, 3, 1)
	for i := range countries {
		t.country("Country"+strconv.Itoa(i+1), float64(10+i*8), float64(30+i*6))
	}
	places := []string{"", "Country1"}
	for i := range cities {
		c := i % countries
		id := "City" + strconv.Itoa(i+1)
		t.city(id, "Country"+strconv.Itoa(c+1), float64(8+c*8+t.below(6)), float64(28+c*6)+float64(t.below(50))/10)
		places = append(places, id, id)
	}
	for range min(12, 1+n/4) {
		t.source((first + model.Day(t.below(days))).String())
	}
	for range n {
		d := first + model.Day(t.below(days))
		at := []string{d.String(), d.String(), d.String() + "T14:30", d.String() + " evening", d.String() + "/" + (d + model.Day(t.below(6))).String(), d.String()[:7], "../" + d.String(), d.String() + "/.."}
		t.event(at[t.below(len(at))], places[t.below(len(places))], people[t.below(8)], people[t.below(8)])
	}
	return t.Story
}

// told is a story that layouts are tried on.
type told struct {
	name string
	tell func() model.Story
}

// shapes are the stories of the gallery, and the odd ones.
func shapes() (all []told) {
	for _, c := range gallery.Cases() {
		all = append(all, told{c.Name, func() model.Story { return exhibit(c) }})
	}
	return append(all, odd...)
}

// exhibited gives the gallery's story of a name.
func exhibited(t *testing.T, name string) model.Story {
	t.Helper()
	all := gallery.Cases()
	i := slices.IndexFunc(all, func(c gallery.Case) bool { return c.Name == name })
	if i < 0 {
		t.Fatal("the gallery has no story of the name", name)
	}
	return exhibit(all[i])
}

func exhibit(c gallery.Case) model.Story {
	s, err := c.Story()
	if err != nil {
		panic(err)
	}
	return s
}

// odd are the stories that a layout meets once in its life and nobody would write
// down, each for one reason that its name gives.
var odd = []told{
	{"nothing at all", func() model.Story { return tell(1).Story }},
	{"no dates", func() model.Story {
		t := tell(4)
		t.city("Lima", "", -77.04, -12.05)
		t.source("")
		t.event("", "Lima")
		t.event("", "")
		return t.Story
	}},
	{"300 events", func() model.Story { return crowd(8, 300, 12, 5, 90) }},
	{"300 events in ten years", func() model.Story { return crowd(9, 300, 12, 5, 3650) }},
	{"long titles", func() model.Story {
		s := crowd(11, 30, 5, 2, 30)
		for i := range s.Events {
			s.Events[i].Title = inEnglish("The delegation of the interparliamentary commission on the Verkehrsinfrastrukturfinanzierungsgesellschaft convenes for the " + strconv.Itoa(i) + "th time, and adjourns")
		}
		for i := range s.Places {
			s.Places[i].Name = inEnglish("Llanfairpwllgwyngyllgogerychwyrndrobwll " + strconv.Itoa(i))
		}
		for i := range s.Sources {
			s.Sources[i].Publisher = "The Amalgamated Provincial Gazette and General Intelligencer, Evening Edition"
		}
		return s
	}},
	{"Arabic names", func() model.Story {
		s := crowd(12, 30, 5, 2, 30)
		for i := range s.Places {
			s.Places[i].Name = model.Text{"ar": "المدينة المنورة " + strconv.Itoa(i)}
		}
		for i := range s.Events {
			s.Events[i].Title = model.Text{"ar": "اجتماع الوفد في العاصمة " + strconv.Itoa(i)}
		}
		return s
	}},
	{"twenty sources of one hour", func() model.Story {
		t := tell(14)
		t.city("Oslo", "", 10.75, 59.91)
		for range 20 {
			t.source("2024-06-12T08:00")
		}
		t.event("2024-06-11", "Oslo")
		t.event("2024-06-12", "Oslo")
		return t.Story
	}},
	{"two dozen cities on one parallel", func() model.Story {
		t := tell(16)
		for i := range 24 {
			id := "Town" + strconv.Itoa(i+1)
			t.city(id, "", float64(i)*2, 50+float64(i%3)/100)
			t.event((model.DayOf(2024, 6, 1) + model.Day(i)).String(), id)
		}
		return t.Story
	}},
}
