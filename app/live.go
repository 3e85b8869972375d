package app

import (
	"math"
	"strconv"
	"strings"

	"dateline/app/dom"
	"dateline/app/host"
	"dateline/app/input"
	"dateline/app/scene"
	"dateline/app/state"

	"dateline/data/model"
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// live is what the page has only in a browser: its context, its address, whom it
// listens and speaks to, and what it remembers of the last drawing.
type live struct {
	ctx       app.Context
	listeners dom.Listeners
	input     *input.Listener
	host      *host.Host // nil where the page stands alone
	address   address
	figure    scene.Scene // as it was drawn last
	dress     dress
	land      sheet  // its map
	plot      sheet  // its timeline
	first     app.UI // the page as it was mounted, until it is drawn again
	drawing   bool   // a drawing is asked for
	hand      hand
	ahead     *ahead      // a drawing to come, nil where none is laid out
	shown     session     // that the drawing shows, as the rest of the world knows
	size      scene.Size  // of that drawing
	published state.State // that the address, the host and the reader know of
	revealed  string      // the event that was scrolled to
	sought    sought      // that the page around knows of
	focus     string      // the selector of what takes the focus after the next drawing
	back      string      // the selector of what takes it when the panel shuts
	round     int         // of playing
	next      move        // to the next step of it
	due       bool        // that step's time has come
	roved     []func()    // undo what the arrow keys made of tab stops since the last drawing
	print     string      // the fingerprint of what the page holds
}

// enter reads the address and the size before the first Render, so that the
// first picture is the final one.
func (r *Root) enter() {
	stands := dom.Fragment()
	r.live = &live{address: address{written: stands, stands: stands}, print: dom.Find(`meta[name="dateline:build"]`).Attribute("content")}
	r.now.state = state.Parse(stands)
	r.now.desk.LettersOff = dom.Stored(letters) == "off"
	for _, choice := range strings.Fields(dom.Page().Attribute("data-pace")) { // of a story that plays on from another page
		r.now.desk.Pace = r.now.desk.Pace.With(choice)
	}
	r.sizes = []scene.Size{r.pageSize()}
}

// What the browser keeps for later visits: whether the hint was seen, and
// whether keys of one letter are heard.
const (
	hintSeen = "dateline:hint"
	letters  = "dateline:letters"
)

// store keeps a word, where that may be; else it lives as long as the page.
func store(key, word string) { _ = dom.Store(key, word) }

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
	l.Listen(dom.Window, "beforeprint", func(dom.Event) { setPaper(r.page().Paper()) })
	l.Listen(dom.Window, "afterprint", func(dom.Event) { setPaper("") })
	r.live.input = input.Listen(l, input.To{Do: r.do, Page: r.facts, Title: r.title, Lit: r.lit, Files: r.takeFiles, Spare: r.handBack})
	r.live.stand(false)
	r.reveal()
	r.greet()
	r.listenHost()
	r.catchUp()
	r.live.input.Resume()
	r.seek()
	dom.Ready()
	if r.ready != nil {
		r.ready()
	}
}

// facts are what the meaning of a gesture or a key depends on.
func (r *Root) facts() input.Page {
	s, d := r.now.state, r.now.desk
	return input.Page{
		Frame: r.live.figure.Frame, OnLine: func(x, y float64) bool { return r.world.Grips(s, r.figure(), x, y) },
		Carried: r.live.hand.moves || r.live.hand.glide != nil, Awaited: r.live.drawing || r.live.ahead.awaited(),
		Grabbed: d.Grabbed, Playing: d.Playing, Letters: !d.LettersOff,
		Embed: s.Embed, Static: s.Static, Slide: s.Slide, Hosted: r.live.host != nil,
	}
}

// title names an event to the reader, one not yet reported too: they point at it.
func (r *Root) title(event string) string {
	e, ok := r.page().View.Known.Event(event)
	if !ok {
		e, _ = r.index.Event(event)
	}
	return e.Title.In(r.words().Told())
}

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
	r.applyTheme()
	r.sizes = []scene.Size{r.pageSize()}
	r.live.host.Fit(r.now.state, r.sizes[0], r.zoom())
	r.redraw()
}

// setPaper puts what is printed into the page just before the browser reads it. It
// stands beside what go-app draws, since printing does not wait for it.
func setPaper(markup string) {
	paper := dom.ByID("paper")
	if !paper.Exists() {
		paper = dom.Body().Append("div")
		paper.SetProperty("id", "paper")
	}
	paper.SetProperty("innerHTML", markup)
}

// applyTheme sets theme and language on the page's root element, where the style
// sheet and a screen reader look for them.
func (r *Root) applyTheme() {
	if r.live == nil {
		return
	}
	s := r.now.state
	d := dress{s.Embed, s.Slide, s.Static, s.Theme, r.words().Tag, r.enlarged(dom.Size())}
	if d != r.live.dress { // to set what is set already has the style of the whole page worked out anew
		r.live.dress = d
		d.put(dom.Page(), dom.Body())
	}
}

// dress is what style sheet and screen reader look for on the page's root element.
type dress struct {
	embed, slide, static bool
	theme, tag           string
	zoom                 float64
}

func (d dress) put(e, body dom.Element) {
	e.ToggleAttribute("data-embed", d.embed)
	e.ToggleAttribute("data-slide", d.slide)
	e.ToggleAttribute("data-static", d.static)
	body.Style("zoom", strconv.FormatFloat(d.zoom, 'f', -1, 64))
	if d.theme == "" {
		e.RemoveAttribute("data-theme")
	} else {
		e.SetAttribute("data-theme", d.theme)
	}
	e.SetProperty("lang", d.tag)
	e.SetProperty("dir", model.Direction(d.tag))
}

// hintAfter is for how many ms a first reader is left in peace.
const hintAfter = 4000

// greet shows the hint to who has never seen it, once nothing else is open.
func (r *Root) greet() {
	if dom.Stored(hintSeen) != "" || r.now.state.Embed || r.now.state.Static {
		return
	}
	dom.After(hintAfter, func() {
		if r.live.input.Touched() {
			return
		}
		r.now.desk.Hint = 1
		if !r.live.hand.moves { // else the drawing has it that comes when the hand rests
			r.redraw()
		}
	})
}
