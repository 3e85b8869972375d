package compile

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestOpenDraft(t *testing.T) {
	files := on(t, "sources/herald.yaml", "    says: Ann has gone.", "    draft: true\n    says: Ann has gone.")
	t.Run("a draft is refused, with its place", func(t *testing.T) {
		const want = "sources/herald.yaml:12:12: the claim is a draft still; say it in your own words"
		if _, err := Open(files); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a story that is being written may have it", func(t *testing.T) {
		work, err := OpenDraft(files)
		if err != nil || len(work.Story.Claims) != 2 {
			t.Errorf("got %v, %v", work.Story.Claims, err)
		}
	})
	t.Run("an event without claims is none's mistake in it", func(t *testing.T) {
		idle := on(t, "story.yaml", "events:", "events:\n  - {id: idle, title: Nothing, when: 2025, kind: situation}")
		if _, err := OpenDraft(idle); err != nil {
			t.Error(err)
		}
	})
	t.Run("nor is a story of none, which is one's in a finished story", func(t *testing.T) {
		empty := fstest.MapFS{"story.yaml": {Data: []byte("title: x\nlanguages: [en]\nevents:\n")}, "sources/a.yaml": {Data: []byte("id: a\nfile: a.txt\npublished: 2025\ndated: stated\nlanguage: en\nrights: link\nsha256: " + strings.Repeat("0", 64) + "\nclaims:\n")}}
		if _, err := OpenDraft(empty); err != nil {
			t.Error(err)
		}
		if _, err := Open(empty); err == nil || !strings.Contains(err.Error(), "story.yaml: the story has no event, or no claim; list ") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a mark that says something else is named", func(t *testing.T) {
		if _, err := OpenDraft(on(t, "sources/herald.yaml", "    says: Ann has gone.", "    draft: no\n    says: Ann has gone.")); err == nil {
			t.Error("it is not")
		}
	})
	t.Run("what only its writer knows may be missing in it, and is missed after", func(t *testing.T) {
		for _, key := range []string{"published: 2025-03-14\n", "dated: stated\n"} {
			bare := on(t, "sources/herald.yaml", key, "")
			if _, err := OpenDraft(bare); err != nil {
				t.Error(err)
			}
			if _, err := Open(bare); err == nil {
				t.Errorf("%q is not missed", key)
			}
		}
	})
	t.Run("so may a place's point, where it is not held against a border", func(t *testing.T) {
		bare := on(t, "story.yaml", "places:", "places:\n  - {id: peak, name: Peak, kind: region}")
		if _, err := OpenDraft(bare); err != nil {
			t.Error(err)
		}
		if _, err := Open(bare); err == nil {
			t.Error("it is not missed")
		}
	})
	t.Run("a draft may have its article's words until it is worded", func(t *testing.T) {
		files := on(t, "sources/herald.yaml", "    says: Ann has gone.", "    draft: true\n    says: On Thursday a man said no boat left.")
		work, err := OpenDraft(files)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := work.Verify(files); err != nil {
			t.Error(err)
		}
		work.drafts = nil
		if _, err := work.Verify(files); err == nil {
			t.Error("a worded claim may copy")
		}
	})
}
