package cite

import (
	"net/url"
	"strings"
	"testing"

	"dateline/data/model"
)

func TestFragment(t *testing.T) {
	const at = "https://x.org/a"
	for _, c := range []struct{ name, url, start, end, want string }{
		{"leads to words", at, "later this week", "", at + "#:~:text=later%20this%20week"},
		{"leads from words to words", at, "later this", "for talks", at + "#:~:text=later%20this,for%20talks"},
		{"encodes dash, comma and ampersand", at, "so-called, A&B", "", at + "#:~:text=so%2Dcalled%2C%20A%26B"},
		{"encodes percent and hash", at, "50% #1", "", at + "#:~:text=50%25%20%231"},
		{"encodes other scripts", at, "ж é", "", at + "#:~:text=%D0%B6%20%C3%A9"},
		{"takes an end alone for a start", at, "", "for talks", at + "#:~:text=for%20talks"},
		{"joins lines", at, " a\n b ", "", at + "#:~:text=a%20b"},
		{"keeps a fragment", at + "#part", "a", "", at + "#part:~:text=a"},
		{"replaces other words", at + "#part:~:text=b", "a", "", at + "#part:~:text=a"},
		{"is the address without words", at, " ", "", at},
		{"is nothing without an address", "", "a", "b", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Fragment(c.url, c.start, c.end); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

func FuzzFragment(f *testing.F) {
	for _, s := range []string{"a-b, c&d", "100%", "ж", "#:~:text=", "a b"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, start, end string) {
		got := Fragment("https://x.org/", start, end)
		rest, ok := strings.CutPrefix(got, "https://x.org/#:~:text=")
		if !ok {
			if line(start)+line(end) != "" {
				t.Error(got)
			}
			return
		}
		var back []string
		for _, part := range strings.Split(rest, ",") {
			s, err := url.PathUnescape(part)
			if err != nil || strings.ContainsAny(part, "-&# ") {
				t.Errorf("%s: %v", part, err)
			}
			back = append(back, s)
		}
		if want := strings.Join(stated(start, end), "\x00"); strings.Join(back, "\x00") != want {
			t.Errorf("%q, want %q", back, want)
		}
	})
}

func TestLink(t *testing.T) {
	s := model.NewIndex(model.Story{
		Sources: []model.Source{{ID: "full", URL: "https://x.org/", Rights: "full"}, {ID: "link", URL: "https://y.org/", Rights: "link"}, {ID: "none", Rights: "full"}},
		Claims: []model.Claim{
			{ID: "f", Source: "full", Derived: model.Derived{Words: "last night"}},
			{ID: "l", Source: "link", Derived: model.Derived{Words: "last night"}},
			{ID: "n", Source: "none", Derived: model.Derived{Words: "last night"}},
			{ID: "one", Source: "link", Derived: model.Derived{Words: "said"}},
			{ID: "bare", Source: "link"},
		},
	})
	const long = "One two three four five six seven eight nine."
	for _, c := range []struct{ name, claim, sentence, want string }{
		{"leads to both ends of a sentence that may be shown", "f", long, "https://x.org/#:~:text=One%20two%20three%20four,six%20seven%20eight%20nine."},
		{"leads to all of a short one", "f", "One two.", "https://x.org/#:~:text=One%20two."},
		{"leads to the words of the date where the sentence is not known", "f", "", "https://x.org/#:~:text=last%20night"},
		{"quotes no sentence that may not be shown", "l", long, "https://y.org/#:~:text=last%20night"},
		{"does not trust one word", "one", "", "https://y.org/"},
		{"leads to the article without words", "bare", "", "https://y.org/"},
		{"leads nowhere without an address", "n", long, ""},
		{"leads nowhere from what is no claim", "no", long, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Link(s, c.claim, c.sentence); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}
