package still

import (
	"strings"

	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/telling"
)

// draft sets what is told of an event in the column beside the figure.
type draft struct {
	*builder
	telling telling.Telling
	words   *i18n.Words
	in      *element // whose style the text takes over
	x, y    float64  // where the next line begins, and the base line of the last
	width   float64
	floor   float64 // the lowest base line
}

// The sizes of the target at 960 by 540, in px.
const (
	gutter, margin = 44, 24
	textSize       = 18.0
	smallSize      = 15.0
	signRadius     = 6.0
	indent         = 22.0
)

var whereSet = lettering{serif: true, italic: true, size: 19}

// titleSizes are tried until a title takes three lines or fewer.
var titleSizes = []float64{37, 32, 28, 24}

func (t *draft) column(from float64, size scene.Size) {
	t.x, t.width, t.floor = from+gutter, size.W-from-gutter-margin, size.H-margin
	if t.telling.Event.ID == "" {
		return
	}
	t.y = 24
	if len(t.telling.Position) > 0 {
		t.y = 48
		t.line(runs(t.telling.Position), lettering{size: 16}, "--ink2", 0)
	}
	t.heading(t.telling.Title)
	t.y += 37
	for _, l := range t.fold([]run{{text: t.telling.Where}}, whereSet, t.width) {
		t.line(l, whereSet, "--ink2", 0)
		t.y += 25
	}
	t.y -= 3
	t.rule("--ink")
	for _, r := range t.telling.Rows {
		if !t.row(r) {
			break
		}
	}
	t.tally()
}

// title is what the picture is called.
func (t *draft) title(story string) string {
	if t.telling.Event.ID == "" {
		return story
	}
	return strings.Join([]string{t.telling.Title, t.telling.Where, story}, " — ")
}

// runs are the parts of a line as they are set.
func runs(parts []telling.Part) (out []run) {
	for _, p := range parts {
		out = append(out, run{p.Text, p.Bold})
	}
	return out
}

func (t *draft) heading(title string) {
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

func (t *draft) rule(colour string) {
	t.put(mark{kind: scene.Path, curve: "M" + num(t.x) + " " + num(t.y) + "h" + num(t.width),
		lines:  []outline{{points: []point{{t.x, t.y}, {t.x + t.width, t.y}}}},
		stroke: t.token(colour), width: 1})
}

// token is the colour that the sheet names for a purpose.
func (t *draft) token(name string) ink { return ink{colour: t.in.style[name], alpha: 1} }

// row is one step: its sign, what was known from when, and by whom. It gives
// false where it has no room, and draws nothing then.
func (t *draft) row(r telling.Row) bool {
	top := t.fold(runs(r.Said), lettering{size: textSize}, t.width-indent)
	low := append(t.short(r.Who, 2), t.short(r.Later, 3)...)
	if t.y+float64(len(top))*24+float64(len(low))*20+22 > t.floor-26 {
		return false
	}
	t.y += 30
	if r.Status != "" {
		t.sign(r.Status, t.telling.Event.Kind == "statement")
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

// short folds names into some lines at most, and shows where that cuts them off.
func (t *draft) short(names string, most int) [][]run {
	all := t.fold([]run{{text: names}}, lettering{size: smallSize}, t.width-indent)
	if len(all) <= most {
		return all
	}
	line := all[most-1]
	last := &line[len(line)-1]
	last.text = strings.TrimRight(last.text, " ;,") + "…"
	return all[:most]
}

// sign draws the mark of a status before a line.
func (t *draft) sign(status string, said bool) {
	x := t.x + signRadius + 1
	if t.words.RightToLeft {
		x = t.x + t.width - signRadius - 1
	}
	t.add(scene.Sign(status, said, x, t.y-6, signRadius), t.in, move{scale: 1}, 1)
}

func (t *draft) tally() {
	t.y += 30
	if t.y <= t.floor {
		t.line([]run{{text: t.telling.Tally}}, lettering{size: smallSize}, "--ink2", 0)
	}
}
