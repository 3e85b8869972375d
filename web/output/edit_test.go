package output

import (
	"os"
	"path/filepath"
	"testing"
)

func TestEdit(t *testing.T) {
	path := filepath.Join(t.TempDir(), "story.yaml")
	if err := os.WriteFile(path, []byte("as read"), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Run("a file that is as it was read is written anew", func(t *testing.T) {
		if err := (Target{Path: path}).Edit([]byte("as read"), []byte("more")); err != nil {
			t.Fatal(err)
		}
		same(t, "the folder", read(t, filepath.Dir(path)), tree{"story.yaml": "more"})
	})
	t.Run("it stays for whom it was", func(t *testing.T) {
		if err := os.Chmod(path, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := (Target{Path: path}).Edit([]byte("more"), []byte("most")); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("it is %v, %v", info.Mode(), err)
		}
		if err := os.WriteFile(path, []byte("more"), 0o600); err != nil {
			t.Fatal(err)
		}
	})
	t.Run("one that was changed meanwhile is left as it is", func(t *testing.T) {
		if err := (Target{Path: path}).Edit([]byte("as read"), []byte("lost")); err == nil {
			t.Error("it is written")
		}
		same(t, "the folder", read(t, filepath.Dir(path)), tree{"story.yaml": "more"})
	})
}
