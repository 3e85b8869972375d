package app

import (
	"dateline/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// figure is map and timeline as one: two regions over one set of pixels.
func (r *Root) figure(scenes []scene.Scene) app.UI {
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
		app.Section().ID("map").Aria("label", "Map").Body(append(maps, zoomKeys("map"))...),
		app.Section().ID("timeline").Aria("label", "Timeline").Body(append(times, zoomKeys("time"))...),
	)
}

// zoomKeys are the buttons that do what wheel and pinch do.
func zoomKeys(what string) app.UI {
	button := func(act, sign, label string) app.UI {
		return app.Button().Type("button").DataSet("act", what+"-"+act).Aria("label", label).Title(label).Text(sign)
	}
	noun := map[string]string{"map": "the map", "time": "the timeline"}[what]
	return app.Div().Class("zoom").Body(
		button("in", "+", "Zoom in on "+noun), button("out", "−", "Zoom out of "+noun), button("whole", "⌂", "Show all of "+noun))
}
