package still

import (
	"strconv"
	"strings"

	"dateline/app/accord"
	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/model"
)

// telling draws what a still tells of its event: how manieth it is, its title,
// where and when, how it came to be known, and by how many it is.
type telling struct {
	*builder
	world *scene.World
	view  *scene.View
	state state.State
	in    *element // whose style the text takes over
	x, y  float64  // where the next line begins, and the base line of the last
	width float64
	floor float64 // the lowest base line
}

// The sizes of the target at 960 by 540, in px.
const (
	gutter, margin = 44, 24
	textSize       = 18.0
	smallSize      = 15.0
	signRadius     = 6.0
	indent         = 22.0
)

// titleSizes are tried until a title takes three lines or fewer.
var titleSizes = []float64{37, 32, 28, 24}

func (t *telling) column(from float64, size scene.Size) {
	t.x, t.width, t.floor = from+gutter, size.W-from-gutter-margin, size.H-margin
	e, ok := t.event()
	if !ok {
		return
	}
	t.y = 48
	t.position(e.ID)
	t.heading(e.Title.In(t.world.Lang))
	t.y += 37
	for _, l := range t.fold([]run{{text: t.whereWhen(e)}}, lettering{serif: true, italic: true, size: 19}, t.width) {
		t.line(l, lettering{serif: true, italic: true, size: 19}, "--ink2", 0)
		t.y += 25
	}
	t.y -= 3
	t.rule("--ink")
	t.steps(e)
}

// event gives the state's event as it is known by then, else as the story has it.
func (t *telling) event() (model.Event, bool) {
	if e, ok := t.view.Event(t.state.Event); ok {
		return e, true
	}
	for _, e := range t.world.Story.Events {
		if e.ID == t.state.Event {
			return e, true
		}
	}
	return model.Event{}, false
}

func (t *telling) words() *i18n.Words { return t.world.Words() }

func (t *telling) title() string {
	e, _ := t.event()
	parts := []string{t.world.Story.Title.In(t.world.Lang)}
	if e.ID != "" {
		parts = append([]string{e.Title.In(t.world.Lang), t.whereWhen(e)}, parts...)
	}
	return strings.Join(parts, " — ")
}

// position says which of the events this is, its number in bold.
func (t *telling) position(id string) {
	order := t.view.Order()
	for i, o := range order {
		if o == id {
			n := strconv.Itoa(i + 1)
			said := i18n.Fill(t.words().Reading.Position, "\x00"+n+"\x00", strconv.Itoa(len(order)))
			t.line(bolden(said), lettering{size: 16}, "--ink2", 0)
		}
	}
}

// bolden parts text at zero bytes into runs, every second one bold.
func bolden(text string) (out []run) {
	for i, part := range strings.Split(text, "\x00") {
		if part != "" {
			out = append(out, run{part, i%2 == 1})
		}
	}
	return out
}

func (t *telling) heading(title string) {
	for _, px := range titleSizes {
		set := lettering{serif: true, bold: true, size: px}
		all := t.fold([]run{{text: title}}, set, t.width)
		if len(all) > 3 && px != titleSizes[len(titleSizes)-1] {
			continue
		}
		t.y += 12
		for _, l := range all {
			t.y += px * 1.13
			t.line(l, set, "--ink", 0)
		}
		return
	}
}

// whereWhen puts an event's place and time on one line.
func (t *telling) whereWhen(e model.Event) string {
	when := t.words().When(e.When)
	for _, p := range t.world.Story.Places {
		if p.ID != e.Place {
			continue
		}
		name := p.Name.In(t.world.Lang)
		if p.Kind == "country" {
			name = i18n.Fill(t.words().Reading.CityNotStated, name)
		}
		return i18n.Fill(t.words().Calendar.At, name, when)
	}
	return when
}

func (t *telling) rule(colour string) {
	t.put(mark{kind: scene.Path, curve: "M" + num(t.x) + " " + num(t.y) + "h" + num(t.width),
		lines:  []outline{{points: []point{{t.x, t.y}, {t.x + t.width, t.y}}}},
		stroke: t.token(colour), width: 1})
}

// token is the colour that the sheet names for a purpose.
func (t *telling) token(name string) ink { return ink{colour: t.in.style[name], alpha: 1} }

// steps tell how the event came to be known, a row each time its standing
// changed, as far as there is room, and then from how much.
func (t *telling) steps(e model.Event) {
	history := accord.History(t.view.Story, e.ID)
	if len(history) == 0 && t.state.AsOf == state.Always {
		t.tally(e) // nobody tells of it on any day
		return
	}
	if len(history) == 0 {
		t.row(e, "", i18n.Fill(t.words().Reading.NotKnown, t.words().Day(t.state.AsOf)), nil)
		return
	}
	for i := 0; i < len(history); {
		j := i + 1
		for j < len(history) && history[j].Status == history[i].Status {
			j++
		}
		if !t.row(e, history[i].Status, t.since(history[i]), t.who(history[i:j])) {
			break
		}
		i = j
	}
	t.tally(e)
}

// since says a standing and the day from which it was known, if anybody knows
// that day.
func (t *telling) since(s accord.Step) string {
	if s.Day == model.Undated {
		return t.words().Standing(s.Status)
	}
	return i18n.Fill(t.phrase(s.Status), "\x00"+t.words().DayMonth(s.Day)+"\x00")
}

// phrase says a standing and the day from which it was known.
func (t *telling) phrase(status string) string {
	w := t.words().Reading
	switch status {
	case model.Planned:
		return capital(w.Announced)
	case model.Happened:
		return capital(w.ReportedOn)
	}
	return t.words().Standing(status) + ", {0}"
}

func capital(s string) string {
	for _, first := range s {
		return strings.ToUpper(string(first)) + s[len(string(first)):]
	}
	return s
}

// who names the sources of some steps, each once, and before it the person on
// whose word it has all it says, if it is one.
func (t *telling) who(steps []accord.Step) (names []string) {
	seen := map[string]bool{}
	for _, s := range steps {
		name, named := t.source(s.Source)
		if speaker := t.speaker(s.Claims); speaker != "" && named {
			name = i18n.Fill(t.words().Reading.Via, speaker, name)
		} else if speaker != "" {
			name = speaker
		}
		if !seen[name] {
			seen[name], names = true, append(names, name)
		}
	}
	return names
}

// source is a source's publisher, and whether it is named.
func (t *telling) source(id string) (name string, named bool) {
	for _, s := range t.view.Story.Sources {
		if s.ID == id {
			return t.world.Publisher(s), s.Publisher != ""
		}
	}
	return id, false
}

// speaker names the person on whose word all of some claims are, if it is one.
func (t *telling) speaker(claims []string) string {
	who := ""
	for _, c := range t.view.Story.Claims {
		if !contains(claims, c.ID) {
			continue
		}
		if c.Speaker == "" || who != "" && who != c.Speaker {
			return ""
		}
		who = c.Speaker
	}
	for _, p := range t.view.Story.People {
		if p.ID == who {
			return p.Name.In(t.world.Lang)
		}
	}
	return "" // nobody who is named
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// row is one step: its sign, what was known from when, and by whom. It gives
// false where it has no room, and draws nothing then.
func (t *telling) row(e model.Event, status, said string, who []string) bool {
	width := t.width - indent
	top := t.fold(bolden(said), lettering{size: textSize}, width)
	low := t.fold([]run{{text: strings.Join(who, "; ")}}, lettering{size: smallSize}, width)
	if len(low) > 2 {
		low = low[:2]
		last := &low[1][len(low[1])-1]
		last.text = strings.TrimRight(last.text, " ;,") + "…"
	}
	if t.y+float64(len(top))*24+float64(len(low))*20+22 > t.floor-26 {
		return false
	}
	t.y += 30
	if status != "" {
		t.sign(status, e.Kind == "statement")
	}
	for i, l := range top {
		if i > 0 {
			t.y += 24
		}
		t.line(l, lettering{size: textSize}, "--ink", indent)
	}
	for _, l := range low {
		t.y += 20
		t.line(l, lettering{size: smallSize}, "--ink2", indent)
	}
	t.y += 17
	t.rule("--rule")
	return true
}

// sign draws the mark of a status before a line.
func (t *telling) sign(status string, said bool) {
	x := t.x + signRadius + 1
	if t.words().RightToLeft {
		x = t.x + t.width - signRadius - 1
	}
	t.add(scene.Sign(status, said, x, t.y-6, signRadius), t.in, move{scale: 1}, 1)
}

// tally says how many sources and claims the event rests on.
func (t *telling) tally(e model.Event) {
	claims, sources := 0, map[string]bool{}
	for _, c := range t.view.Story.Claims {
		if c.Event == e.ID {
			claims, sources[c.Source] = claims+1, true
		}
	}
	t.y += 30
	count, of := t.words().Count, t.words().Figure
	said := count(of.Sources, len(sources)) + " · " + count(of.Claims, claims)
	if t.y <= t.floor {
		t.line([]run{{text: said}}, lettering{size: smallSize}, "--ink2", 0)
	}
}
