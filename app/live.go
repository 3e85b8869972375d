package app

import (
	"math"
	"strconv"
	"time"

	"dateline/app/dom"
	"dateline/app/host"
	"dateline/app/input"
	"dateline/app/scene"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// live is what the page has only in a browser: its context, its address, whom it
// listens and speaks to, and what it remembers of the last drawing.
type live struct {
	ctx       app.Context
	listeners dom.Listeners
	hands     *input.Hands
	host      *host.Host // nil where the page stands alone
	address   address
	figure    scene.Scene // as it was drawn last
	first     app.UI      // the page as it was mounted, until it is drawn again
	drawing   bool        // a drawing is asked for
	drawn     session     // that the drawing shows, as the rest of the world knows
	size      scene.Size  // of that drawing
	told      state.State // that the address, the host and the reader know of
	revealed  string      // the event that was scrolled to
	focus     string      // the selector of what takes the focus after the next drawing
	back      string      // the selector of what takes it when the panel shuts
	round     int         // of playing
	print     string      // the fingerprint of what the page holds
}

// enter reads the address and the size before the first Render, so that the
// first picture is the final one.
func (r *Root) enter() {
	stands := dom.Fragment()
	r.live = &live{address: address{stands: stands}, print: dom.Find(`meta[name="dateline:build"]`).Attribute("content")}
	r.now.state = state.Parse(stands)
	r.now.desk.LettersOff = dom.Kept(letters) == "off"
	r.sizes = []scene.Size{r.pageSize()}
}

// What the browser keeps for later visits: whether the hint was seen, and
// whether keys of one letter are heard.
const (
	hintSeen = "dateline:hint"
	letters  = "dateline:letters"
)

// keep keeps a word, where that may be; else it lives as long as the page.
func keep(key, word string) { _ = dom.Keep(key, word) }

// pageSize is the size that is drawn: less than the window's where the page is
// enlarged.
func (r *Root) pageSize() scene.Size {
	w, h := dom.Size()
	k := r.enlarged(w, h)
	return scene.Size{W: w / k, H: h / k}
}

// enlarged is by how much the page grows in a large frame of a deck, so that
// its type is as large to the room as that of a small slide.
func (r *Root) enlarged(w, h float64) float64 {
	if !r.now.state.Embed {
		return 1
	}
	slide := scene.Slides
	return math.Max(1, math.Min(w/slide.W, h/slide.H))
}

// OnMount takes the page over: go-app's own handling of links would leave a
// file:, so this page answers clicks and its address itself.
func (r *Root) OnMount(ctx app.Context) {
	if r.live == nil {
		return
	}
	r.live.ctx = ctx
	dom.TakeOver()
	l := &r.live.listeners
	l.Listen(dom.Window, "resize", func(dom.Event) { r.resize() })
	l.Listen(dom.Window, "hashchange", func(dom.Event) { r.follow() })
	l.Listen(dom.Window, "popstate", func(dom.Event) { r.follow() })
	l.Listen(dom.Window, "pagehide", func(dom.Event) { r.live.address.due() })
	l.Listen(dom.Window, "beforeprint", func(dom.Event) { lay(r.page().Paper()) })
	l.Listen(dom.Window, "afterprint", func(dom.Event) { lay("") })
	r.live.hands = input.Listen(l, input.To{Do: r.do, Page: r.facts, Title: r.title, Files: r.take, Spare: r.handBack})
	r.reveal()
	dom.Ready()
	r.greet()
	r.join()
	r.catchUp()
}

// facts are what the meaning of a gesture or a key depends on.
func (r *Root) facts() input.Page {
	s, d, f := r.now.state, r.now.desk, r.live.figure
	return input.Page{
		Frame: f.Frame, OnLine: func(x, y float64) bool { return r.world.Grips(s, f, x, y) },
		Grabbed: d.Grabbed, Playing: d.Playing, Letters: !d.LettersOff,
		Embed: s.Embed, Static: s.Static, Hosted: r.live.host != nil,
	}
}

// title names an event to the reader.
func (r *Root) title(event string) string { return r.page().Event(event).Title.In(r.words().Tag) }

// handBack gives a key to the page around.
func (r *Root) handBack(k input.Key) bool { return r.live.host.HandBack(k) }

// catchUp sees to what changed between the first look at the page and the
// first listener.
func (r *Root) catchUp() {
	if dom.Fragment() != r.live.address.stands {
		r.follow()
	}
	if r.pageSize() != r.sizes[0] {
		r.resize()
	}
}

// OnDismount lets go of every listener.
func (r *Root) OnDismount() {
	if r.live != nil {
		r.live.listeners.Release()
	}
}

func (r *Root) resize() {
	r.dress()
	r.sizes = []scene.Size{r.pageSize()}
	r.live.host.Fit(r.sizes[0], r.zoom())
	r.redraw()
}

// lay puts what is printed into the page just before the browser reads it. It
// stands beside what go-app draws, since printing does not wait for it.
func lay(markup string) {
	paper := dom.ByID("paper")
	if !paper.Exists() {
		paper = dom.Body().Append("div")
		paper.SetProperty("id", "paper")
	}
	paper.SetProperty("innerHTML", markup)
}

// dress sets theme and language on the page's root element, where the style
// sheet and a screen reader look for them.
func (r *Root) dress() {
	if r.live == nil {
		return
	}
	e, s, w := dom.Page(), r.now.state, r.words()
	e.Toggle("data-embed", s.Embed)
	e.Toggle("data-slide", s.Slide)
	e.Toggle("data-static", s.Static)
	dom.Body().Style("zoom", strconv.FormatFloat(r.enlarged(dom.Size()), 'f', -1, 64))
	if s.Theme == "" {
		e.RemoveAttribute("data-theme")
	} else {
		e.SetAttribute("data-theme", s.Theme)
	}
	e.SetProperty("lang", w.Tag)
	e.SetProperty("dir", map[bool]string{true: "rtl", false: "ltr"}[w.RightToLeft])
}

// hintAfter leaves a first reader in peace for a moment.
const hintAfter = 4 * time.Second

// greet shows the hint to who has never seen it, once nothing else is open.
func (r *Root) greet() {
	if dom.Kept(hintSeen) != "" || r.now.state.Embed || r.now.state.Static {
		return
	}
	time.AfterFunc(hintAfter, func() {
		r.live.ctx.Dispatch(func(app.Context) {
			if !r.live.hands.Touched() {
				r.now.desk.Hint = 1
			}
		})
	})
}

// join begins the talk with the page around. It comes last, when all that an
// order needs is there.
func (r *Root) join() {
	h := host.Around()
	if h == nil {
		return
	}
	r.live.host = h
	r.live.listeners.Listen(dom.Window, "message", func(e dom.Event) {
		if o, ok := h.Hear(e, r.now.state, r.now.desk.Playing); ok {
			r.obey(o)
		}
	})
	h.Ready(r.now.state)
	h.Fit(r.sizes[0], r.zoom())
}

// zoom is by how much the page stands enlarged.
func (r *Root) zoom() float64 {
	w, _ := dom.Size()
	return w / r.sizes[0].W
}

// obey does what a host asks for and answers with the state that it led to. As
// whatever the reader touches does, another state ends playing.
func (r *Root) obey(o host.Order) {
	if m, ok := moves[o.Act.Name]; ok {
		next := m(r.ground(), r.now, o.Act)
		if next.state != r.now.state {
			next = stopped(next)
		}
		r.turn(next)
	} else {
		r.do(o.Act)
	}
	r.live.host.Answer(o, r.now.state)
}
