package site

import (
	"testing"

	"dateline/app/i18n"
	"dateline/data/model"
	"dateline/web/page"
)

func TestCardSaysWhoSaysSo(t *testing.T) {
	s := &site{Builder: &page.Builder{}}
	s.Story.Sources = []model.Source{{ID: "a"}, {ID: "b", Publisher: "The Post"}, {ID: "c", Publisher: "The Times"}, {ID: "d", Publisher: "東方"}}
	s.Story.Claims = []model.Claim{
		{Event: "one", Source: "b", Stance: "happened"}, {Event: "one", Source: "b", Stance: "happened"},
		{Event: "three", Source: "a", Stance: "happened"}, {Event: "three", Source: "b", Stance: "happened"}, {Event: "three", Source: "c", Stance: "happened"},
		{Event: "late", Source: "b", Stance: "planned"}, {Event: "late", Source: "c", Stance: "happened"},
		{Event: "unnamed", Source: "a", Stance: "happened"}, {Event: "unwritten", Source: "d", Stance: "happened"},
	}
	for _, id := range []string{"one", "three", "late", "unnamed", "unwritten"} {
		s.Story.Events = append(s.Story.Events, model.Event{ID: id, Status: model.Happened})
	}
	s.index = model.NewIndex(s.Story)
	for _, c := range []struct{ says, event, lang, want string }{
		{"one source", "one", "en", "according to The Post"},
		{"several, the first that is named", "three", "en", "according to The Post and 2 others"},
		{"not who only announced it", "late", "en", "according to The Times"},
		{"in another language", "three", "ru", "источники: The Post и ещё 2"},
		{"none that is named", "unnamed", "en", "1 source"},
		{"none whose letters a card has", "unwritten", "en", "1 source"},
	} {
		t.Run(c.says, func(t *testing.T) {
			if got := s.accordingTo(model.Event{ID: c.event, Status: model.Happened}, i18n.In(c.lang)); got != c.want {
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
