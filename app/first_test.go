package app

import (
	"runtime"
	"slices"
	"strings"
	"testing"

	"dateline/app/export"
	"dateline/app/page"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/basemap"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// allocators gives the functions of this module that took memory while something was
// done, or called what did, by the profile of the memory of every single piece.
func allocators(do func()) map[string]bool {
	rate := runtime.MemProfileRate
	runtime.MemProfileRate = 1
	before := pieces()
	do()
	after := pieces()
	runtime.MemProfileRate = rate
	names := map[string]bool{}
	for stack, n := range after {
		if n == before[stack] {
			continue
		}
		for frames, more := runtime.CallersFrames(stack[:]), true; more; {
			var f runtime.Frame
			f, more = frames.Next()
			names[f.Function] = true
		}
	}
	return names
}

// pieces counts what was allocated so far, by the stack that asked for it.
func pieces() map[[32]uintptr]int64 {
	runtime.GC() // the profile tells of what two collections have seen
	runtime.GC()
	n, _ := runtime.MemProfile(nil, true)
	records := make([]runtime.MemProfileRecord, n+100)
	n, _ = runtime.MemProfile(records, true)
	count := map[[32]uintptr]int64{}
	for _, r := range records[:n] {
		count[r.Stack0] += r.AllocObjects
	}
	return count
}

// within gives those of these functions that a package has.
func within(pkg string, names map[string]bool) (found []string) {
	for name := range names {
		if strings.HasPrefix(name, "dateline/app/"+pkg+".") {
			found = append(found, name)
		}
	}
	slices.Sort(found)
	return found
}

// TestFirstPicture holds that what the first picture does not show waits for its first
// use: the index of the search, who agrees on what, and all downloads.
func TestFirstPicture(t *testing.T) {
	story, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	r := New(scene.Prepare(story, basemap.Load()), Options{Sizes: []scene.Size{desktop}})
	r.live = &live{}
	picture := func() { app.HTMLString(r.Render()) }
	later := []string{"search", "accord", "export", "cite"}
	first := allocators(picture)
	for _, pkg := range later {
		t.Run("asks for nothing of "+pkg, func(t *testing.T) {
			if asked := within(pkg, first); len(asked) > 0 {
				t.Error(asked)
			}
		})
	}
	t.Run("counts no facet", func(t *testing.T) {
		if counts := "dateline/app/view.entries.facets"; first[counts] || !allocators(func() { r.view.Facets() })[counts] {
			t.Error("it does, or counting them is not seen")
		}
	})
	t.Run("is made, and what is asked for later is seen to be", func(t *testing.T) {
		opening, _ := r.index.Opening()
		r.now.state.Event, r.now.desk.Panel, r.now.desk.Typed = opening.ID, page.Cite, opening.Title.In("en")
		then := allocators(func() {
			picture()
			r.page().Hits()
			r.page().Export(export.Formats()[0])
		})
		if len(within("scene", first)) == 0 || len(within("page", first)) == 0 {
			t.Error("the first picture takes no memory")
		}
		for _, pkg := range later {
			if len(within(pkg, then)) == 0 {
				t.Errorf("nothing of %s is asked for", pkg)
			}
		}
	})
}
