package page

import (
	"dateline/app/act"
	"dateline/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Steps say how to read the page in its present form: a phone has columns
// where the others have lanes, and no line to drag.
func (p *Page) Steps() []string {
	if scene.FormOf(p.State, p.Size).Listed() {
		return p.Words.Help.PhoneSteps[:]
	}
	return p.Words.Help.Steps[:]
}

// hint is the first visit's: three steps, one at a time, gone for good once
// it is understood. It stands at the foot of the reading column, where it covers
// no mark and nothing that cannot be scrolled from under it.
func (p *Page) hint() app.UI {
	if p.Desk.Hint == 0 || p.State.Embed || p.State.Static {
		return nothing()
	}
	w, steps := p.Words, p.Steps()
	name := w.Reading.Next
	if p.Desk.Hint == len(steps) {
		name = w.Help.Done
	}
	return app.Aside().ID("hint").Aria("label", w.Help.FirstVisit).Body(
		app.P().Text(number(p.Desk.Hint)+"/"+number(len(steps))+"  "+steps[p.Desk.Hint-1]),
		button(act.Hint, "", name).Class("link"),
		iconButton(act.Hint, "0", "×", w.Tools.Close).Class("close"))
}
