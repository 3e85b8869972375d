package page

import (
	"errors"
	"regexp"

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
	root      string // what go-app draws, at every reference size and as a slide, before
	list      string // the list of all events, which ends it
	land      string // the land, once for all pictures
	onLand    string // the lines on it
	prepared  string // what the program need not work out again
	belonging string // what belongs to what in it, for the page's own script
}

// prerender draws a story as it opens, its figures without what only the program goes by.
// The browser must read out of the root what go-app has printed, hence the canonical writing.
func prerender(s model.Story, earth basemap.Map) (drawing, error) {
	w := scene.Prepare(s, earth)
	root, err := Canonical(app.HTMLString(viewer.New(w, viewer.Options{Sizes: scene.References, Slide: true, Reduced: scene.Early})))
	if err != nil {
		return drawing{}, err
	}
	at := listing.FindStringIndex(root)
	if at == nil {
		return drawing{}, errors.New("the page that is prerendered has no list of events")
	}
	picture, list := root[:at[0]], root[at[0]:]
	b := brief{map[string]string{}}
	shown := unread(picture, b.picture)
	land, onLand := w.Defs()
	return drawing{w.Tag(), shown, list, land, onLand, w.Prepared(), belonging(w, root, b.names)}, nil
}

// listing begins the list of all events. It is as long as the story, so the script that
// answers before the program stands before it.
var listing = regexp.MustCompile(`<section [^>]*id="alternative"`)
