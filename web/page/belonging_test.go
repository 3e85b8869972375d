package page_test

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/web/page/pagetest"
)

// table is what a page tells its own script: for each thing what belongs to it, and the
// place of an event in the list of all.
type table struct {
	kin  map[string][]string
	list map[string]string
}

func tableOf(t *testing.T, page []byte) (read table, size int) {
	t.Helper()
	_, rest, _ := bytes.Cut(page, []byte(`id="belonging">`))
	text, _, ok := bytes.Cut(rest, []byte("</script>"))
	if !ok {
		t.Fatal("the page has none")
	}
	read = table{map[string][]string{}, map[string]string{}}
	lines := strings.Split(string(text), "\n")
	for _, line := range lines {
		cells := append(strings.Split(line, "\t"), "", "")
		read.list[cells[0]] = cells[2]
		for _, n := range strings.Fields(cells[1]) {
			i, err := strconv.Atoi(n)
			if err != nil || i >= len(lines) {
				t.Fatalf("%q has the line %q", cells[0], n)
			}
			of, _, _ := strings.Cut(lines[i], "\t")
			read.kin[cells[0]] = append(read.kin[cells[0]], of)
		}
	}
	return read, len(text)
}

func TestBelonging(t *testing.T) {
	parts := pagetest.Parts(t)
	parts.Story = pagetest.Story(t)
	page := pack(t, parts)
	read, _ := tableOf(t, page)
	t.Run("every event of the picture belongs to itself", func(t *testing.T) {
		for _, found := range regexp.MustCompile(`data-event="([^"]*)"`).FindAllSubmatch(page, -1) {
			if of := "event:" + string(found[1]); !slices.Contains(read.kin[of], of) {
				t.Errorf("%s has %v", of, read.kin[of])
			}
		}
	})
	t.Run("an event has its place, its reports, its day and the journeys to and from it", func(t *testing.T) {
		for _, want := range []string{"place:moscow", "source:kyiv-independent", "days:2025-03-13", "journey:steve-witkoff/march-visit"} {
			if !slices.Contains(read.kin["event:march-meeting"], want) {
				t.Errorf("no %s in %v", want, read.kin["event:march-meeting"])
			}
		}
	})
	t.Run("a person has what they have part in, and their journeys", func(t *testing.T) {
		for _, want := range []string{"event:march-visit", "journey:steve-witkoff/march-visit"} {
			if kin := read.kin["person:steve-witkoff"]; !slices.Contains(kin, want) {
				t.Errorf("no %s in %v", want, kin)
			}
		}
	})
	t.Run("what is chosen only belongs to what is pointed at", func(t *testing.T) {
		if kin := read.kin["source:kyiv-independent"]; !slices.Contains(kin, "event:march-meeting") {
			t.Errorf("the report has %v", kin)
		}
	})
	t.Run("an event's place in the list leads to its title", func(t *testing.T) {
		_, list, _ := bytes.Cut(page, []byte(`id="alternative"`))
		titles := regexp.MustCompile(`<h3[^>]*>(.*?)</h3>`).FindAllSubmatch(list, -1)
		for _, e := range parts.Story.Events {
			i, err := strconv.Atoi(read.list["event:"+e.ID])
			if err != nil || i >= len(titles) {
				t.Errorf("%s stands at %q", e.ID, read.list["event:"+e.ID])
			} else if title := string(titles[i][1]); title != e.Title.In("en") {
				t.Errorf("%s is called %s", e.ID, title)
			}
		}
	})
	t.Run("three times the story is not twice as much: what the picture shows is bounded", func(t *testing.T) {
		_, few := tableOf(t, pack(t, sampled(t, 500)))
		_, many := tableOf(t, pack(t, sampled(t, 1500)))
		if many > 2*few {
			t.Errorf("it grows from %d to %d bytes", few, many)
		}
	})
}
