package main

import (
	"io/fs"
	"os"
	"path"
	"testing"

	"dateline/data/article"
	"dateline/data/compile"
	"dateline/data/gazetteer"
	"dateline/data/geo"
	"dateline/data/model"
)

const cases = "../testdata/cases"

// least is what a change may not fall below, for all cases together. What a draft
// reaches stands in docs/drafts.md.
const (
	leastPrecision = 0.88
	leastRecall    = 0.86
)

func TestCases(t *testing.T) {
	places := gazetteer.Load()
	folders, err := os.ReadDir(cases)
	if err != nil || len(folders) < 5 {
		t.Fatalf("%d cases, %v", len(folders), err)
	}
	var all tally
	for _, f := range folders {
		fsys := os.DirFS(path.Join(cases, f.Name()))
		want, err := readTruth(fsys, places)
		if err != nil {
			t.Fatal(err)
		}
		story, err := drafted(fsys, places)
		if err != nil {
			t.Fatal(err)
		}
		s := compare(want, of(story))
		all.want, all.got, all.both = all.want+s.events.want, all.got+s.events.got, all.both+s.events.both
		t.Run("the draft of "+f.Name()+" copies nothing and points at its passages", func(t *testing.T) {
			if _, err := compile.Verify(story, texts(t, fsys)); err != nil {
				t.Error(err)
			}
		})
	}
	t.Run("events are found", func(t *testing.T) {
		if all.precision() < leastPrecision || all.recall() < leastRecall {
			t.Errorf("precision %.2f, recall %.2f", all.precision(), all.recall())
		}
	})
}

// texts are the articles of a case as plain text.
func texts(t *testing.T, fsys fs.FS) fs.FS {
	t.Helper()
	files, err := fs.ReadDir(fsys, ".")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range files {
		raw, err := fs.ReadFile(fsys, f.Name())
		if err != nil {
			t.Fatal(err)
		}
		if a, err := article.Read(f.Name(), raw); err == nil {
			all[a.Source.File] = a.Source.Text
		}
	}
	return folder(all)
}

func TestCompare(t *testing.T) {
	date := func(s string) model.When {
		when, err := model.ParseWhen(s)
		if err != nil {
			t.Fatal(err)
		}
		return when
	}
	cork := place{"Cork", "city", geo.Point{Lat: 51.9, Lon: -8.5}}
	want := truth{
		people: [][]string{{"Ann Smith", "Anne Smith"}, {"Bob Jones"}},
		claims: []claim{{"a 1.1", "happened", date("2025-03-10"), cork}, {"a 2.1", "planned", date("2025-03-11/.."), place{}}},
		events: []event{{"visit", date("2025-03-10"), cork, []string{"Ann Smith"}}, {"meeting", date("2025-03-10"), cork, []string{"Ann Smith"}}},
	}
	got := truth{
		people: [][]string{{"Anne Smith"}},
		claims: []claim{{"a 1.1", "happened", date("2025-03-10"), cork}, {"a 3.1", "happened", date("2025-03-12"), cork}},
		events: []event{{"visit", date("2025-03-10 evening"), cork, []string{"Anne Smith"}}, {"visit", date("2025-05"), cork, nil}},
	}
	t.Run("a story is all that it is", func(t *testing.T) {
		s := compare(want, want)
		for _, c := range []tally{s.dates, s.places, s.people, s.stances, s.events, s.kinds} {
			if c.precision() != 1 || c.recall() != 1 {
				t.Errorf("got %+v", s)
			}
		}
	})
	t.Run("what is missed and what is made up is counted", func(t *testing.T) {
		counts := scores{dates: tally{1, 2, 1}, places: tally{1, 2, 1}, people: tally{2, 1, 1}, stances: tally{2, 2, 1}, events: tally{2, 2, 1}, kinds: tally{1, 1, 1}}
		if s := compare(want, got); s != counts {
			t.Errorf("got %+v", s)
		}
	})
}
