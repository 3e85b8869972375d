package compile_test

import (
	"bytes"
	"os"
	"testing"

	"dateline/data/compile"
	"dateline/data/model"
)

const (
	story    = "../story"
	compiled = "../story.json"
)

func open(t *testing.T) compile.Work {
	t.Helper()
	work, err := compile.Open(os.DirFS(story))
	if err != nil {
		t.Fatal(err)
	}
	return work
}

// TestStoryJSON fails where data/story was changed and not built again. It
// reads the file, not the copy that package data holds, which is as old as the build.
func TestStoryJSON(t *testing.T) {
	want := model.Encode(open(t).Story)
	if os.Getenv("DATELINE_UPDATE") == "1" {
		if err := os.WriteFile(compiled, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(compiled)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("data/story.json is not what data/story compiles to (%v); run: go run . build data/story -o data/story.json", err)
	}
}

// TestPlainWords fails where a reader of another language would meet the
// story's own: names of media may stay as they are, all else is said.
func TestPlainWords(t *testing.T) {
	story := open(t).Story
	people := map[string]bool{"": true}
	for _, p := range story.People {
		people[p.ID] = true
	}
	var plain []string
	for _, s := range story.Sources {
		if !s.Stated() {
			plain = append(plain, s.Dated)
		}
	}
	for _, c := range story.Claims {
		if !people[c.Speaker] {
			plain = append(plain, c.Speaker)
		}
		if c.Derived.Rule != "" {
			plain = append(plain, c.Derived.Rule)
		}
	}
	for _, lang := range story.Languages[1:] {
		t.Run("every plain word is said in "+lang, func(t *testing.T) {
			for _, words := range plain {
				if story.Say(words, lang) == words {
					t.Errorf("%q is not", words)
				}
			}
		})
	}
}

// TestSecondStory holds the other story of the project, whose articles are ours.
func TestSecondStory(t *testing.T) {
	folder := os.DirFS("../../stories/south-pole")
	work, err := compile.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	report, err := work.Verify(folder) // it carries its articles itself
	if err != nil {
		t.Error(err)
	}
	t.Logf("\n%s", report)
	t.Run("nobody could warn of anything in it", func(t *testing.T) {
		if len(work.Warnings) > 0 {
			t.Error(work.Warnings)
		}
	})
}

// TestOtherTongues holds the small stories in languages that the interface does not
// speak, which tests of the page read.
func TestOtherTongues(t *testing.T) {
	for _, name := range []string{"german", "hebrew"} {
		t.Run(name+" is whole", func(t *testing.T) {
			folder := os.DirFS("testdata/" + name)
			work, err := compile.Open(folder)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := work.Verify(folder); err != nil || len(work.Warnings) > 0 {
				t.Error(err, work.Warnings)
			}
		})
	}
}

// TestCorpus holds the default story against the real articles, where their
// holder has them: no article is part of the project.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("DATELINE_CORPUS")
	if dir == "" {
		t.Skip("NOT VERIFIED: name the folder of the articles in DATELINE_CORPUS")
	}
	report, err := open(t).Verify(os.DirFS(dir))
	if err != nil {
		t.Error(err)
	}
	t.Logf("\n%s", report)
}

func TestSchemaRefuses(t *testing.T) {
	good := model.Encode(open(t).Story)
	for does, change := range map[string][2]string{
		"another format":          {`"dateline/1"`, `"dateline/0"`},
		"a status there is not":   {`"status": "happened"`, `"status": "maybe"`},
		"an empty text":           {`"rights": "link"`, `"rights": ""`},
		"a key that is not known": {`"format":`, `"colour": "red", "format":`},
	} {
		t.Run("the schema refuses "+does, func(t *testing.T) {
			bad := bytes.Replace(good, []byte(change[0]), []byte(change[1]), 1)
			if bytes.Equal(bad, good) {
				t.Fatalf("the story does not hold %s", change[0])
			}
			if err := compile.Validate(bad); err == nil {
				t.Error("it is taken")
			}
		})
	}
}
