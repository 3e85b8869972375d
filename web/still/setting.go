package still

import (
	"strings"

	"dateline/app/scene"
)

// line sets one line on the base line y; from the right where the language
// runs so.
func (t *draft) line(runs []run, l lettering, colour string, indent float64) {
	l.family = families[l.serif]
	m := mark{kind: scene.Text, runs: runs, letters: l, x: t.x + indent, y: t.y, fill: t.token(colour), anchor: "start"}
	if t.words.RightToLeft {
		m.x, m.backwards = t.x+t.width-indent, true
	}
	t.put(m)
}

// fold breaks runs into lines no wider than width, at blanks.
func (t *draft) fold(runs []run, l lettering, width float64) (out [][]run) {
	var now []run
	for _, r := range runs {
		if r.text == "" {
			continue
		}
		for i, word := range strings.Split(r.text, " ") {
			piece := run{word, r.bold}
			if i > 0 {
				piece.text = " " + word
			}
			if len(now) > 0 && i > 0 && l.room(append(append([]run{}, now...), piece)) > width {
				out, now = append(out, now), nil
				piece.text = word
			}
			now = join(now, piece)
		}
	}
	if len(now) > 0 {
		out = append(out, now)
	}
	return out
}

// join puts a piece at the end of runs, within the last one where it can.
func join(runs []run, piece run) []run {
	if n := len(runs); n > 0 && runs[n-1].bold == piece.bold {
		runs[n-1].text += piece.text
		return runs
	}
	return append(runs, piece)
}
