package page

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// origin names the page that an embedded story comes from, and leads to it. A
// deck names its story itself.
func (p *Page) origin() app.UI {
	if !p.Live || !p.State.Embed || p.State.Slide {
		return nothing()
	}
	name := append(plain("Dateline · "), p.of(p.Index.Story.Title)...)
	if strings.HasPrefix(p.Home, "about:") { // the page is part of its frame's: it has no address
		return app.Span().Body(name.line()...).Class("origin")
	}
	whole := p.State
	whole.Embed = false
	return app.A().Body(name.line()...).Class("origin").Href(p.Home + "#" + whole.Format()).Target("_blank").Rel("noopener")
}
