package app

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// transport moves the second clock: play, a report or a day back and on, and
// the day itself, to be typed.
func (r *Root) transport() app.UI {
	t := r.words().Tools
	day := r.world.KnownTo(r.state)
	all := button("everything", "", t.Everything).Class("link").Aria("pressed", r.state.AsOf == 0)
	return app.Div().Class("transport").Role("group").Aria("label", t.AsKnown).Body(
		r.playButton(),
		sign("report", "-1", "«", t.EarlierReport), sign("day-by", "-1", "‹", t.EarlierDay),
		r.asOfField(t.AsKnown, day.String()),
		sign("day-by", "1", "›", t.LaterDay), sign("report", "1", "»", t.LaterReport),
		all)
}

func (r *Root) asOfField(label, value string) app.UI {
	first, last := r.world.Reach()
	return app.Input().Type("date").DataSet("field", "asof").Min(first.String()).Max(last.String()).Value(value).Aria("label", label).Title(label)
}

func (r *Root) playButton() app.UI {
	if r.desk.playing {
		return sign("play", "", "❚❚", r.words().Tools.Pause).Class("play")
	}
	return sign("play", "", "▶", r.words().Tools.Play).Class("play")
}

// slider stands for the line itself to those who do not see it: its thumb is
// moved with the arrow keys as the line is dragged.
func (r *Root) slider() app.UI {
	first, last := r.world.Reach()
	day := r.world.KnownTo(r.state)
	return app.Div().ID("asof").Class("slider").Role("slider").TabIndex(0).DataSet("slider", "asof").
		Aria("label", r.words().Tools.AsKnown).
		Aria("valuemin", int(first)).Aria("valuemax", int(last)).Aria("valuenow", int(day)).
		Aria("valuetext", r.world.Knowing(r.state, r.words().Day))
}
