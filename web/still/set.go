package still

import (
	"fmt"
	"slices"
	"strings"

	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/basemap"
	"dateline/data/model"
)

// SlideWide and SlideHigh are the size of a slide, for which stills are laid
// out, in pixels.
const SlideWide, SlideHigh = 960, 540

// Set draws views of one story as pictures that stand alone. It is made by
// NewSet, which does what all of them have in common.
type Set struct {
	story  model.Story
	world  *scene.World
	studio *Studio
}

// NewSet makes a story ready for its pictures, in the look of its page's style
// sheet.
func NewSet(s model.Story, css string) Set {
	w := scene.Prepare(s, basemap.Load())
	return Set{s, w, NewStudio(w, css)}
}

// Draw gives the picture of the state that a fragment names, as a page's
// address bears it, as ".svg" or ".png" of a size in pixels. A state without
// an event is one with the story's opening one. It fails on what it cannot read
// and on what the story has not, as check says. A letter that no
// face has is missing from a PNG, with a box in its place; an SVG leaves its
// letters to the program that shows it.
func (s Set) Draw(fragment, form string, wide, high int) (file []byte, missing []rune, err error) {
	st, err := s.state(fragment)
	if err != nil {
		return nil, nil, err
	}
	plate, err := s.studio.Make(st, wide, high)
	if err != nil {
		return nil, nil, err
	}
	if form == ".png" {
		file, missing = plate.PNG()
		return file, missing, nil
	}
	return plate.SVG(), nil, nil
}

func (s Set) state(fragment string) (state.State, error) {
	if err := s.check(fragment); err != nil {
		return state.State{}, err
	}
	st := state.Parse(fragment).Bound(s.world.Extent())
	if opening, ok := s.world.Opening(); ok && st.Event == "" {
		st.Event = opening.ID
	}
	if st.Lang == "" && len(s.story.Languages) > 0 {
		st.Lang = s.story.Languages[0]
	}
	if st.Event == "" {
		return st, fmt.Errorf("the story has no events")
	}
	return st, nil
}

// Contents is the file in a folder of stills that lists them with their titles.
const Contents = "contents.txt"

// All draws the state that a fragment names once for each event, in the order
// of time, each through put under the name of a file, and lists them. It names
// the letters that any of them misses.
func (s Set) All(fragment, form string, wide, high int, put func(name string, text []byte) error) (missing []rune, err error) {
	if err := s.check(fragment); err != nil {
		return nil, err
	}
	st := state.Parse(fragment)
	ids := s.Order()
	var list strings.Builder
	err = each(s, ids, func(s Set, id string) (picture, error) {
		file, missing, err := s.Draw(st.Select(id).Format(), form, wide, high)
		return picture{file, missing}, err
	}, func(i int, p picture) error {
		name := fmt.Sprintf("%02d-%s%s", i+1, ids[i], form)
		missing = append(missing, p.missing...)
		list.WriteString(name + "\t" + s.Title(ids[i], st.AsOf).In(st.Lang) + "\n")
		return put(name, p.file)
	})
	if err != nil {
		return nil, err
	}
	slices.Sort(missing)
	return slices.Compact(missing), put(Contents, []byte(list.String()))
}

// picture is what Draw gives.
type picture struct {
	file    []byte
	missing []rune
}

// Layers is a picture as SVG in two, of which the second lies over the first.
type Layers struct{ Ground, Above []byte }

// Layers draws states of a size in pixels by their fragments, as Draw does, each
// in layers, and has them taken in their order.
func (s Set) Layers(fragments []string, wide, high int, take func(i int, l Layers) error) error {
	return each(s, fragments, func(s Set, fragment string) (Layers, error) {
		st, err := s.state(fragment)
		if err != nil {
			return Layers{}, err
		}
		plate, err := s.studio.Make(st, wide, high)
		if err != nil {
			return Layers{}, err
		}
		ground, above := plate.Layers()
		return Layers{ground, above}, nil
	}, take)
}

// Title is what an event is called as known on a day, which may be state.Always.
func (s Set) Title(id string, day model.Day) model.Text {
	e, _ := s.world.See(state.State{AsOf: day}, scene.Size{W: SlideWide, H: SlideHigh}).Told(id)
	return e.Title
}

// Story is what the story implies.
func (s Set) Story() *model.Index { return s.world.Index }

// Extent gives the first and the last day of the story.
func (s Set) Extent() (first, last model.Day) { return s.world.Extent() }

// Order lists the story's events in the order of time.
func (s Set) Order() []string {
	return s.world.See(state.State{}, scene.Size{W: SlideWide, H: SlideHigh}).Order()
}
