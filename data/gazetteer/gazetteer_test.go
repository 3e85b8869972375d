package gazetteer

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	g := Load()
	for name, want := range map[string]string{
		"Moscow": "Moscow RU city", "moskau": "Moscow RU city", "Москва": "Moscow RU city", "موسكو": "Moscow RU city",
		"St. Petersburg": "Saint Petersburg RU city", "Saint Petersburg": "Saint Petersburg RU city", "Санкт-Петербург": "Saint Petersburg RU city",
		"Kiev": "Kyiv UA city", "Київ": "Kyiv UA city", "Riyadh": "Riyadh SA city", "Эр-Рияд": "Riyadh SA city", "الرياض": "Riyadh SA city",
		"Wien": "Vienna AT city", "Geneva": "Genève CH city", "Zurich": "Zürich CH city", "Oman": "Oman OM country", "عمان": "Oman OM country",
		"Saudi Arabia": "Saudi Arabia SA country", "Саудовская Аравия": "Saudi Arabia SA country", "U.S.": "United States US country",
		"USA": "United States US country", "UK": "United Kingdom GB country", "Deutschland": "Germany DE country", "Antarctica": "Antarctica AQ country",
		"Vnukovo Airport": "Vnukovo International Airport RU venue", "White House": "White House US venue", "Hobart": "Hobart AU city",
	} {
		t.Run(name+" is found", func(t *testing.T) {
			found := g.Find(name)
			if len(found) == 0 {
				t.Fatal("it is not")
			}
			if got := fmt.Sprint(found[0].Name, " ", found[0].Country, " ", found[0].Kind); got != want {
				t.Errorf("as %s, want %s", got, want)
			}
		})
	}
	t.Run("what is no place is not found", func(t *testing.T) {
		for _, name := range []string{"", " ", ".", "=", "Moscowx", "Mosco w", "zzzz", "\t", "\n"} {
			if found := g.Find(name); found != nil {
				t.Errorf("%q is %v", name, found)
			}
		}
	})
	t.Run("a name of several places gives all of them, the most populous first", func(t *testing.T) {
		found := g.Find("Birmingham")
		if len(found) < 2 || found[0].Country != "GB" || found[1].Population > found[0].Population {
			t.Errorf("got %v", found)
		}
	})
	t.Run("names in other languages come with a place", func(t *testing.T) {
		if got := g.Find("Jeddah")[0].Names["ru"]; got != "" && got != "Джидда" {
			t.Errorf("Jeddah is %q in Russian", got)
		}
		if got := g.Find("Riyadh")[0].Names["uk"]; got != "Ер-Ріяд" {
			t.Errorf("Riyadh is %q in Ukrainian", got)
		}
	})
}

func TestCountry(t *testing.T) {
	g := Load()
	if c, ok := g.Country("RU"); !ok || c.Name != "Russia" || c.Lat < 50 || c.Lat > 60 || c.Lon < 40 || c.Lon > 70 {
		t.Errorf("RU is %v, %v", c, ok)
	}
	if c, ok := g.Country("QQ"); ok {
		t.Errorf("QQ is %v", c)
	}
}

// TestEntries walks through all lines: each is whole and lies on the Earth.
func TestEntries(t *testing.T) {
	g := Load()
	codes := map[string]bool{}
	for i := range g.places.len() {
		p := place(g.places.line(i))
		if p.Kind == "country" {
			codes[p.Country] = true
		}
		if p.Name == "" || p.Kind == "" || math.Abs(p.Lat) > 90 || math.Abs(p.Lon) > 180 || p.Lat == 0 && p.Lon == 0 {
			t.Errorf("line %d is %v", i, p)
		}
		if !codes[p.Country] {
			t.Errorf("%s lies in %q, which is no country of the list", p.Name, p.Country)
		}
	}
	t.Run("names are sorted, each once", func(t *testing.T) {
		for i := 1; i < g.names.len(); i++ {
			a, _, _ := strings.Cut(g.names.line(i-1), "\t")
			b, _, _ := strings.Cut(g.names.line(i), "\t")
			if a >= b {
				t.Fatalf("%q stands before %q", a, b)
			}
		}
	})
	t.Run("the file is small", func(t *testing.T) {
		if len(packed) > 1_500_000 {
			t.Errorf("%d bytes", len(packed))
		}
	})
}

func TestFold(t *testing.T) {
	for name, want := range map[string]string{
		"": "", "U.S.": "us", "Saint-Étienne": "st etienne", "St. Louis": "st louis", "Санкт-Петербург": "ст петербург", "Орёл": "орел",
		"أبو ظبي": "ابو ظبي", "Zürich": "zurich", "Zu\u0308rich": "zurich", "Xi'an": "xian", " a  b ": "a b", "-": "",
	} {
		if got := Fold(name); got != want {
			t.Errorf("Fold(%q) = %q, want %q", name, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	g := Load()
	for _, seed := range []string{"Moscow", "", "\xff", "=RU", "st\tx", "Санкт-"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		key := Fold(name)
		if Fold(key) != key {
			t.Errorf("Fold(%q) = %q, folded again %q", name, key, Fold(key))
		}
		if found := g.Find(name); !slices.EqualFunc(found, g.Find(key), func(a, b Place) bool { return a.Name == b.Name && a.Lat == b.Lat }) {
			t.Errorf("%q and %q find different places", name, key)
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		Load()
	}
}

func BenchmarkFind(b *testing.B) {
	g := Load()
	for b.Loop() {
		g.Find("Saint Petersburg")
	}
}
