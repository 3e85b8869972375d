package main

import (
	"bytes"
	"strings"
	"testing"

	"dateline/stories/gallery"
)

func TestPage(t *testing.T) {
	cases := gallery.Cases()[:2]
	page, err := Page(cases)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("each case has its words, its YAML, and a picture for each size and theme", func(t *testing.T) {
		for _, c := range cases {
			if !strings.Contains(string(page), `<section id="`+c.Name+`">`) || !strings.Contains(string(page), "stories/gallery/"+c.Name+".yaml") {
				t.Errorf("%s is not shown", c.Name)
			}
		}
		if n, want := bytes.Count(page, []byte("<img ")), len(cases)*len(sizes)*len(themes); n != want {
			t.Errorf("%d pictures, not %d", n, want)
		}
	})
	t.Run("it asks nothing of the network and is the same each time", func(t *testing.T) {
		if again, _ := Page(cases); !bytes.Equal(page, again) {
			t.Error("the same cases gave another page")
		}
		if bytes.Contains(page, []byte(`src="http`)) {
			t.Error("it fetches something")
		}
	})
	t.Run("a case that is no story is named", func(t *testing.T) {
		if _, err := Page([]gallery.Case{{Name: "broken", YAML: "title: No events"}}); err == nil || !strings.Contains(err.Error(), "broken.yaml") {
			t.Error(err)
		}
	})
}
