package period

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"dateline/data/model"
)

// made is a story of n events over some years, out of order, with up to four claims
// each: some last for weeks, some are on one day with many others, some have no day.
func made(n int) model.Story {
	s := model.Story{Title: model.Text{"en": "Made up"}, Languages: []string{"en"}, Opening: "e-7"}
	s.Lead = model.Lead{Title: model.Text{"en": "What is made up"}}
	s.Notes = []model.Note{{Text: model.Text{"en": "Of two"}, Events: []string{"e-1", "e-2"}}, {Text: model.Text{"en": "Of a claim"}, Claims: []string{"c-3-0"}}, {Text: model.Text{"en": "Of all"}}}
	s.Places = []model.Place{{ID: "land", Kind: model.Country}, {ID: "nowhere", Kind: model.City}}
	s.People = []model.Person{{ID: "nobody"}}
	for i := range 9 {
		s.Places = append(s.Places, model.Place{ID: fmt.Sprint("city-", i), Kind: model.City, Within: "land"})
		s.People = append(s.People, model.Person{ID: fmt.Sprint("p-", i)})
		s.Sources = append(s.Sources, model.Source{ID: fmt.Sprint("s-", i), Dated: "stated"})
	}
	s.Sources = append(s.Sources, model.Source{ID: "unread"})
	s.Words = []model.Text{{"en": "an aide", "ru": "помощник"}, {"en": "never said", "ru": "не сказано"}}
	for i := range n {
		e := model.Event{ID: fmt.Sprint("e-", i), When: dateOf(i), Place: fmt.Sprint("city-", i/50%9), People: []string{fmt.Sprint("p-", i/70%9)}}
		s.Events = append(s.Events, e)
		for k := range i * 7 % 5 {
			s.Claims = append(s.Claims, model.Claim{ID: fmt.Sprintf("c-%d-%d", i, k), Event: e.ID, Source: fmt.Sprint("s-", (i/40+k)%9), Speaker: "an aide"})
		}
	}
	s.Claims = append(s.Claims, model.Claim{ID: "lost", Event: "no-such-event", Source: "s-0"})
	return s
}

func dateOf(i int) model.When {
	text := fmt.Sprintf("20%02d-%02d-%02d", i*37%9, i*11%12+1, i*5%28+1)
	switch i % 13 {
	case 3:
		text = "2003-03-03" // a day with many
	case 5:
		return model.When{}
	case 8:
		text = fmt.Sprintf("20%02d-%02d-01/..", i*37%9, i*11%12+1)
	case 11:
		text = fmt.Sprintf("20%02d-01-01/20%02d-06-30", i*37%9, i*37%9+1)
	}
	w, err := model.ParseWhen(text)
	if err != nil {
		panic(err)
	}
	return w
}

func TestDivide(t *testing.T) {
	for _, n := range []int{0, 1, 40, 600} {
		for _, most := range []int{1, 7, 60, 5000} {
			s := made(n)
			d := Divide(s, most)
			name := fmt.Sprintf("%d events by %d claims", n, most)
			t.Run(name+" keep every noun, the events and the claims once, all as they were", func(t *testing.T) { keepsAll(t, s, d) })
			t.Run(name+" are bounded but for events that are more by themselves", func(t *testing.T) { isBounded(t, d, most) })
			t.Run(name+" follow each other", func(t *testing.T) { follows(t, d) })
			t.Run(name+" are divided the same way again", func(t *testing.T) {
				again := Divide(made(n), most)
				for i := range d.Len() {
					if !reflect.DeepEqual(d.Story(i), again.Story(i)) {
						t.Fatalf("period %d is another", i)
					}
				}
			})
		}
	}
	t.Run("what fits is one period, which is the story itself", func(t *testing.T) {
		s := made(40)
		d := Divide(s, 5000)
		if d.Len() != 1 || !reflect.DeepEqual(d.Story(0), s) {
			t.Errorf("%d periods, the first of which is another story", d.Len())
		}
	})
	t.Run("periods are of even size where no day is large", func(t *testing.T) {
		var s model.Story
		for i := range 1000 {
			s.Events = append(s.Events, model.Event{ID: fmt.Sprint(i), When: model.Day(i).When()})
		}
		d := Divide(s, 300)
		for i := range d.Len() {
			if d.Events(i) != 250 {
				t.Errorf("period %d has %d events", i, d.Events(i))
			}
		}
	})
	t.Run("nor is the last small where days do not fill a period", func(t *testing.T) {
		var s model.Story
		for i := range 3000 {
			s.Events = append(s.Events, model.Event{ID: fmt.Sprint(i), When: model.Day(i / 30).When()})
		}
		d := Divide(s, 1000)
		if d.Len() != 4 || d.Events(3) < 600 {
			t.Errorf("the last of %d has %d events", d.Len(), d.Events(d.Len()-1))
		}
	})
}

func keepsAll(t *testing.T, s model.Story, d *Division) {
	events, claims := map[string]model.Event{}, map[string]model.Claim{}
	sources, people, places, words := set{}, set{}, set{}, set{}
	for i := range d.Len() {
		p := d.Story(i)
		x := model.NewIndex(p)
		for _, e := range p.Events {
			if _, twice := events[e.ID]; twice {
				t.Errorf("event %s twice", e.ID)
			}
			if n, ok := d.Of(e.ID); !ok || n != i {
				t.Errorf("event %s of period %d is looked for in %d", e.ID, i, n)
			}
			events[e.ID] = e
			if place, ok := x.Place(e.Place); !ok || place.Within != "" && model.Noun(x.Place(place.Within)).ID == "" {
				t.Errorf("period %d lacks %s, or what it lies in", i, e.Place)
			}
		}
		for _, c := range p.Claims {
			if _, twice := claims[c.ID]; twice {
				t.Errorf("claim %s twice", c.ID)
			}
			claims[c.ID] = c
			if _, ok := x.Source(c.Source); !ok || p.Say(c.Speaker, "ru") != "помощник" && c.Speaker != "" {
				t.Errorf("period %d lacks %s or the words of %s", i, c.Source, c.ID)
			}
		}
		sources.add(ids(p.Sources, func(x model.Source) string { return x.ID })...)
		people.add(ids(p.People, func(x model.Person) string { return x.ID })...)
		places.add(ids(p.Places, func(x model.Place) string { return x.ID })...)
		words.add(ids(p.Words, func(x model.Text) string { return x["en"] })...)
		if p.Opening != "" && model.Noun(x.Event(p.Opening)).ID == "" {
			t.Errorf("period %d opens with an event that it has not", i)
		}
		if len(p.Notes) > 0 && p.Lead.IsZero() {
			t.Errorf("period %d has notes and no lead", i)
		}
	}
	if len(events) != len(s.Events) || len(claims) != len(s.Claims) || len(sources) != len(s.Sources) || len(people) != len(s.People) || len(places) != len(s.Places) || len(words) != len(s.Words) {
		t.Errorf("of %d events %d, of %d claims %d, of %d sources %d, of %d people %d, of %d places %d, of %d phrases %d",
			len(s.Events), len(events), len(s.Claims), len(claims), len(s.Sources), len(sources), len(s.People), len(people), len(s.Places), len(places), len(s.Words), len(words))
	}
	for _, e := range s.Events {
		if !reflect.DeepEqual(events[e.ID], e) {
			t.Errorf("event %s is another", e.ID)
		}
	}
	for _, c := range s.Claims {
		if !reflect.DeepEqual(claims[c.ID], c) {
			t.Errorf("claim %s is another", c.ID)
		}
	}
}

func ids[T any](list []T, id func(T) string) (all []string) {
	for _, x := range list {
		all = append(all, id(x))
	}
	return all
}

func isBounded(t *testing.T, d *Division, most int) {
	for i := range d.Len() {
		claims := len(d.claims[i])
		if i == 0 {
			claims-- // what is about no event
		}
		if max(claims, d.Events(i)) > most && d.Events(i) > 1 {
			t.Errorf("period %d has %d events and %d claims", i, d.Events(i), len(d.claims[i]))
		}
	}
}

// follows holds that no period begins before the one before it ends, and that only the
// first ones may have no day.
func follows(t *testing.T, d *Division) {
	var before model.Day
	dated := false
	for i := range d.Len() {
		first, last, ok := d.Span(i)
		if !ok && dated {
			t.Errorf("period %d has no day", i)
		}
		if ok && dated && first < before {
			t.Errorf("period %d begins on %s, and the one before ends on %s", i, first, before)
		}
		before, dated = last, dated || ok
	}
}

func TestDays(t *testing.T) {
	t.Run("a day is divided only where it has too many", func(t *testing.T) {
		s := made(600)
		d := Divide(s, 60)
		days, on := map[model.Day]set{}, map[model.Day]int{}
		for _, e := range s.Events {
			if first, _ := e.When.Span(); e.Dated() {
				n, _ := d.Of(e.ID)
				if days[first] == nil {
					days[first] = set{}
				}
				days[first].add(fmt.Sprint(n))
				on[first] += max(1, len(model.NewIndex(s).ClaimsOn(e.ID)))
			}
		}
		for day, periods := range days {
			if len(periods) > 1 && on[day] <= 60 {
				t.Errorf("%s, with %d claims, is in %d periods", day, on[day], len(periods))
			}
		}
	})
}

func TestDensity(t *testing.T) {
	for _, n := range []int{0, 1, 40, 600} {
		s := made(n)
		d := Divide(s, 60)
		for _, parts := range []int{1, 7, 240} {
			t.Run(fmt.Sprintf("the %d parts of %d events have each dated event in its time", parts, n), func(t *testing.T) {
				want := make([]int, parts)
				first, last, _ := d.Extent()
				for _, e := range s.Events {
					if day, _ := e.When.Span(); e.Dated() {
						part := 0
						for part+1 < parts && float64(day-first) >= float64(part+1)*float64(last-first+1)/float64(parts) {
							part++
						}
						want[part]++
					}
				}
				if got := d.Density(parts); !slices.Equal(got, want) {
					t.Errorf("%v, want %v", got, want)
				}
			})
		}
	}
}

func TestDirectory(t *testing.T) {
	for _, n := range []int{0, 1, 600, 5000} {
		t.Run(fmt.Sprintf("each of %d events is found in its leaf, and no leaf is large", n), func(t *testing.T) {
			s := made(n)
			d := Divide(s, 60)
			leaves := d.Directory()
			found := 0
			for _, leaf := range leaves {
				found += len(leaf)
				if len(leaf) > 2*perLeaf {
					t.Errorf("a leaf has %d events", len(leaf))
				}
			}
			if found != n {
				t.Errorf("%d events are in it", found)
			}
			for _, e := range s.Events {
				period, _ := d.Of(e.ID)
				if !slices.Contains(leaves[leafOf(e.ID, len(leaves))], Entry{e.ID, period}) {
					t.Errorf("%s is not where it is looked for", e.ID)
				}
			}
		})
	}
	t.Run("the hash is FNV-1a, as the page's script has it", func(t *testing.T) {
		for id, want := range map[string]int{"": 0x811c9dc5, "a": 0xe40c292c, "foobar": 0xbf9cf968} {
			if got := leafOf(id, 1<<32); got != want {
				t.Errorf("%q is %x", id, got)
			}
		}
	})
}
