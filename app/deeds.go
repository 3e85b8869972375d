package app

import (
	"slices"

	"dateline/app/act"
	"dateline/app/dom"
	"dateline/app/export"
	"dateline/app/input"
	"dateline/app/page"
	"dateline/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// deeds are the acts that touch the browser; some make a move as well.
var deeds = map[act.Name]func(r *Root, a act.Act){
	act.Play:        func(r *Root, _ act.Act) { r.play() },
	act.Resume:      func(r *Root, _ act.Act) { r.resume() },
	act.Mark:        (*Root).mark,
	act.LeavePanel:  (*Root).leavePanel,
	act.Hit:         (*Root).hit,
	act.LeaveSearch: func(r *Root, _ act.Act) { r.apply(moves[act.Type], act.Act{}); emptySearch() },
	act.Search:      func(*Root, act.Act) { input.Focus("#search") },
	act.Rove:        func(r *Root, a act.Act) { r.live.roved = append(r.live.roved, input.Rove(integer(a.Arg))) },
	act.Skip:        func(_ *Root, a act.Act) { input.Skip(a.Arg) },
	act.Pick:        func(_ *Root, a act.Act) { pick(a.Arg) },
	act.Copy:        (*Root).copy,
	act.Download:    (*Root).download,
	act.Picture:     (*Root).picture,
	act.Print:       func(*Root, act.Act) { dom.Print() },
}

// do does an act and tells whether anything came of it.
func (r *Root) do(a act.Act) bool {
	if m, ok := moves[a.Name]; ok {
		led := r.apply(m, a)
		if !led && onward[a.Name] {
			beyond(a)
		}
		return led
	}
	d, ok := deeds[a.Name]
	if ok {
		d(r, a)
	}
	return ok
}

// onward are the acts that ask for what comes next, or came before. One that leads
// nowhere has come to an end of the story.
var onward = map[act.Name]bool{act.Next: true, act.Previous: true, act.Report: true, act.DayBy: true}

// beyond has the page around go on where the story ends: a long one has many pages.
func beyond(a act.Act) { dom.Beyond(a.Name.String(), a.Arg) }

// mark chooses an event by its mark, and takes the hint away for good: who has
// done so needs none.
func (r *Root) mark(a act.Act) {
	if r.apply(marked, a) {
		store(hintSeen, "seen")
	}
}

// leavePanel shuts the panel for a reader who points elsewhere, and has the
// focus there.
func (r *Root) leavePanel(act.Act) {
	r.live.back = ""
	r.apply(moves[act.Close], act.Act{})
}

// hit goes to a result of the search. Where there is none, the field stays.
func (r *Root) hit(a act.Act) {
	if r.apply(filtering(chosen), a) {
		emptySearch()
	}
}

func emptySearch() {
	box := dom.ByID("search")
	box.SetProperty("value", "")
	box.Blur()
}

// pick opens the calendar of a day's field, the one beside the button where the
// page has two.
func pick(name string) {
	field := dom.Find(`.day-field:focus-within input[type=date]`)
	if !field.Exists() {
		field = dom.Find(`[type=date][data-field="` + name + `"]`)
	}
	field.ShowPicker()
}

// copy puts a field's text on the clipboard. Where that may not be, the text is
// marked, so that the reader's own keys do it.
func (r *Root) copy(a act.Act) {
	w := r.words().Share
	dom.ByID(a.Arg).Copy(func(refusal error) {
		r.say(r.outcome(refusal, w.Copied, w.CannotCopy, w.NoClipboard))
	})
}

// download saves the events that show in one format.
func (r *Root) download(a act.Act) {
	for _, f := range export.Formats() {
		if f.Ext == a.Arg {
			r.saved(dom.Save("dateline."+f.Ext, f.MIME, r.page().Export(f)))
		}
	}
}

// seen is the theme in which a reader sees the page who has chosen none, by whether
// the system asks for dark colours.
var seen = map[bool]string{true: "dark", false: "light"}

// picture saves the figure as it is seen, with the page's own style sheet and with
// what a picture must say that is sent on.
func (r *Root) picture(a act.Act) {
	caption := r.page().Caption()
	if caption.Theme == "" {
		caption.Theme = seen[dom.PrefersDark()]
	}
	svg, size := r.world.Picture(r.pictured(), dom.Find("style").Property("textContent"), caption)
	if a.Arg == "svg" {
		r.saved(dom.Save("dateline.svg", "image/svg+xml", []byte(svg)))
		return
	}
	dom.SavePNG("dateline.png", svg, size.W, size.H, r.saved)
}

// pictured is the figure that is saved: the one that is seen or, where the days are
// a list and only the map is drawn, that of a wide page.
func (r *Root) pictured() scene.Scene {
	if !r.live.figure.Frame.Form.Listed() {
		return r.live.figure
	}
	s := r.now.state
	return r.world.Draw(r.viewOf(s), s, scene.References[0])
}

// saved says so where a file could not be saved; the browser says it where it is.
func (r *Root) saved(refusal error) {
	w := r.words().Share
	if refusal != nil {
		r.say(r.outcome(refusal, "", w.Sandboxed, w.NotSaved))
	}
}

// outcome chooses what to say of a deed: that it is done, that this frame may
// not, or that the browser did not.
func (r *Root) outcome(refusal error, done, framed, refused string) string {
	switch {
	case refusal == nil:
		return done
	case r.live.host != nil:
		return framed
	}
	return refused
}

// say announces what has become of a deed.
func (r *Root) say(words string) {
	r.now.desk.Said = words
	r.redraw()
}

// takeFiles checks the files that a reader hands over. They are read here, by the
// code that the command uses, and go nowhere.
func (r *Root) takeFiles(files []dom.File) {
	if r.now.desk.Panel != page.Sources {
		r.apply(moves[act.Open], act.Act{Arg: string(page.Sources)})
	}
	for _, f := range files {
		f.Read(
			func(raw []byte) { r.checked(page.CheckOf(r.index, f.Name, raw)) },
			func(error) { r.checked(page.Check{File: f.Name, Unread: true}) })
	}
}

// checked adds what became of a file.
func (r *Root) checked(c page.Check) {
	r.live.ctx.Dispatch(func(app.Context) {
		r.now.desk.Checks = append(slices.Clip(r.now.desk.Checks), c)
	})
}
