package site

import (
	"testing"

	"dateline/app/i18n"
	"dateline/data/model"
	"dateline/web/page"
)

func TestCardSaysWhatSourcesComeTo(t *testing.T) {
	s := &site{Builder: &page.Builder{}}
	s.Story.Sources = []model.Source{{ID: "b", Publisher: "The Post"}, {ID: "c", Publisher: "The Times"}, {ID: "d", Publisher: "東方"}}
	s.Story.Claims = []model.Claim{
		{Event: "two", Source: "b", Stance: "happened"}, {Event: "two", Source: "c", Stance: "happened"},
		{Event: "late", Source: "b", Stance: "planned"}, {Event: "late", Source: "c", Stance: "happened"},
		{Event: "unwritten", Source: "d", Stance: "happened"},
	}
	for _, id := range []string{"two", "late", "unwritten"} {
		s.Story.Events = append(s.Story.Events, model.Event{ID: id, Kind: model.Visit, Status: model.Happened})
	}
	s.index = model.NewIndex(s.Story)
	for _, c := range []struct{ says, event, lang, want string }{
		{"in a sentence", "two", "en", "Happened: two sources say so, by their account from two origins."},
		{"that who only announced it does not bear it out", "late", "en", "Only The Times reports the visit; others only announced it."},
		{"in another language", "late", "uk", "Лише The Times повідомляє про візит; інші лише оголосили про план."},
		{"by number, where a card has no letters for a name", "unwritten", "en", "1 source"},
	} {
		t.Run(c.says, func(t *testing.T) {
			if got := s.foot(model.Event{ID: c.event}, i18n.In(c.lang)); got != c.want {
				t.Errorf("%q", got)
			}
		})
	}
}

// TestCardOfAStatement holds the signs of cards to those of the figure: what is
// only said is a square, on its own card and on the line of time of all others.
func TestCardOfAStatement(t *testing.T) {
	story := model.Story{Title: model.Text{"en": "T"}}
	for i, kind := range []string{model.Meeting, model.Statement} {
		when, err := model.ParseWhen([]string{"2025-03-10", "2025-03-12"}[i])
		if err != nil {
			t.Fatal(err)
		}
		story.Events = append(story.Events, model.Event{ID: kind, Kind: kind, When: when, Status: model.Happened, Title: model.Text{"en": "E"}})
	}
	s := &site{Builder: &page.Builder{Parts: page.Parts{Story: story}}, words: i18n.In("en"), lang: "en", index: model.NewIndex(story)}
	for _, e := range story.Events {
		k := s.card(e)
		if k.Sign.Square != e.Said() {
			t.Errorf("the card of a %s has a square: %v", e.Kind, k.Sign.Square)
		}
		if len(k.Line) != 2 || k.Line[0].Sign.Square || !k.Line[1].Sign.Square {
			t.Errorf("on the card of a %s the line is %v", e.Kind, k.Line)
		}
	}
}
