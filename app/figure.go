package app

import (
	"dateline/app/i18n"
	"dateline/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// figure is map and timeline as one: two regions over one set of pixels.
func (r *Root) figure(scenes []scene.Scene) app.UI {
	w := r.words().Figure
	var maps, times []app.UI
	for _, sc := range scenes {
		form := "form " + string(sc.Frame.Form)
		maps = append(maps, app.Div().Class(form).Body(app.Raw(scene.SVG(sc.Frame.Map, "map", sc.Map))))
		if sc.Frame.Form == scene.Phone {
			times = append(times, app.Div().Class(form).Body(r.days()))
		} else {
			times = append(times, app.Div().Class(form).Body(app.Raw(scene.SVG(sc.Frame.Figure, "timeline", sc.Timeline))))
		}
	}
	return app.Div().Class("figure").Body(
		app.Section().ID("map").Aria("label", w.Map).Body(append(maps, r.zoomKeys("map", w.TheMap), r.origin())...),
		app.Section().ID("timeline").Aria("label", w.Timeline).Body(append(times, r.slider(), r.zoomKeys("time", w.TheTimeline))...),
		r.transport(),
	)
}

// fourWays is the face of the button that gives the map to a finger.
const fourWays = `<svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true"><path d="M0-8V8M-8 0H8M-3-5L0-8L3-5M-3 5L0 8L3 5M-5-3L-8 0L-5 3M5-3L8 0L5 3" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>`

// grabKey lets one finger move the map, where it would else scroll the page. On
// a small map it stands alone until it is asked for: the others would cover what
// they zoom.
func (r *Root) grabKey() app.UI {
	name := r.words().Figure.UseMap
	return app.Button().Type("button").Class("grab").DataSet("act", "grab").Aria("label", name).Aria("pressed", r.desk.grabbed).Title(name).Body(app.Raw(fourWays))
}

// zoomKeys are the buttons that do what wheel and pinch do.
func (r *Root) zoomKeys(what, noun string) app.UI {
	w := r.words().Figure
	key := func(act, face, label string) app.UI { return sign(what+"-"+act, "", face, i18n.Fill(label, noun)) }
	keys := []app.UI{key("in", "+", w.ZoomIn), key("out", "−", w.ZoomOut), key("whole", "⌂", w.Whole)}
	if what == "map" {
		keys = append(keys, r.grabKey())
	}
	return app.Div().Class("zoom").Body(keys...)
}
