package browser

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/ledongthuc/pdf"
)

// a4 and letter are sizes of paper in inches.
var a4, letter = [2]float64{8.27, 11.69}, [2]float64{8.5, 11}

// printing sees to what a browser does of it: that the paper is laid, and alone
// is printed. What stands on it is tested where it is written.
func printing(t *testing.T, h house) {
	tab := h.open(t, "", desktop)
	story := tab.story()
	whole := tab.printed(a4)
	tab.step("the whole story takes a few sheets, of either size", func() {
		for _, n := range []int{whole, tab.printed(letter)} {
			if n < 3 || n > 20 {
				tab.Errorf("it takes %d", n)
			}
		}
	})
	tab.step("each sheet has its number and how many there are", func() {
		sheets := tab.sheets(a4)
		for i, words := range sheets {
			if want := fmt.Sprintf("%d / %d", i+1, len(sheets)); !strings.Contains(words, want) {
				tab.Errorf("%q is not on the sheet %q", want, words)
			}
		}
	})
	tab.step("what is filtered away takes no paper", func() {
		tab.follow("#person=vladimir-putin&asof=2025-03-14&ghosts=0")
		tab.appears(".chips")
		if n := tab.printed(a4); n >= whole {
			tab.Errorf("it takes %d sheets, and the whole story %d", n, whole)
		}
	})
	tab.step("the page is as it was afterwards", func() {
		tab.gone("#paper")
		tab.appears("#timeline .event")
	})
	tab.step("only the paper shows in print, with all its events", func() {
		tab.follow("#")
		tab.gone(".chips")
		send(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		eval[any](tab, `void dispatchEvent(new Event('beforeprint'))`)
		if n := len(tab.list("#paper .events > li", "e.textContent")); n != len(story.Events) {
			tab.Errorf("%d events of %d are on it", n, len(story.Events))
		}
		tab.appears("#paper svg.still")
		tab.gone("#reading, header .brand, #timeline")
	})
}

// printed prints the page, and gives how many sheets it takes.
func (t *tab) printed(size [2]float64) int { return len(t.sheets(size)) }

// sheets prints the page, and gives the words of each sheet.
func (t *tab) sheets(size [2]float64) (words []string) {
	t.Helper()
	yes := true
	file := send(t, page.PrintToPDF, page.PrintToPDFParams{PaperWidth: size[0], PaperHeight: size[1], PrintBackground: &yes}).Data
	read, err := pdf.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for i := range read.NumPage() {
		text, err := read.Page(i + 1).GetPlainText(nil)
		if err != nil {
			t.Fatal(err)
		}
		words = append(words, strings.Join(strings.Fields(text), " "))
	}
	return words
}
