package furniture

import (
	"strings"
	"testing"

	"dateline/data/passage"
)

const page = `Open Menu

Ships Leave Cork For The South

by Ann Smith March 2, 2025 7:40 AM
The harbour at dawn on March 1. (Bob Jones/Getty Images)
This audio is created by a machine

Two ships left Cork on Sunday, the harbour master said.

"We hoped to go," she said

**Related article:** [Why ships sink](#)

The second turned back. It had lost a mast

Details

March 3, 2025

Ships Leave Cork For The South

Thank you for signing up for this newsletter.

https://example.org/ships`

func TestFind(t *testing.T) {
	got := Of(Find(passage.Split(page)))
	want := map[string]string{
		"1.1": Menu, "2.1": Headline, "3.1": Byline, "3.2": Caption, "3.3": Credit, "3.4": Offer, "6.1": Further,
		"8.1": Menu, "9.1": Dateline, "10.1": Repeated, "11.1": Offer, "12.1": Address,
	}
	for number, kind := range want {
		if got[number] != kind {
			t.Errorf("%s is %q, want %q", number, got[number], kind)
		}
	}
	for number, kind := range got {
		if want[number] == "" {
			t.Errorf("%s is of the story, and marked as %s", number, kind)
		}
	}
}

func TestShortHeadline(t *testing.T) {
	const ships = "Two ships left Cork on Sunday, the harbour master said."
	for does, c := range map[string]struct{ text, want string }{
		"four words before an article are its headline":      {"Climbers back in Kathmandu\n\n20 June 1953\n\n" + ships, Headline},
		"a line without spaces is one too":                   {"李明昨天访问北京\n\n李明昨天访问了北京，并在那里会见了市长。", Headline},
		"two are a menu's entry":                             {"Open Menu\n\n" + ships, Menu},
		"what stands before a headline is a menu's entry":    {"Home News And Sport\n\nShips Leave Cork For The South\n\n" + ships, Menu},
		"a line that does not stand first is a menu's entry": {ships + "\n\nClimbers back in Kathmandu", ""},
	} {
		t.Run(does, func(t *testing.T) {
			if got := Of(Find(passage.Split(c.text)))["1.1"]; got != c.want {
				t.Errorf("it is %q", got)
			}
		})
	}
}

func TestFindInOtherLanguages(t *testing.T) {
	for line, want := range map[string]string{
		"Lesen Sie auch: Warum Schiffe sinken": Further, "Читайте также: почему тонут корабли": Further, "اقرأ أيضا: لماذا تغرق السفن": Further,
		"Von Anna Schmidt": Byline, "Автор: Анна Шмидт": Byline, "2 марта 2025": Dateline, "2. März 2025": Dateline, "Фото: ТАСС": Credit,
		"Два корабля вышли в море.": "", "Zwei Schiffe liefen aus.": "", "غادرت سفينتان الميناء.": "",
	} {
		t.Run(line, func(t *testing.T) {
			marks := Find([]passage.Paragraph{{Sentences: []string{"Eins ist gut."}}, {Sentences: []string{line}}, {Sentences: []string{"Two are better."}}})
			got := ""
			for _, m := range marks {
				if m.Number() == "2.1" {
					got = m.Kind
				}
			}
			if got != want {
				t.Errorf("it is %q, want %q", got, want)
			}
		})
	}
}

// Whatever the article, marks are in order and stand at passages.
func FuzzFind(f *testing.F) {
	f.Add(page)
	f.Add("\n\n# \n\n*\n\n(")
	f.Fuzz(func(t *testing.T, text string) {
		paragraphs := passage.Split(text)
		last := ""
		for _, m := range Find(paragraphs) {
			if paragraphs[m.Paragraph-1].Sentences[m.Sentence-1] != m.Words || m.Number() == last || strings.TrimSpace(m.Kind) == "" {
				t.Errorf("%v", m)
			}
			last = m.Number()
		}
	})
}
