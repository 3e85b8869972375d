package output

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// folder is a folder to be written, from what fill puts.
type folder struct {
	kind string
	fill func(Put) error
}

// kept are what a folder may hold besides: the repository that publishes it and
// the name that its host gives it. A new folder has them from the old one.
var kept = []string{".git", "CNAME"}

// litter is what file managers leave behind. It is in nobody's way.
var litter = []string{".DS_Store", "Thumbs.db"}

func carried(from, to string) (all []move) {
	for _, name := range kept {
		all = append(all, move{filepath.Join(from, name), filepath.Join(to, name)})
	}
	return all
}

func (f folder) make(ctx context.Context, d disk, path string) error {
	list := manifest{kind: f.kind, sums: map[string]string{}}
	if err := d.mkdir(path); err != nil {
		return err
	}
	put := func(name string, text []byte) error {
		if err := stopped(ctx); err != nil {
			return err
		}
		if !filepath.IsLocal(filepath.FromSlash(name)) || slices.Contains(kept, name) {
			return fmt.Errorf("%q is no name of a file in a folder", name)
		}
		list.add(name, text)
		to := filepath.Join(path, filepath.FromSlash(name))
		if err := d.mkdir(filepath.Dir(to)); err != nil {
			return err
		}
		return d.write(to, text)
	}
	if err := f.fill(put); err != nil {
		return err
	}
	return d.write(filepath.Join(path, listName), list.format())
}

func (f folder) moves(w *work, aside string) []move {
	gone := cmp.Or(aside, w.gone())
	return append([]move{{w.path, gone}, {w.fresh(), w.path}}, carried(gone, w.path)...)
}

// inspect lets pass a folder in which there is nothing but what its list names,
// unchanged, and what is kept.
func (f folder) inspect(path string) error {
	switch info, err := os.Lstat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.IsDir():
		return refuse("a file has this name; choose another")
	}
	list, listed := readManifest(path)
	found, err := list.compare(path)
	switch {
	case err != nil:
		return fmt.Errorf("what is in the folder cannot be read: %w", err)
	case !listed && len(found.strange) > 0:
		return refuse("there is no list of what Dateline wrote (%s), so all of this may be somebody's: %s; empty the folder, or set it aside as %s with --force", listName, named(found.strange), filepath.Base(spare(path)))
	case len(found.strange) > 0:
		return refuse("Dateline did not write all that is in the folder: %s; move that elsewhere, or set the folder aside as %s with --force", named(found.strange), filepath.Base(spare(path)))
	case len(found.changed) > 0:
		return refuse("this has been changed since Dateline wrote it: %s; move it elsewhere, or set the folder aside as %s with --force", named(found.changed), filepath.Base(spare(path)))
	case listed && list.kind != f.kind:
		return refuse("the folder holds a %s, and a %s would take its place; choose another, or empty it", list.kind, f.kind)
	}
	return nil
}

// mostNamed is how many names a message holds.
const mostNamed = 10

func named(names []string) string {
	if more := len(names) - mostNamed; more > 0 {
		return strings.Join(names[:mostNamed], ", ") + fmt.Sprintf(" and %d more", more)
	}
	return strings.Join(names, ", ")
}
