// Package pagetest has what tests of pages are made of.
package pagetest

import (
	"os"
	"testing"

	"dateline/data"
	"dateline/data/compile"
	"dateline/data/model"
	"dateline/web/page"
)

// Parts are as small as a page can be made of, with words that look like markup.
func Parts(t testing.TB) page.Parts {
	t.Helper()
	day, err := model.ParseWhen("2025-03-13")
	if err != nil {
		t.Fatal(err)
	}
	return page.Parts{
		Story: model.Story{
			Title:     model.Text{"en": "A </script><b> & {{boot}}"},
			Languages: []string{"en"},
			Sources:   []model.Source{{ID: "s", Publisher: "P", Published: day, Dated: "stated", Language: "en", Rights: "link"}},
			Places:    []model.Place{{ID: "here", Name: model.Text{"en": "Here"}, Kind: "city", Lat: 50, Lon: 30}},
			Events:    []model.Event{{ID: "e", Title: model.Text{"en": "It </script> happened"}, When: day, Place: "here", Kind: "talks", Status: model.Happened}},
			Claims:    []model.Claim{{ID: "s-1", Source: "s", Event: "e", Says: model.Text{"en": "It did <!-- so."}, Stance: model.Happened}},
		},
		Program: []byte("\x00asm\x01\x00\x00\x00"),
		Loader:  []byte("class Go {}"),
	}
}

// Story is the one that the project comes with.
func Story(t testing.TB) model.Story {
	t.Helper()
	story, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	return story
}

// Elsewhere is one of the compiler's stories in languages that have no words here, read
// from the folder of a package of web.
func Elsewhere(t testing.TB, name string) model.Story {
	t.Helper()
	story, err := compile.Story(os.DirFS("../../data/compile/testdata/" + name))
	if err != nil {
		t.Fatal(err)
	}
	return story
}

// Coloured are accents of a story's own.
func Coloured() model.Accents {
	return model.Accents{Light: []string{"#7A1F5C", "#1B5E20"}, Dark: []string{"#F48FB1", "#A5D6A7"}}
}

// Grounds are the tokens of the colours that text of the figure can stand on.
func Grounds() []string {
	return []string{"--paper", "--land", "--water", "--band1", "--band2", "--band3", "--tint1", "--tint2", "--tint3"}
}
