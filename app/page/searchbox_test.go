package page

import (
	"strings"
	"testing"
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
		for _, o := range options {
			if !strings.Contains(strings.ToLower(o.words()), "witk") || len(texts(o.all(".hit-kind"))) != 1 {
				t.Errorf("%q", o.words())
			}
		}
	})
	t.Run("says that there is nothing", func(t *testing.T) {
		if !box(Desk{Typed: "nobodysaysthis"}).has(".none") {
			t.Error("it says nothing")
		}
	})
}
