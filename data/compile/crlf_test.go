package compile

import (
	"strings"
	"testing"
)

func TestLinesThatEndAsOnWindows(t *testing.T) {
	files := on(t, "story.yaml", "    kind: departure", "    # on the quay\n\n    kind: depature # late")
	files["story.yaml"].Data = []byte(strings.ReplaceAll(string(files["story.yaml"].Data), "\n", "\r\n"))
	t.Run("mistakes have the place that an editor shows", func(t *testing.T) {
		const want = `story.yaml:30:11: "depature" is not one of the choices`
		if _, err := Story(files); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got %v\nwant %s", err, want)
		}
	})
}
