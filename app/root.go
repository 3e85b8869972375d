// Package app is the viewer: go-app components that walk a laid-out scene and
// emit elements. It does no arithmetic; what stands where is the scene's
// business, and what the reader has chosen is the state's.
package app

import (
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/basemap"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Options says how a Root begins.
type Options struct {
	State state.State
	Sizes []scene.Size // the sizes to draw; more than one in a prerendered page
}

// Root is the page: header, figure and reading column. It holds the world and
// the state, the only things in the viewer that change.
type Root struct {
	app.Compo
	world *scene.World
	story model.Story
	state state.State
	sizes []scene.Size
	live  *live
}

// New makes the live page of a story.
func New(story model.Story, o Options) *Root {
	r := &Root{world: scene.Prepare(story, basemap.Load()), story: story, state: o.State, sizes: o.Sizes}
	if app.IsClient {
		r.enter()
	}
	r.state = r.settled(r.state)
	return r
}

// Page gives the page as it opens, at every reference size, to be written
// before any program runs.
func Page(story model.Story) app.UI {
	return New(story, Options{Sizes: scene.References})
}

// settled makes a state one the story can show: an event that is not there
// gives way to the opening one.
func (r *Root) settled(s state.State) state.State {
	for _, e := range r.story.Events {
		if e.ID == s.Event {
			return s
		}
	}
	opening := r.story.Opening
	if order := r.world.Order(); opening == "" && len(order) > 0 {
		opening = order[0]
	}
	return s.Select(opening)
}

// Render draws the page for the state and the sizes.
func (r *Root) Render() app.UI {
	scenes := make([]scene.Scene, len(r.sizes))
	for i, size := range r.sizes {
		scenes[i] = r.world.Build(r.state, size)
	}
	if r.live != nil {
		r.live.scene = scenes[0]
	}
	body := []app.UI{app.Raw(r.world.Defs()), r.header(), app.Main().Body(r.figure(scenes), r.reading())}
	if r.live == nil {
		body = append(body, r.record())
	}
	return app.Div().ID("dateline").Body(body...)
}

func (r *Root) header() app.UI {
	return app.Header().Body(
		app.H1().Body(app.Span().Class("brand").Text("Dateline"), app.Span().Class("story").Text(r.story.Title.In("en"))),
		app.P().Class("summary").Text(r.story.Summary.In("en")),
		app.Button().Type("button").Class("plain").DataSet("act", "theme").Text("Theme"),
	)
}
