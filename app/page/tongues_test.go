package page

import (
	"os"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/data/basemap"
	"dateline/data/compile"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// elsewhere is one of the compiler's stories in languages that have no words here.
func elsewhere(t *testing.T, name string) *scene.World {
	t.Helper()
	story, err := compile.Story(os.DirFS("../../data/compile/testdata/" + name))
	if err != nil {
		t.Fatal(err)
	}
	return scene.Prepare(story, basemap.Load())
}

func TestTongues(t *testing.T) {
	german, hebrew := elsewhere(t, "german"), elsewhere(t, "hebrew")
	for does, c := range map[string]struct {
		world     *scene.World
		fragment  string
		tag, told string // the words' language, and the story's
		event     string // that of the title of the event that is read, "" where it is the words'
		says      string // that of its claim, likewise
		menu      string
	}{
		"a German story in English words":                                 {german, "event=sieg", "en", "de", "de ltr", "de ltr", "DE"},
		"a German story for who reads Russian":                            {german, "event=sieg&lang=ru", "ru", "de", "de ltr", "de ltr", "RU"},
		"a Hebrew story, which stands the other way":                      {hebrew, "event=arrival", "en", "he", "he rtl", "he rtl", "HE"},
		"a Hebrew story in English, and Hebrew where it has nothing else": {hebrew, "event=departure&lang=en", "en", "en", "he rtl", "he rtl", "EN"},
		"what of it is in English":                                        {hebrew, "event=arrival&lang=en", "en", "en", "", "", "EN"},
		"a Hebrew story for who reads Arabic":                             {hebrew, "event=arrival&lang=ar", "ar", "en", "en ltr", "en ltr", "AR"},
		"the default story":                                               {seed(), "event=march-meeting&lang=ar", "ar", "ar", "", "", "AR"},
	} {
		t.Run(does+" says of each element in which language it is", func(t *testing.T) {
			p := of(c.world, c.fragment)
			if p.Words.Tag != c.tag || p.Lang != c.told {
				t.Errorf("the words are in %s, the story in %s", p.Words.Tag, p.Lang)
			}
			page := drawn(t, p)
			marks := func(n *node) string { return strings.TrimSpace(n.attrs["lang"] + " " + n.attrs["dir"]) }
			if got := marks(page.the(t, "h2", "data-event")); got != c.event {
				t.Errorf("the event is %q", got)
			}
			for _, says := range page.all(".says") {
				if got := marks(says); got != c.says {
					t.Errorf("a claim is %q", got)
				}
			}
			if got := page.the(t, "data-act=open", "data-arg=language").words(); got != c.menu {
				t.Errorf("the menu says %q", got)
			}
		})
	}
	t.Run("who reads a story can choose its languages, then those of the words, each by its own name", func(t *testing.T) {
		for world, want := range map[*scene.World]string{german: "Deutsch English Русский Українська العربية", hebrew: "עברית English Русский Українська العربية"} {
			panel := parsed(t, markup(of(world, "", func(p *Page) { p.Desk.Panel = Language }).panel()))
			if got := strings.Join(texts(panel.all("data-act=lang")), " "); got != want {
				t.Errorf("got %s", got)
			}
			if pressed := panel.all("data-act=lang", "aria-pressed=true"); len(pressed) != 1 || pressed[0].attrs["data-arg"] != world.Story.First() {
				t.Errorf("%d are pressed", len(pressed))
			}
		}
	})
	t.Run("the lead, the list without scripts and the paper say so too", func(t *testing.T) {
		for what, ui := range map[string]string{"lead": markup(app.Div().Body(of(hebrew, "").leadBody()...)), "list": markup(of(hebrew, "").alternative()), "paper": unpictured(of(hebrew, "").Paper())} {
			if n := strings.Count(ui, `lang="he"`); n < 2 || n != strings.Count(ui, `dir="rtl"`) {
				t.Errorf("the %s has %d", what, n)
			}
		}
	})
	t.Run("words of a language without stems are found by their beginnings", func(t *testing.T) {
		for typed, world := range map[string]*scene.World{"gewin": german, "KOPENHAGEN": german, "weiss": german, "הסיר": hebrew} {
			if hits := of(world, "", func(p *Page) { p.Desk.Typed = typed }).Hits(); len(hits) == 0 {
				t.Errorf("%q is not found", typed)
			}
		}
	})
	t.Run("a kind of its own is called as it calls it", func(t *testing.T) {
		if got := of(german, "lang=ar").nameOf("kind", "regatta").String(); got != "Regatta" {
			t.Errorf("got %q", got)
		}
	})
}

// unpictured is markup without its figure, whose texts say no direction.
func unpictured(markup string) string {
	return markup[:strings.Index(markup, "<svg")] + markup[strings.LastIndex(markup, "</svg>"):]
}
