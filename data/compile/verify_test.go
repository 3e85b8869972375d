package compile

import (
	"strings"
	"testing"

	"dateline/data/model"
)

func TestVerify(t *testing.T) {
	files := on(t, "story.yaml", "", "")
	story, err := Story(files)
	if err != nil {
		t.Fatal(err)
	}
	report, err := Verify(story, files)
	t.Run("a story that matches has no mistakes", func(t *testing.T) {
		if err != nil {
			t.Error(err)
		}
	})
	t.Run("coverage names the sentences without a claim", func(t *testing.T) {
		if got, want := report.String(), "herald: 2 of 3 sentences have a claim; none at 1.1\n"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

// Each row breaks the story or its article in one place.
func TestVerifyMistakes(t *testing.T) {
	const source = "sources/herald.yaml"
	for does, c := range map[string]struct{ file, old, new, want string }{
		"a paragraph beyond the article": {source, "paragraph: 1, sentence: 2", "paragraph: 9, sentence: 2", `sources/herald.yaml:11:5: the article has no passage 9.2 (paragraph.sentence); its sentence stands at 1.2`},
		"a sentence beyond the article":  {source, "sentence: 2", "sentence: 3", `sources/herald.yaml:11:5: the article has no passage 1.3`},
		"another sentence's number":      {source, "sentence: 2", "sentence: 1", `sources/herald.yaml:11:5: passage 1.1 is not the sentence the claim was written from; its sentence stands at 1.2`},
		"a sentence that was changed":    {"herald.txt", "Ann left.", "Ann left!", `sources/herald.yaml:11:5: passage 1.2 is not the sentence the claim was written from; no sentence of the article has its hash`},
		"an article that was changed":    {"herald.txt", "Rain fell.", "Snow fell.", `sources/herald.yaml:1:5: the article "herald.txt" is not the one`},
		"an article that is not there":   {source, "file: herald.txt", "file: times.txt", `sources/herald.yaml:1:5: the article "times.txt" cannot be read`},
		"an article outside the corpus":  {source, "file: herald.txt", "file: ../herald.txt", `sources/herald.yaml:1:5: the article "../herald.txt" cannot be read`},
		"words miscounted":               {source, "words: 12", "words: 99", `sources/herald.yaml:1:5: the article "herald.txt" has not 99 words; write words: 12`},
		"sentences miscounted":           {source, "words: 12", "words: 12\nsentences: [3, 1, 1]", `sources/herald.yaml:1:5: the article "herald.txt" has not the sentences [3, 1, 1]; write sentences: [2, 1]`},
		"a date from words not there":    {source, "words: Thursday", "words: Tuesday", `sources/herald.yaml:16:5: the article nowhere has the words "Tuesday"`},
		"a claim that copies":            {source, "Ann has gone.", "‘On THURSDAY, a man—said; no boat left!’", `sources/herald.yaml:11:5: the claim copies 8 words in a row from the article of herald: "on thursday a man said no boat left"`},
		"a translated claim that copies": {source, "Она не уехала.", "On Thursday a man said no boat left.", `sources/herald.yaml:16:5: the claim copies 8 words`},
		"a translation that copies":      {"story.yaml", "ru: четверг накануне", "ru: On Thursday a man said no boat left", `story.yaml:31:5: the translation copies 8 words`},
		"a title that copies":            {"story.yaml", "title: A boat leaves", "title: On Thursday a man said no boat left", `story.yaml:23:9: the title copies 8 words`},
	} {
		t.Run(does+" is named with its place", func(t *testing.T) {
			files := on(t, c.file, c.old, c.new)
			work, err := Open(files)
			if err != nil {
				t.Fatal(err)
			}
			if _, err = work.Verify(files); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}

func TestCopies(t *testing.T) {
	const article = "One two three four five six seven eight nine. The [tenth](#) isn't “far-off” now, they say."
	for does, row := range map[string]struct {
		text  string
		words int
	}{
		"seven words are no copy":                  {"one two three four five six seven", 0},
		"eight are":                                {"so one two three four five six seven eight", 8},
		"a copy is told in full":                   {"one two three four five six seven eight nine then", 9},
		"marks hide nothing":                       {"The tenth isn’t far off, NOW they \"say\"", 8},
		"a word between breaks it":                 {"one two three four and five six seven eight", 0},
		"the end of a sentence does not hide it":   {"six seven eight nine the tenth isnt far", 8},
		"text of no words is no copy":              {"…", 0},
		"words in another order are the writer's":  {"nine eight seven six five four three two one", 0},
		"a copy of the article's end is one still": {"nine the tenth isn't far-off now they say", 9},
	} {
		t.Run(does, func(t *testing.T) {
			copied, source := from(map[string]string{"herald": article}, row.text).find(row.text)
			if got := len(strings.Fields(copied)); got != row.words || (got > 0) != (source == "herald") {
				t.Errorf("got %d words (%q of %q), want %d", got, copied, source, row.words)
			}
		})
	}
}

// from knows what a text has of some articles.
func from(articles map[string]string, text string) copies {
	c := newCopies()
	c.say(text)
	for id, article := range articles {
		c.hold(model.Source{ID: id, Rights: "link"}, c.among(article))
	}
	return c
}

// What is kept of articles is what the story says, and not all that they have.
func TestCopiesAreBounded(t *testing.T) {
	const said = "one two three four five six seven eight nine"
	c := from(map[string]string{"herald": said + strings.Repeat(" and so it goes on for ever in other words", 1000)}, said)
	if len(c.said) != 2 || len(c.of) != 2 {
		t.Errorf("%d and %d runs are kept of two that are said", len(c.said), len(c.of))
	}
}

// Words that may be shown whole may be repeated, whichever article is read first.
func TestCopiesOfWhatMayBeShown(t *testing.T) {
	const words = "one two three four five six seven eight nine"
	free, closed := model.Source{ID: "open", Rights: "full"}, model.Source{ID: "herald", Rights: "link"}
	for does, order := range map[string][]model.Source{"free before closed": {free, closed}, "closed before free": {closed, free}} {
		t.Run(does, func(t *testing.T) {
			c := newCopies()
			c.say(words + " ten")
			for _, s := range order {
				c.hold(s, c.among(map[string]string{"open": words, "herald": words + " ten"}[s.ID]))
			}
			if copied, _ := c.find(words); copied != "" {
				t.Errorf("%q counts as a copy", copied)
			}
			if copied, source := c.find(words + " ten"); copied != "three four five six seven eight nine ten" || source != "herald" {
				t.Errorf("got %q of %q, though ten is the Herald's own", copied, source)
			}
		})
	}
}

func TestNamesAreNoCopies(t *testing.T) {
	const eight = "Deputy Director of the Royal Harbour Office Board"
	for does, c := range map[string]struct{ article, claim, copied string }{
		"a name of eight words":        {"Ann left the " + eight + ".", "She was of the " + eight + ".", ""},
		"a sentence of eight words":    {"Ann left with nobody but the harbour master himself.", "She left with nobody but the harbour master himself.", "left with nobody but the harbour master himself"},
		"one in capitals":              {"ANN LEFT WITH NOBODY BUT THE HARBOUR MASTER YESTERDAY.", "Ann left with nobody but the harbour master yesterday.", "ann left with nobody but the harbour master yesterday"},
		"one that a claim capitalises": {"In the end ann left with nobody but bob.", "In The End Ann Left With Nobody But Bob.", "in the end ann left with nobody but bob"},
	} {
		t.Run(does+" is judged by how the article writes it", func(t *testing.T) {
			if copied, _ := from(map[string]string{"herald": c.article}, c.claim).find(c.claim); (copied == "") != (c.copied == "") || !strings.Contains(copied, c.copied) {
				t.Errorf("got %q, want %q", copied, c.copied)
			}
		})
	}
}
