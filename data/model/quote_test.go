package model

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestAppendQuoted(t *testing.T) {
	for _, text := range []string{"", "R&D", "a && b >> c", `\u0026 & \`, `a "b" \\ c`, "line\nnext\ttab\r", "\x00\x1f\x7f", "\u2028 Ж & 🛩", "</script> <!-- -->", "a\xff&b"} {
		got := string(AppendQuoted([]byte("x"), text))
		var back string
		if err := json.Unmarshal([]byte(got[1:]), &back); err != nil || got[0] != 'x' || back != strings.ToValidUTF8(text, "\uFFFD") {
			t.Errorf("%q is written %s and read %q (%v)", text, got, back, err)
		}
		if strings.Contains(got, "<") {
			t.Errorf("%s can end a script element", got)
		}
		if strings.Count(got, "&") != strings.Count(text, "&") || strings.Count(got, ">") != strings.Count(text, ">") {
			t.Errorf("%s escapes what people read", got)
		}
	}
}
