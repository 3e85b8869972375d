package gallery_test

import (
	"testing"

	"dateline/stories/gallery"
)

func TestCases(t *testing.T) {
	all := gallery.Cases()
	if len(all) < 16 {
		t.Errorf("there are %d cases only", len(all))
	}
	for _, c := range all {
		t.Run(c.Name+" is a sound story that says what it shows", func(t *testing.T) {
			story, err := c.Story()
			if err != nil {
				t.Fatal(err)
			}
			if lang := story.First(); story.Summary.In(lang) == "" || story.Opening == "" {
				t.Error("it wants a summary and an opening event")
			}
		})
	}
}
