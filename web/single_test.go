package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"

	"dateline/data/model"
)

func TestSingle(t *testing.T) {
	page := pack(t, parts(t))

	t.Run("is the same to the byte each time", func(t *testing.T) {
		for range 3 {
			if !bytes.Equal(page, pack(t, parts(t))) {
				t.Fatal("the same parts gave other bytes")
			}
		}
	})
	t.Run("allows exactly the code it holds", func(t *testing.T) {
		for _, found := range regexp.MustCompile(`(?s)<(?:script|style)>(.*?)</(?:script|style)>`).FindAllSubmatch(page, -1) {
			sum := sha256.Sum256(found[1])
			if hash := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !bytes.Contains(page, []byte(hash)) {
				t.Errorf("the policy does not allow %.40q", found[1])
			}
		}
		if n := bytes.Count(page, []byte("'sha256-")); n != 4 {
			t.Errorf("%d hashes in the policy", n)
		}
	})
	t.Run("begins its body with the picture", func(t *testing.T) {
		if !regexp.MustCompile(`<body>\n<div [^>]*id="dateline"`).Match(page) {
			t.Error("go-app replaces the first element of the body, which is not the picture")
		}
	})
	t.Run("names nothing outside of itself", func(t *testing.T) {
		if found := regexp.MustCompile(`(?:src|href)="[^#d][^"]*"`).Find(page); found != nil {
			t.Errorf("%s", found)
		}
	})
	t.Run("escapes the story's words wherever they stand", func(t *testing.T) {
		if n := strings.Count(string(page), "</script>"); n != 6 {
			t.Errorf("%d scripts end, of 6", n)
		}
		if !bytes.Contains(page, []byte("<title>A &lt;/script&gt;&lt;b&gt; &amp; {{boot}}</title>")) {
			t.Error("the title is not what the story says")
		}
	})
}

func TestSingleRefuses(t *testing.T) {
	for name, spoil := range map[string]func(*Parts){
		"a program that is none":       func(p *Parts) { p.Program = []byte("hello") },
		"code that would end its tag":  func(p *Parts) { p.Loader = []byte("'</SCRIPT>'") },
		"code that opens a comment":    func(p *Parts) { p.Loader = []byte("'<!--'") },
		"code that opens another code": func(p *Parts) { p.Loader = []byte("'<script>'") },
	} {
		t.Run(name, func(t *testing.T) {
			p := parts(t)
			spoil(&p)
			if _, err := Single(p); err == nil {
				t.Error("it passed")
			}
		})
	}
}

func TestBootIsShort(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		most int
	}{"boot.js": {boot, 100}, "dress.js": {dress, 40}} {
		if n := strings.Count(c.text, "\n"); n >= c.most {
			t.Errorf("%s has %d lines; what is not in Go stays under %d", name, n, c.most)
		}
	}
}

func pack(t *testing.T, p Parts) []byte {
	t.Helper()
	page, err := Single(p)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// parts are as small as a page can be made of, with words that look like markup.
func parts(t testing.TB) Parts {
	t.Helper()
	day, err := model.ParseWhen("2025-03-13")
	if err != nil {
		t.Fatal(err)
	}
	return Parts{
		Story: model.Story{
			Title:     model.Text{"en": "A </script><b> & {{boot}}"},
			Languages: []string{"en"},
			Sources:   []model.Source{{ID: "s", Publisher: "P", Published: day, Dated: "stated", Language: "en", Rights: "link"}},
			Places:    []model.Place{{ID: "here", Name: model.Text{"en": "Here"}, Kind: "city", Lat: 50, Lon: 30}},
			Events:    []model.Event{{ID: "e", Title: model.Text{"en": "It </script> happened"}, When: day, Place: "here", Kind: "talks", Status: model.Happened}},
			Claims:    []model.Claim{{ID: "s-1", Source: "s", Event: "e", Says: model.Text{"en": "It did <!-- so."}, Stance: model.Happened}},
		},
		Program: []byte("\x00asm\x01\x00\x00\x00"),
		Loader:  []byte("class Go {}"),
	}
}
