package output

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree is what a folder holds: texts by names parted by slashes.
type tree map[string]string

// fresh is what the tests write.
var fresh = tree{"index.html": "new", "event/a.html": "new a"}

func (want tree) put(t *testing.T, dir string) {
	t.Helper()
	for name, text := range want {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
}

// read gives what a folder holds without its list, nil where there is none.
func read(t *testing.T, dir string) (got tree) {
	t.Helper()
	if !exists(dir) {
		return nil
	}
	got = tree{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() && e.Name() != listName {
			text, wrong := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
			got[name], err = string(text), wrong
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func (want tree) and(more tree) tree {
	all := maps.Clone(want)
	maps.Copy(all, more)
	return all
}

func same(t *testing.T, what string, got, want tree) {
	t.Helper()
	if !maps.Equal(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// beside wants a folder to hold entries of these names only.
func beside(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if slices.Sort(want); err != nil || !slices.Equal(got, want) {
		t.Errorf("the folder holds %v, %v; want %v", got, err, want)
	}
}

// puts fills a folder with files in the order of their names.
func puts(files tree) func(Put) error {
	return func(put Put) error {
		for _, name := range slices.Sorted(maps.Keys(files)) {
			if err := put(name, []byte(files[name])); err != nil {
				return err
			}
		}
		return nil
	}
}

func write(t *testing.T, path string, files tree) {
	t.Helper()
	if _, err := (Target{Path: path}).Folder("site", puts(files)); err != nil {
		t.Fatal(err)
	}
}

// previous is a site written before, with what a repository and a host need.
var (
	previous = tree{"index.html": "old", "event/b.html": "old b"}
	checkout = tree{".git/config": "[core]", "CNAME": "example.org"}
)

// Each row is a folder in which a site is to be written: what it holds besides
// a site written before, and why it is refused.
var folders = map[string]struct {
	site, held tree
	refused    []string // words of the refusal
	keeps      tree     // what the new folder has from the old one
}{
	"a folder that is missing is made":                      {},
	"an empty one is filled":                                {held: tree{}},
	"ours is replaced":                                      {site: previous},
	"ours is replaced with a file manager's litter":         {site: previous, held: tree{".DS_Store": "x"}},
	"a checkout keeps its repository and name":              {site: previous, held: checkout, keeps: checkout},
	"a new checkout too":                                    {held: checkout, keeps: checkout},
	"a checkout as a working tree too":                      {held: tree{".git": "gitdir: x"}, keeps: tree{".git": "gitdir: x"}},
	"a stranger's file stays":                               {site: previous, held: tree{"app.ts": "mine"}, refused: []string{"app.ts", "did not write all"}},
	"a stranger's file stays in a folder of ours":           {site: previous, held: tree{"event/notes.md": "mine"}, refused: []string{"event/notes.md"}},
	"a stranger's folder stays and is named once":           {site: previous, held: tree{"src/a": "", "src/b": ""}, refused: []string{": src/;"}},
	"a repository further down is a stranger's":             {site: previous, held: tree{"event/.git/config": "x"}, refused: []string{"event/.git/"}},
	"our file stays that has been edited":                   {site: previous, held: tree{"index.html": "mine"}, refused: []string{"changed", "index.html"}},
	"a folder without a list stays":                         {held: tree{"sw.js": "", "app.ts": ""}, refused: []string{"no list", "app.ts, sw.js", "empty the folder"}},
	"a folder with a list that is none stays":               {held: tree{listName: "hi", "sw.js": ""}, refused: []string{"no list", "sw.js"}},
	"of many strangers ten are named and the rest counted":  {held: many(13), refused: []string{"f00, f01", "f09 and 3 more"}},
	"a checkout with somebody's page stays with repository": {held: checkout.and(tree{"README.md": "mine"}), refused: []string{": README.md;"}},
}

func many(n int) tree {
	all := tree{}
	for i := range n {
		all["f"+string(rune('0'+i/10))+string(rune('0'+i%10))] = "x"
	}
	return all
}

func TestFolder(t *testing.T) {
	for does, c := range folders {
		lay := func(t *testing.T) (dir, path string) {
			dir = t.TempDir()
			path = filepath.Join(dir, "site")
			if c.site != nil {
				write(t, path, c.site)
			}
			if c.held != nil {
				os.MkdirAll(path, 0o777)
			}
			c.held.put(t, path)
			return dir, path
		}
		t.Run(does, func(t *testing.T) {
			dir, path := lay(t)
			before := read(t, path)
			_, err := Target{Path: path}.Folder("site", puts(fresh))
			if len(c.refused) == 0 {
				same(t, "the new site", read(t, path), fresh.and(c.keeps))
			} else {
				same(t, "the folder", read(t, path), before)
			}
			expect(t, err, c.refused)
			beside(t, dir, "site")
		})
		t.Run(does+", and with force all of it is kept", func(t *testing.T) {
			dir, path := lay(t)
			before := read(t, path)
			aside, err := Target{Path: path, Force: true}.Folder("site", puts(fresh))
			if err != nil || (aside != "") != (len(c.refused) > 0) {
				t.Fatalf("set aside as %q, %v", aside, err)
			}
			if aside == "" {
				beside(t, dir, "site")
				return
			}
			beside(t, dir, "site", filepath.Base(aside))
			now, old := read(t, path), read(t, aside)
			for name, text := range fresh {
				if now[name] != text {
					t.Errorf("%s is not the new one", name)
				}
			}
			for name, text := range before {
				if repository := strings.HasPrefix(name, ".git") || name == "CNAME"; repository && now[name] != text || !repository && old[name] != text {
					t.Errorf("%s is lost", name)
				}
			}
		})
	}
}

// expect wants a refusal with these words, or no error where there are none.
func expect(t *testing.T, err error, words []string) {
	t.Helper()
	if len(words) == 0 {
		if err != nil {
			t.Error(err)
		}
		return
	}
	if _, ok := errors.AsType[Refusal](err); !ok {
		t.Fatalf("it is not refused: %v", err)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("no %q in %v", w, err)
		}
	}
}

func TestFolderOfAnotherKindStays(t *testing.T) {
	path := filepath.Join(t.TempDir(), "site")
	write(t, path, previous)
	_, err := Target{Path: path}.Folder("deck", puts(fresh))
	expect(t, err, []string{"holds a site", "a deck would take its place"})
	same(t, "the site", read(t, path), previous)
}

func TestFillThatFails(t *testing.T) {
	t.Run("leaves nothing, not even the folders above", func(t *testing.T) {
		dir := t.TempDir()
		_, err := Target{Path: filepath.Join(dir, "a", "b", "site")}.Folder("site", func(put Put) error {
			return errors.Join(put("index.html", nil), errors.New("no such event"))
		})
		if err == nil {
			t.Error("it does not fail")
		}
		beside(t, dir)
	})
	t.Run("may not put anything elsewhere, nor in a repository", func(t *testing.T) {
		for _, name := range []string{"../x", "/x", ".git", ""} {
			dir := t.TempDir()
			if _, err := (Target{Path: filepath.Join(dir, "site")}).Folder("site", puts(tree{name: "x"})); err == nil {
				t.Errorf("%q is written", name)
			}
			beside(t, dir)
		}
	})
	t.Run("may not put one file twice", func(t *testing.T) {
		dir := t.TempDir()
		_, err := Target{Path: filepath.Join(dir, "site")}.Folder("site", func(put Put) error {
			return errors.Join(put("a", nil), put("a", nil))
		})
		if err == nil {
			t.Error("the first is lost")
		}
	})
}

// ours are two pages of the command's own.
const (
	oldPage = `<meta name="generator" content="Dateline">old`
	newPage = `<meta name="generator" content="Dateline">new`
)

func TestFile(t *testing.T) {
	for does, c := range map[string]struct {
		held    tree
		refused []string
	}{
		"a file that is missing is made":    {},
		"ours is replaced":                  {held: tree{"x.html": oldPage}},
		"an empty one is filled":            {held: tree{"x.html": ""}},
		"somebody else's stays":             {held: tree{"x.html": "notes"}, refused: []string{"did not write"}},
		"a folder of that name stays":       {held: tree{"x.html/a": "notes"}, refused: []string{"a folder has this name"}},
		"what lies beside is not looked at": {held: tree{"notes.md": "notes"}},
	} {
		t.Run(does, func(t *testing.T) {
			dir := t.TempDir()
			c.held.put(t, dir)
			_, err := Target{Path: filepath.Join(dir, "x.html")}.File([]byte(newPage))
			expect(t, err, c.refused)
			want := c.held
			if len(c.refused) == 0 {
				want = tree{}.and(c.held).and(tree{"x.html": newPage})
			}
			same(t, "the folder", read(t, dir), want)
		})
	}
	t.Run("with force somebody else's is set aside, and the one before too", func(t *testing.T) {
		dir := t.TempDir()
		for _, text := range []string{"notes", "more notes"} {
			tree{"x.html": text}.put(t, dir)
			if _, err := (Target{Path: filepath.Join(dir, "x.html"), Force: true}).File([]byte(newPage)); err != nil {
				t.Fatal(err)
			}
		}
		same(t, "the folder", read(t, dir), tree{"x.html": newPage, "x.html.old": "notes", "x.html.old-2": "more notes"})
	})
	t.Run("a folder that is not there is not made", func(t *testing.T) {
		dir := t.TempDir()
		if _, err := (Target{Path: filepath.Join(dir, "none", "x.html")}).File(nil); err == nil {
			t.Error("it is")
		}
		beside(t, dir)
	})
}

func TestLinks(t *testing.T) {
	t.Run("a link to a folder of ours stays one, and what it leads to is written", func(t *testing.T) {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "far", "site"), previous)
		link(t, filepath.Join(dir, "far", "site"), filepath.Join(dir, "site"))
		write(t, filepath.Join(dir, "site"), fresh)
		same(t, "what it leads to", read(t, filepath.Join(dir, "far", "site")), fresh)
		if info, err := os.Lstat(filepath.Join(dir, "site")); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Errorf("the link is gone: %v, %v", info, err)
		}
	})
	t.Run("a link to a stranger's folder is refused", func(t *testing.T) {
		dir := t.TempDir()
		tree{"far/notes.md": "mine"}.put(t, dir)
		link(t, filepath.Join(dir, "far"), filepath.Join(dir, "site"))
		_, err := Target{Path: filepath.Join(dir, "site")}.Folder("site", puts(fresh))
		expect(t, err, []string{"notes.md"})
	})
	t.Run("a link to a stranger's file is refused", func(t *testing.T) {
		dir := t.TempDir()
		tree{"notes.md": "mine"}.put(t, dir)
		link(t, filepath.Join(dir, "notes.md"), filepath.Join(dir, "x.html"))
		_, err := Target{Path: filepath.Join(dir, "x.html")}.File([]byte(newPage))
		expect(t, err, []string{"did not write"})
	})
	t.Run("a link to nothing is refused", func(t *testing.T) {
		dir := t.TempDir()
		link(t, filepath.Join(dir, "none"), filepath.Join(dir, "site"))
		_, err := Target{Path: filepath.Join(dir, "site")}.Folder("site", puts(fresh))
		expect(t, err, []string{"link to what is not there"})
	})
	t.Run("a link within a site is a stranger, whatever it leads to", func(t *testing.T) {
		dir := t.TempDir()
		path := filepath.Join(dir, "site")
		write(t, path, previous)
		if err := os.Rename(filepath.Join(path, "index.html"), filepath.Join(dir, "index.html")); err != nil {
			t.Fatal(err)
		}
		link(t, filepath.Join(dir, "index.html"), filepath.Join(path, "index.html"))
		_, err := Target{Path: path}.Folder("site", puts(fresh))
		expect(t, err, []string{"index.html"})
	})
}

func link(t *testing.T, to, at string) {
	t.Helper()
	if err := os.Symlink(to, at); err != nil {
		t.Skip(err) // Windows asks for a right
	}
}

func TestTheFolderOneStandsIn(t *testing.T) {
	dir := t.TempDir()
	tree{"a/b/x": ""}.put(t, dir)
	t.Chdir(filepath.Join(dir, "a", "b"))
	for _, path := range []string{".", "..", "../..", filepath.Join(dir, "a"), string(filepath.Separator)} {
		_, err := Target{Path: path, Force: true}.Folder("site", puts(fresh))
		expect(t, err, []string{"called from within"})
	}
	beside(t, dir, "a")
	write(t, "c", fresh)
	same(t, "a folder within", read(t, filepath.Join(dir, "a", "b", "c")), fresh)
}

func TestTwoAtOnce(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "site")
	write(t, path, previous)
	_, err := Target{Path: path}.Folder("site", func(put Put) error {
		_, err := Target{Path: path}.Folder("site", puts(tree{"second": "x"}))
		expect(t, err, []string{"another dateline is writing this"})
		_, err = Target{Path: filepath.Join(dir, "other")}.Folder("site", puts(previous))
		expect(t, err, nil)
		return puts(fresh)(put)
	})
	expect(t, err, nil)
	same(t, "the first", read(t, path), fresh)
	beside(t, dir, "site", "other")
}

func TestWhatComesMeanwhileStays(t *testing.T) {
	path := filepath.Join(t.TempDir(), "site")
	write(t, path, previous)
	_, err := Target{Path: path}.Folder("site", func(put Put) error {
		tree{"notes.md": "mine"}.put(t, path)
		return puts(fresh)(put)
	})
	expect(t, err, []string{"notes.md"})
	same(t, "the folder", read(t, path), previous.and(tree{"notes.md": "mine"}))
}

func TestSomebodysRemainsAreInNobodysWay(t *testing.T) {
	dir := t.TempDir()
	tree{".x.dateline/lock/a": "", ".x.dateline/new/b": ""}.put(t, dir) // whose lock cannot be taken
	write(t, filepath.Join(dir, "site"), fresh)
	beside(t, dir, ".x.dateline", "site")
}
