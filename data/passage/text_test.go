package passage

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	for text, want := range map[string]int{"": 0, " \n\t": 0, "Rain fell.": 2, " date 2025-03-11  A — b\u00a0c\n": 6, "港务局表示：“雾太大。”": 8, "5月1日，Ann 抵达": 7, "東京タワー": 5} {
		if got := Words(text); got != want {
			t.Errorf("Words(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestPlain(t *testing.T) {
	for does, c := range map[string]struct {
		text string
		want []string
	}{
		"no text has no words":                 {"", nil},
		"marks alone are no words":             {"… — ** !", nil},
		"case, marks and links are not heard":  {"The U.S. **envoy's** [visit](http://a.b) — long-time “ally”…", []string{"the", "us", "envoys", "visit", "long", "time", "ally"}},
		"the date header is not heard":         {"date 2025-03-11 Rain", []string{"rain"}},
		"two links are two":                    {"[a](b)[c](d) e", []string{"ac", "e"}},
		"a link's target goes to its bracket":  {"a](b](c) d](e", []string{"a", "de"}},
		"a link that does not close is heard":  {"[a](b c", []string{"ab", "c"}},
		"a target may go over lines":           {"[a](b\nc) d", []string{"a", "d"}},
		"Chinese letters are words":            {"5月1日，林岳 met 周敏。", []string{"5", "月", "1", "日", "林", "岳", "met", "周", "敏"}},
		"accents and vowel signs are of words": {"e\u0301te\u0301 عَ", []string{"e\u0301te\u0301", "عَ"}},
	} {
		t.Run(does, func(t *testing.T) {
			if got := Plain(c.text); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
