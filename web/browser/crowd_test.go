package browser

import (
	"fmt"
	"slices"
	"testing"

	"dateline/data/model"
	"dateline/web/page/pagetest"

	"github.com/chromedp/chromedp/kb"
)

// TestCrowd opens a story of more events than a figure can show, and goes into
// one of its crowds as a reader does.
func TestCrowd(t *testing.T) {
	address := large(t, 600)
	tab := open(t, chrome(t), address, desktop).ready()
	all := tab.count(".crowd")
	if all == 0 {
		t.Fatal("nothing is gathered")
	}
	if n := eval[int](tab, `document.querySelectorAll('.figure svg *').length`); n > 1500 {
		t.Errorf("the figure has %d elements", n)
	}
	number := `Math.max(0, ...[...document.querySelectorAll('.crowd-count')].map(e => +e.textContent))`
	most := eval[int](tab, number)
	tab.point(`.crowd[data-arg]`)
	tab.until("the time of the crowd to fill the figure", `/time=2021-\d\d-\d\d/.test(location.hash)`)
	tab.settle()
	if now := eval[int](tab, number); now >= most {
		t.Errorf("a crowd of %d is left, of %d", now, most)
	}
	tab.selected(tab.click("#timeline .event[data-event]:not([aria-current])"))
}

// large is the address of a page of many events, a few on each day in each of
// two cities.
func large(t *testing.T, n int) string {
	t.Helper()
	story := model.Story{
		Title: model.Text{"en": "Many"}, Languages: []string{"en"},
		Sources: pagetest.Parts(t).Story.Sources, Opening: "e0",
		Places: []model.Place{
			{ID: "a", Name: model.Text{"en": "Alpha"}, Kind: "city", Lat: 50, Lon: 30},
			{ID: "b", Name: model.Text{"en": "Beta"}, Kind: "city", Lat: 45, Lon: 20},
		},
	}
	for i := range n {
		day := model.DayOf(2021, 3, 1) + model.Day(i/8)
		when, err := model.ParseWhen(day.String())
		if err != nil {
			t.Fatal(err)
		}
		id := fmt.Sprintf("e%d", i)
		story.Events = append(story.Events, model.Event{ID: id, Title: model.Text{"en": fmt.Sprintf("Thing %d", i)}, When: when, Place: []string{"a", "b"}[i%2], Kind: "talks", Status: model.Happened})
		story.Claims = append(story.Claims, model.Claim{ID: "c" + id, Source: "s", Event: id, Says: model.Text{"en": "It is said."}, Stance: model.Happened})
	}
	return live(t, story)
}

// TestManyColumns lists events of nine cities on a phone, whose columns leave titles
// and places little room: a place's name keeps its line.
func TestManyColumns(t *testing.T) {
	story := model.Story{Title: model.Text{"en": "Many"}, Languages: []string{"en"}, Sources: pagetest.Parts(t).Story.Sources, Opening: "e0"}
	for i := range 9 {
		place, event := fmt.Sprintf("p%d", i), fmt.Sprintf("e%d", i)
		story.Places = append(story.Places, model.Place{ID: place, Name: model.Text{"en": fmt.Sprintf("Port %d", i)}, Kind: model.City, Lat: 30 + 3*float64(i), Lon: 20 + 2*float64(i)})
		when, err := model.ParseWhen((model.DayOf(2021, 3, 1) + model.Day(i)).String())
		if err != nil {
			t.Fatal(err)
		}
		story.Events = append(story.Events, model.Event{ID: event, Title: model.Text{"en": "The ministers deliberate extensively"}, When: when, Place: place, Kind: "talks", Status: model.Happened})
		story.Claims = append(story.Claims, model.Claim{ID: "c" + event, Source: "s", Event: event, Says: model.Text{"en": "It is said."}, Stance: model.Happened})
	}
	tab := open(t, chrome(t), live(t, story), view{width: 390, height: 844, before: seen}).ready()
	if high := tab.list(".day .where", `String(Math.round(e.getBoundingClientRect().height))`); len(high) != 9 || slices.Max(high) > "24" {
		t.Errorf("the names are %v px high", high)
	}
}

// TestPointers looks where nothing of the story is, and goes back by what the
// map's edge points to, with the keys alone.
func TestPointers(t *testing.T) {
	tab := open(t, chrome(t), built(t, single)+"#view=-40,20,6", desktop).ready()
	if n := tab.count("#map .pointer"); n == 0 {
		t.Fatal("the edge points nowhere")
	}
	for range 80 {
		if eval[bool](tab, `document.activeElement.matches('.pointer')`) {
			break
		}
		tab.keys(kb.Tab)
	}
	tab.keys(kb.Enter)
	tab.until("the whole map", `!location.hash.includes('view=') && document.querySelector('#map .pointer') === null`)
}
