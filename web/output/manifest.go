package output

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// listName is the file in a folder that lists what was written into it, in the
// form of sha256sum, which can check it.
const listName = ".dateline-manifest"

// manifest is what was written into a folder of a kind: the SHA-256 of each
// file by its name.
type manifest struct {
	kind string
	sums map[string]string
}

const heading = "# dateline "

func (m manifest) add(name string, text []byte) { m.sums[name] = sum(text) }

func sum(text []byte) string {
	s := sha256.Sum256(text)
	return hex.EncodeToString(s[:])
}

func (m manifest) format() []byte {
	var b strings.Builder
	b.WriteString(heading + m.kind + "\n")
	for _, name := range slices.Sorted(maps.Keys(m.sums)) {
		b.WriteString(m.sums[name] + "  " + name + "\n")
	}
	return []byte(b.String())
}

// readManifest reads the list of a folder; ok is false where it has none.
func readManifest(dir string) (m manifest, ok bool) {
	text, err := os.ReadFile(filepath.Join(dir, listName))
	first, rest, _ := strings.Cut(string(text), "\n")
	m.kind, ok = strings.CutPrefix(first, heading)
	if err != nil || !ok {
		return manifest{}, false
	}
	m.sums = map[string]string{}
	for line := range strings.Lines(rest) {
		if sum, name, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "  "); ok {
			m.sums[name] = sum
		}
	}
	return m, true
}

// difference is what in a folder is not as its list has it, in the order of names.
type difference struct{ strange, changed []string }

// compare holds a folder against its list. A folder in which nothing is listed
// is named as a whole.
func (m manifest) compare(dir string) (d difference, err error) {
	ours := m.folders()
	err = fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case slices.Contains(kept, name):
			return skip(e)
		case name == listName && m.sums != nil, slices.Contains(litter, e.Name()):
			return nil
		case e.IsDir() && ours[name]:
			return nil
		case e.IsDir():
			d.strange = append(d.strange, name+"/")
			return fs.SkipDir
		case m.sums[name] == "" || !e.Type().IsRegular():
			d.strange = append(d.strange, name)
			return nil
		}
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err == nil && sum(text) != m.sums[name] {
			d.changed = append(d.changed, name)
		}
		return err
	})
	return d, err
}

func skip(e fs.DirEntry) error {
	if e.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// folders are those in which something is listed, and the folder itself.
func (m manifest) folders() map[string]bool {
	all := map[string]bool{".": true}
	for name := range m.sums {
		for dir := path.Dir(name); !all[dir]; dir = path.Dir(dir) {
			all[dir] = true
		}
	}
	return all
}
