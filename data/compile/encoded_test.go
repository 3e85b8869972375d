package compile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/data/model"
)

func TestEncoded(t *testing.T) {
	w, err := Open(on(t, "story.yaml", "", ""))
	if err != nil {
		t.Fatal(err)
	}
	whole := func() model.Story {
		s := w.Story
		s.Claims, s.Events, s.Places = slices.Clone(s.Claims), slices.Clone(s.Events), slices.Clone(s.Places)
		return s
	}
	t.Run("what the compiler gives holds", func(t *testing.T) {
		if err := Encoded(whole()); err != nil {
			t.Error(err)
		}
	})
	for name, c := range map[string]struct {
		spoil func(*model.Story)
		want  string
	}{
		"a claim of no event":           {func(s *model.Story) { s.Claims[0].Event = "none" }, `claims[0]: there is no event "none"`},
		"a speaker with a misspelt id":  {func(s *model.Story) { s.Claims[0].Speaker = "nobody-at-all" }, `claims[0]: there is no person "nobody-at-all"`},
		"a kind that the story has not": {func(s *model.Story) { s.Events[0].Kind = "incident" }, `events[0]: there is no kind "incident"`},
		"a place within none":           {func(s *model.Story) { s.Places[0].Within = "none" }, `places[0]: there is no place "none"`},
		"an event that is there twice":  {func(s *model.Story) { s.Events = append(s.Events, s.Events[0]) }, `another event has the id "` + w.Story.Events[0].ID + `"`},
		"what the schema forbids":       {func(s *model.Story) { s.Claims[0].Stance = "rumoured" }, "schema"},
	} {
		t.Run(name+" is named", func(t *testing.T) {
			s := whole()
			c.spoil(&s)
			if err := Encoded(s); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v", err)
			}
		})
	}
	t.Run("of many mistakes some are named, and the others counted", func(t *testing.T) {
		s := whole()
		for range 50 {
			s.Claims = append(s.Claims, s.Claims[0])
		}
		if err := Linked(s); err == nil || !strings.Contains(err.Error(), "and 30 more") || strings.Count(err.Error(), "another claim") != 20 {
			t.Errorf("got %v", err)
		}
		for i := range s.Claims {
			s.Claims[i].ID = fmt.Sprint("claim-", i)
			s.Claims[i].Stance = "rumoured"
		}
		if err := Encoded(s); err == nil || strings.Count(err.Error(), "\n") != 20 || !strings.Contains(err.Error(), "more") {
			t.Errorf("got %v", err)
		}
	})
}
