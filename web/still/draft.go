package still

import (
	"strings"

	"dateline/app/account"
	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/sign"
	"dateline/data/model"
	"dateline/web/raster"
	"dateline/web/typeset"
)

// draft sets what is told of an event in the column beside the figure.
type draft struct {
	*builder
	account account.Account
	words   *i18n.Words
	in      *element // whose style the text takes over
	x, y    float64  // where the next line begins, and the base line of the last
	width   float64
	floor   float64 // the lowest base line
}

// The sizes of the target at 960 by 540, in px; those of the column are account's.
const (
	gutter, margin = 44, 24
	signRadius     = 6.0
	verdictGap     = 4.0
)

// titleLead is the leading of a title by its size.
const titleLead = account.TitleLead / account.TitleSize

// How many lines each thing may take.
const (
	whereLines, saidLines = 3, 3
	whoLines, laterLines  = 2, 3
	verdictLines          = 5
	saysLines             = 8
)

// The styles of the column.
var (
	positionStyle = setting{Style: typeset.Style{Size: 16}, colour: "--ink2"}
	whereStyle    = setting{Style: typeset.Style{Serif: true, Italic: true, Size: account.WhereSize}, colour: "--ink2", lead: account.WhereLead}
	verdictStyle  = setting{Style: typeset.Style{Serif: true, Size: account.TextSize}, colour: "--ink", lead: account.TextLead}
	quoteStyle    = setting{Style: verdictStyle.Style, colour: "--ink", lead: account.TextLead, indent: account.Indent}
	textStyle     = setting{Style: typeset.Style{Size: account.TextSize}, colour: "--ink", lead: account.TextLead, indent: account.Indent}
	smallStyle    = setting{Style: typeset.Style{Size: account.SmallSize}, colour: "--ink2", lead: account.SmallLead, indent: account.Indent}
	tallyStyle    = setting{Style: smallStyle.Style, colour: "--ink2"}
)

// titleSizes are tried until a title takes no more lines than beside its size.
// Past the last, it is cut.
var titleSizes = []struct {
	px    float64
	lines int
}{{account.TitleSize, 3}, {32, 3}, {28, 3}, {24, 4}}

// fewer is the first of them that leaves room for a crowded account.
const fewer = 2

func (t *draft) column() {
	if t.account.Event.ID == "" {
		return
	}
	t.y = 24
	if len(t.account.Position) > 0 {
		t.y = 48
		t.lines(t.fold(positionStyle, 1, runs(t.account.Position)...), positionStyle)
	}
	t.heading(t.account.Title, t.words.Foreign(t.account.Event.Title))
	t.y += 37
	t.lines(t.fold(whereStyle, whereLines, typeset.Run{Text: t.account.Where}), whereStyle)
	t.verdict()
	t.y += account.WhereLead - 3
	t.rule("--ink")
	for _, r := range t.account.Rows {
		if !t.row(r) {
			break
		}
	}
	t.tally()
}

// verdict says under place and time what the sources come to.
func (t *draft) verdict() {
	if said := t.fold(verdictStyle, verdictLines, typeset.Run{Text: t.account.Verdict}); len(said) > 0 {
		t.y += account.TextLead + verdictGap
		t.lines(said, verdictStyle)
	}
}

// lines sets lines one below the other, the first on the base line y.
func (t *draft) lines(all []typeset.Line, s setting) {
	for i, l := range all {
		if i > 0 {
			t.y += s.lead
		}
		t.line(l, s)
	}
}

// title is what the picture is called.
func (t *draft) title(story string) string {
	if t.account.Event.ID == "" {
		return story
	}
	parts := []string{t.account.Title, t.account.Where, story}
	for i, p := range parts {
		parts[i] = typeset.Bounded(p)
	}
	return strings.Join(parts, " — ")
}

// runs are the parts of a line as they are set.
func runs(parts []account.Part) (out []typeset.Run) {
	for _, p := range parts {
		out = append(out, typeset.Run(p))
	}
	return out
}

// heading sets the title, which may be in a language of its own.
func (t *draft) heading(title, lang string) {
	sizes := titleSizes
	if t.account.Crowded() {
		sizes = sizes[fewer:]
	}
	for i, size := range sizes {
		set := setting{Style: typeset.Style{Serif: true, Bold: true, Size: size.px}, colour: "--ink", lead: size.px * titleLead, lang: lang}
		all := t.fold(set, size.lines, typeset.Run{Text: title})
		if cut(all) && i < len(sizes)-1 {
			continue
		}
		t.y += 12 + set.lead
		t.lines(all, set)
		return
	}
}

// cut tells whether what lines are of has more words than they hold.
func cut(all []typeset.Line) bool { return len(all) > 0 && all[len(all)-1].Cut }

func (t *draft) rule(colour string) {
	t.put(mark{kind: scene.Path, curve: "M" + num(t.x) + " " + num(t.y) + "h" + num(t.width),
		lines:  []raster.Outline{raster.Line(raster.Point{X: t.x, Y: t.y}, raster.Point{X: t.x + t.width, Y: t.y})},
		stroke: t.token(colour), width: 1})
}

// token is the colour that the sheet names for a purpose.
func (t *draft) token(name string) ink { return ink{colour: t.in.style[name], alpha: 1} }

// row is one step: its sign, what was known from when, and by whom, of whom
// fewer are named where there is less room. It gives false where it has no room
// at all, and draws nothing then.
func (t *draft) row(r account.Row) bool {
	top := t.fold(textStyle, saidLines, runs(r.Said)...)
	who, later := t.small(r.Who, whoLines), []typeset.Line(nil)
	fits := func() bool {
		return t.y+float64(len(top))*account.TextLead+float64(len(who)+len(later))*account.SmallLead+22 <= t.floor-26
	}
	if !fits() {
		return false
	}
	for most := laterLines; most > 0; most-- {
		if later = t.small(r.Later, most); fits() {
			break
		}
		later = nil
	}
	says := t.quotes(r.Says, func(high float64) bool {
		return t.y+float64(len(top))*account.TextLead+float64(len(who)+len(later))*account.SmallLead+high+22 <= t.floor-26
	})
	t.y += 30
	if r.Status != "" {
		t.sign(sign.Of(r.Status, t.account.Event.Said()))
	}
	t.lines(top, textStyle)
	if low := append(who, later...); len(low) > 0 {
		t.y += account.SmallLead
		t.lines(low, smallStyle)
	}
	for i, q := range says {
		t.y += account.TextLead + account.QuoteGap
		t.lines(q, t.quote(r.Says[i]))
	}
	t.y += 17
	t.rule("--rule")
	return true
}

// quotes folds what a row's claims say, as far as whole ones have room.
func (t *draft) quotes(all []model.Text, fits func(high float64) bool) (out [][]typeset.Line) {
	high := 0.0
	for _, says := range all {
		q := t.fold(t.quote(says), saysLines, typeset.Run{Text: says.In(t.words.Told())})
		if high += float64(len(q))*account.TextLead + account.QuoteGap; cut(q) || !fits(high) {
			break
		}
		out = append(out, q)
	}
	return out
}

// quote is how what a claim says is set: in a language of its own, perhaps.
func (t *draft) quote(says model.Text) setting {
	set := quoteStyle
	set.lang = t.words.Foreign(says)
	return set
}

// small folds names into some lines at most.
func (t *draft) small(names string, most int) []typeset.Line {
	return t.fold(smallStyle, most, typeset.Run{Text: names})
}

// sign draws the mark of a status before a line.
func (t *draft) sign(s sign.Sign) {
	x := t.x + signRadius + 1
	if t.words.RightToLeft() {
		x = t.x + t.width - signRadius - 1
	}
	t.add(scene.Sign(s, x, t.y-6, signRadius), t.in, move{scale: 1}, 1)
}

func (t *draft) tally() {
	t.y += 30
	if t.y <= t.floor {
		t.lines(t.fold(tallyStyle, 1, typeset.Run{Text: t.account.Tally}), tallyStyle)
	}
}
