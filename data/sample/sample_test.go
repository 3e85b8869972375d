package sample_test

import (
	"bytes"
	"fmt"
	"testing"

	"dateline/data/compile"
	"dateline/data/model"
	"dateline/data/sample"
)

func TestFolder(t *testing.T) {
	for _, n := range []int{1, 30, 1000} {
		t.Run(fmt.Sprintf("of %d events is a sound story, the same each time", n), func(t *testing.T) {
			first, err := compile.Story(sample.Folder(n))
			if err != nil {
				t.Fatalf("%.400v", err)
			}
			again, _ := compile.Story(sample.Folder(n))
			if len(first.Events) != n || len(first.Claims) != n || !bytes.Equal(model.Encode(first), model.Encode(again)) {
				t.Errorf("%d events and %d claims", len(first.Events), len(first.Claims))
			}
		})
	}
}

func TestStory(t *testing.T) {
	for _, n := range []int{1, 100, 3001} {
		t.Run(fmt.Sprintf("of %d claims has nothing that leads nowhere, and reads back as it is", n), func(t *testing.T) {
			s := sample.Story(n)
			x := model.NewIndex(s)
			for _, c := range s.Claims {
				e, known := x.Event(c.Event)
				_, reported := x.Source(c.Source)
				_, placed := x.Place(e.Place)
				if !known || !reported || !placed {
					t.Fatalf("%s is of no event, no source or no place", c.ID)
				}
			}
			if err := compile.Encoded(s); err != nil {
				t.Error(err)
			}
			again, err := model.Decode(model.Encode(s))
			if err != nil || len(again.Claims) != n || !bytes.Equal(model.Encode(again), model.Encode(s)) {
				t.Errorf("%d claims, %v", len(again.Claims), err)
			}
		})
	}
}
