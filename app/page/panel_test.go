package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/export"
	"dateline/app/scene"
	"dateline/data/basemap"
	"dateline/data/model"
)

// opened is a panel over a view of the seed story.
func opened(t *testing.T, panel Panel, about, fragment string, more ...func(*Page)) *node {
	t.Helper()
	more = append(more, func(p *Page) { p.Desk.Panel, p.Desk.About = panel, about })
	return parsed(t, markup(of(seed(), fragment, more...).panel())).the(t, "#panel")
}

func TestPanels(t *testing.T) {
	t.Run("each is a dialog under its own name", func(t *testing.T) {
		for _, name := range allPanels() {
			panel := opened(t, name, "", "")
			if panel.attrs["role"] != "dialog" || panel.attrs["aria-label"] == "" || panel.attrs["aria-label"] != panel.the(t, "h2").words() {
				t.Errorf("%s is %v", name, panel.attrs)
			}
		}
	})
	t.Run("the header opens those that are about nothing, and says which is open", func(t *testing.T) {
		for _, m := range menus {
			page := parsed(t, markup(of(seed(), "", on(Desk{Panel: m.panel})).header()))
			if got := each(page.all("data-act=open", "aria-expanded=true"), "data-arg"); !slices.Equal(got, []string{string(m.panel)}) {
				t.Errorf("with %s, expanded are %v", m.panel, got)
			}
			if _, ok := panels[m.panel]; !ok {
				t.Errorf("%s leads to no panel", m.panel)
			}
		}
	})
	t.Run("no other name shows one", func(t *testing.T) {
		if panel := opened(t, "none such", "", ""); !panel.is("hidden") || panel.words() != "" {
			t.Errorf("%v", panel.attrs)
		}
	})
}

func TestFacets(t *testing.T) {
	t.Run("a kind of the story's own is called as the story has it", func(t *testing.T) {
		story := seed().Story
		story.Kinds = []model.Kind{{ID: "regatta", Name: model.Text{"en": "Regatta", "ru": "Регата"}}}
		own := scene.Prepare(story, basemap.Load())
		for fragment, want := range map[string]string{"lang=ru": "Регата", "lang=ar": "Regatta"} {
			if p := of(own, fragment); p.nameOf("kind", "regatta").String() != want || p.codeName("regatta") != want || p.codeName("vote") == "" {
				t.Errorf("%s: %q", fragment, p.codeName("regatta"))
			}
		}
	})
	for facet, panel := range map[string]Panel{"person": People, "place": Places, "source": Sources, "status": Status, "kind": Status} {
		t.Run("each "+facet+" says how many events it would leave", func(t *testing.T) {
			values := opened(t, panel, "", "place=saudi-arabia").the(t, ".facet", "data-facet="+facet).all(".value")
			if len(values) < 2 {
				t.Fatalf("%d values are offered", len(values))
			}
			for _, v := range values {
				_, id, _ := strings.Cut(v.attrs["data-arg"], ":")
				fragment := "place=saudi-arabia&" + facet + "=" + id
				if facet == "place" {
					fragment = "place=" + id
				}
				if got, want := v.the(t, ".n").words(), number(len(of(seed(), fragment).View.Order())); got != want {
					t.Errorf("%s promises %s, and %s show", v.attrs["data-arg"], got, want)
				}
			}
		})
	}
}

func TestChips(t *testing.T) {
	const many = "person=steve-witkoff,vladimir-putin&place=moscow&status=happened&q=putin&from=2025-02-01&to=2025-04-20&inview=1"
	chips := parsed(t, markup(of(seed(), many).header())).the(t, ".chips")
	t.Run("each part of the filter can be taken off, and all of it", func(t *testing.T) {
		if got, want := set(each(chips.all("data-act"), "data-act")), []string{"clear", "inview", "time-whole", "toggle", "unquery"}; !slices.Equal(got, want) {
			t.Errorf("%v, not %v", got, want)
		}
		want := []string{"person:steve-witkoff", "person:vladimir-putin", "place:moscow", "status:happened"}
		if got := set(each(chips.all("data-act=toggle"), "data-arg")); !slices.Equal(got, want) {
			t.Errorf("%v, not %v", got, want)
		}
	})
	t.Run("they count what shows", func(t *testing.T) {
		v := of(seed(), many).View
		if got, want := chips.the(t, ".count").words(), fmt.Sprintf("%d of %d events", len(v.Order()), len(v.Known.Story.Events)); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	})
}

func TestTimePanel(t *testing.T) {
	t.Run("what may lie in the time is told from what does", func(t *testing.T) {
		p := of(seed(), "from=2025-03-10&to=2025-03-12")
		if p.View.Certain == 0 || p.View.Possible == 0 {
			t.Fatalf("%d certainly and %d possibly is no test", p.View.Certain, p.View.Possible)
		}
		want := fmt.Sprintf("%d events in this time, %d more may be", p.View.Certain, p.View.Possible)
		if words := opened(t, Time, "", "from=2025-03-10&to=2025-03-12").words(); !strings.Contains(words, want) {
			t.Errorf("no %q in %q", want, words)
		}
	})
	t.Run("the pace that was chosen is pressed, one of each kind", func(t *testing.T) {
		panel := opened(t, Time, "", "", on(Desk{Pace: Pace{}.With("events").With("moving").With("fast-1").With("none such")}))
		if got, want := each(panel.all("data-act=pace", "aria-pressed=true"), "data-arg"), []string{"events", "moving", "fast-1"}; !slices.Equal(got, want) {
			t.Errorf("%v, not %v", got, want)
		}
	})
}

func TestHelp(t *testing.T) {
	for _, lang := range seed().Story.Languages {
		t.Run("in "+lang+" says how each derived date was worked out, whom the story thanks, and its build", func(t *testing.T) {
			story, words := seed().Story, opened(t, Help, "", "lang="+lang, at("https://example.org/")).words()
			want := []string{"0123abcd"}
			for _, c := range story.Credits {
				want = append(want, c.In(lang))
			}
			for _, s := range story.Sources {
				if !s.Stated() {
					want = append(want, story.Say(s.Dated, lang))
				}
			}
			for _, w := range want {
				if w == "" || !strings.Contains(words, w) {
					t.Errorf("no %q in\n%s", w, words)
				}
			}
		})
	}
}

func TestShare(t *testing.T) {
	const view = "event=march-meeting&asof=2025-03-14"
	area := func(panel *node, id string) string { return panel.the(t, "textarea", "#"+id).attrs["value"] }
	t.Run("gives the view's link, and its frame with a link for where frames are not shown", func(t *testing.T) {
		panel := opened(t, Share, "", view, at("https://example.org/a?b=1&c=2"))
		if got := area(panel, "copy-link"); got != "https://example.org/a?b=1&c=2#"+view {
			t.Errorf("the link is %q", got)
		}
		frame := parsed(t, area(panel, "copy-embed"))
		want := "https://example.org/a?b=1&c=2#" + view + "&embed=1"
		if got := []string{frame.the(t, "iframe").attrs["src"], frame.the(t, "a").attrs["href"]}; got[0] != want || got[1] != want {
			t.Errorf("the frame leads to %q", got)
		}
		if panel.has(".on-disk") {
			t.Error("a page with an address is warned")
		}
	})
	t.Run("warns that a file's link leads nowhere from elsewhere", func(t *testing.T) {
		opened(t, Share, "", view, at("file:///a.html")).the(t, ".on-disk")
	})
	t.Run("offers each format, and writes what shows", func(t *testing.T) {
		panel := opened(t, Share, "", view)
		p := of(seed(), view+"&person=vladimir-putin")
		for _, f := range export.Formats() {
			panel.the(t, "data-act=download", "data-arg="+f.Ext)
			if f.Ext != "json" {
				continue
			}
			story, err := model.Decode(p.Export(f))
			if err != nil || len(story.Events) != len(p.View.Order()) || len(story.Events) == len(p.Known.Story.Events) {
				t.Errorf("%d events of %d, %v", len(story.Events), len(p.View.Order()), err)
			}
		}
	})
	t.Run("says how many of the events that show a calendar cannot hold", func(t *testing.T) {
		p, open := of(seed(), view), 0
		for _, id := range p.View.Order() {
			if start, end := p.Event(id).When.Open(); start || end {
				open++
			}
		}
		want := number(open) + " events are not in ICS: "
		if got := opened(t, Share, "", view).the(t, ".lacking").words(); open < 2 || !strings.HasPrefix(got, want) {
			t.Errorf("%q, not %q…", got, want)
		}
	})
}
