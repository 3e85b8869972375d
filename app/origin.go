package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// origin names the page that an embedded story comes from, and leads to it. A
// deck names its story itself.
func (r *Root) origin() app.UI {
	if r.live == nil || !r.state.Embed || r.state.Slide {
		return nothing()
	}
	name := "Dateline · " + r.in(r.story.Title)
	if strings.HasPrefix(r.home(), "about:") { // the page is part of its frame's: it has no address
		return app.Span().Class("origin").Text(name)
	}
	whole := r.state
	whole.Embed = false
	return app.A().Class("origin").Href(r.home() + "#" + whole.Format()).Target("_blank").Rel("noopener").Text(name)
}
