package article

import (
	"fmt"
	"testing"
)

// TestDayOf: of a page that has its day in words only, where pages have it; and a month
// or a year alone is no day.
func TestDayOf(t *testing.T) {
	const page = `<!doctype html><html lang="%s"><head><title>T</title></head><body><header><h1>Ships leave Cork</h1><span class="date">%s</span></header>
<article><p>Two ships left the harbour, and the harbour master said that they will reach Hobart in the coming weeks if the winds are kind to them.</p>
<p>The second turned back. It had lost a mast off the cape, and its captain said that nobody had been hurt by it at all, as far as he knew.</p></article></body></html>`
	for lang, told := range map[string]string{
		"en": "March 12, 2025", "de": "12. März 2025", "fr": "12 mars 2025", "ru": "12 марта 2025 г.", "uk": "12 березня 2025", "ar": "12 مارس 2025", "es": "12 de marzo de 2025", "it": "12 marzo 2025",
		"pt": "12 de março de 2025", "nl": "12 maart 2025", "pl": "12 marca 2025", "tr": "12 Mart 2025", "he": "12 במרץ 2025", "zh": "2025年3月12日", "sv": "12.03.2025",
	} {
		t.Run(told+" is its day", func(t *testing.T) {
			if s := read(t, "ships.html", fmt.Appendf(nil, page, lang, told)).Source; s.Published.String() != "2025-03-12" || s.Dated != "stated" {
				t.Errorf("got %q, %q", s.Published, s.Dated)
			}
		})
	}
	for told, want := range map[string]string{"2025": "", "March 2025": "", "1 January 2025": "2025-01-01", "2025-03-01": "2025-03-01"} {
		t.Run(told+" makes "+want, func(t *testing.T) {
			if s := read(t, "ships.html", fmt.Appendf(nil, page, "en", told)).Source; s.Published.String() != want {
				t.Errorf("got %q, %q", s.Published, s.Dated)
			}
		})
	}
}
