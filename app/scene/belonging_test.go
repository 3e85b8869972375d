package scene

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/state"
)

func TestBelonging(t *testing.T) {
	w := Prepare(load(t), earth())
	of := func(fragment, thing string) string {
		s := state.Parse(fragment)
		kind, id, _ := strings.Cut(thing, ":")
		var out []string
		for _, x := range w.Belonging(w.See(s, References[0]), state.Thing{Kind: state.Kind(kind), ID: id}) {
			out = append(out, x.String())
		}
		return strings.Join(out, " ")
	}
	for _, c := range []struct{ says, fragment, thing, want, not string }{
		{"to a journey belong its two ends, their places, and those who tell of it", "", "journey:steve-witkoff/oman-talks",
			"journey:steve-witkoff/oman-talks event:april-meeting event:oman-talks place:st-petersburg place:oman", "event:march-meeting place:moscow"},
		{"to an event the journeys to where it takes place on its day", "", "event:march-meeting", "journey:steve-witkoff/march-visit", "journey:steve-witkoff/oman-talks"},
		{"to a city what happens there", "", "place:jeddah", "event:rubio-arrival event:jeddah-talks journey:steve-witkoff/march-visit", "event:march-departure"},
		{"to an event its place, its journeys, its day and its reports", "", "event:march-visit",
			"event:march-visit place:moscow journey:steve-witkoff/march-visit days:2025-03-13", "journey:steve-witkoff/oman-talks"},
		{"to a country all that happens in its cities", "", "place:russia", "event:march-meeting event:april-visit place:moscow event:fogel-release", "event:rubio-arrival"},
		{"to elsewhere what no lane of a place shows", "", "place:elsewhere", "place:elsewhere event:witkoff-fox event:february-washington", "event:march-meeting"},
		{"to days what may be of them", "", "days:2025-03-13", "event:march-meeting event:embassy-visit", "event:oman-talks"},
		{"to a fold nothing happens", "", "days:2025-03-20/2025-03-25", "days:2025-03-20/2025-03-25", "event:"},
		{"to a person what they have part in, and their journeys", "", "person:marco-rubio", "event:rubio-arrival event:jeddah-talks", "event:march-meeting"},
		{"nothing that is not known yet", "asof=2025-03-11", "person:steve-witkoff", "event:march-visit", "journey:steve-witkoff/oman-talks event:oman-talks"},
		{"nothing that the filter leaves out", "status=planned", "place:moscow", "place:moscow", "event:march-meeting"},
	} {
		t.Run(c.says, func(t *testing.T) {
			got := strings.Fields(of(c.fragment, c.thing))
			for _, want := range strings.Fields(c.want) {
				if !slices.Contains(got, want) {
					t.Errorf("%s is not among %v", want, got)
				}
			}
			for _, not := range strings.Fields(c.not) {
				if slices.ContainsFunc(got, func(x string) bool { return x == not || strings.HasSuffix(not, ":") && strings.HasPrefix(x, not) }) {
					t.Errorf("%s is among %v", not, got)
				}
			}
			if len(got) == 0 || got[0] != c.thing {
				t.Errorf("%s does not come first in %v", c.thing, got)
			}
		})
	}
	t.Run("what is pointed at after something else costs no walk through the story", func(t *testing.T) {
		w := Prepare(crowd(21, 1000, 12, 5, 60), earth())
		v := w.See(state.State{}, References[0])
		of := func(i int) { w.Belonging(v, state.Thing{Kind: state.Event, ID: w.Story.Events[i].ID}) }
		of(1)
		if n := testing.AllocsPerRun(3, func() { of(500) }); n > 200 {
			t.Errorf("%v allocations for an event of a thousand", n)
		}
	})
	t.Run("nothing belongs to nothing", func(t *testing.T) {
		if got := of("", "") + of("", "mood:good") + of("", "event:"); got != "" {
			t.Error(got)
		}
	})
	t.Run("a report is what it tells of", func(t *testing.T) {
		for _, s := range w.Story.Sources {
			got := strings.Fields(of("", "source:"+s.ID))
			for _, c := range w.ClaimsFrom(s.ID) {
				if !slices.Contains(got, "event:"+c.Event) {
					t.Errorf("%s tells of %s", s.ID, c.Event)
				}
			}
		}
	})
}
