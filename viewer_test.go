package main

import (
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/model"
)

func TestViewer(t *testing.T) {
	t.Run("program and loader are read from one folder", func(t *testing.T) {
		from := fstest.MapFS{"build/app.wasm.gz": {Data: []byte("program")}, "build/wasm_exec.js": {Data: []byte("loader")}}
		p, err := viewed(model.Story{}, from, "build/app.wasm.gz")
		if err != nil || string(p.Program) != "program" || string(p.Loader) != "loader" {
			t.Errorf("got %q, %q, %v", p.Program, p.Loader, err)
		}
	})
	d := supplied(t)
	for does, args := range map[string][]string{
		"a page":             {"build", d.story, "-o", filepath.Join(d.dir, "x.html")},
		"a site":             {"site", d.story, "-o", filepath.Join(d.dir, "x")},
		"a deck":             {"deck", d.story, "-o", filepath.Join(d.dir, "x")},
		"a deck of reveal's": {"deck", d.story, "-o", filepath.Join(d.dir, "x"), "--wasm", filepath.Join(d.dir, "app.wasm")},
	} {
		t.Run(does+" by a command that carries no viewer says how to make one that does", func(t *testing.T) {
			if exit, _, errs := call(args...); exit != misused || !strings.Contains(errs, "run make, which builds dist/dateline") {
				t.Errorf("%d, %s", exit, errs)
			}
		})
	}
}
