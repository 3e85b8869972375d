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
