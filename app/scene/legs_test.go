package scene

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// party is who has part in an event: ids, each with a role after a colon where
// it is not the usual one.
type party []string

func (p party) people() (ids []string, roles model.Roles) {
	roles = model.Roles{}
	for _, word := range p {
		id, role, stated := strings.Cut(word, ":")
		if ids = append(ids, id); stated {
			roles[id] = role
		}
	}
	return ids, roles
}

// tells adds an event of which one source tells, and gives it so that its claims
// can be changed.
func (t *teller) tells(kind, when_, place string, who party, stance string) *model.Event {
	n := fmt.Sprint(len(t.Events) + 1)
	ids, roles := who.people()
	t.Claims = append(t.Claims, model.Claim{ID: "claim-" + n, Source: t.Sources[0].ID, Event: "event-" + n, Stance: stance, Says: inEnglish("It is said.")})
	t.Events = append(t.Events, model.Event{
		ID: "event-" + n, Title: inEnglish("Thing " + n), When: when(when_), Place: place, People: ids, Roles: roles, Kind: kind, Status: model.Status([]string{stance}),
	})
	return &t.Events[len(t.Events)-1]
}

// tour is a royal tour of two countries: three travellers, of whom one was only
// to be where they set out from, and two who receive them.
func tour() *teller {
	t := tell(1)
	for _, id := range []string{"will", "kate", "george", "abbott", "cosgrove"} {
		t.People = append(t.People, model.Person{ID: id, Name: inEnglish("Given " + strings.ToUpper(id[:1]) + id[1:])})
	}
	t.country("new-zealand", 172, -41)
	t.country("australia", 134, -25)
	t.city("wellington", "new-zealand", 174.78, -41.29)
	t.city("sydney", "australia", 151.21, -33.87)
	t.city("canberra", "australia", 149.13, -35.28)
	t.source("2014-05-01")
	t.tells(model.Arrival, "2014-04-07", "wellington", party{"will", "kate", "george"}, model.Happened)
	t.tells(model.Visit, "2014-04-10", "new-zealand", party{"george"}, model.Planned)
	t.tells(model.Arrival, "2014-04-16", "sydney", party{"will", "kate", "george", "abbott:host", "cosgrove:host"}, model.Happened).From = "new-zealand"
	t.tells(model.Visit, "2014-04-20", "canberra", party{"will", "kate"}, model.Happened)
	return t
}

// drawnWays lists what is drawn of journeys in a display list: whose, and in which
// grounds.
func drawnWays(list []Shape) (out []string) {
	each(list, func(g Shape) {
		if g.Tag != Group || strings.Fields(g.Kind + " ")[0] != "way" {
			return
		}
		for _, k := range g.Kids {
			if ground, ok := strings.CutPrefix(k.Kind, "way-"); ok {
				out = append(out, g.Bind.Person+" "+ground+" to "+g.Bind.To)
				break
			}
		}
	})
	slices.Sort(out)
	return out
}

func TestTour(t *testing.T) {
	w := Prepare(tour().Story, earth())
	sc := w.Build(state.State{Event: "event-3"}, Size{W: 1440, H: 900})
	flight := func(all []string) []string {
		return slices.DeleteFunc(all, func(s string) bool { return !strings.HasSuffix(s, "event-3") })
	}
	want := []string{"george stated to event-3", "kate stated to event-3", "will stated to event-3"}
	for name, list := range map[string][]Shape{"map": sc.Map, "timeline": sc.Timeline} {
		t.Run("on the "+name+" a flight is that of its travellers, on one ground, and of none who receive them", func(t *testing.T) {
			if got := flight(drawnWays(list)); !slices.Equal(got, want) {
				t.Error(got)
			}
		})
	}
	t.Run("those who travel together are side by side on one line", func(t *testing.T) {
		var curves [][]float64
		each(sc.Map, func(g Shape) {
			if strings.HasPrefix(g.Kind, "way") && g.Bind.To == "event-3" && g.Tag == Group {
				curves = append(curves, figures(g.Kids[0].D))
			}
		})
		for i := 1; i < len(curves); i++ {
			a, b := curves[i-1], curves[i]
			if d := math.Hypot(a[0]-b[0], a[1]-b[1]); math.Abs(d-strandGap) > 0.2 {
				t.Errorf("%g px between %v and %v", d, a, b)
			}
		}
	})
	t.Run("the spur to what comes from a country leads from where its lane lies", func(t *testing.T) {
		each(sc.Timeline, func(g Shape) {
			if strings.HasPrefix(g.Kind, "way") && g.Bind.To == "event-3" {
				if p := figures(g.Kids[0].D); p[1] <= p[3] || len(g.Kids) > 1 {
					t.Errorf("%v, %d shapes", p, len(g.Kids))
				}
			}
		})
	})
}

// figures reads the numbers of an outline.
func figures(d string) (out []float64) {
	for _, word := range strings.FieldsFunc(d, func(r rune) bool { return strings.ContainsRune("MLQ ", r) }) {
		var v float64
		fmt.Sscan(word, &v)
		out = append(out, v)
	}
	return out
}

// A family of three is met at an airport. One article names two of them.
func TestThreeTravellersOfWhomOneArticleNamesTwo(t *testing.T) {
	s := tour()
	s.Events = s.Events[:0]
	s.Claims = s.Claims[:0]
	family := party{"will", "kate", "george"}
	s.tells(model.Visit, "2014-04-14", "wellington", family, model.Happened)
	s.tells(model.Arrival, "2014-04-16", "sydney", append(family, "abbott:host"), model.Happened).From = "wellington"
	s.Claims = append(s.Claims, model.Claim{ID: "two", Source: s.Sources[0].ID, Event: "event-2", Stance: model.Happened, People: []string{"will", "kate"}})
	sc := Prepare(s.Story, earth()).Build(state.State{}, Size{W: 1440, H: 900})
	for name, list := range map[string][]Shape{"map": sc.Map, "timeline": sc.Timeline} {
		t.Run("on the "+name+" each of the three has one strand, stated", func(t *testing.T) {
			if got := drawnWays(list); !slices.Equal(got, []string{"george stated to event-2", "kate stated to event-2", "will stated to event-2"}) {
				t.Error(got)
			}
		})
	}
	t.Run("the line is named after all three", func(t *testing.T) {
		var names []string
		each(sc.Timeline, func(s Shape) {
			if s.Kind == "trip-name" {
				names = append(names, s.Text)
			}
		})
		if !slices.Equal(names, []string{"Will", "Kate", "George"}) {
			t.Error(names)
		}
	})
	t.Run("one arrow has both its barbs, on the outer strands", func(t *testing.T) {
		barbs := 0
		each(sc.Map, func(s Shape) {
			if s.Kind == "arrow" {
				barbs += strings.Count(s.D, "L")
			}
		})
		if barbs != 2 {
			t.Errorf("%d barbs", barbs)
		}
	})
}

// One of three who fly together did something else last before.
func TestFlightOfThoseWhoComeFromDifferentEvents(t *testing.T) {
	s := tour()
	s.Events, s.Claims = s.Events[:0], s.Claims[:0]
	s.tells(model.Visit, "2014-04-13", "wellington", party{"george"}, model.Happened)
	s.tells(model.Visit, "2014-04-15", "wellington", party{"will", "kate"}, model.Happened)
	s.tells(model.Arrival, "2014-04-16", "sydney", party{"will", "kate", "george"}, model.Happened).From = "wellington"
	sc := Prepare(s.Story, earth()).Build(state.State{}, Size{W: 1440, H: 900})
	starts, stays := map[string]float64{}, 0
	each(sc.Timeline, func(g Shape) {
		if g.Tag != Group || !strings.HasPrefix(g.Kind, "way") || g.Bind.To != "event-3" {
			return
		}
		starts[g.Bind.Person] = figures(g.Kids[0].D)[0]
		for _, k := range g.Kids[1:] {
			if k.Kind == "way-inferred" {
				stays++
			}
		}
	})
	t.Run("the flight leaves once, when the last of them can", func(t *testing.T) {
		if len(starts) != 3 || math.Abs(starts["will"]-starts["george"]) > 3*strandGap {
			t.Error(starts)
		}
	})
	t.Run("that the other stayed until then is inferred", func(t *testing.T) {
		if stays != 1 {
			t.Errorf("%d stays", stays)
		}
	})
}

func TestStrands(t *testing.T) {
	all := []trip{way("a", "b", "p"), way("a", "b", "q"), way("b", "a", "p"), way("a", "b", "p"), way("a", "b", "r")}
	if got, want := strands(all, trip.way, trip.who), []strand{{0, 3}, {1, 3}, {0, 1}, {0, 3}, {2, 3}}; !slices.Equal(got, want) {
		t.Error(got)
	}
	if (strand{0, 1}).off() != 0 || (strand{0, 3}).off() != -(strand{2, 3}).off() {
		t.Error("strands do not lie about their line")
	}
}

func TestSpurs(t *testing.T) {
	to := mark{x: 100, y: 100, r: 5}
	t.Run("a spur strikes no name where it can lead from below or be shorter", func(t *testing.T) {
		for _, c := range []struct {
			name Box
			want spur
		}{{Box{}, fromAbove[0]}, {Box{70, 60, 60, 10}, fromAbove[1]}, {Box{70, 85, 60, 10}, fromBelow[0]}} {
			b := &board{}
			if !c.name.Empty() {
				b.names.add(c.name)
			}
			if got := b.seatSpur(to, append(slices.Clone(fromAbove), fromBelow...)); got != c.want {
				t.Errorf("with %v: %v", c.name, got)
			}
		}
	})
	t.Run("a spur begins on no mark", func(t *testing.T) {
		b := &board{}
		b.marks.add(Box{60, 62, 60, barHeight})
		if got := b.seatSpur(to, fromAbove); got != fromAbove[1] {
			t.Error(got)
		}
	})
	t.Run("labels keep off it", func(t *testing.T) {
		b := &board{room: Box{0, 0, 300, 300}}
		b.seatSpur(to, fromAbove).shapes(leg{to: to}, strand{0, 1}, b)
		if b.free(Box{85, 70, 20, 10}) {
			t.Error("one may stand on it")
		}
	})
	t.Run("a way from beyond the map begins at its edge", func(t *testing.T) {
		m := Box{0, 0, 200, 200}
		if a := (city{x: 100, y: 100}).from(city{x: 500, y: 300}, m); math.Abs(a.x-200) > 1e-9 || math.Abs(a.y-150) > 1e-9 {
			t.Error(a.x, a.y)
		}
	})
}

// What others deny, and what is only said, has its place like what is done.
func TestDisagreementHasAPlaceAndASign(t *testing.T) {
	s := tour()
	s.tells(model.Visit, "2014-04-18", "canberra", party{"george"}, model.Planned).Status = model.Contested
	s.Claims = append(s.Claims, model.Claim{ID: "palace", Source: s.Sources[0].ID, Event: "event-5", Stance: model.Unplanned})
	s.tells(model.Statement, "2014-04-18", "wellington", party{"abbott"}, model.Happened)
	sc := Prepare(s.Story, earth()).Build(state.State{}, Size{W: 1440, H: 900})
	shapes := map[string]string{}
	each(sc.Timeline, func(g Shape) {
		if g.Bind.Event != "" && strings.HasPrefix(g.Kind, "event") {
			shapes[g.Bind.Event] = g.Bind.Place + " " + g.Bind.Status + " " + kinds(g)
		}
	})
	for event, want := range map[string]string{"event-5": "canberra contested target hollow strike", "event-6": "wellington happened target full"} {
		t.Run("the mark of "+event+" stands where it is to be or was said", func(t *testing.T) {
			if shapes[event] != want {
				t.Errorf("%q", shapes[event])
			}
		})
	}
}

func TestLegsOfCrowds(t *testing.T) {
	story := crowd(22, 4000, 24, 8, 500)
	sc := Prepare(story, earth()).Build(state.State{}, References[0])
	legs := sc.legs(model.AtOnce, sc.marks)
	if len(legs) == 0 {
		t.Fatal("there is no journey")
	}
	for _, l := range legs {
		if l.joins && l.from.name() == l.to.name() {
			t.Errorf("a journey of %s leads from a mark to itself", l.person)
		}
	}
}
