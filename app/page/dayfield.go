package page

import (
	"unicode/utf8"

	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// dayField is a day within a reach, to be typed in words or numbers, or picked. A
// browser's own field of a date is written as its country does, whatever the page's
// language: so ours is one of text, and the browser's stands behind it, for its
// calendar alone. What is no day stays as it was typed, beside what is wanted.
func (p *Page) dayField(name, label string, day model.Day, reach func() (model.Day, model.Day)) app.UI {
	first, last := reach()
	words := p.Words.Day(day)
	field := app.Input().Type("text").DataSet("field", name).DataSet("day", words).Value(words).Size(utf8.RuneCountInString(words)).AutoComplete(false).Aria("label", label)
	body := []app.UI{field, iconButton(act.Pick, name, "▾", p.Words.Things.Calendar).TabIndex(-1),
		app.Input().Type("date").DataSet("field", name).TabIndex(-1).Aria("hidden", true).Aria("label", label).Min(first.String()).Max(last.String()).Value(day.String())}
	if p.Desk.Unread == name {
		body[0] = field.Aria("invalid", true).Aria("describedby", "wanted-"+name)
		body = append(body, app.Span().ID("wanted-"+name).Class("wanted").Role("alert").Text(i18n.Fill(p.Words.Things.DayWanted, words, day.String())))
	}
	return app.Span().Class("day-field").Title(label).Body(body...)
}
