// Package app is the viewer: go-app components that walk a laid-out scene and
// emit elements. It does no arithmetic; what stands where is the scene's
// business, and what the reader has chosen is the state's.
package app

import (
	"dateline/app/dom"
	"dateline/app/i18n"
	"dateline/app/page"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/app/view"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Options says how a Root begins.
type Options struct {
	State state.State
	Sizes []scene.Size // the sizes to draw; more than one in a prerendered page
	Slide bool         // an embedded slide too, which only a prerendered page has beside others

	Reduced func(scene.Scene) scene.Scene // what a prerendered page shows of a scene; nil where all of it
	Ready   func()                        // what is done once a live page is all there; nil where nothing
}

// Root is the page: header, figure and reading column. It holds the world and
// the session, the only things in the viewer that change, and remembers the view
// that was made last.
type Root struct {
	app.Compo
	world  *scene.World
	index  *model.Index
	now    session
	sizes  []scene.Size
	slide  bool
	reduce func(scene.Scene) scene.Scene
	ready  func()
	view   *view.View
	viewed viewKey
	live   *live // nil in a page that is prerendered
}

// viewKey is what a view was made for.
type viewKey struct {
	state state.State
	size  scene.Size
}

// New makes the page of a story, a live one in a browser.
func New(world *scene.World, o Options) *Root {
	r := &Root{world: world, index: world.Index, now: session{state: o.State}, sizes: o.Sizes, slide: o.Slide, reduce: o.Reduced, ready: o.Ready}
	if app.IsClient {
		r.enter()
	}
	r.now = r.ground().settled(session{}, r.now)
	if r.live != nil {
		r.live.published = r.now.state
		r.applyTheme()
	}
	return r
}

// viewOf gives the view of a state, made anew only when something that matters to
// it has changed.
func (r *Root) viewOf(s state.State) *view.View {
	if now := r.viewKey(s); r.view == nil || r.viewed != now {
		var seen *view.View
		if a := r.laid(); a != nil && a.key == now {
			seen = a.view
		}
		if seen == nil {
			seen = r.world.See(s, r.sizes[0])
		}
		r.view, r.viewed = seen, now
	}
	return r.view
}

// viewKey is what the view of a state depends on.
func (r *Root) viewKey(s state.State) viewKey { return viewKey{s.Selection(), r.sizes[0]} }

// laid is the drawing that is laid out ahead, if any.
func (r *Root) laid() *ahead {
	if r.live == nil {
		return nil
	}
	return r.live.ahead
}

// words gives the interface's words in the reader's language.
func (r *Root) words() *i18n.Words { return r.world.Words(r.now.state) }

// page is what one drawing of the present state depends on.
func (r *Root) page() *page.Page { return r.pageOf(r.now, r.viewOf(r.now.state)) }

func (r *Root) pageOf(s session, seen *view.View) *page.Page {
	words := r.world.Words(s.state)
	p := &page.Page{
		World: r.world, Index: r.index, View: seen, Known: seen.Known, State: s.state, Desk: s.desk,
		Words: words, Lang: words.Told(), Size: r.sizes[0], Live: r.live != nil,
	}
	if p.Live {
		p.Home, p.Build = dom.Home(), r.live.print
	}
	return p
}

// Begin makes the first page ahead of go-app's asking for it, so that a slow
// machine may do something else between its pieces.
func (r *Root) Begin(pause func()) {
	scenes := r.scenes()
	pause()
	r.live.first = r.page().Render(r.figures(scenes))
	pause()
}

// Render gives the page for the state and the sizes. Go-app asks for it twice
// as it mounts it: the page made at first does for both.
func (r *Root) Render() app.UI {
	if a := r.laid(); a.draws(r.now, r.sizes[0]) {
		r.live.draws(a.figure)
		return r.page().Around(a.main)
	}
	if r.live == nil || r.live.first == nil {
		return r.page().Render(r.figures(r.scenes()))
	}
	first := r.live.first
	if r.live.ctx != nil {
		r.live.first = nil
	}
	return first
}

// scenes lays the story out, once for each size.
func (r *Root) scenes() []scene.Scene {
	seen := r.viewOf(r.now.state)
	scenes := make([]scene.Scene, len(r.sizes))
	for i, size := range r.sizes {
		if a := r.laid(); a.has(r.now.state, size) {
			scenes[i] = a.figure.Scene
		} else {
			scenes[i] = r.world.Redraw(r.last(i), seen, r.now.state, size)
		}
	}
	if r.slide {
		embedded := r.now.state
		if embedded.Embed = true; embedded.Event == "" {
			embedded = r.ground().opened(embedded)
		}
		scenes = append(scenes, r.world.Draw(seen, embedded, scene.Slides))
	}
	if r.reduce != nil {
		for i := range scenes {
			scenes[i] = r.reduce(scenes[i])
		}
	}
	return scenes
}

// figures are scenes with their markup. A live page has one, and notes it.
func (r *Root) figures(scenes []scene.Scene) []page.Figure {
	figures := make([]page.Figure, len(scenes))
	for i, sc := range scenes {
		if r.live == nil {
			figures[i] = page.Written(sc)
		} else {
			figures[i] = r.live.figured(sc)
			r.live.draws(figures[i])
		}
	}
	return figures
}

// last is the scene that one of the sizes had before, if any.
func (r *Root) last(i int) scene.Scene {
	if r.live == nil || i > 0 {
		return scene.Scene{}
	}
	return r.live.figure
}
