package export

import (
	"encoding/json"
	"html"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/data/model"
)

type slide struct {
	Start map[string]int    `json:"start_date"`
	End   map[string]int    `json:"end_date"`
	Shown string            `json:"display_date"`
	Text  map[string]string `json:"text"`
	Media map[string]string `json:"media"`
	Group string            `json:"group"`
	ID    string            `json:"unique_id"`
	Where map[string]any    `json:"location"`
}

func slides(t *testing.T, s model.Story, o Options) (scale string, list []slide) {
	t.Helper()
	var read struct {
		Scale  string
		Title  slide
		Events []slide
	}
	if err := json.Unmarshal(writeTimeline(choose(model.NewIndex(s), o)), &read); err != nil {
		t.Fatal(err)
	}
	if got := html.UnescapeString(read.Title.Text["headline"]); got != s.Title.In(o.Lang) {
		t.Errorf("%q", got)
	}
	return read.Scale, read.Events
}

func TestTimeline(t *testing.T) {
	scale, list := slides(t, small(t), spoken("en"))
	byID := map[string]slide{}
	for _, s := range list {
		byID[s.ID] = s
	}
	t.Run("has every event once and its words as they are", func(t *testing.T) {
		for _, story := range []model.Story{small(t), seed(t)} {
			_, list := slides(t, story, Options{})
			if len(list) != len(story.Events) {
				t.Fatal(len(list))
			}
			for i, e := range story.Events {
				if got := html.UnescapeString(list[i].Text["headline"]); list[i].ID != e.ID || got != e.Title.In("en") {
					t.Errorf("%s: %q", list[i].ID, got)
				}
			}
		}
	})
	for id, want := range map[string]string{
		"country-only": "day=12 month=4 year=2025 |",
		"range":        "day=22 month=4 year=2025 |day=27 month=4 year=2025 ",
		"open-end":     "day=11 month=3 year=2025 |",
		"open-start":   "day=14 month=3 year=2025 |",
		"month":        "month=2 year=2025 |",
		"clock":        "day=11 hour=16 minute=40 month=4 year=2025 |",
	} {
		t.Run("tells no more of the time of "+id, func(t *testing.T) {
			if got := fields(byID[id].Start) + "|" + fields(byID[id].End); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
	t.Run("shows the date in words", func(t *testing.T) {
		if got := byID["open-start"].Shown; got != "on &lt;../2025-03-14&gt;" {
			t.Error(got)
		}
	})
	t.Run("credits the outlet", func(t *testing.T) {
		if m := byID["crossing"].Media; m["credit"] != "The Paper" || m["url"] != "https://example.org/?a=1&b=2" {
			t.Errorf("%v", m)
		}
		if m := byID["month"].Media; m != nil {
			t.Errorf("media without an address: %v", m)
		}
	})
	t.Run("says what each claim says, as text", func(t *testing.T) {
		got := byID["month"].Text["text"]
		if !strings.Contains(html.UnescapeString(got), hard) || strings.Contains(got, "<b>") {
			t.Error(got)
		}
	})
	t.Run("puts no country on the map", func(t *testing.T) {
		if w := byID["country-only"].Where; w["name"] != "Oman" || len(w) != 1 {
			t.Errorf("%v", w)
		}
		if w := byID["crossing"].Where; w["lat"] != 64.5 || w["lon"] != -165.4 {
			t.Errorf("%v", w)
		}
	})
	t.Run("has a human scale, but for years out of a browser's reach", func(t *testing.T) {
		s := small(t)
		s.Events[0].When, _ = model.ParseWhen("Y-400000")
		far, list := slides(t, s, Options{})
		if got := fields(list[1].Start); scale != "human" || far != "cosmological" || got != "year=2025 " {
			t.Error(scale, far, got)
		}
	})
}

func fields(date map[string]int) (out string) {
	for _, name := range slices.Sorted(maps.Keys(date)) {
		out += name + "=" + strconv.Itoa(date[name]) + " "
	}
	return out
}

func FuzzQuote(f *testing.F) {
	for _, s := range []string{"", hard, "\x00\x1f\x7f", "\xff", "\u2028\u2029", `\"`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w := &script{}
		w.quote(s)
		var got string
		if err := json.Unmarshal(w.buf, &got); err != nil || got != strings.Map(func(r rune) rune { return r }, s) {
			t.Errorf("%q comes back as %q, %v", s, got, err)
		}
	})
}
