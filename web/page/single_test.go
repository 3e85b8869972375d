package page_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"os"
	"regexp"
	"strings"
	"testing"

	"dateline/web/page"
	"dateline/web/page/pagetest"
)

func TestSingle(t *testing.T) {
	page := pack(t, pagetest.Parts(t))

	t.Run("is the same to the byte each time", func(t *testing.T) {
		for range 3 {
			if !bytes.Equal(page, pack(t, pagetest.Parts(t))) {
				t.Fatal("the same parts gave other bytes")
			}
		}
	})
	t.Run("allows exactly the code it holds", func(t *testing.T) {
		for _, found := range regexp.MustCompile(`(?s)<(?:script|style)(?: id="[a-z]+")?>(.*?)</(?:script|style)>`).FindAllSubmatch(page, -1) {
			sum := sha256.Sum256(found[1])
			if hash := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !bytes.Contains(page, []byte(hash)) {
				t.Errorf("the policy does not allow %.40q", found[1])
			}
		}
		if n := bytes.Count(page, []byte("'sha256-")); n != 8 {
			t.Errorf("%d hashes in the policy", n)
		}
	})
	t.Run("begins its body with the picture", func(t *testing.T) {
		if !regexp.MustCompile(`<body>\n<div [^>]*id="dateline"`).Match(page) {
			t.Error("go-app replaces the first element of the body, which is not the picture")
		}
	})
	t.Run("is painted when its picture is read, and its list of events is not", func(t *testing.T) {
		found := regexp.MustCompile(`<link rel="expect" href="#([a-z]+)" blocking="render" media="all">`).FindSubmatch(page)
		if found == nil {
			t.Fatal("it is painted in parts")
		}
		picture, awaited, list := bytes.Index(page, []byte(`document.querySelectorAll('.form')`)), bytes.Index(page, []byte(`id="`+string(found[1])+`"`)), bytes.Index(page, []byte(`id="alternative"`))
		if picture < 0 || awaited < picture || list < awaited {
			t.Errorf("the picture is at %d, %s at %d, the list at %d", picture, found[1], awaited, list)
		}
		if land, lines := bytes.Index(page, []byte(`id="dl-ground"`)), bytes.Index(page, []byte(`id="dl-lines"`)); land < 0 || land > awaited || lines < list {
			t.Errorf("the land is at %d, the lines on it at %d", land, lines)
		}
	})
	t.Run("names nothing outside of itself", func(t *testing.T) {
		if found := regexp.MustCompile(`(?:src|href)="[^#d][^"]*"`).Find(page); found != nil {
			t.Errorf("%s", found)
		}
	})
	t.Run("escapes the story's words wherever they stand", func(t *testing.T) {
		if n := strings.Count(string(page), "</script>"); n != 11 {
			t.Errorf("%d scripts end, of 11", n)
		}
		if !bytes.Contains(page, []byte("<title>A &lt;/script&gt;&lt;b&gt; &amp; {{boot}}</title>")) {
			t.Error("the title is not what the story says")
		}
	})
}

func TestSingleRefuses(t *testing.T) {
	for name, spoil := range map[string]func(*page.Parts){
		"a program that is none":       func(p *page.Parts) { p.Program = []byte("hello") },
		"code that would end its tag":  func(p *page.Parts) { p.Loader = []byte("'</SCRIPT>'") },
		"code that opens a comment":    func(p *page.Parts) { p.Loader = []byte("'<!--'") },
		"code that opens another code": func(p *page.Parts) { p.Loader = []byte("'<script>'") },
	} {
		t.Run(name, func(t *testing.T) {
			p := pagetest.Parts(t)
			spoil(&p)
			if _, err := page.Single(p); err == nil {
				t.Error("it passed")
			}
		})
	}
}

func TestBootIsShort(t *testing.T) {
	for name, most := range map[string]int{"boot.js": 105, "dress.js": 40, "early.js": 175, "forms.js": 50, "light.js": 35, "move.js": 50, "turn.js": 65} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(text, []byte("\n")); n >= most {
			t.Errorf("%s has %d lines; what is not in Go stays under %d", name, n, most)
		}
	}
}

func pack(t *testing.T, p page.Parts) []byte {
	t.Helper()
	page, err := page.Single(p)
	if err != nil {
		t.Fatal(err)
	}
	return page
}
