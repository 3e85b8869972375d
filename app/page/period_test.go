package page

import (
	"strconv"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/data/basemap"
	"dateline/data/compile"
	"dateline/data/model"
	"dateline/data/sample"
)

// sampled is a made-up story of n events.
func sampled(t *testing.T, n int) *scene.World {
	t.Helper()
	story, err := compile.Story(sample.Folder(n))
	if err != nil {
		t.Fatal(err)
	}
	return scene.Prepare(story, basemap.Load())
}

func TestPeriods(t *testing.T) {
	w := sampled(t, 1500)
	phone := in(scene.References[3])
	days := func(event string) *node {
		return drawn(t, of(w, "event="+event, phone)).the(t, "#timeline").the(t, ".days")
	}
	for _, event := range []string{"event-0", "event-734", "event-1499"} {
		list := days(event)
		rows, folded := list.all(".day"), list.all(".period")
		t.Run("hold all events, those around "+event+" one by one", func(t *testing.T) {
			n := len(rows)
			for _, f := range folded {
				_, count, _ := strings.Cut(f.words(), "·")
				more, err := strconv.Atoi(strings.Fields(count)[0])
				if err != nil {
					t.Fatalf("%q counts nothing", f.words())
				}
				n += more
			}
			if n != 1500 || len(list.all(".day", "aria-current=true", "data-event="+event)) != 1 {
				t.Errorf("%d events, %d rows, %d folded", n, len(rows), len(folded))
			}
		})
		t.Run("stay a list that can be scrolled, around "+event, func(t *testing.T) {
			if len(rows) > 2*periodRows || len(folded) > 60 {
				t.Errorf("%d rows, %d folded", len(rows), len(folded))
			}
		})
	}
	t.Run("unfold at their first event", func(t *testing.T) {
		for _, f := range days("event-0").all(".period")[:5] {
			if id := f.attrs["data-arg"]; len(days(id).all(".day", "data-event="+id)) != 1 {
				t.Errorf("%q leads to %s, which is not there", f.words(), id)
			}
		}
	})
	t.Run("are none in a story of a few score events", func(t *testing.T) {
		if list := drawn(t, of(seed(), "", phone)).the(t, "#timeline").the(t, ".days"); list.has(".period") {
			t.Error("something is folded")
		}
	})
	t.Run("of an empty view are none either", func(t *testing.T) {
		p := of(w, "q=nobodysaysthis", phone)
		if p.View.Events = nil; drawn(t, p).has(".period") {
			t.Error("something is folded")
		}
	})
}

// TestLongLists: a person of thousands of stays, and a stretch of thousands of events, had
// a row for each once.
func TestLongLists(t *testing.T) {
	w := sampled(t, 3000)
	for fragment, most := range map[string]int{"follow=person-1": 3, "show=days:2020-02-01/2021-11-01": 1} {
		for _, event := range []string{"event-0", "event-1500", "event-2999"} {
			t.Run(fragment+" has a run about "+event+", and leads to all others", func(t *testing.T) {
				column := parsed(t, markup(of(w, fragment+"&event="+event, on(Desk{Tab: PersonTab})).reading()))
				rows, folded := column.all("li"), column.all("li", ".folded")
				if n := len(rows) - len(folded); n == 0 || n > most*2*periodRows || len(folded) == 0 {
					t.Errorf("%d rows and %d runs", n, len(folded))
				}
			})
		}
	}
}

// TestRuns: several runs may begin with one day, and some lists are of one person after the
// other.
func TestRuns(t *testing.T) {
	story := sample.Story(3 * 500)
	t.Run("of one day are each unfolded by their first event", func(t *testing.T) {
		for i := range story.Events {
			story.Events[i].When = model.DayOf(2020, 2, 1).When()
		}
		w := scene.Prepare(story, basemap.Load())
		column := func(event string) *node {
			return parsed(t, markup(of(w, "show=days:2020-02-01&event="+event).reading()))
		}
		folded := column("event-0").all("li", ".folded")
		if len(folded) < 3 {
			t.Fatalf("%d runs", len(folded))
		}
		for _, f := range folded {
			first := f.the(t, "button", "data-act=unfold").attrs["data-arg"]
			if !column(first).has("li", "data-event="+first) {
				t.Errorf("%s leads to another run", first)
			}
		}
	})
	t.Run("of journeys of many people stand in the order of time", func(t *testing.T) {
		story := sample.Story(3 * 1500)
		for i := range story.Events {
			story.Events[i].Place = story.Places[i%2].ID
		}
		p := of(scene.Prepare(story, basemap.Load()), "show=place:"+story.Places[0].ID+"&event=event-0")
		last := model.Day(0)
		for _, f := range parsed(t, markup(p.comings(story.Places[0].ID, p.Index.InTime())[1])).all("li", ".folded") {
			if day := p.starts(f.all("button")[0].attrs["data-arg"]); day < last {
				t.Errorf("%v comes after %v", day, last)
			} else {
				last = day
			}
		}
		if last == 0 {
			t.Error("none is folded")
		}
	})
}

func TestLongTable(t *testing.T) {
	w := sampled(t, 1000)
	table := func(fragment string) *node { return drawn(t, of(w, "table=1&"+fragment)).the(t, "#table") }
	t.Run("has the journeys about the selected event, and leads to all others", func(t *testing.T) {
		ways := drawn(t, of(w, "table=1&event=event-420")).the(t, "#table").the(t, ".ways")
		if rows, folded := ways.all("tr", "data-journey"), ways.all("tr", ".folded"); len(rows) == 0 || len(rows) > 2*periodRows || len(folded) == 0 {
			t.Errorf("%d rows, %d runs", len(rows), len(folded))
		}
	})
	t.Run("has the rows around the selected event, and leads to all others", func(t *testing.T) {
		for _, event := range []string{"event-0", "event-420", "event-999"} {
			body := table("event=" + event)
			if rows := body.all("tr", "data-event"); len(rows) != tablePart || len(body.all("tr", "aria-current=true", "data-event="+event)) != 1 || len(body.all("table")[0].all("tr", ".folded")) != 9 {
				t.Errorf("%s: %d rows", event, len(rows))
			}
		}
	})
	t.Run("counts what is folded", func(t *testing.T) {
		if got := texts(table("event=event-0").all("tr", ".folded"))[0]; got != "101–200 · 100 events" {
			t.Errorf("%q", got)
		}
	})
}

func TestLongAlternative(t *testing.T) {
	w := sampled(t, 600)
	list := drawn(t, of(w, "")).the(t, "#alternative")
	t.Run("names every event with its day and place in a line", func(t *testing.T) {
		var lines []*node
		for _, part := range list.all(".lines") {
			lines = append(lines, part.all("li")...)
		}
		if len(lines) != 600 {
			t.Fatalf("%d lines", len(lines))
		}
		for _, l := range lines {
			if !strings.Contains(l.words(), "Happened, ") || len(l.words()) > 140 {
				t.Errorf("%q", l.words())
			}
		}
	})
	t.Run("stands in few lists, none of them long", func(t *testing.T) {
		lists := list.all(".lines")
		for _, part := range lists {
			if n := len(part.all("li")); n > 2*periodRows {
				t.Errorf("%d lines in one", n)
			}
		}
		if len(lists) > 600/periodRows {
			t.Errorf("%d lists", len(lists))
		}
	})
	t.Run("says where the claims are", func(t *testing.T) {
		if !strings.Contains(list.words(), "What each source says of an event shows where scripts run.") {
			t.Error("it does not")
		}
	})
}
