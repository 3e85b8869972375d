package still

import (
	"dateline/app/scene"
	"dateline/web/typeset"
)

// wider is how much wider than ours the serif faces may be that a reader's
// machine has: Georgia is the widest that the sheet names.
const wider = 1.17

// fold breaks a text into lines that fit a width on any machine, at most so many.
func (t *draft) fold(s typeset.Style, width float64, most int, runs ...typeset.Run) []typeset.Line {
	s.Flow = t.flow()
	if s.Serif {
		width /= wider
	}
	return t.studio.compositor.Fold(s, width, most, runs...)
}

// flow is the side from which the column's lines run.
func (t *draft) flow() typeset.Flow {
	if t.words.RightToLeft() {
		return typeset.RightToLeft
	}
	return typeset.LeftToRight
}

// line sets one line on the base line y, from the side that the language runs
// from.
func (t *draft) line(l typeset.Line, s typeset.Style, colour string, indent float64) {
	s.Flow = t.flow()
	m := mark{kind: scene.Text, runs: l.Runs, lang: t.tongue, style: s, x: t.x + indent, y: t.y, fill: t.token(colour), anchor: "start"}
	if t.words.RightToLeft() {
		m.x = t.x + t.width - indent
	}
	t.put(m)
}
