package account

import (
	"math"
	"strings"
	"unicode"

	"dateline/app/scene"
	"dateline/data/model"
)

// How a slide's column is set, in px: size of the type and leading. Stills are set by
// them, and the page's own column has the same in its style sheet.
const (
	TitleSize, TitleLead = 37.0, 42.0
	TextSize, TextLead   = 18.0, 24.0
	SmallSize, SmallLead = 15.0, 20.0
	WhereSize, WhereLead = 19.0, 25.0
	Indent               = 22.0 // of a row, by its sign
	QuoteGap             = 6.0  // above what a claim says
)

// The room of a slide's column of 960 by 540 px, in px.
const (
	columnWide, columnHigh = 300.0, 540.0
	edges                  = 32.0 + 8 + 28 + 12 // above and under the title, below the tally and above that
	tallyLead              = 24.0
	besideTally            = 120.0 // of the button that unfolds the claims
	positionHigh           = 24.0
	verdictGap, rowGap     = 13.0, 21.0
)

// How much wider than the table that text is measured by faces in use may be.
// DejaVu Serif is the widest, most of all in Cyrillic.
const sans, serif, serifCyrillic = 1.1, 1.18, 1.35

// set is the size at which the table measures a text of a size as wide as a serif may
// set it.
func set(text string, size float64) float64 {
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
		return size * serifCyrillic
	}
	return size * serif
}

// lines gives how many lines of a width a text takes, at most.
func lines(text string, size, width float64) float64 {
	return math.Ceil(scene.Measure(text, size) / width)
}

// high is the height that an account takes in a slide's column.
func (a Account) high() float64 {
	high := edges + lines(a.Title, set(a.Title, TitleSize), columnWide)*TitleLead + lines(a.Where, set(a.Where, WhereSize), columnWide)*WhereLead +
		lines(a.Verdict, set(a.Verdict, TextSize), columnWide)*TextLead + verdictGap + lines(a.Tally, SmallSize*sans, columnWide-besideTally)*tallyLead
	if len(a.Position) > 0 {
		high += positionHigh
	}
	for _, r := range a.Rows {
		high += r.high()
	}
	return high
}

// Crowded tells whether an account may have no room on a slide under a title of the
// usual size, and should have a smaller one.
func (a Account) Crowded() bool { return a.high() > columnHigh }

func (r Row) high() float64 {
	said := ""
	for _, p := range r.Said {
		said += p.Text
	}
	const wide = columnWide - Indent
	return rowGap + lines(said, TextSize*sans, wide)*TextLead + (lines(r.Who, SmallSize*sans, wide)+lines(r.Later, SmallSize*sans, wide))*SmallLead
}

// quoteHigh is the height of what a claim says.
func quoteHigh(says string) float64 {
	return QuoteGap + lines(says, set(says, TextSize), columnWide-Indent)*TextLead
}

// mostQuotes is how many claims a row has at most: a slide is no column of claims.
const mostQuotes = 3

// quoted gives an account's rows with what their claims say, as far as a slide has
// room for whole ones: one for each row first, then a second.
func (t teller) quoted(a Account) []Row {
	room := columnHigh - a.high()
	for n := range mostQuotes {
		for i := range a.Rows {
			r := &a.Rows[i]
			if n >= len(r.claims) {
				continue
			}
			says := model.Noun(t.view.Known.Claim(r.claims[n])).Says
			if high := quoteHigh(t.in(says)); high <= room {
				r.Says, room = append(r.Says, says), room-high
			}
		}
	}
	return a.Rows
}
