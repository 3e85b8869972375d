package page

import (
	"strings"
	"testing"

	"dateline/app/search"
)

func TestSearchBox(t *testing.T) {
	box := func(d Desk) *node { return parsed(t, markup(of(seed(), "", on(d)).searchBox())) }
	t.Run("has no list until something is typed", func(t *testing.T) {
		if list := box(Desk{}).the(t, "#hits"); !list.is("hidden") {
			t.Errorf("%v", list.attrs)
		}
	})
	t.Run("lists what is found, with the words marked, and says on which the keys stand", func(t *testing.T) {
		found := box(Desk{Typed: "witk", Hit: 2})
		field, options := found.the(t, "#search"), found.all("role=option")
		if len(options) < 3 || field.attrs["aria-activedescendant"] != "hit-2" || found.the(t, "aria-selected=true").attrs["id"] != "hit-2" {
			t.Errorf("%d options, %v", len(options), field.attrs)
		}
		last := options[len(options)-1]
		if last.words() != "Only events with “witk”" {
			t.Errorf("the last is %q", last.words())
		}
		for _, o := range options[:len(options)-1] {
			if !strings.Contains(strings.ToLower(o.words()), "witk") || len(texts(o.all(".hit-kind"))) != 1 {
				t.Errorf("%q", o.words())
			}
		}
	})
	t.Run("has the best result ready where the keys have not been", func(t *testing.T) {
		if best := box(Desk{Typed: "witk"}).the(t, "aria-selected=true").attrs["id"]; best != "hit-1" {
			t.Errorf("%q is", best)
		}
	})
	t.Run("says that there is nothing", func(t *testing.T) {
		if !box(Desk{Typed: "nobodysaysthis"}).has(".none") {
			t.Error("it says nothing")
		}
	})
}

// TestHits holds what a search offers on a day against what the day knows.
func TestHits(t *testing.T) {
	w := seed()
	for _, day := range w.Reports() {
		for _, typed := range []string{"witkoff", "putin", "talks", "moscow", "a"} {
			p := of(w, "asof="+day.String(), on(Desk{Typed: typed}))
			for _, h := range p.Hits() {
				known := true
				switch h.Kind {
				case search.Event:
					_, known = p.Known.Event(h.ID)
				case search.Claim:
					_, known = p.Known.Claim(h.ID)
				case search.Source:
					_, known = p.Known.Source(h.ID)
				}
				if !known {
					t.Errorf("on %s %q finds the %s %s", day, typed, h.Kind, h.ID)
				}
			}
		}
	}
	t.Run("who is named by nobody yet is not found", func(t *testing.T) {
		early := of(w, "asof="+w.Reports()[0].String(), on(Desk{Typed: "peskov"}))
		if hits := early.Hits(); len(hits) > 0 {
			t.Errorf("%v", hits)
		}
		if hits := of(w, "", on(Desk{Typed: "peskov"})).Hits(); len(hits) == 0 {
			t.Error("nor where everything is known")
		}
	})
}
