package compile

import (
	"strings"
	"testing"
)

// Each row is a text or an id that would pass here and fail later, where nobody
// could tell why.
func TestLimits(t *testing.T) {
	const story, source = "story.yaml", "sources/herald.yaml"
	long := strings.Repeat("a", 65)
	for does, c := range map[string]struct{ file, old, new, want string }{
		"a title of a megabyte":              {story, "title: A boat leaves", "title: " + strings.Repeat("word ", 200000), `the text has 999999 characters, and 300 are the most here: "word word word word word word word word …"; shorten it`},
		"a title a letter too long":          {story, "title: A boat leaves", "title: " + strings.Repeat("я", 301), "story.yaml:24:12: the text has 301 characters"},
		"a name that is too long":            {story, "name: Cork", "name: " + strings.Repeat("a", 301), "story.yaml:17:11: the text has 301 characters"},
		"an alias that is too long":          {story, "aliases: [Anne]", "aliases: [" + strings.Repeat("a", 301) + "]", "story.yaml:8:15: the text has 301 characters"},
		"a publisher that is too long":       {source, "publisher: The Herald", "publisher: " + strings.Repeat("a", 301), "sources/herald.yaml:3:12: the text has 301 characters"},
		"a summary that is too long":         {story, "summary: One boat leaves.", "summary: " + strings.Repeat("a", 4001), "story.yaml:2:10: the text has 4001 characters, and 4000 are the most here"},
		"a title in one of two languages":    {story, "title: {en: A boat, ru: Лодка}", "title: {en: A boat, ru: " + strings.Repeat("a", 301) + "}", "story.yaml:1:25: the text has 301 characters"},
		"a title of spaces that join":        {story, "title: A boat leaves", "title: \"\u200b\u2060\"", `story.yaml:24:12: the text has nothing to see in it, only "\u200b\u2060"; write words`},
		"a title of soft hyphens":            {story, "title: A boat leaves", "title: \"\u00ad\"", "the text has nothing to see in it"},
		"a title of marks of direction":      {story, "title: A boat leaves", "title: \"\u202e\u2066\"", "the text has nothing to see in it"},
		"a title of fillers":                 {story, "title: A boat leaves", "title: \"\u3164\u115f\uffa0\"", "the text has nothing to see in it"},
		"a title of empty Braille":           {story, "title: A boat leaves", "title: \"\u2800\"", "the text has nothing to see in it"},
		"a title of accents without letters": {story, "title: A boat leaves", "title: \"\u0301\u0302\"", "the text has nothing to see in it"},
		"a name of nothing":                  {story, "name: Cork", "name: \"\u200d\"", "story.yaml:17:11: the text has nothing to see in it"},
		"an id that is too long":             {story, "id: leaving", "id: " + long, `story.yaml:23:9: an id of 65 characters is too long: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"; use 64 at most`},
		"an event called con":                {story, "id: leaving", "id: con", `story.yaml:23:9: "con" cannot be an id: Windows keeps it for a device, and ids name files; add a word to it, as con-1`},
		"an event called nul":                {story, "id: leaving", "id: nul", `"nul" cannot be an id`},
		"an event called lpt9":               {story, "id: leaving", "id: lpt9", `"lpt9" cannot be an id`},
		"a source called com1":               {source, "id: herald", "id: com1", `sources/herald.yaml:1:5: "com1" cannot be an id`},
		"an id with a capital":               {story, "id: leaving", "id: Leaving", `"Leaving" cannot be an id; use lower-case letters`},
	} {
		t.Run(does+" is named with its place", func(t *testing.T) {
			if _, err := Story(on(t, c.file, c.old, c.new)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got\n%.500v\nwant\n%s", err, c.want)
			}
		})
	}
	for does, c := range map[string]struct{ old, new string }{
		"a title as long as may be":       {"title: A boat leaves", "title: " + strings.Repeat("я", 300)},
		"a title of one emoji":            {"title: A boat leaves", "title: \"⛵\""},
		"a title of a number":             {"title: A boat leaves", "title: 7"},
		"words joined as they must be":    {"name: Cork", "name: \"می\u200cخواهم\""},
		"an id that begins like a device": {"id: ireland", "id: console"},
	} {
		t.Run(does+" passes", func(t *testing.T) {
			files := on(t, "story.yaml", c.old, c.new)
			if c.old == "id: ireland" {
				files["story.yaml"].Data = []byte(strings.Replace(string(files["story.yaml"].Data), "within: ireland", "within: console", 1))
			}
			if _, err := Story(files); err != nil {
				t.Error(err)
			}
		})
	}
}
