package output

import (
	"os"
	"path/filepath"
	"syscall"
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
	t.Run("one that a full disk stops at any step is as it was or whole", func(t *testing.T) {
		for at := 1; at < 6; at++ {
			path := filepath.Join(t.TempDir(), "story.yaml")
			if err := os.WriteFile(path, []byte("more"), 0o600); err != nil {
				t.Fatal(err)
			}
			disk := broken(at, syscall.ENOSPC)
			err := (Target{Path: path, disk: disk}).Edit([]byte("more"), []byte("most"))
			text, _ := os.ReadFile(path)
			if info, _ := os.Stat(path); info == nil || info.Mode().Perm() != 0o600 || err != nil && string(text) != "more" || err == nil && string(text) != "most" {
				t.Errorf("at step %d it is %q, %v", at, text, err)
			}
			if at == 1 && err == nil {
				t.Error("no step failed")
			}
		}
	})
	t.Run("one that was changed meanwhile is left as it is", func(t *testing.T) {
		if err := (Target{Path: path}).Edit([]byte("as read"), []byte("lost")); err == nil {
			t.Error("it is written")
		}
		same(t, "the folder", read(t, filepath.Dir(path)), tree{"story.yaml": "more"})
	})
}
