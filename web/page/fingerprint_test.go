package page_test

import (
	"regexp"
	"testing"

	"dateline/data/model"
	"dateline/web/page"
	"dateline/web/page/pagetest"
)

var stamped = regexp.MustCompile(`<meta name="dateline:build" content="([0-9a-f]{12})">`)

// stamp gives the fingerprint that a page bears.
func stamp(t *testing.T, page []byte) string {
	t.Helper()
	found := stamped.FindAllSubmatch(page, -1)
	if len(found) != 1 {
		t.Fatalf("the page bears %d fingerprints", len(found))
	}
	return string(found[0][1])
}

func TestFingerprint(t *testing.T) {
	first := stamp(t, pack(t, pagetest.Parts(t)))
	t.Run("of two builds of the same is the same", func(t *testing.T) {
		if again := stamp(t, pack(t, pagetest.Parts(t))); again != first {
			t.Errorf("%s and %s", first, again)
		}
	})
	t.Run("does not ask whether the program came packed", func(t *testing.T) {
		p := pagetest.Parts(t)
		packed, err := page.Gzip(p.Program)
		if err != nil {
			t.Fatal(err)
		}
		p.Program = packed
		if got := stamp(t, pack(t, p)); got != first {
			t.Errorf("%s, not %s", got, first)
		}
	})
	for of, change := range map[string]func(*page.Parts){
		"another story":   func(p *page.Parts) { p.Story.Claims[0].Says = model.Text{"en": "It did."} },
		"another program": func(p *page.Parts) { p.Program = append(p.Program, 0) },
		"another style":   func(p *page.Parts) { p.Story.Accents = pagetest.Coloured() },
	} {
		t.Run("of "+of+" is another", func(t *testing.T) {
			p := pagetest.Parts(t)
			change(&p)
			if got := stamp(t, pack(t, p)); got == first {
				t.Errorf("both are %s", got)
			}
		})
	}
}
