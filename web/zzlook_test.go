package web

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

func TestZLook(t *testing.T) {
	browser := chrome(t)
	address := built(t, single)
	for _, line := range strings.Split(os.Getenv("LOOKS"), ";") {
		f := strings.Split(line, "|")
		w, _ := strconv.Atoi(f[0])
		h, _ := strconv.Atoi(f[1])
		tab := open(t, browser, address+"#"+f[2], view{width: int64(w), height: int64(h), before: seen}).ready()
		s := sight{int64(w), int64(h), f[2], nil}
		if len(f) > 4 {
			s.acts = strings.Split(f[4], "~")
		}
		if os.Getenv("FORCED") != "" {
			send(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}, {Name: "prefers-color-scheme", Value: os.Getenv("FORCED")}}})
		}
		tab.look(s)
		if len(f) > 5 {
			t.Log(eval[any](tab, f[5]))
			tab.settle()
		}
		os.WriteFile("/tmp/look-"+f[3]+".png", tab.picture(), 0o644)
	}
}
