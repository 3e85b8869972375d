package web

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"dateline/data/model"

	"github.com/chromedp/cdproto/page"
)

func printing(t *testing.T, h house) {
	tab := h.open(t, "", desktop)
	story := tab.story()
	for name, paper := range map[string][2]float64{"A4": {8.27, 11.69}, "Letter": {8.5, 11}} {
		tab.step("on "+name+" every event is there, and every claim", func() {
			sheets, text := tab.printed(paper)
			tab.Logf("%d sheets", sheets)
			if sheets < 3 || sheets > 20 {
				tab.Errorf("it takes %d sheets", sheets)
			}
			for _, e := range story.Events {
				if !strings.Contains(text, blankless(e.Title.In("en"))) {
					tab.Errorf("%s is not printed", e.ID)
				}
			}
			for _, c := range story.Claims {
				if !strings.Contains(text, blankless(c.Says.In("en"))) {
					tab.Errorf("%s is not printed", c.ID)
				}
			}
		})
	}
	tab.step("what is filtered away is not printed", func() {
		tab.follow("#person=vladimir-putin&asof=2025-03-14&ghosts=0")
		tab.appears(".chips")
		_, text := tab.printed([2]float64{8.27, 11.69})
		kept := only(model.NewIndex(story).Known(dayOf(tab, "2025-03-14")).Story, func(e model.Event) bool { return has(story, e, "person", "vladimir-putin") })
		for _, e := range story.Events {
			if want := strings.Contains(" "+strings.Join(kept, " ")+" ", " "+e.ID+" "); strings.Contains(text, blankless(e.Title.In("en"))) != want {
				tab.Errorf("%s is to be printed: %v", e.ID, want)
			}
		}
	})
	tab.step("the page is as it was afterwards", func() {
		tab.gone("#paper")
		tab.appears("#timeline .event")
	})
}

// printed prints the page, and gives how many sheets it takes and what can be
// read on them, without blanks.
func (t *tab) printed(size [2]float64) (sheets int, text string) {
	t.Helper()
	yes := true
	pdf := send(t, page.PrintToPDF, page.PrintToPDFParams{PaperWidth: size[0], PaperHeight: size[1], PrintBackground: &yes}).Data
	objects, contents := map[string][]byte{}, [][]byte{}
	for _, found := range regexp.MustCompile(`(?s)\b(\d+) 0 obj\b(.*?)endobj`).FindAllSubmatch(pdf, -1) {
		objects[string(found[1])] = found[2]
		if regexp.MustCompile(`/Type\s*/Page\b`).Match(found[2]) {
			sheets++
		}
		if body := inflated(found[2]); bytes.Contains(body, []byte(" Tf")) {
			contents = append(contents, body)
		}
	}
	var read strings.Builder
	for _, body := range contents {
		var letters map[string]string
		for _, op := range regexp.MustCompile(`/F(\d+) [\d.]+ Tf|<([0-9A-F]+)>`).FindAllSubmatch(body, -1) {
			if len(op[1]) > 0 {
				letters = lettersOf(objects, string(op[1]))
				continue
			}
			for hex, wide := string(op[2]), letterWidth(letters); len(hex) >= wide; hex = hex[wide:] {
				read.WriteString(letters[hex[:wide]])
			}
		}
	}
	return sheets, blankless(read.String())
}

// lettersOf reads what the glyphs of a font stand for, by their codes in hex.
func lettersOf(objects map[string][]byte, font string) map[string]string {
	letters := map[string]string{}
	at := regexp.MustCompile(`/ToUnicode (\d+) 0 R`).FindSubmatch(objects[font])
	if at == nil {
		return letters
	}
	for _, row := range regexp.MustCompile(`<([0-9A-F]+)> (?:<([0-9A-F]+)> )?<([0-9A-F]+)>`).FindAllSubmatch(inflated(objects[string(at[1])]), -1) {
		first, _ := strconv.ParseUint(string(row[1]), 16, 32)
		last := first
		if len(row[2]) > 0 {
			last, _ = strconv.ParseUint(string(row[2]), 16, 32)
		}
		word := units(string(row[3]))
		for code := first; code <= last; code++ {
			letters[fmt.Sprintf("%0*X", len(row[1]), code)] = string(utf16.Decode(word))
			word[len(word)-1]++
		}
	}
	return letters
}

// letterWidth is how many figures of hex a font's codes have.
func letterWidth(letters map[string]string) int {
	for code := range letters {
		return len(code)
	}
	return 4
}

func units(hex string) (out []uint16) {
	for ; len(hex) >= 4; hex = hex[4:] {
		u, _ := strconv.ParseUint(hex[:4], 16, 16)
		out = append(out, uint16(u))
	}
	return append(out, make([]uint16, max(0, 1-len(out)))...)
}

// inflated is an object's stream, unpacked.
func inflated(object []byte) []byte {
	_, stream, _ := bytes.Cut(object, []byte("stream"))
	r, err := zlib.NewReader(bytes.NewReader(bytes.TrimLeft(stream, "\r\n")))
	if err != nil {
		return nil
	}
	text, _ := io.ReadAll(io.LimitReader(r, 1<<23))
	return text
}

func blankless(s string) string { return strings.Join(strings.Fields(s), "") }
