package page

import (
	"regexp"
	"strings"
	"testing"
)

// TestScripts holds what a page runs against the files that people read.
func TestScripts(t *testing.T) {
	told := 0
	for name, carried := range map[string]string{"dress.js": dress, "forms.js": forms, "light.js": light, "early.js": early, "move.js": move, "turn.js": turn, "boot.js": boot} {
		text, err := scripts.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		rest := carried
		for line := range strings.Lines(string(text)) {
			if strings.Count(line, "`")%2 != 0 || strings.Count(line, "/*") != strings.Count(line, "*/") {
				t.Errorf("%s: what %q begins may hold a line that only looks like a comment", name, line)
			}
			if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "//") {
				told += len(line)
			} else if after, ok := strings.CutPrefix(rest, line+"\n"); ok {
				rest = after
			} else {
				t.Fatalf("%s is carried without %q", name, line)
			}
		}
		if rest != "" {
			t.Errorf("%s is carried with %q", name, rest)
		}
	}
	if told < 3000 {
		t.Errorf("only %d bytes tell people something", told)
	}
}

// TestSheetOfWhatMoves holds that no rule asks for an attribute that a hand sets at each
// step: of all that stands in what has it set, the style would be worked out anew.
func TestSheetOfWhatMoves(t *testing.T) {
	asked := regexp.MustCompile(`\[(transform|d|x|y|width|height|style)\W[^{]*`)
	for _, selector := range asked.FindAllString(sheet, -1) {
		t.Errorf("a rule asks for %s", selector)
	}
	if !asked.MatchString(".arcs[transform] path {") {
		t.Error("such rules are not found")
	}
}
