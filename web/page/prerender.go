package page

import (
	viewer "dateline/app"
	"dateline/app/scene"
	"dateline/data/basemap"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// drawing is a story's picture as markup: what the page shows before its
// program runs, and all it shows where none can.
type drawing struct {
	lang      string // of the words around the story
	root      string // what go-app draws, at every reference size and as a slide
	ground    string // the land, once for all pictures
	prepared  string // what the program need not work out again
	belonging string // what belongs to what in it, for the page's own script
}

// prerender draws a story as it opens, its figures without what only the program goes by.
// The browser must read out of the root what go-app has printed, hence the canonical writing.
func prerender(s model.Story, earth basemap.Map) (drawing, error) {
	w := scene.Prepare(s, earth)
	root, err := Canonical(app.HTMLString(viewer.New(w, viewer.Options{Sizes: scene.References, Slide: true, Reduced: scene.Early})))
	return drawing{w.Tag(), root, w.Defs(), w.Prepared(), belonging(w, root)}, err
}
