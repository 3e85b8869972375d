//go:build unix

package compile

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// spread writes a story onto the disk, where there are things that are no files.
func spread(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for name, file := range on(t, "story.yaml", "", "") {
		path := filepath.Join(dir, filepath.FromSlash(name))
		os.MkdirAll(filepath.Dir(path), 0o755)
		if err := os.WriteFile(path, file.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestWhatIsNoFile(t *testing.T) {
	t.Run("a pipe among the sources is named, and not waited for", func(t *testing.T) {
		dir := spread(t)
		if err := syscall.Mkfifo(filepath.Join(dir, "sources", "pipe.yaml"), 0o644); err != nil {
			t.Skip(err)
		}
		if _, err := Story(os.DirFS(dir)); err == nil || !strings.HasPrefix(err.Error(), "sources/pipe.yaml: the file cannot be read: it is a pipe and not a file") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a pipe for the article is named", func(t *testing.T) {
		dir := spread(t)
		if err := syscall.Mkfifo(filepath.Join(dir, "herald.txt"), 0o644); err != nil {
			t.Skip(err)
		}
		work, err := Open(os.DirFS(dir))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := work.Verify(os.DirFS(dir)); err == nil || !strings.Contains(err.Error(), "it is a pipe and not a file") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a folder among the sources is named", func(t *testing.T) {
		dir := spread(t)
		if err := os.Mkdir(filepath.Join(dir, "sources", "x.yaml"), 0o755); err != nil {
			t.Fatal(err)
		}
		if _, err := Story(os.DirFS(dir)); err == nil || !strings.HasPrefix(err.Error(), "sources/x.yaml: the file cannot be read: it is not a file") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a link to a file is one", func(t *testing.T) {
		dir := spread(t)
		herald := filepath.Join(dir, "sources", "herald.yaml")
		if err := os.Rename(herald, filepath.Join(dir, "elsewhere.yaml")); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(filepath.Join(dir, "elsewhere.yaml"), herald); err != nil {
			t.Skip(err)
		}
		if _, err := Story(os.DirFS(dir)); err != nil {
			t.Error(err)
		}
	})
}
