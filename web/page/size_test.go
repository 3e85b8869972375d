package page_test

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"fmt"
	"io"
	"slices"
	"testing"

	"dateline/data/compile"
	"dateline/data/model"
	"dateline/data/sample"
	"dateline/web/page"
	"dateline/web/page/pagetest"
)

func sampled(t testing.TB, n int) page.Parts {
	t.Helper()
	p := pagetest.Parts(t)
	var err error
	if p.Story, err = compile.Story(sample.Folder(n)); err != nil {
		t.Fatal(err)
	}
	return p
}

// TestGrowth bounds what the page of a story has beyond that of one of thirty events: the
// story, its list for those who run no scripts, the land that more places need, and
// figures up to where they are full, which those of three hundred events nearly are.
func TestGrowth(t *testing.T) {
	least := len(pack(t, sampled(t, 30)))
	for n, most := range map[int]int{300: 950, 1000: 430} {
		t.Run(fmt.Sprintf("a story of %d events has at most %d bytes an event more than one of 30", n, most), func(t *testing.T) {
			if each := (len(pack(t, sampled(t, n))) - least) / (n - 30); each > most {
				t.Errorf("%d bytes", each)
			}
		})
	}
}

func TestLargeStory(t *testing.T) {
	small, large := sampled(t, 500), sampled(t, 1500)
	few, many := pack(t, small), pack(t, large)
	t.Run("adds at most 400 bytes an event to its page", func(t *testing.T) {
		if each := (len(many) - len(few)) / 1000; each > 400 {
			t.Errorf("%d bytes", each)
		}
	})
	t.Run("stands packed in its page, whole", func(t *testing.T) {
		_, after, ok := bytes.Cut(many, []byte(`<script type="text/plain" id="story" data-packed="gzip">`))
		if !ok {
			t.Fatal("it does not")
		}
		text, _, _ := bytes.Cut(after, []byte("</script>"))
		r, err := gzip.NewReader(base64.NewDecoder(base64.StdEncoding, bytes.NewReader(text)))
		if err != nil {
			t.Fatal(err)
		}
		if plain, err := io.ReadAll(r); err != nil {
			t.Error(err)
		} else if got, err := model.DecodeTrusted(string(plain)); err != nil || !bytes.Equal(model.Encode(got), model.Encode(large.Story)) || bytes.Contains(plain, []byte("\n")) {
			t.Errorf("%d bytes of another story, or in lines, %v", len(plain), err)
		}
	})
	t.Run("is known again in its page, and no other is", func(t *testing.T) {
		if err := page.Held(many, large.Story); err != nil {
			t.Error(err)
		}
		if page.Held(many, small.Story) == nil || page.Held(few, large.Story) == nil {
			t.Error("another story passes for it")
		}
	})
	t.Run("is known again where it was packed otherwise, with its lines and spaces", func(t *testing.T) {
		const opens = `data-packed="gzip">`
		before, after, _ := bytes.Cut(many, []byte(opens))
		_, after, _ = bytes.Cut(after, []byte("</script>"))
		var loose bytes.Buffer
		z, _ := gzip.NewWriterLevel(&loose, gzip.HuffmanOnly)
		z.Write(model.Encode(large.Story))
		z.Close()
		again := slices.Concat(before, []byte(opens+base64.StdEncoding.EncodeToString(loose.Bytes())+"</script>"), after)
		if err := page.Held(again, large.Story); err != nil {
			t.Error(err)
		}
	})
}
