// Package starter holds the story that a new one begins with: three claims of two
// articles, all made up, with remarks that say what each line is for. It lacks what
// package fill adds.
package starter

import (
	"embed"
	"io/fs"
)

//go:embed story articles
var files embed.FS

// Story is the folder of the story.
func Story() fs.FS { return sub("story") }

// Articles is the folder of its articles.
func Articles() fs.FS { return sub("articles") }

func sub(dir string) fs.FS {
	within, err := fs.Sub(files, dir)
	if err != nil {
		panic(err) // the name is no path: a test rules that out
	}
	return within
}
