package model

import (
	"fmt"
	"testing"
)

// plainStory is a story of n events with a claim each, and nothing more.
func plainStory(t *testing.T, n int) Story {
	s := Story{Languages: []string{"en"}, Sources: []Source{{ID: "s", Publisher: "Paper"}}}
	for i := range n {
		id := fmt.Sprintf("event-%d", i)
		s.Events = append(s.Events, Event{ID: id, Title: Text{"en": "Something happened"}, When: when(t, "2020-01-01"), Status: Happened})
		s.Sources[0].Sentences = append(s.Sources[0].Sentences, 3)
		s.Claims = append(s.Claims, Claim{ID: "claim-" + id, Source: "s", Event: id, At: Locator{Paragraph: 1, Sentence: 1}, Says: Text{"en": "It happened."}, Stance: Happened})
	}
	return s
}

// TestDecodeAllocates bounds what reading takes, for which a page waits: the keys of
// one object are read into the room of those before.
func TestDecodeAllocates(t *testing.T) {
	few, many := Encode(plainStory(t, 100)), Encode(plainStory(t, 1100))
	allocations := func(text []byte) float64 {
		return testing.AllocsPerRun(3, func() {
			if _, err := Decode(text); err != nil {
				t.Fatal(err)
			}
		})
	}
	if each := (allocations(many) - allocations(few)) / 1000; each > 7 {
		t.Errorf("an event with its claim takes %.1f allocations", each)
	}
}
