package page

import (
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// role says in which role a person has part in an event, where it is not the
// usual one: that somebody received the travellers, or only spoke.
func (p *Page) role(e model.Event, person string) app.UI {
	role := e.Role(person)
	if role == e.UsualRole() {
		return nothing()
	}
	return app.Small().Class("role").Text(p.Words.Reading.Roles[role])
}
