package page

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/basemap"
	"dateline/stories/gallery"
)

// readingOf is the reading column of a view of the seed story.
func readingOf(t *testing.T, fragment string) *node {
	t.Helper()
	return parsed(t, markup(of(seed(), fragment).reading())).the(t, "#reading")
}

func TestJourney(t *testing.T) {
	const shuttle = "show=journey:steve-witkoff/march-visit"
	t.Run("says whose it is and where it leads, and is the current thing", func(t *testing.T) {
		if head := readingOf(t, shuttle).the(t, "h2", "aria-current=true"); head.words() != "Steve Witkoff: Jeddah to Moscow" || !head.is("data-journey=steve-witkoff/march-visit") {
			t.Errorf("%q %v", head.words(), head.attrs)
		}
	})
	t.Run("has a sentence for each ground, and says so where nobody reports it", func(t *testing.T) {
		for fragment, want := range map[string]string{
			shuttle: "No article reports this journey.",
			"show=journey:volodymyr-zelensky/zelensky-arrival": "where from is not stated",
		} {
			if got := readingOf(t, fragment).the(t, ".verdict").words(); !strings.Contains(got, want) {
				t.Errorf("%s: %q", fragment, got)
			}
		}
	})
	t.Run("rests on the claims that put the person at its two ends, and leads to both", func(t *testing.T) {
		column := readingOf(t, shuttle)
		if got := each(column.all("li", "data-event"), "data-event"); !slices.Equal(got, []string{"jeddah-talks", "march-visit"}) {
			t.Errorf("%v", got)
		}
		m, _ := of(seed(), "").moveOf("steve-witkoff/march-visit")
		if got := each(column.all("li", "data-claim"), "data-claim"); len(got) == 0 || !slices.Equal(set(got), set(m.Claims)) {
			t.Errorf("%v, not %v", got, m.Claims)
		}
	})
	t.Run("is not told before it is known", func(t *testing.T) {
		column := readingOf(t, "show=journey:steve-witkoff/oman-talks&asof=2025-03-14")
		if got := column.words(); !strings.Contains(got, "Nothing was known of this on 14 March 2025") || column.has("li", "data-claim") {
			t.Errorf("%q", got)
		}
	})
}

func TestPlace(t *testing.T) {
	t.Run("lists what happens there in the order of time", func(t *testing.T) {
		p := of(seed(), "")
		var want []string
		for _, id := range p.View.Order() {
			if lane, _ := p.Index.Lane(p.Event(id).Place); lane.ID == "moscow" {
				want = append(want, id)
			}
		}
		if got := each(readingOf(t, "show=place:moscow").all("li", "data-event"), "data-event"); len(want) < 3 || !slices.Equal(got, want) {
			t.Errorf("%v, not %v", got, want)
		}
	})
	t.Run("has a country's own events apart from its cities'", func(t *testing.T) {
		column := readingOf(t, "show=place:russia")
		if heads := texts(column.all("h3")); !slices.Equal(heads, []string{"Russia, city not stated", "Moscow", "St Petersburg"}) {
			t.Errorf("%q", heads)
		}
	})
	t.Run("has the venues of a country that are in no city beside its cities", func(t *testing.T) {
		story, err := gallery.Named("expedition").Story()
		if err != nil {
			t.Fatal(err)
		}
		column := parsed(t, markup(of(scene.Prepare(story, basemap.Load()), "show=place:nepal").reading())).the(t, "#reading")
		if heads := texts(column.all("h3")); !slices.Equal(heads, []string{"Nepal, city not stated", "Kathmandu", "Thyangboche", "Base Camp", "Summit"}) {
			t.Errorf("%q", heads)
		}
	})
	t.Run("tells of elsewhere, and of a venue alone", func(t *testing.T) {
		if got := each(readingOf(t, "show=place:elsewhere").all("li", "data-event"), "data-event"); !slices.Contains(got, "witkoff-fox") || slices.Contains(got, "march-meeting") {
			t.Errorf("%v", got)
		}
		if got := each(readingOf(t, "show=place:vnukovo-airport").all("li", "data-event"), "data-event"); !slices.Equal(got, []string{"march-departure"}) {
			t.Errorf("%v", got)
		}
	})
	t.Run("knows no more than its day, and says what the filter does", func(t *testing.T) {
		if got := readingOf(t, "show=place:oman&asof=2025-03-11").words(); !strings.Contains(got, "Nothing was known of this") {
			t.Errorf("%q", got)
		}
		if got := readingOf(t, "show=place:oman&status=denied").words(); !strings.Contains(got, "The filter leaves every event out.") {
			t.Errorf("%q", got)
		}
	})
}

func TestSource(t *testing.T) {
	p := of(seed(), "")
	told := map[string]int{}
	for _, s := range p.Index.Story.Sources {
		first, again := p.brought(s)
		for _, e := range append(first, again...) {
			if p.Index.SourcesOn(e.ID) == nil || !slices.Contains(p.Index.SourcesOn(e.ID), s.ID) {
				t.Errorf("%s does not tell of %s", s.ID, e.ID)
			}
		}
		for _, e := range first {
			told[e.ID]++
		}
	}
	t.Run("each event is told first by somebody", func(t *testing.T) {
		for _, e := range p.Index.Story.Events {
			if told[e.ID] == 0 {
				t.Errorf("%s by nobody", e.ID)
			}
		}
	})
	t.Run("what was told before is apart from what is new", func(t *testing.T) {
		last := p.Index.Story.Sources[len(p.Index.Story.Sources)-1]
		column := readingOf(t, "show=source:"+last.ID)
		if heads := texts(column.all("h3")); !slices.Equal(heads, []string{"Told here first", "Told before, and here again"}) {
			t.Errorf("%q", heads)
		}
	})
}

func TestDaysTold(t *testing.T) {
	t.Run("a fold says that nothing is dated to it", func(t *testing.T) {
		if got := readingOf(t, "show=days:2025-03-17/2025-04-10").the(t, ".verdict").words(); got != "No article dates anything to these 25 days." {
			t.Errorf("%q", got)
		}
	})
	t.Run("a day has its events, what may be of it, and its reports", func(t *testing.T) {
		column := readingOf(t, "show=days:2025-03-11")
		if heads := texts(column.all("h3")); !slices.Equal(heads, []string{"May fall within this time", "Reported in this time"}) {
			t.Errorf("%q", heads)
		}
		if got := each(column.all("li", "data-event"), "data-event"); got[0] != "jeddah-talks" || !slices.Contains(got, "embassy-visit") {
			t.Errorf("%v", got)
		}
		if got := each(column.all("li", "data-source"), "data-source"); len(got) != 2 {
			t.Errorf("%v", got)
		}
	})
	t.Run("a filter takes nothing from it: what nobody dates is not what is left out", func(t *testing.T) {
		if a, b := readingOf(t, "show=days:2025-03-11"), readingOf(t, "show=days:2025-03-11&status=denied"); len(a.all("li", "data-event")) != len(b.all("li", "data-event")) {
			t.Error("it does")
		}
	})
}

// TestChosenIsAnnounced holds what a screen reader hears of a choice, and of the way
// back.
func TestChosenIsAnnounced(t *testing.T) {
	event := of(seed(), "event=march-meeting")
	place := of(seed(), "event=march-meeting&show=place:moscow")
	if got := place.Announcement(event.State); got != "Moscow" {
		t.Errorf("%q", got)
	}
	if got := event.Announcement(place.State); got != "Putin receives Witkoff" {
		t.Errorf("%q", got)
	}
}

// TestTableOfJourneys holds the table to the figure.
func TestTableOfJourneys(t *testing.T) {
	for _, fragment := range []string{"", "asof=2025-03-14", "status=planned", "follow=marco-rubio"} {
		var drawn []string
		p := of(seed(), fragment)
		for _, s := range p.World.Draw(p.View, p.State, p.Size).Timeline {
			if s.Kind == "reaches" {
				for _, k := range s.Kids {
					drawn = append(drawn, k.Bind.Journey)
				}
			}
		}
		rows := each(tabled(t, fragment).all("tr", "data-journey"), "data-journey")
		for _, id := range drawn {
			if !slices.Contains(rows, id) {
				t.Errorf("%q: %s is drawn, and no row: %v", fragment, id, rows)
			}
		}
	}
	if row := tabled(t, "show=journey:steve-witkoff/march-visit").the(t, "tr", "data-journey=steve-witkoff/march-visit"); !row.is("aria-current=true") {
		t.Error("the one that is chosen is not marked")
	}
}

// TestUnknownThing: what there is not is never shown, whatever its kind; the root
// sees to that, and here nothing may break on it.
func TestUnknownThing(t *testing.T) {
	for kind := range tellings {
		p := of(seed(), "")
		p.State.Show = state.Thing{Kind: kind, ID: "nobody/nothing"}
		if !parsed(t, markup(p.reading())).has("h2") {
			t.Errorf("%s has no heading", kind)
		}
	}
}
