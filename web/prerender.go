package web

import (
	viewer "dateline/app"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Prerender gives a story's picture as markup: what the page shows before its
// program runs, and all it shows where none can. The browser must read the same
// tree out of it that the program mounts, hence the canonical writing.
func Prerender(s model.Story) (string, error) {
	root, err := Canonical(app.HTMLString(viewer.Page(s)))
	return root + "\n" + viewer.Ground(s), err
}
