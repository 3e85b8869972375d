package npm

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCheck(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.tgz")
	if err := os.WriteFile(file, []byte("abc"), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Run("the pinned archive passes", func(t *testing.T) {
		r := Release{"a@1", "sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=="}
		if err := r.Check(file); err != nil {
			t.Error(err)
		}
	})
	t.Run("an archive with another hash is refused, with its name", func(t *testing.T) {
		if err := (Release{"a@1", "sha512-x"}).Check(file); err == nil || !strings.Contains(err.Error(), "a@1") {
			t.Errorf("got %v", err)
		}
	})
}
