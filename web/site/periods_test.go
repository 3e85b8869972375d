package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"regexp"
	"strings"
	"testing"

	"dateline/app/i18n"
	"dateline/app/search"
	"dateline/data/model"
	"dateline/data/period"
	"dateline/data/sample"
	"dateline/web/page"
	"dateline/web/page/pagetest"
)

// long are parts with a story of so many claims.
func long(t testing.TB, claims int) page.Parts {
	p := pagetest.Parts(t)
	p.Story = sample.Story(claims)
	return p
}

// dataOf reads the story of a period's page.
func dataOf(t *testing.T, files map[string][]byte, name string) model.Story {
	t.Helper()
	story, err := model.Decode(textOf(t, files, name))
	if err != nil {
		t.Fatal(err)
	}
	return story
}

// textOf gives its text, as the page unpacks it.
func textOf(t *testing.T, files map[string][]byte, name string) []byte {
	t.Helper()
	from := regexp.MustCompile(`data-from="(?:\.\./)?(period/\d+\.[0-9a-f]{12}\.packed)"`).FindSubmatch(files[name])
	if from == nil {
		t.Fatalf("%s names no story", name)
	}
	z, err := gzip.NewReader(bytes.NewReader(files[string(from[1])]))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestPeriods(t *testing.T) {
	const claims, most = 200, 80
	p := long(t, claims)
	d := period.Divide(p.Story, most)
	files, known := written(t, p, Options{Most: most}), written(t, p, Options{Base: base, Most: most})

	t.Run("each has a page, and its story beside it", func(t *testing.T) {
		for i := range d.Len() {
			if got := dataOf(t, files, pageOf(i)); !bytes.Equal(model.Encode(got), model.Encode(d.Story(i))) {
				t.Errorf("%s has another story", pageOf(i))
			}
			if text := files[pageOf(i)]; !bytes.Contains(text, []byte(`id="wasm"`)) || !bytes.Contains(text, []byte(`data-here="`+fmt.Sprint(i+1)+`"`)) {
				t.Errorf("%s runs no program, or has no strip", pageOf(i))
			}
		}
	})
	t.Run("are the same to the byte each time", func(t *testing.T) {
		if !maps.EqualFunc(files, written(t, long(t, claims), Options{Most: most}), bytes.Equal) {
			t.Error("the same parts gave other files")
		}
	})
	t.Run("no event has a page, and each is in the directory with its period", func(t *testing.T) {
		found := 0
		for name, text := range files {
			if strings.HasPrefix(name, "event") {
				t.Errorf("there is %s", name)
			}
			if !strings.HasPrefix(name, "where/") {
				continue
			}
			var where map[string]int
			if err := json.Unmarshal(text, &where); err != nil {
				t.Fatal(err)
			}
			for event, n := range where {
				if i, ok := d.Of(event); !ok || n != i+1 {
					t.Errorf("%s is said to be in %d", event, n)
				}
			}
			found += len(where)
		}
		if found != len(p.Story.Events) {
			t.Errorf("%d of %d events are in it", found, len(p.Story.Events))
		}
	})
	t.Run("what is found in a period is looked up by its words, in a file that their beginning names", func(t *testing.T) {
		lexicon := d.Lexicon()
		for i := range d.Len() {
			lexicon.Add(i, search.Words(model.NewIndex(d.Story(i))))
		}
		for i, want := range lexicon.Leaves() {
			var got map[string]string
			if err := json.Unmarshal(files[fmt.Sprintf("words/%d.json", i)], &got); err != nil || !maps.Equal(got, want) {
				t.Errorf("words/%d.json has %d words, not %d: %v", i, len(got), len(want), err)
			}
		}
	})
	t.Run("every link of a page leads to a file", func(t *testing.T) {
		for i := range d.Len() {
			for _, link := range regexp.MustCompile(`(?:href|data-from)="([^"#(]+)"`).FindAllSubmatch(files[pageOf(i)], -1) {
				name, up := strings.CutPrefix(string(link[1]), "../")
				if _, ok := files[name]; !ok || up != (i > 0) {
					t.Errorf("%s leads to %s", pageOf(i), link[1])
				}
			}
		}
	})
	t.Run("the ways to the neighbours name what is nearest there", func(t *testing.T) {
		for i, want := range map[int]string{0: `rel="next"`, 2: `rel="prev"`} {
			in := model.NewIndex(d.Story(1)).InTime()
			nearest := map[int]string{0: in[0].ID, 2: in[len(in)-1].ID}[i]
			first, _, _ := d.Span(1)
			day := map[int]string{0: ` data-day="` + first.String() + `"`, 2: ""}[i]
			way := regexp.MustCompile(`<a ` + want + `[^>]*>`).Find(files[pageOf(i)])
			if !bytes.HasSuffix(way, []byte(` data-event="`+nearest+`"`+day+`>`)) {
				t.Errorf("from %s leads %s", pageOf(i), way)
			}
		}
	})
	t.Run("its script finds an event of its own in its story", func(t *testing.T) {
		looks := func(event string) string { return `"event":"` + event + `"` }
		if !strings.Contains(periodScript, "includes(`"+looks("${id}")+"`)") {
			t.Error("it looks for something else")
		}
		text := textOf(t, files, pageOf(1))
		for _, e := range p.Story.Events {
			if i, _ := d.Of(e.ID); bytes.Contains(text, []byte(looks(e.ID))) != (i == 1) {
				t.Errorf("%s is of period %d", e.ID, i+1)
			}
		}
	})
	t.Run("the policy lets a browser start them ahead", func(t *testing.T) {
		sum := sha256.Sum256([]byte(nearby))
		text := files["period/2.html"]
		if !bytes.Contains(text, []byte(`<script type="speculationrules">`+nearby+`</script>`)) || !bytes.Contains(text, []byte("'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")) || !json.Valid([]byte(nearby)) {
			t.Error("its rules are not there, or are not let run")
		}
	})
	t.Run("the strip speaks each language of the interface, and the style sheet shows it", func(t *testing.T) {
		for _, tag := range i18n.Tags() {
			if !bytes.Contains(files["index.html"], []byte(`<nav lang="`+tag+`"`)) || !strings.Contains(periodStyle, `:root[lang="`+tag+`"] #periods nav[lang="`+tag+`"]`) {
				t.Errorf("none in %s", tag)
			}
		}
	})
	t.Run("the worker keeps the first, and the others once they are asked for", func(t *testing.T) {
		worker := string(files["sw.js"])
		lists := regexp.MustCompile(`(?s)const FILES = (.*?); // path.*const LATER = new Map\((.*?)\.map`).FindStringSubmatch(worker)
		if strings.Contains(lists[1], "period/2") || !strings.Contains(lists[1], "period/1.") || !strings.Contains(lists[2], `"period/2.html"`) {
			t.Errorf("it keeps %.300s and later %.300s", lists[1], lists[2])
		}
	})
	t.Run("with an address the site map has every page, and frames show the page they are of", func(t *testing.T) {
		for i := range d.Len() {
			name := pageOf(i)
			if i == 0 {
				name = ""
			}
			if !bytes.Contains(known["sitemap.xml"], []byte("<loc>"+base+name+"</loc>")) {
				t.Errorf("the site map has no %s", pageOf(i))
			}
		}
		if !bytes.Contains(known["period/2.json"], []byte(base+"period/2.html#embed=1")) {
			t.Errorf("%s", known["period/2.json"])
		}
		if !bytes.Contains(known["period/2.html"], []byte(base+`period/2.html#event=`)) {
			t.Error("search engines are not led to events")
		}
	})
	t.Run("a story that fits is not divided", func(t *testing.T) {
		if !maps.EqualFunc(written(t, pagetest.Parts(t), Options{Most: 1}), written(t, pagetest.Parts(t), Options{}), bytes.Equal) {
			t.Error("a story of one claim is divided")
		}
	})
}

// TestStripSize: a period more costs each page four links and no more.
func TestStripSize(t *testing.T) {
	size := func(claims int) int {
		s, err := newSite(long(t, claims), Options{Most: 60}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return len(newStrip(s).under(1))
	}
	const few, many = 300, 6000
	const each = 4 * 150 // bytes
	if grown, periods := size(many)-size(few), (many-few)/60; grown > periods*each {
		t.Errorf("%d periods more make a strip larger by %d bytes", periods, grown)
	}
}
