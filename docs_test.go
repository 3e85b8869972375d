package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dateline/data/intake"
	"dateline/data/schema"
)

const guide = "docs/write-a-story.md"

// written is a file that the guide shows, and what is in it: all, or what comes
// from its claims on.
var written = regexp.MustCompile("(?s)`(tuna/[a-z/.-]+)`:\n\n```yaml\n(.*?)```")

// TestGuide follows the guide step by step.
func TestGuide(t *testing.T) {
	d := supplied(t)
	project, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	text := get(t, guide)
	t.Chdir(t.TempDir())
	step := func(args ...string) string {
		t.Helper()
		exit, out, errs := call(args...)
		if exit != done {
			t.Fatalf("%v: %d\n%s%s", args, exit, out, errs)
		}
		return out
	}
	step("draft", filepath.Join(project, "docs", "example"), "-o", "tuna")
	step("check", "--draft", "tuna", "--corpus", "tuna-articles")
	files := written.FindAllStringSubmatch(text, -1)
	if len(files) != 4 {
		t.Fatalf("the guide shows %d files", len(files))
	}
	for _, f := range files {
		name, yaml := filepath.FromSlash(f[1]), f[2]
		if strings.HasPrefix(yaml, "claims:") {
			head, _, _ := strings.Cut(get(t, name), "claims:")
			yaml = head + yaml
		}
		put(t, name, yaml)
	}
	step("fill", "tuna")
	if out := step("check", "tuna"); !strings.Contains(out, "3 sources, 6 claims, 3 events") || !strings.Contains(out, "every locator matches") {
		t.Errorf("got %s", out)
	}
	step("build", "tuna", "-o", "tuna.html", "--wasm", filepath.Join(d.dir, "app.wasm"))
	if page := get(t, "tuna.html"); !strings.Contains(page, "A quarrel about tuna") || strings.Contains(page, "Castletownbere") {
		t.Error("the page is another, or has an article's text in it")
	}
	t.Run("each of its commands is in it", func(t *testing.T) {
		for _, line := range []string{"dateline draft docs/example -o tuna", "dateline watch tuna", "dateline fill tuna", "dateline check tuna", "dateline build tuna -o tuna.html"} {
			if !strings.Contains(text, "```\n"+line+"\n```") {
				t.Errorf("%q is not", line)
			}
		}
	})
}

// TestGuideHasEveryKey holds the guide's tables against the schemas.
func TestGuideHasEveryKey(t *testing.T) {
	text := get(t, guide)
	for name, file := range schema.Files() {
		var root any
		if err := json.Unmarshal([]byte(file), &root); err != nil {
			t.Fatal(err)
		}
		for row := range rows(root) {
			if !strings.Contains(text, row) {
				t.Errorf("%s has a key that the guide lacks, or tells otherwise: %s", name, row)
			}
		}
	}
}

// rows gives how the guide begins and ends the row of each key of a schema.
func rows(node any) map[string]bool {
	all := map[string]bool{}
	switch n := node.(type) {
	case map[string]any:
		if keys, ok := n["properties"].(map[string]any); ok {
			for key, about := range keys {
				about, _ := about.(map[string]any)
				all["| `"+key+"`"] = true
				all[fmt.Sprintf(" | %v |\n", about["description"])] = true
			}
		}
		for _, inner := range n {
			for row := range rows(inner) {
				all[row] = true
			}
		}
	case []any:
		for _, inner := range n {
			for row := range rows(inner) {
				all[row] = true
			}
		}
	}
	return all
}

// TestFormatsHaveEveryColumn holds the table of columns against those that are read.
func TestFormatsHaveEveryColumn(t *testing.T) {
	text := get(t, "docs/formats.md")
	for _, names := range intake.Columns() {
		for _, name := range names {
			if !strings.Contains(text, "`"+name+"`") {
				t.Errorf("the column %s is not in it", name)
			}
		}
	}
}
