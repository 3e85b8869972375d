package passage

import (
	"strings"
	"testing"

	"dateline/data/model"
)

func TestRange(t *testing.T) {
	for does, text := range map[string]string{
		"plain":        "Rain fell. Ann left.\n\nOn Thursday a man said so.\n",
		"wrapped":      "Rain\r\n  fell and\tfell.  Ann left.\r\n\r\n\r\nOn Thursday\r\na man said so.",
		"with a mark":  "\uFEFF date 2025-03-11 Rain fell. Ann left.",
		"wide":         "雨が降った。アンは去った。\n\nМосква.",
		"with a space": "Rain\u00a0fell. Ann\u3000left.",
	} {
		t.Run("each sentence of a text that is "+does+" is found where it stands", func(t *testing.T) {
			runes := []rune(text)
			for i, p := range Split(text) {
				for j, sentence := range p.Sentences {
					from, to, ok := RangesOf(text).At(model.Locator{Paragraph: i + 1, Sentence: j + 1})
					if !ok || strings.Join(strings.Fields(string(runes[from:to])), " ") != sentence {
						t.Errorf("%d.%d is %q, want %q", i+1, j+1, string(runes[from:to]), sentence)
					}
				}
			}
		})
	}
	t.Run("there is none of a passage that is not there", func(t *testing.T) {
		if _, _, ok := RangesOf("Rain fell.").At(model.Locator{Paragraph: 1, Sentence: 2}); ok {
			t.Error("it is found")
		}
	})
	t.Run("there is none in an article without text", func(t *testing.T) {
		if _, _, ok := RangesOf("").At(model.Locator{Paragraph: 1, Sentence: 1}); ok {
			t.Error("it is found")
		}
	})
}

func FuzzRange(f *testing.F) {
	f.Add("Rain fell. Ann left.\n\nOn Thursday.", 1, 2)
	f.Fuzz(func(t *testing.T, text string, paragraph, sentence int) {
		from, to, ok := RangesOf(text).At(model.Locator{Paragraph: paragraph, Sentence: sentence})
		if n := len([]rune(text)); ok && (from < 0 || from >= to || to > n) {
			t.Errorf("%d to %d of %d", from, to, n)
		}
	})
}
