package compile

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// Each row is a slip that writers make, with the line that tells them of it.
func TestSlips(t *testing.T) {
	const story, source = "story.yaml", "sources/herald.yaml"
	for does, c := range map[string]struct{ file, old, new, want string }{
		"a tab for an indent":                    {story, "    kind: departure", "\tkind: departure", `story.yaml:28:1: not YAML: there is a tab; indent with spaces`},
		"a line too far to the right":            {story, "    kind: departure", "     kind: departure", `story.yaml:28:6: not YAML: this stands neither in nor beside what is above it; indent it`},
		"no space after a colon":                 {story, "    kind: departure", "    kind:departure", `story.yaml:28:5: not YAML: a 'key: value' is wanted here; put a space after the colon`},
		"a colon in text":                        {story, "title: A boat leaves", "title: A boat: it leaves", `story.yaml:24:12: not YAML: there is a colon too many; put text that has a colon and a space in it in quotes`},
		"a quote in quotes":                      {story, "title: A boat leaves", "title: 'Ann's boat'", `not YAML: there is something after the end of a value; put text that has quotes in it in other quotes`},
		"a bracket left open":                    {story, "people: [ann]", "people: [ann", `story.yaml:27:13: not YAML: this [ is not closed; put its fellow at the end`},
		"a brace left open":                      {story, "ru: Анна}", "ru: Анна", `not YAML: this { is not closed; put its fellow at the end`},
		"a comma left out":                       {story, "people: [ann", `people: ["ann" "bob"`, `not YAML: a comma is missing before this; put one between the members`},
		"a key marked as one":                    {story, "place: cork", "? place\n    : cork", `story.yaml:26:5: this should be plain text, not YAML's mark of a key`},
		"a member of a list left empty":          {story, "languages: [en, ru]", "languages:\n  -\n  - en\n  - ru", `story.yaml:4:3: nothing is written here; write a value, or leave the '-' out`},
		"a second document":                      {source, "claims:", "---\nclaims:", `the file holds several documents; keep one`},
		"text that begins with a mark":           {source, "speaker: ann", "speaker: '' \n    via: @tass", `not YAML: text cannot begin like this; put it in quotes`},
		"an alias":                               {story, "place: cork", "place: *c", `story.yaml:26:12: this should be plain text, not YAML's alias; write the value itself, in quotes`},
		"a file that is empty":                   {story, boats, "# nothing\n", "story.yaml:1:1: the file is empty; write its keys and values"},
		"a file that is not UTF-8":               {story, "A boat leaves", "A b\xf3at leaves", `story.yaml:24:15: the file is not UTF-8; save it as UTF-8`},
		"a control character":                    {story, "A boat leaves", "A boat\b leaves", `story.yaml:24:12: the text holds the control character U+0008 after "A boat"; remove it`},
		"a control character that would be cut":  {story, "A boat leaves", "A boat\f leaves", `story.yaml:24:12: the text holds the control character U+000C`},
		"a control character by its escape":      {source, "says: Ann has gone.", `says: "\x01Ann has gone."`, `sources/herald.yaml:12:11: the text holds the control character U+0001; remove it`},
		"a noncharacter":                         {source, "says: Ann has gone.", "says: Ann has\uFFFF gone.", `sources/herald.yaml:12:11: the text holds the noncharacter U+FFFF after "Ann has"`},
		"half of a surrogate pair":               {story, "A boat leaves", `"\ud800"`, `story.yaml:24:`},
		"a latitude that is a longitude":         {story, "lat: 51.9", "lat: 151.9", `story.yaml:19:10: "151.9" is not an angle; write degrees between -90 and 90, as 55.75, less than 0 for south and west; or are lat and lon swapped?`},
		"a speaker by name":                      {source, "speaker: ann", "speaker: анна", `sources/herald.yaml:13:14: "анна" is a person of the story; write the id: speaker: ann`},
		"a speaker by another spelling":          {source, "speaker: ann", "speaker: Anne", `sources/herald.yaml:13:14: "Anne" is a person of the story; write the id: speaker: ann`},
		"a source that tells of what is to come": {source, "published: 2025-03-14", "published: 2025-03-11", `sources/herald.yaml:11:5: by this claim it happened on 2025-03-13 evening, and its source was published on 2025-03-11, before that; correct the 'when'`},
		"a kind that nothing has":                {story, "kind: departure", "kind: regatta", `story.yaml:28:11: "regatta" is not one of the choices; use one of meeting, talks`},
		"a kind of every story":                  {story, "words:\n", "kinds:\n  - {id: vote, name: Ballot}\nwords:\n", `every story has the kind "vote"; leave it out`},
		"a source without claims":                {source, herald[strings.Index(herald, "claims:"):], "", `sources/herald.yaml:1:5: the source "herald" has no claims; write what it says`},
	} {
		t.Run(does+" is named with its place", func(t *testing.T) {
			files := on(t, story, "", "")
			if c.old == herald[strings.Index(herald, "claims:"):] {
				text := files[source].Data
				files[source].Data = text[:strings.Index(string(text), "claims:")]
			} else {
				files = on(t, c.file, c.old, c.new)
			}
			if _, err := Story(files); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}

// What is wrong with a whole file is one mistake, not one more for each id in it.
func TestOneMistakeForAFile(t *testing.T) {
	for does, c := range map[string]struct {
		change func(fstest.MapFS)
		want   string
	}{
		"an empty story":                  {func(f fstest.MapFS) { f["story.yaml"].Data = []byte("# later\n") }, "story.yaml:1:1: the file is empty"},
		"an empty source":                 {func(f fstest.MapFS) { f["sources/herald.yaml"].Data = nil }, "sources/herald.yaml:1:1: the file is empty"},
		"no sources":                      {func(f fstest.MapFS) { delete(f, "sources/herald.yaml") }, "sources: the story has no sources"},
		"a source by another ending":      {func(f fstest.MapFS) { f["sources/post.yml"] = f["sources/herald.yaml"] }, "sources/post.yml: the file is not read; let its name end in .yaml"},
		"a source in a folder of its own": {func(f fstest.MapFS) { f["sources/old/post.yaml"] = f["sources/herald.yaml"] }, "sources/old/post.yaml: the file is not read; move it into sources itself"},
		"a source's id twice":             {func(f fstest.MapFS) { f["sources/post.yaml"] = f["sources/herald.yaml"] }, `sources/post.yaml:1:5: the source "herald" is defined twice, first at sources/herald.yaml:1:5`},
	} {
		t.Run(does, func(t *testing.T) {
			files := on(t, "story.yaml", "", "")
			c.change(files)
			if _, err := Story(files); err == nil || !strings.HasPrefix(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}

func TestHonestStoriesPass(t *testing.T) {
	for does, c := range map[string]struct{ file, old, new string }{
		"a byte order mark":                       {"story.yaml", boats, "\uFEFF" + boats},
		"line ends of another system":             {"story.yaml", boats, strings.ReplaceAll(boats, "\n", "\r\n")},
		"a source of the day before, in its zone": {"sources/herald.yaml", "published: 2025-03-14", "published: 2025-03-12T23:00-08:00"},
		"a source of about then":                  {"sources/herald.yaml", "published: 2025-03-14", "published: 2025-02~"},
		"a day that nobody bounds":                {"story.yaml", "when: 2025-03-13 evening", "when: ../2025-03-18"},
		"a face beyond the first plane":           {"story.yaml", "A boat leaves", `"A boat \ud83d\ude00"`},
	} {
		t.Run(does+" is no mistake", func(t *testing.T) {
			if _, err := Story(on(t, c.file, c.old, c.new)); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestArticleHoldsNoControls(t *testing.T) {
	t.Run("an article to be shown whole holds none", func(t *testing.T) {
		_, err := Story(whole(t, "Rain fell. Ann left.\n\nOn Thursday a man\fsaid no boat left.\n"))
		if want := `sources/herald.yaml:1:5: the article "articles/herald.txt" holds the control character U+000C in line 3 after "Thursday a man"; remove it`; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got\n%v\nwant\n%s", err, want)
		}
	})
}

// Each row is a day as some write it, and the date it can only mean.
func TestCustomary(t *testing.T) {
	for wrote, means := range map[string]string{
		"13.03.2025": "2025-03-13", "2025-3-13": "2025-03-13", "2025/03/13": "2025-03-13", "03/13/2025": "2025-03-13", "20250313": "2025-03-13",
		"13 March 2025": "2025-03-13", "3 Mar. 2025": "2025-03-03", "March 13, 2025": "2025-03-13", "March 2025": "2025-03", "2025-3": "2025-03",
		"2025-03-13 16:40": "2025-03-13T16:40", "2025-03-13 16:40 +03:00": "2025-03-13T16:40+03:00", "2025-03-13 to 2025-03-15": "2025-03-13/2025-03-15",
		"ca. 2025": "2025~", "about 2025-03": "2025-03~",
		"03/04/2025": "", "31.02.2025": "", "2025-02-30": "", "13 Brumaire 2025": "", "next week": "", "2025-03-15 - 2025-03-13": "",
	} {
		t.Run(fmt.Sprintf("%s is %q", wrote, means), func(t *testing.T) {
			if got := Customary(wrote); got != means {
				t.Error(got)
			}
		})
	}
}
