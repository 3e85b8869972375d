package browser

import (
	"os"
	"path/filepath"
	"testing"

	"dateline/data/model"
	"dateline/web/page"
	"dateline/web/page/pagetest"
)

// root is the project's folder, in which make builds.
const root = "../.."

// single is the page as one file, as make has built it.
const single = "dist/dateline.html"

// built gives the file: address of a file that make has built. It is read too,
// so that the test cache knows of it.
func built(t testing.TB, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.ReadFile(path); err != nil {
		missing(t, name+" is not built: run make")
	}
	return "file://" + path
}

// live packs a story of a test's own with the program that make has built, and
// gives the page's address.
func live(t *testing.T, story model.Story) string {
	t.Helper()
	return packed(t, driven(t, story))
}

// driven are the parts of a story's page with the program that make has built.
func driven(t *testing.T, story model.Story) page.Parts {
	t.Helper()
	p := page.Parts{Story: story}
	for name, part := range map[string]*[]byte{"app.wasm.gz": &p.Program, "wasm_exec.js": &p.Loader} {
		var err error
		if *part, err = os.ReadFile(filepath.Join(root, "build", name)); err != nil {
			missing(t, name+" is not built: run make")
		}
	}
	return p
}

// undriven packs the default story with a program that does nothing, and gives
// the page's address: what it shows is what is there before any program runs.
func undriven(t *testing.T, change func(*model.Story)) string {
	t.Helper()
	p := pagetest.Parts(t)
	p.Story = pagetest.Story(t)
	change(&p.Story)
	return packed(t, p)
}

func asItIs(*model.Story) {}

// packed writes a page into a folder of the test's own, and gives its address.
func packed(t *testing.T, p page.Parts) string {
	t.Helper()
	text, err := page.Single(p)
	if err != nil {
		t.Fatal(err)
	}
	return "file://" + onDesk(t, "page.html", string(text))
}
