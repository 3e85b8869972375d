package app

import (
	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// agreement sets the claims side by side by stance, place and date, what
// differs from the event in bold. One claim has nothing to agree with.
func (r *Root) agreement(e model.Event, claims []model.Claim) app.UI {
	if len(claims) < 2 {
		return app.Div()
	}
	rows := []app.UI{app.Tr().Body(app.Th().Scope("col").Text(""), app.Th().Scope("col").Text("says it"), app.Th().Scope("col").Text("where"), app.Th().Scope("col").Text("when"))}
	for i, c := range claims {
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Text(number(i+1)),
			same(standing[c.Stance], standing[e.Status]),
			same(r.placeOf(c, e), r.placeName(e.Place)),
			same(whenOf(c, e), scene.Phrase(e.When))))
	}
	return app.Div().Class("agreement").Body(app.H3().Text("Where they agree"), app.Table().Body(rows...))
}

func (r *Root) placeOf(c model.Claim, e model.Event) string {
	if c.Place == "" {
		return r.placeName(e.Place)
	}
	return r.placeName(c.Place)
}

func whenOf(c model.Claim, e model.Event) string {
	if c.When.IsZero() {
		return scene.Phrase(e.When)
	}
	return scene.Phrase(c.When)
}

// same is a cell: "same" where the claim says what the event says.
func same(claim, event string) app.UI {
	if claim == event {
		return app.Td().Text("same")
	}
	return app.Td().Body(app.B().Text(claim))
}
