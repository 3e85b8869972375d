package main

import (
	_ "embed"
	"encoding/base64"
	"html/template"
	"strings"

	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/basemap"
	"dateline/data/model"
	"dateline/stories/gallery"
	"dateline/web/page"
	"dateline/web/still"
)

// sizes are what a case is drawn at: a window, a slide, a tablet, a phone.
var sizes = []struct {
	scene.Size
	Embed bool
}{
	{scene.Size{W: 1440, H: 900}, false},
	{scene.Slides, true},
	{scene.Size{W: 820, H: 1180}, false},
	{scene.Size{W: 390, H: 844}, false},
}

var themes = []string{"light", "dark"}

// room is one case as the page shows it.
type room struct {
	Name, Title, Summary, Lang, Dir, YAML string
	Pictures                              []picture
}

// picture is a figure at a size and in a theme.
type picture struct {
	Theme string
	Page  scene.Size
	Embed bool
	W, H  int
	Data  template.URL // an SVG's: ids of one do not meet those of another
}

//go:embed page.html
var markup string

var sheet = template.Must(template.New("gallery").Parse(markup))

// Page draws all cases. The same cases give the same bytes.
func Page(cases []gallery.Case) ([]byte, error) {
	earth := basemap.Load()
	var rooms []room
	for _, c := range cases {
		r, err := draw(c, earth)
		if err != nil {
			return nil, err
		}
		rooms = append(rooms, r)
	}
	var b strings.Builder
	err := sheet.Execute(&b, rooms)
	return []byte(b.String()), err
}

// draw draws a case as its page opens.
func draw(c gallery.Case, earth basemap.Map) (room, error) {
	story, err := c.Story()
	if err != nil {
		return room{}, err
	}
	css, err := page.Style(story)
	if err != nil {
		return room{}, err
	}
	lang := story.First()
	r := room{Name: c.Name, Title: story.Title.In(lang), Summary: story.Summary.In(lang), Lang: lang, Dir: model.Direction(lang), YAML: c.YAML}
	studio := still.NewStudio(scene.Prepare(story, earth), css)
	for _, size := range sizes {
		for _, theme := range themes {
			plate, err := studio.Figure(state.State{Event: story.Opening, Theme: theme, Embed: size.Embed}, size.Size)
			if err != nil {
				return r, err
			}
			r.Pictures = append(r.Pictures, picture{theme, size.Size, size.Embed, plate.Wide, plate.High, template.URL("data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(plate.SVG()))})
		}
	}
	return r, nil
}
