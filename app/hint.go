package app

import (
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// hintAfter leaves a first reader in peace for a moment.
const hintAfter = 4 * time.Second

// greet shows the hint to who has never seen it, once nothing else is open.
func (r *Root) greet() {
	if remembered("dateline:hint") != "" || r.state.Embed || r.state.Static {
		return
	}
	time.AfterFunc(hintAfter, func() {
		r.live.ctx.Dispatch(func(app.Context) {
			if !r.live.touched {
				r.desk.Hint = 1
			}
		})
	})
}
