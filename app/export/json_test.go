package export

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestQuote holds JSON text to what encoding/json reads.
func TestQuote(t *testing.T) {
	for _, text := range []string{"", `a "b" \\ c`, "line\nnext\ttab\r", "\x00\x1f\x7f", "\u2028 Ж 🛩", "a & b </script> <!--"} {
		var s script
		s.quote(text)
		var back string
		if err := json.Unmarshal(s.buf, &back); err != nil || back != text {
			t.Errorf("%q is written %s and read %q (%v)", text, s.buf, back, err)
		}
		if strings.Contains(string(s.buf), "<") {
			t.Errorf("%s can end a script element", s.buf)
		}
	}
	t.Run("what is not UTF-8 becomes U+FFFD", func(t *testing.T) {
		var s script
		if s.quote("a\xffb"); string(s.buf) != "\"a\ufffdb\"" {
			t.Errorf("%s", s.buf)
		}
	})
}
