// Package app is the viewer: go-app components that walk a laid-out scene and
// emit elements. It does no arithmetic; what stands where is the scene's
// business, and what the reader has chosen is the state's.
package app

import (
	"dateline/app/i18n"
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
	story  model.Story
	state  state.State
	sizes  []scene.Size
	view   *scene.View
	viewed sight
	desk   desk
	live   *live
}

// desk is what lies open beside the story: nothing a link would tell.
type desk struct {
	panel   string // the open panel, or none
	about   string // what the panel is about: a claim's id, a day
	typed   string // in the search box
	hit     int    // the result that the arrow keys stand on
	tab     string // "event" or "person", of the reading column
	claims  string // the event whose claims are unfolded in a slide
	said    string // the last announcement
	playing bool
	pace    pace
	sorted  sorting
	silent  bool // single-letter keys are switched off
	checks  []check
	grabbed bool // one finger moves the map, and not the page
	sheet   sheet
	hint    int // the step of the first visit's hint, 0 when it is gone
}

// sight is what a view was made for.
type sight struct {
	state state.State
	size  scene.Size
}

// New makes the page of a story, a live one in a browser.
func New(world *scene.World, o Options) *Root {
	r := &Root{world: world, story: world.Story, state: o.State, sizes: o.Sizes}
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
	if s.Lang != "" && !(i18n.Spoken(s.Lang) && has(r.story.Languages, s.Lang)) {
		s.Lang = ""
	}
	r.world.Speak(r.language(s))
	if _, ok := r.person(s.Follow); !ok {
		s.Follow = ""
	} else if s.Follow != r.state.Follow {
		r.desk.tab = "person"
	}
	for _, e := range r.story.Events {
		if e.ID == s.Event {
			return s
		}
	}
	opening := r.story.Opening
	if opening == "" && len(r.story.Events) > 0 {
		opening = r.story.Events[0].ID
	}
	return s.Select(opening)
}

// language is the one a state is read in: its own, or the story's first.
func (r *Root) language(s state.State) string {
	if s.Lang == "" && len(r.story.Languages) > 0 {
		return r.story.Languages[0]
	}
	return s.Lang
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
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

// in gives a text in the reader's language.
func (r *Root) in(t model.Text) string { return t.In(r.world.Lang) }

// Begin makes the first page ahead of go-app's asking for it, so that a slow
// machine may do something else between its pieces.
func (r *Root) Begin(pause func()) {
	scenes := r.scenes()
	pause()
	r.live.first = r.page(scenes)
	pause()
}

// Render gives the page for the state and the sizes. Go-app asks for it twice
// as it mounts it: the page made at first does for both.
func (r *Root) Render() app.UI {
	if r.live == nil || r.live.first == nil {
		return r.page(r.scenes())
	}
	page := r.live.first
	if r.live.ctx != nil {
		r.live.first = nil
	}
	return page
}

// scenes lays the story out, once for each size.
func (r *Root) scenes() []scene.Scene {
	view := r.look()
	scenes := make([]scene.Scene, len(r.sizes))
	for i, size := range r.sizes {
		scenes[i] = r.world.Draw(view, r.state, size)
	}
	return scenes
}

func (r *Root) page(scenes []scene.Scene) app.UI {
	if r.live != nil {
		r.live.scene = scenes[0]
	}
	body := []app.UI{r.skips(), r.header(), r.main(scenes), r.panel(), r.status()}
	if r.live == nil {
		body = append(body, r.record())
	}
	return app.Div().ID("dateline").Class(r.classes()).Body(body...)
}

func (r *Root) main(scenes []scene.Scene) app.UI {
	if r.state.Table {
		return app.Main().Class("tabled").Body(r.table(), r.reading())
	}
	return app.Main().Body(r.figure(scenes), r.reading())
}

// classes are those of the page as a whole.
func (r *Root) classes() string {
	c := "page"
	for _, x := range []struct {
		on   bool
		name string
	}{
		{r.state.Filtered(), "filtered"}, {r.desk.panel == "menu", "unfolded"}, {r.desk.grabbed, "grabbed"},
		{r.desk.sheet == low, "sheet-low"}, {r.desk.sheet == high, "sheet-high"},
	} {
		if x.on {
			c += " " + x.name
		}
	}
	return c
}

// skips lead past what a reader without a pointer would have to walk through.
func (r *Root) skips() app.UI {
	var links []app.UI
	w := r.words()
	to := [][2]string{{"map", w.Help.Skip[0]}, {"timeline", w.Help.Skip[1]}, {"reading", w.Help.Skip[2]}}
	if r.state.Table {
		to = [][2]string{{"table", w.Tools.Table}, {"reading", w.Help.Skip[2]}}
	}
	for _, l := range to {
		links = append(links, app.A().Href("#"+l[0]).DataSet("act", "skip").DataSet("arg", l[0]).Text(l[1]))
	}
	return app.Nav().Class("skips").Aria("label", r.words().Help.Skip[2]).Body(links...)
}

// status says, politely and shortly, what the last action did; and it holds the
// tip that names an unlabelled mark under the pointer.
func (r *Root) status() app.UI {
	return app.Div().Body(
		app.P().ID("announce").Class("unseen").Role("status").Text(r.desk.said),
		app.P().ID("tip").Aria("hidden", true),
	)
}
