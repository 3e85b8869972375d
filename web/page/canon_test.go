package page

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func TestCanonical(t *testing.T) {
	cases := map[string]struct {
		ui   app.UI
		want string
	}{
		"an only text stands bare":       {app.P().Text("one"), `<p>one</p>`},
		"siblings touch":                 {app.P().Body(app.B().Text("one"), app.Text(" two "), app.I().Text("three")), `<p><b>one</b> two <i>three</i></p>`},
		"nested siblings touch":          {app.Div().Body(app.P().Body(app.B(), app.I()), app.Hr(), app.P()), `<div><p><b></b><i></i></p><hr><p></p></div>`},
		"an only text keeps its lines":   {app.Pre().Text("one\ntwo"), "<pre>one\ntwo</pre>"},
		"text is escaped once":           {app.P().Text(`<a> & "b"`), `<p>&lt;a&gt; &amp; &#34;b&#34;</p>`},
		"attributes are sorted":          {app.Div().Title("t").ID("i").Class("c").Lang("en"), `<div class="c" id="i" lang="en" title="t"></div>`},
		"quotes and spaces survive":      {app.Div().Title("a \"b\" \\ \u00a0 & <c>"), "<div title=\"a &#34;b&#34; \\ \u00a0 &amp; &lt;c>\"></div>"},
		"aria keeps its truth":           {app.Div().Aria("hidden", true), `<div aria-hidden="true"></div>`},
		"a boolean is there or it isn't": {app.Div().Body(app.Input().Disabled(true), app.Input().Disabled(false)), `<div><input disabled><input></div>`},
		"an empty value stays empty":     {app.Img().Alt("").Src("data:,"), `<img alt="" src="data:,">`},
		"an item ends with the next":     {app.Ul().Body(app.Li().Text("one"), app.Li().Body(app.P().Text("two"), app.P().Text("three"))), `<ul><li>one<li><p>two<p>three</ul>`},
		"a paragraph ends at no heading": {app.Div().Body(app.P().Text("one"), app.B().Text("two")), `<div><p>one</p><b>two</b></div>`},
		"SVG needs no name in HTML":      {app.Raw(`<svg xmlns="http://www.w3.org/2000/svg" class="c"></svg>`), `<svg class="c"></svg>`},
		"raw SVG closes its own way":     {app.Div().Body(app.Raw(`<svg><path d="M0 0"/><g class="x"></g></svg>`)), `<div><svg><path d="M0 0"/><g class="x"></g></svg></div>`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := Canonical(app.HTMLString(c.ui))
			if err != nil || got != c.want {
				t.Errorf("got  %s, %v\nwant %s", got, err, c.want)
			}
		})
	}
}

func TestCanonicalIsTheSameEachTime(t *testing.T) {
	print := func() string {
		got, err := Canonical(app.HTMLString(app.Div().ID("i").Class("c").Title("t").Lang("en").DataSet("a", 1).DataSet("b", 2)))
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	first := print()
	for range 200 {
		if again := print(); again != first {
			t.Fatalf("%s, then %s", first, again)
		}
	}
}

func TestCanonicalRefuses(t *testing.T) {
	for name, printed := range map[string]string{
		"an open element":          `<p>`,
		"an open tag":              `<p class="a"`,
		"a tag out of place":       `<p></b>`,
		"a closing tag too many":   `</p>`,
		"a value in single quotes": `<p class='a'></p>`,
		"a value without quotes":   `<p class=a></p>`,
		"a comment":                `<!-- a -->`,
		"text on its own":          `text`,
		"two texts side by side":   app.HTMLString(app.P().Body(app.Text("a"), app.Text("b"))),
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := Canonical(printed); err == nil {
				t.Errorf("%s passed as %s", printed, got)
			}
		})
	}
}

func FuzzCanonical(f *testing.F) {
	f.Add("p", "title", `a "b" & c`)
	f.Add("text", "data-x", "\u00a0\n<")
	f.Fuzz(func(t *testing.T, text, name, value string) {
		printed := app.HTMLString(app.Div().Title(value).Body(app.B().Text(text), app.I()))
		got, err := Canonical(printed)
		if err == nil && (strings.Count(got, "<") != 6 || !strings.HasSuffix(got, "</b><i></i></div>")) {
			t.Errorf("%q became %q", printed, got)
		}
	})
}
