// Package app is the viewer: go-app components that walk a laid-out scene and
// emit elements. It does no arithmetic; what stands where is the scene's
// business, and what the reader has chosen is the state's.
package app

import (
	"slices"
	"strconv"

	"dateline/app/i18n"
	"dateline/app/page"
	"dateline/app/scene"
	"dateline/app/state"
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
	world  *scene.World
	index  *model.Index
	state  state.State
	sizes  []scene.Size
	view   *scene.View
	viewed sight
	desk   page.Desk
	live   *live
}

// sight is what a view was made for.
type sight struct {
	state state.State
	size  scene.Size
}

// New makes the page of a story, a live one in a browser.
func New(world *scene.World, o Options) *Root {
	r := &Root{world: world, index: world.Index, state: o.State, sizes: o.Sizes}
	if app.IsClient {
		r.enter()
	}
	first := r.state
	r.state = state.State{}
	r.state = r.settled(first)
	r.applyTheme()
	return r
}

// settled makes a state one the story can show: an event that is not there
// gives way to the opening one, a language that nobody speaks to the first.
func (r *Root) settled(s state.State) state.State {
	s = s.Bound(r.world.Extent())
	if s.Lang != "" && !(i18n.Spoken(s.Lang) && slices.Contains(r.index.Story.Languages, s.Lang)) {
		s.Lang = ""
	}
	r.world.Speak(r.language(s))
	if _, ok := r.index.Person(s.Follow); !ok {
		s.Follow = ""
	} else if s.Follow != r.state.Follow {
		r.desk.Tab = page.PersonTab
	}
	if _, ok := r.index.Event(s.Event); ok {
		return s
	}
	opening, _ := r.index.Opening()
	return s.Select(opening.ID)
}

// language is the one a state is read in: its own, or the story's first.
func (r *Root) language(s state.State) string {
	if s.Lang == "" && len(r.index.Story.Languages) > 0 {
		return r.index.Story.Languages[0]
	}
	return s.Lang
}

// look gives the view of the present state, made anew only when something
// that matters to it has changed.
func (r *Root) look() *scene.View {
	now := sight{r.state.Sight(), r.sizes[0]}
	if r.view == nil || r.viewed != now {
		r.view, r.viewed = r.world.See(r.state, r.sizes[0]), now
	}
	return r.view
}

// words gives the interface's words in the reader's language.
func (r *Root) words() *i18n.Words { return r.world.Words() }

// page is what one drawing of the present state depends on.
func (r *Root) page() *page.Page {
	view := r.look()
	p := &page.Page{
		World: r.world, Index: r.index, View: view, Known: view.Index, State: r.state, Desk: r.desk,
		Words: r.words(), Lang: r.world.Lang, Size: r.sizes[0], Live: r.live != nil,
	}
	if p.Live {
		p.Home, p.Build = r.home(), r.live.print
	}
	return p
}

// Begin makes the first page ahead of go-app's asking for it, so that a slow
// machine may do something else between its pieces.
func (r *Root) Begin(pause func()) {
	scenes := r.scenes()
	pause()
	r.live.first = r.page().Render(scenes)
	pause()
}

// Render gives the page for the state and the sizes. Go-app asks for it twice
// as it mounts it: the page made at first does for both.
func (r *Root) Render() app.UI {
	if r.live == nil || r.live.first == nil {
		return r.page().Render(r.scenes())
	}
	first := r.live.first
	if r.live.ctx != nil {
		r.live.first = nil
	}
	return first
}

// scenes lays the story out, once for each size.
func (r *Root) scenes() []scene.Scene {
	view := r.look()
	scenes := make([]scene.Scene, len(r.sizes))
	for i, size := range r.sizes {
		scenes[i] = r.world.Draw(view, r.state, size)
	}
	if r.live != nil {
		r.live.scene = scenes[0]
	}
	return scenes
}

// event gives an event as the view has it, or as it is where the view leaves
// it out; the zero event where the story has none such.
func (r *Root) event(id string) model.Event { return r.page().Event(id) }

func number(n int) string { return strconv.Itoa(n) }
