package export

import (
	"encoding/xml"
	"strings"
	"testing"
)

func TestFrame(t *testing.T) {
	const title, address = `A "tale" & <more>`, "https://x.org/a?b=1&c=2#embed=1"
	got := Frame(title, address, 0, 540)
	var frame struct {
		Title  string `xml:"title,attr"`
		Source string `xml:"src,attr"`
		Height string `xml:"height,attr"`
	}
	if err := xml.Unmarshal([]byte(strings.Replace(got, " allowfullscreen", "", 1)), &frame); err != nil {
		t.Fatalf("%v in %s", err, got)
	}
	t.Run("nothing in a title or address ends its attribute", func(t *testing.T) {
		if frame.Title != title || frame.Source != address || frame.Height != "540" {
			t.Errorf("%+v", frame)
		}
	})
	t.Run("it has a width only where one is asked for", func(t *testing.T) {
		if wide := Frame(title, address, 960, 540); strings.Contains(got, ` width="`) || !strings.Contains(wide, ` width="960" height="540"`) {
			t.Error(wide)
		}
	})
	t.Run("it may run scripts, and nothing else of the page around", func(t *testing.T) {
		if !strings.Contains(got, ` sandbox="allow-scripts" `) {
			t.Error(got)
		}
	})
}
