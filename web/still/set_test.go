package still

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/compile"
	"dateline/data/model"
	"dateline/data/sample"
	"dateline/web/page"
	"dateline/web/page/pagetest"
	"dateline/web/typeset"
)

func TestStills(t *testing.T) {
	stills := studied(t)
	t.Run("each event's stands alone and keeps its words inside", func(t *testing.T) {
		for i, id := range stills.Order() {
			text := pictured(t, stills, "event="+id+"&theme="+[]string{"light", "dark", "contrast"}[i%3], ".svg")
			wellFormed(t, text)
			if found := regexp.MustCompile(`var\(|class=| style=|<use|<style|NaN|href=|#dl-`).Find(text); found != nil {
				t.Errorf("%s holds %s", id, found)
			}
			inside(t, id, text)
		}
	})
	t.Run("a figure alone has what its page shows beside the column, whatever the form", func(t *testing.T) {
		for size, words := range map[scene.Size][]string{{W: 1440, H: 900}: {">Moscow<", ">As known on "}, {W: 820, H: 1180}: {">Moscow<", ">As known on "}, {W: 390, H: 844}: {">Moscow<"}} {
			plate, err := stills.studio.Figure(state.State{Event: "march-meeting"}, size)
			if err != nil {
				t.Fatal(err)
			}
			text := string(plate.SVG())
			for _, word := range words {
				if !strings.Contains(text, word) {
					t.Errorf("at %v there is no %s", size, word)
				}
			}
			if strings.Contains(text, "Reported ") {
				t.Errorf("at %v it tells of the event", size)
			}
		}
	})
	t.Run("is the same to the byte each time", func(t *testing.T) {
		if !bytes.Equal(pictured(t, stills, "event=march-meeting", ".svg"), pictured(t, studied(t), "event=march-meeting", ".svg")) {
			t.Error("the same state gave another picture")
		}
	})
	t.Run("tells how the event came to be known by the state's day", func(t *testing.T) {
		text := string(pictured(t, stills, "event=march-meeting&asof=2025-03-11", ".svg"))
		if !strings.Contains(text, "As known on 11 March 2025") || !strings.Contains(text, "Announced ") || strings.Contains(text, "Reported ") {
			t.Error("it tells of another day")
		}
	})
	t.Run("says so where nothing was known yet", func(t *testing.T) {
		if text := string(pictured(t, stills, "event=april-meeting&asof=2025-03-11", ".svg")); !strings.Contains(text, "Nothing was known") {
			t.Error("it tells of what nobody knew")
		}
	})
	t.Run("bears the theme's colours", func(t *testing.T) {
		for theme, paper := range map[string]string{"light": "#FBFAF7", "dark": "#10151A", "contrast": "#FFFFFF"} {
			if !bytes.Contains(pictured(t, stills, "event=march-meeting&theme="+theme, ".svg"), []byte(`fill="`+paper+`"`)) {
				t.Errorf("no %s in the %s one", paper, theme)
			}
		}
	})
	t.Run("says which story it is of and whose the map is, in the story's languages", func(t *testing.T) {
		for lang, want := range map[string][]string{
			"en": {"Shuttle to Moscow · Dateline", "Map: Natural Earth, Visionscarto"}, "ar": {"رحلات مكوكية إلى موسكو · Dateline", "Natural Earth"},
		} {
			text := pictured(t, stills, "event=march-meeting&lang="+lang, ".svg")
			for _, words := range want {
				if !bytes.Contains(text, []byte(words)) {
					t.Errorf("%s: no %q", lang, words)
				}
			}
		}
	})
	t.Run("names the story's publisher where it has one", func(t *testing.T) {
		s := pagetest.Story(t)
		s.Publisher = model.Publisher{Name: "The Example"}
		if !bytes.Contains(pictured(t, NewSet(s, dress(t)), "", ".svg"), []byte("Shuttle to Moscow · The Example")) {
			t.Error("it does not")
		}
	})
	t.Run("as PNG has the size asked for, and the paper in its corner", func(t *testing.T) {
		picture, err := png.Decode(bytes.NewReader(pictured(t, stills, "event=march-meeting", ".png")))
		if err != nil {
			t.Fatal(err)
		}
		if b := picture.Bounds(); b.Dx() != SlideWide || b.Dy() != SlideHigh {
			t.Errorf("it is %v", b)
		}
		if r, g, b, _ := picture.At(SlideWide-2, SlideHigh-2).RGBA(); r>>8 != 0xFB || g>>8 != 0xFA || b>>8 != 0xF7 {
			t.Errorf("the corner is %x %x %x", r>>8, g>>8, b>>8)
		}
	})
	t.Run("a folder of them has one an event, and a list", func(t *testing.T) {
		names := map[string]int{}
		_, err := stills.All("theme=dark", ".svg", SlideWide, SlideHigh, func(name string, text []byte) error {
			names[name] = len(text)
			return nil
		})
		if err != nil || len(names) != len(stills.Order())+1 || names[Contents] == 0 {
			t.Errorf("%v: %v", err, slices.Sorted(maps.Keys(names)))
		}
	})
	t.Run("drawn after others is what it is alone", func(t *testing.T) {
		_, err := stills.All("asof=2025-03-14", ".svg", SlideWide, SlideHigh, func(name string, text []byte) error {
			for _, id := range []string{"march-meeting", "april-meeting", "embassy-visit"} {
				if strings.HasSuffix(name, "-"+id+".svg") && !bytes.Equal(text, pictured(t, studied(t), "asof=2025-03-14&event="+id, ".svg")) {
					t.Errorf("%s is another picture", id)
				}
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	})
	t.Run("ends where one cannot be written", func(t *testing.T) {
		full, n := errors.New("the disk is full"), 0
		_, err := stills.All("", ".svg", SlideWide, SlideHigh, func(string, []byte) error {
			if n++; n == 3 {
				return full
			}
			return nil
		})
		if err != full || n != 3 {
			t.Errorf("%v after %d", err, n)
		}
	})
	t.Run("refuses an event that the story has not, and sizes that are no slide's", func(t *testing.T) {
		for _, c := range []struct {
			fragment   string
			wide, high int
		}{{"event=nowhere", 960, 540}, {"", 0, 0}, {"", 100, 4000}, {"", 4000, 100}, {"", 1 << 20, 1 << 20}, {"", -960, -540}} {
			if _, _, err := stills.Draw(c.fragment, ".svg", c.wide, c.high); err == nil {
				t.Errorf("%+v passed", c)
			}
		}
	})
}

// TestStillUnderstandsTheSheet holds the style sheet to what a still can work
// out: a selector that it cannot read must be about nothing a figure is made of.
func TestStillUnderstandsTheSheet(t *testing.T) {
	w := studied(t).world
	var kinds []string
	for _, size := range scene.References {
		sc := w.Build(state.Parse("event=march-meeting&asof=2025-03-14"), size)
		kinds = kindsOf(kindsOf(kindsOf(kinds, sc.Map), sc.Timeline), w.Ground("dl-ground"))
	}
	for _, strange := range Read(dress(t), scene.Slides).Strange() {
		for _, class := range regexp.MustCompile(`\.([a-z0-9-]+)`).FindAllStringSubmatch(strange, -1) {
			if slices.Contains(kinds, class[1]) {
				t.Errorf("stills cannot read the rule %s", strange)
			}
		}
	}
	if len(kinds) < 20 {
		t.Errorf("only %d kinds of shapes were found", len(kinds))
	}
}

func kindsOf(kinds []string, shapes []scene.Shape) []string {
	for _, s := range shapes {
		for _, k := range strings.Fields(s.Kind) {
			if !slices.Contains(kinds, k) {
				kinds = append(kinds, k)
			}
		}
		kinds = kindsOf(kinds, s.Kids)
	}
	return kinds
}

func pictured(t testing.TB, s Set, fragment, form string) []byte {
	t.Helper()
	text, _, err := s.Draw(fragment, form, SlideWide, SlideHigh)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// inside checks that every upright text lies within the picture.
func inside(t *testing.T, id string, text []byte) {
	t.Helper()
	lines := regexp.MustCompile(`<text x="([\d.-]+)" y="([\d.-]+)"([^>]*)>(.*?)</text>`).FindAllSubmatch(text, -1)
	if len(lines) < 8 {
		t.Errorf("%s: only %d texts", id, len(lines))
	}
	for _, l := range lines {
		x, _ := strconv.ParseFloat(string(l[1]), 64)
		y, _ := strconv.ParseFloat(string(l[2]), 64)
		words := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(string(l[4]), "")
		size, _ := strconv.ParseFloat(regexp.MustCompile(`font-size="([\d.]+)"`).FindStringSubmatch(string(l[3]))[1], 64)
		if size < 14 {
			t.Errorf("%s: %q is set at %v", id, words, size)
		}
		if strings.Contains(string(l[3]), "rotate") {
			continue
		}
		wide := scene.Measure(words, size)
		switch {
		case strings.Contains(string(l[3]), `"middle"`):
			x -= wide / 2
		case strings.Contains(string(l[3]), `"end"`):
			x -= wide
		}
		if x < -1 || x+wide > SlideWide+1 || y-size*0.8 < 0 || y+size*0.25 > SlideHigh {
			t.Errorf("%s: %q leaves the picture", id, words)
		}
	}
}

// studied is the default story, ready for its pictures.
// Each row is a state that the page would open without a word, with another
// view than was asked for.
func TestStatesThatTheStoryHasNot(t *testing.T) {
	stills := studied(t)
	for fragment, want := range map[string]string{
		"colour=red":                      `the state "colour=red" cannot be read; the keys are asof, embed, event, `,
		"theme=drak":                      `the state "theme=drak" cannot be read; write light, dark or contrast`,
		"asof=yesterday":                  `the state "asof=yesterday" cannot be read; write a day, as 2025-03-13`,
		"from=2025-03-20&to=2025-03-10":   `the state "from=2025-03-20&to=2025-03-10" cannot be read; write a day`,
		"person=":                         `the state "person=" cannot be read; give it a value`,
		"event=nothing":                   `the story has no event "nothing"`,
		"person=nobody":                   `the story has no person "nobody"`,
		"follow=nobody":                   `the story has no person "nobody"`,
		"place=nowhere":                   `the story has no place "nowhere"`,
		"source=none":                     `the story has no source "none"`,
		"status=hoped":                    `the story has no status "hoped"`,
		"kind=party":                      `the story has no kind "party"`,
		"lang=de":                         `the story has no language "de"`,
		"status=planned,hoped&theme=dark": `the story has no status "hoped"`,
	} {
		t.Run(fragment+" is an error", func(t *testing.T) {
			if _, _, err := stills.Draw(fragment, ".svg", SlideWide, SlideHigh); err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("got %v, want %s", err, want)
			}
			if strings.HasPrefix(fragment, "event") {
				return // All draws each event, whatever is chosen
			}
			if _, err := stills.All(fragment, ".svg", SlideWide, SlideHigh, func(name string, _ []byte) error {
				t.Errorf("%s is written", name)
				return nil
			}); err == nil {
				t.Error("All draws it")
			}
		})
	}
}

func studied(t testing.TB) Set {
	t.Helper()
	return NewSet(pagetest.Story(t), dress(t))
}

// dress is the page's style sheet.
func dress(t testing.TB) string {
	t.Helper()
	css, err := page.Style(model.Story{})
	if err != nil {
		t.Fatal(err)
	}
	return css
}

// TestStillWithoutDates tells of a story in which nothing has a day, and makes
// none up.
func TestStillWithoutDates(t *testing.T) {
	stills := NewSet(model.Story{
		Title: model.Text{"en": "A boat"}, Languages: []string{"en"},
		Sources: []model.Source{{ID: "s", File: "s.txt", Language: "en", Rights: "link"}},
		Places:  []model.Place{{ID: "cork", Name: model.Text{"en": "Cork"}, Kind: "city", Lat: 51.9, Lon: -8.5}},
		Events: []model.Event{
			{ID: "told", Title: model.Text{"en": "It leaves"}, Place: "cork", Kind: "visit", Status: model.Happened},
			{ID: "bare", Title: model.Text{"en": "It rests"}, Place: "cork", Kind: "visit", Status: model.Background},
		},
		Claims: []model.Claim{{ID: "s-1", Source: "s", Event: "told", Says: model.Text{"en": "It left."}, Stance: model.Happened}},
	}, dress(t))
	for _, c := range []struct {
		name, fragment string
		has, hasNot    []string
	}{
		{"a report without a day bears none", "event=told", []string{">Happened<", ">1 source · 1 claim<", "no date stated"}, []string{"Reported", "December"}},
		{"of what nobody tells nothing is said of a day", "event=bare", []string{">0 sources · 0 claims<"}, []string{"Nothing was known", "1970."}},
		{"on a day that is asked for nothing was known", "event=bare&asof=2025-03-01", []string{"Nothing was known of this on"}, []string{"1970"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			picture, _, err := stills.Draw(c.fragment, ".svg", SlideWide, SlideHigh)
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range c.has {
				if !strings.Contains(string(picture), want) {
					t.Errorf("no %s in\n%s", want, picture)
				}
			}
			for _, not := range c.hasNot {
				if strings.Contains(string(picture), not) {
					t.Errorf("%s is there", not)
				}
			}
		})
	}
}

// wellFormed reads a document to its end.
// TestStillOfALongTitle tells of a title of a megabyte by how much of it is set.
// Every step of how an event came to be known keeps its line beside it.
func TestStillOfALongTitle(t *testing.T) {
	for _, word := range []string{"Putin receives Witkoff and ", "x"} {
		s := pagetest.Story(t)
		for i := range s.Events {
			if s.Events[i].ID == "march-meeting" {
				s.Events[i].Title["en"] = strings.Repeat(word, 1<<20/len(word))
			}
		}
		stills := NewSet(s, dress(t))
		usual := len(pictured(t, studied(t), "event=march-meeting", ".svg"))
		text := pictured(t, stills, "event=march-meeting", ".svg")
		if len(text) > usual+4*typeset.Longest || !bytes.Contains(text, []byte("…</text>")) {
			t.Errorf("of %q: %d bytes, where a short one has %d", word, len(text), usual)
		}
		if !bytes.Contains(text, []byte("Reported ")) {
			t.Errorf("of %q: it does not say that the event was reported", word)
		}
		inside(t, "march-meeting", text)
		pictured(t, stills, "event=march-meeting", ".png")
	}
}

func wellFormed(t *testing.T, text []byte) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(string(text))); ; {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// TestCrowdedStill holds what a still of a long story is made of: what is drawn alike is
// one outline, and land is some dozens.
func TestCrowdedStill(t *testing.T) {
	story, err := compile.Story(sample.Folder(1000))
	if err != nil {
		t.Fatal(err)
	}
	svg := pictured(t, NewSet(story, dress(t)), "event=event-500", "")
	if n := bytes.Count(svg, []byte("<")); n > 720 {
		t.Errorf("it has %d tags", n)
	}
}
