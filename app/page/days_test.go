package page

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/data/basemap"
	"dateline/data/model"
	"dateline/stories/gallery"
)

func TestDays(t *testing.T) {
	phone := in(scene.References[3])
	list := func(fragment string) *node {
		return drawn(t, of(seed(), fragment, phone)).the(t, "#timeline").the(t, ".days")
	}
	t.Run("list every event in the order of time, the ghosts too", func(t *testing.T) {
		for _, fragment := range []string{"", "asof=2025-03-11", "person=marco-rubio"} {
			got, want := each(list(fragment).all(".day"), "data-event"), of(seed(), fragment, phone).View.All()
			if slices.Sort(want); !slices.Equal(slices.Sorted(slices.Values(got)), want) {
				t.Errorf("%q: %v, not %v", fragment, got, want)
			}
			p := of(seed(), fragment, phone)
			for i := range got[1:] {
				a, b := p.Event(got[i]).When, p.Event(got[i+1]).When
				first, last := a.Reach()
				next, end := b.Reach()
				if next < first || next == first && last > first && next == end {
					t.Errorf("%q: %s stands before %s", fragment, p.Words.When(a), p.Words.When(b))
				}
			}
		}
	})
	t.Run("end with what nobody dates, in whatever century the others are", func(t *testing.T) {
		story, err := gallery.Named("centuries").Story()
		if err != nil {
			t.Fatal(err)
		}
		story.Events[0].When = model.When{}
		p := of(scene.Prepare(story, basemap.Load()), "", phone)
		if all := p.byDay(); all[len(all)-1] != story.Events[0].ID {
			t.Errorf("%v", all)
		}
		heads := texts(drawn(t, p).the(t, ".days").all("h2"))
		if last := heads[len(heads)-1]; last != p.Words.Calendar.None {
			t.Errorf("its heading is %q", last)
		}
	})
	t.Run("are one stop of the tab key: the selected event's, or the first where that is filtered away", func(t *testing.T) {
		for fragment, want := range map[string]string{"event=march-meeting": "march-meeting", "event=march-meeting&person=marco-rubio": list("person=marco-rubio").all(".day")[0].attrs["data-event"]} {
			if got := each(list(fragment).all(".day", "tabindex=0"), "data-event"); !slices.Equal(got, []string{want}) {
				t.Errorf("%q: %v, not %s", fragment, got, want)
			}
		}
	})
	t.Run("stand under one heading each, without their hours", func(t *testing.T) {
		heads := texts(list("").all("h2"))
		if len(heads) == 0 || len(slices.Compact(slices.Clone(heads))) != len(heads) || !slices.Contains(heads, "Thursday 13 March 2025") {
			t.Errorf("%q", heads)
		}
	})
	t.Run("are chosen by their headings, where both ends of a time are told, and those are one stop of the tab key", func(t *testing.T) {
		for fragment, stop := range map[string]string{"event=march-meeting": "2025-03-13", "event=april-visit": "", "event=march-meeting&show=days:2025-04-11": "2025-04-11"} {
			heads := list(fragment).all(".chooser", "data-act=choose", "data-days")
			for _, head := range heads {
				if head.attrs["data-arg"] != "days:"+head.attrs["data-days"] {
					t.Errorf("%q: %v", fragment, head.attrs)
				}
			}
			if got := each(list(fragment).all(".chooser", "data-days", "tabindex=0"), "data-days"); len(got) != 1 || stop != "" && got[0] != stop {
				t.Errorf("%q stops at %q", fragment, got)
			}
		}
		if !slices.ContainsFunc(list("").all("h2"), func(h *node) bool { return strings.Contains(h.words(), "by 11 April") && !h.has("button") }) {
			t.Error("of a time without a beginning one can choose the days")
		}
	})
	t.Run("have a column for each city and one for all else, by whose names the places are chosen", func(t *testing.T) {
		heads := list("event=march-meeting&show=place:elsewhere").the(t, ".legend").all(".chooser")
		if got := each(heads, "data-arg"); !slices.Equal(got, []string{"place:st-petersburg", "place:moscow", "place:riyadh", "place:jeddah", "place:elsewhere"}) {
			t.Errorf("%q", got)
		}
		if got := each(heads, "tabindex"); !slices.Equal(got, []string{"-1", "-1", "-1", "-1", "0"}) || !heads[4].is("aria-pressed=true") {
			t.Errorf("%q, %v", got, heads[4].attrs)
		}
	})
	t.Run("say of what is not known yet no more than that, selected or not", func(t *testing.T) {
		rows := list("asof=2025-03-11&event=april-visit").all(".day", ".ghost")
		for _, row := range rows {
			if row.words() != "not yet reported" {
				t.Errorf("%v: %q", row.attrs, row.words())
			}
		}
		if !slices.Contains(each(rows, "data-event"), "april-visit") {
			t.Error("what is selected is not among them")
		}
	})
	t.Run("mark what is not known yet", func(t *testing.T) {
		p := of(seed(), "asof=2025-03-11", phone)
		for _, row := range list("asof=2025-03-11").all(".day") {
			if row.is(".ghost") != p.View.Ghost(row.attrs["data-event"]) {
				t.Errorf("%v", row.attrs)
			}
		}
	})
}
