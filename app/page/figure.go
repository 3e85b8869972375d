package page

import (
	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Figure is a scene with its map and its timeline as markup.
type Figure struct {
	Scene         scene.Scene
	Map, Timeline string
}

// Written is a scene with its pictures as SVG.
func Written(sc scene.Scene) Figure {
	f := Figure{Scene: sc, Map: scene.SVG(sc.Frame.Map, "map", sc.Map)}
	if !sc.Frame.Form.Listed() {
		f.Timeline = scene.SVG(sc.Frame.Figure, "timeline", sc.Timeline)
	}
	return f
}

// figure is map and timeline as one: two regions over one set of pixels.
func (p *Page) figure(figures []Figure) app.UI {
	w := p.Words.Figure
	var maps, times []app.UI
	var listed bool
	for _, f := range figures {
		sc := f.Scene
		form := "form " + string(sc.Frame.Form)
		maps = append(maps, app.Div().Class(form).Body(app.Raw(f.Map)))
		if !sc.Frame.Form.Listed() {
			times = append(times, app.Div().Class(form).Body(app.Raw(f.Timeline), p.edges(sc)))
		} else if !listed { // one list serves every size
			times, listed = append(times, app.Div().Class("form phone flat").Body(p.days())), true
		}
	}
	return app.Div().Class("figure", p.breadth()).Body(
		p.region("map", w.Map, true).Body(append(maps, p.zoomButtons(w.TheMap, act.MapIn, act.MapOut, act.MapWhole, p.panButton()), p.origin())...),
		p.region("timeline", w.Timeline, !listed).Body(append(times, p.slider(), p.zoomButtons(w.TheTimeline, act.TimeIn, act.TimeOut, act.TimeWhole))...),
		p.transport(),
	)
}

// breadth is the class of a figure by its map's share of the width.
func (p *Page) breadth() string {
	switch {
	case p.World.Mapless():
		return "mapless"
	case p.World.Broad():
		return "broad"
	}
	return "slender"
}

// region is map or timeline. Where arrows and signs look closer at it, it is a stop
// of the tab key by itself; a slide turns by arrows, and a list is scrolled.
func (p *Page) region(id, name string, looked bool) app.HTMLSection {
	s := app.Section().ID(id).Aria("label", name)
	if looked && p.Live && !p.State.Slide && !p.State.Static {
		s = s.TabIndex(0).Aria("keyshortcuts", "ArrowLeft ArrowRight ArrowUp ArrowDown + - 0")
	}
	return s
}

// fourWays is the face of the button that gives the map to a finger.
const fourWays = `<svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true"><path d="M0-8V8M-8 0H8M-3-5L0-8L3-5M-3 5L0 8L3 5M-5-3L-8 0L-5 3M5-3L8 0L5 3" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>`

// panButton lets one finger move the map, where it would else scroll the page. On
// a small map it stands alone until it is asked for: the others would cover what
// they zoom.
func (p *Page) panButton() app.UI {
	name := p.Words.Figure.UseMap
	return app.Button().Type("button").Class("grab").DataSet("act", act.Grab.String()).Aria("label", name).Aria("pressed", p.Desk.Grabbed).Title(name).Body(app.Raw(fourWays))
}

// zoomButtons are the buttons that do what wheel and pinch do.
func (p *Page) zoomButtons(noun string, in, out, whole act.Name, also ...app.UI) app.UI {
	w := p.Words.Figure
	key := func(n act.Name, face, label string) app.UI { return iconButton(n, "", face, i18n.Fill(label, noun)) }
	keys := []app.UI{key(in, "+", w.ZoomIn), key(out, "−", w.ZoomOut), key(whole, "⌂", w.Whole)}
	return app.Div().Class("zoom").Body(append(keys, also...)...)
}
