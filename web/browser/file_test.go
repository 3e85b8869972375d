package browser

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/data/model"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
)

func saving(t *testing.T, h house) {
	tab := h.open(t, "#person=vladimir-putin&asof=2025-03-14", desktop)
	dir := t.TempDir()
	send(tab, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir, BrowserContextID: chromedp.FromContext(tab.ctx).BrowserContextID,
	})
	story := model.NewIndex(tab.story()).Known(dayOf(tab, "2025-03-14")).Story
	kept := only(story, func(e model.Event) bool { return slices.Contains(e.People, "vladimir-putin") })
	if len(kept) < 2 {
		t.Fatalf("the filter keeps %v", kept)
	}
	tab.push("open", "share")

	tab.step("CSV has a row for each claim of the events that show", func() {
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(tab.saved(dir, "csv"), []byte("\uFEFF")))).ReadAll()
		if err != nil {
			tab.Fatal(err)
		}
		at := slices.Index(rows[0], "event_id")
		var ids []string
		for _, row := range rows[1:] {
			ids = append(ids, row[at])
		}
		if got := slices.Compact(sorted(ids)); !slices.Equal(got, kept) {
			tab.Errorf("it has %v, not %v", got, kept)
		}
	})
	tab.step("JSON is a story of the events that show", func() {
		got, err := model.Decode(tab.saved(dir, "json"))
		if err != nil {
			tab.Fatal(err)
		}
		if ids := only(got, nil); !slices.Equal(ids, kept) {
			tab.Errorf("it has %v, not %v", ids, kept)
		}
	})
	for ext, what := range map[string]string{"geojson": "features", "timeline.json": "events"} {
		tab.step(ext+" holds them as "+what, func() {
			text := tab.saved(dir, ext)
			var file map[string]json.RawMessage
			if err := json.Unmarshal(text, &file); err != nil {
				tab.Fatal(err)
			}
			var list []json.RawMessage
			if err := json.Unmarshal(file[what], &list); err != nil || len(list) == 0 {
				tab.Errorf("%d %s, %v", len(list), what, err)
			}
			tab.holds(text, story, kept)
		})
	}
	tab.step("KML is well-formed and holds them", func() {
		text := tab.saved(dir, "kml")
		if n := elements(tab, text, "Placemark"); n == 0 {
			tab.Error("it has no placemark")
		}
		tab.holds(text, story, kept)
	})
	tab.step("ICS holds them as events of a calendar", func() {
		text := tab.saved(dir, "ics")
		if n := bytes.Count(text, []byte("\r\nBEGIN:VEVENT\r\n")); n == 0 || n != bytes.Count(text, []byte("\r\nEND:VEVENT\r\n")) || !bytes.HasSuffix(text, []byte("END:VCALENDAR\r\n")) {
			tab.Errorf("%d events begin", n)
		}
		tab.holds(bytes.ReplaceAll(text, []byte("\r\n "), nil), story, kept)
	})
	tab.step("a picture is drawn as SVG", func() {
		tab.push("picture", "svg")
		text := tab.file(dir, "dateline.svg")
		if n := elements(tab, text, "path"); n < 20 {
			tab.Errorf("it has %d paths", n)
		}
		if !strings.Contains(string(text), `data-event="march-meeting"`) {
			tab.Error("it has no mark of the meeting")
		}
		if !strings.Contains(string(text), `<g id="dl-at-"><path class="outline" d="M`) {
			tab.Error("it has no land")
		}
		for _, want := range []string{">" + story.Title.In("en") + "</text>", "As known on 14 March 2025", " sources: The Kyiv Independent (11 March 2025);", "Natural Earth"} {
			if !strings.Contains(string(text), want) {
				tab.Errorf("it does not say %q", want)
			}
		}
	})
	tab.step("a picture is drawn as PNG, with something on it", func() {
		tab.push("picture", "png")
		img, err := png.Decode(bytes.NewReader(tab.file(dir, "dateline.png")))
		if err != nil {
			tab.Fatal(err)
		}
		colours := map[any]bool{}
		for x := range img.Bounds().Dx() {
			colours[img.At(x, img.Bounds().Dy()/4)] = true
		}
		if img.Bounds().Dx() < 2000 || len(colours) < 10 {
			tab.Errorf("%v with %d colours in a row", img.Bounds(), len(colours))
		}
	})
}

// saved downloads a format.
func (t *tab) saved(dir, ext string) []byte {
	t.Helper()
	t.push("download", ext)
	return t.file(dir, "dateline."+ext)
}

// file waits for a file to be whole, which it is under its own name.
func (t *tab) file(dir, name string) []byte {
	t.Helper()
	var text []byte
	t.await(name+" to be saved", func() bool {
		var err error
		text, err = os.ReadFile(filepath.Join(dir, name))
		return err == nil && len(text) > 0
	})
	return text
}

// holds checks that a file names the events that show, and no other.
func (t *tab) holds(text []byte, story model.Story, kept []string) {
	t.Helper()
	for _, e := range story.Events {
		title := e.Title.In("en")
		if has := bytes.Contains(text, []byte(title)) || bytes.Contains(text, []byte(strings.ReplaceAll(title, ",", `\,`))); has != slices.Contains(kept, e.ID) {
			t.Errorf("it names %s: %v", e.ID, has)
		}
	}
}

// elements counts those of a name, and fails where the text is no XML.
func elements(t *tab, text []byte, name string) (n int) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return n
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == name {
			n++
		}
	}
}
