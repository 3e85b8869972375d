package app

import (
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// transport moves the second clock: play, a report or a day back and on, and
// the day itself, to be typed.
func (r *Root) transport() app.UI {
	t := r.words().Tools
	all := button("everything", "", t.Everything).Class("link").Aria("pressed", r.state.AsOf == 0)
	return app.Div().Class("transport").Role("group").Aria("label", t.AsKnown).Body(
		r.playButton(),
		sign("report", "-1", "«", t.EarlierReport), sign("day-by", "-1", "‹", t.EarlierDay),
		app.Span().Class("label").Aria("hidden", true).Text(t.AsKnown),
		r.dayField("asof", t.AsKnown, r.world.KnownTo(r.state), r.world.Reach),
		sign("day-by", "1", "›", t.LaterDay), sign("report", "1", "»", t.LaterReport),
		all)
}

// dayField is a day within a reach, to be picked or typed. A browser writes a
// date as its own country does, whatever the page's language: so the field shows
// itself only while it is typed into, and else the day stands in our words, on a
// button that opens the browser's calendar.
func (r *Root) dayField(name, label string, day model.Day, reach func() (model.Day, model.Day)) app.UI {
	first, last := reach()
	return app.Span().Class("day-field").Title(label).Body(
		button("pick", name, r.words().Day(day)).TabIndex(-1).Aria("hidden", true),
		app.Input().Type("date").DataSet("field", name).Min(first.String()).Max(last.String()).Value(day.String()).Aria("label", label))
}

// pick opens the calendar of a day's field, the one beside the button where the
// page has two. A frame may not open one: the day is then typed.
func (r *Root) pick(name string) {
	field := document().Call("querySelector", `.day-field:focus-within input`)
	if !field.Truthy() {
		field = document().Call("querySelector", `[data-field="`+name+`"]`)
	}
	if !attempt(func() { field.Call("showPicker") }) {
		attempt(func() { field.Call("focus") })
	}
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
