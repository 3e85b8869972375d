package page

import (
	"dateline/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// edges lie over the timeline and tell what stands beyond its days, where the
// reader looks closer at some.
func (p *Page) edges(sc scene.Scene) app.UI {
	shapes := p.World.Edges(p.State, sc)
	if len(shapes) == 0 {
		return nothing()
	}
	return app.Raw(scene.SVG(sc.Frame.Figure, "edges", shapes))
}
