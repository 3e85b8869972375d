package still

import (
	"cmp"

	"dateline/app/scene"
	"dateline/data/model"
	"dateline/web/typeset"
)

// wider is how much wider than ours the serif faces may be that a reader's
// machine has: Georgia is the widest that the sheet names.
const wider = 1.17

// setting is how lines are set, and in which colour of the sheet.
type setting struct {
	typeset.Style
	colour string
	indent float64 // in px, on the side of the column where its words begin
	lead   float64 // from one line to the next, in px
	lang   string  // of the lines, where it is not the words'
}

// fold breaks a text into lines that fit the column on any machine, at most so many.
func (t *draft) fold(s setting, most int, runs ...typeset.Run) []typeset.Line {
	s.Flow = t.flow(s.lang)
	width := t.width - s.indent
	if s.Serif {
		width /= wider
	}
	return t.studio.compositor.Fold(s.Style, width, most, runs...)
}

// flow is the side from which lines run, in a language or in that of the words.
func (t *draft) flow(lang string) typeset.Flow {
	if model.RightToLeft(cmp.Or(lang, t.words.Tag)) {
		return typeset.RightToLeft
	}
	return typeset.LeftToRight
}

// line sets one line on the base line y, from the side that its language runs from. The
// indent is the column's, for a sign or a row's beginning.
func (t *draft) line(l typeset.Line, s setting) {
	s.Flow = t.flow(s.lang)
	left, right := t.x+s.indent, t.x+t.width
	if t.words.RightToLeft() {
		left, right = t.x, right-s.indent
	}
	m := mark{kind: scene.Text, runs: l.Runs, lang: s.lang, style: s.Style, x: left, y: t.y, fill: t.token(s.colour), anchor: "start"}
	if s.Flow == typeset.RightToLeft {
		m.x = right
	}
	t.put(m)
}
