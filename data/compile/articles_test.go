package compile

import (
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/model"
	"dateline/data/passage"
)

// whole gives the story with rights in full to its article, which is text, and
// with sums replaced by those of text.
func whole(t *testing.T, text string) fstest.MapFS {
	t.Helper()
	files := on(t, "sources/herald.yaml", "rights: link", "rights: full")
	source := files["sources/herald.yaml"]
	source.Data = []byte(strings.Replace(string(source.Data), "sha256: "+passage.Hash(article), "sha256: "+passage.Hash(text), 1))
	delete(files, "herald.txt")
	files["articles/herald.txt"] = &fstest.MapFile{Data: []byte(text)}
	return files
}

func TestArticles(t *testing.T) {
	files := whole(t, article)
	work, err := Open(files)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("an article with rights in full is in the story", func(t *testing.T) {
		if got := work.Story.Sources[0].Text; got != article {
			t.Errorf("got %q", got)
		}
	})
	t.Run("it comes back from JSON to the byte", func(t *testing.T) {
		back, err := model.Decode(model.Encode(work.Story))
		if err != nil || passage.Digest([]byte(back.Sources[0].Text)) != back.Sources[0].SHA256 {
			t.Errorf("got %q, %v", back.Sources[0].Text, err)
		}
	})
	t.Run("it is verified without a corpus", func(t *testing.T) {
		report, err := work.Verify(fstest.MapFS{})
		if want := "herald: 2 of 3 sentences have a claim; none at 1.1\n"; err != nil || report.String() != want {
			t.Errorf("got %q, %v", report, err)
		}
	})
	t.Run("its words may be repeated", func(t *testing.T) {
		files := whole(t, article)
		source := files["sources/herald.yaml"]
		source.Data = []byte(strings.Replace(string(source.Data), "Ann has gone.", "On Thursday a man said no boat left.", 1))
		work, err := Open(files)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := work.Verify(fstest.MapFS{}); err != nil {
			t.Error(err)
		}
	})
	t.Run("an article with a link only is not in the story", func(t *testing.T) {
		story, err := Story(on(t, "story.yaml", "", ""))
		if err != nil || story.Sources[0].Text != "" {
			t.Errorf("got %q, %v", story.Sources[0].Text, err)
		}
	})
}

// Each row has an article in the story's folder that must not be built into a page.
func TestArticlesMistakes(t *testing.T) {
	closed := on(t, "story.yaml", "", "")
	closed["articles/herald.txt"] = closed["herald.txt"]
	other := whole(t, article)
	other["articles/herald.txt"].Data = []byte("Rain fell. Ann stayed.\n\nOn Thursday a man said no boat left.\n")
	for does, c := range map[string]struct {
		files fstest.MapFS
		want  string
	}{
		"an article with a link only in the folder": {closed, `sources/herald.yaml:1:5: the article "articles/herald.txt" lies in the story's folder, but its rights are "link"; move it elsewhere`},
		"an empty article":                          {whole(t, ""), `sources/herald.yaml:1:5: the article "articles/herald.txt" is empty`},
		"an article that is not UTF-8":              {whole(t, "Ann\xff left."), `sources/herald.yaml:1:5: the article "articles/herald.txt" is not UTF-8`},
		"an article of another hash":                {other, `sources/herald.yaml:1:5: the article "herald.txt" is not the one the claims were written from`},
		"a passage that has moved":                  {whole(t, "Ann left. Rain fell.\n\nOn Thursday a man said no boat left.\n"), `sources/herald.yaml:11:5: passage 1.2 is not the sentence the claim was written from; its sentence stands at 1.1`},
	} {
		t.Run(does+" is named with its place", func(t *testing.T) {
			if _, err := Story(c.files); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}

func TestSchemaOfWholeArticles(t *testing.T) {
	story, err := Story(whole(t, article))
	if err != nil {
		t.Fatal(err)
	}
	for does, change := range map[string]func(*model.Source){
		"rights in full without the text": func(s *model.Source) { s.Text = "" },
		"a text without rights in full":   func(s *model.Source) { s.Rights = "quote" },
		"a paragraph without sentences":   func(s *model.Source) { s.Sentences = []int{2, 0} },
	} {
		t.Run("the schema refuses "+does, func(t *testing.T) {
			bad := story
			bad.Sources = []model.Source{story.Sources[0]}
			change(&bad.Sources[0])
			if Validate(model.Encode(bad)) == nil {
				t.Error("it is taken")
			}
		})
	}
}
