package export

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/data/compile"
	"dateline/data/model"
	"dateline/data/passage"
)

// terms are the keys of the context http://www.w3.org/ns/anno.jsonld that an export
// has, by the types of what may have them, as the recommendation's section 3 and 4
// say; types, by the key, of what a value may be.
var terms = map[string][]string{
	"AnnotationCollection": {"@context", "id", "type", "label", "total", "first"},
	"AnnotationPage":       {"id", "type", "startIndex", "items"},
	"Annotation":           {"id", "type", "motivation", "creator", "body", "target"},
	"Organization":         {"type", "name", "homepage"},
	"TextualBody":          {"type", "purpose", "value", "format", "language"},
	"SpecificResource":     {"type", "purpose", "source", "selector"},
	"FragmentSelector":     {"type", "value", "refinedBy"},
	"TextQuoteSelector":    {"type", "exact", "prefix", "suffix"},
	"TextPositionSelector": {"type", "start", "end"},
}

var kindsOf = map[string][]string{
	"": {"AnnotationCollection"}, "first": {"AnnotationPage"}, "items": {"Annotation"}, "creator": {"Organization"},
	"body": {"TextualBody", "SpecificResource"}, "target": {"SpecificResource"},
	"selector": {"FragmentSelector", "TextQuoteSelector", "TextPositionSelector"}, "refinedBy": {"FragmentSelector"},
}

// motivations are those of section 3.3.5 that an export has.
var motivations = []string{"describing", "tagging", "classifying", "identifying", "linking"}

// keeps holds a value under a key to the two tables.
func keeps(t *testing.T, key string, value any) {
	t.Helper()
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			keeps(t, key, one)
		}
	case map[string]any:
		kind, _ := v["type"].(string)
		if !slices.Contains(kindsOf[key], kind) {
			t.Errorf("%q is a %q", key, kind)
		}
		for k, inner := range v {
			if !slices.Contains(terms[kind], k) {
				t.Errorf("a %s has %q", kind, k)
			}
			if (k == "purpose" || k == "motivation") && !slices.Contains(motivations, inner.(string)) {
				t.Errorf("%q is no %s", inner, k)
			}
			keeps(t, k, inner)
		}
	case string:
		if len(kindsOf[key]) > 0 {
			t.Errorf("%q is the text %q", key, v)
		}
	}
}

type annotations struct {
	Total int
	First struct {
		Items []struct {
			ID     string
			Body   []struct{ Purpose, Value, Language, Source string }
			Target struct {
				Source   string
				Selector json.RawMessage
			}
		}
	}
}

func annotated(t *testing.T, s model.Story, o Options) (read annotations, text string) {
	t.Helper()
	raw := writeAnnotations(choose(model.NewIndex(s), o))
	if err := json.Unmarshal(raw, &read); err != nil {
		t.Fatal(err)
	}
	return read, string(raw)
}

func TestAnnotations(t *testing.T) {
	own, err := compile.Story(os.DirFS("../../stories/south-pole"))
	if err != nil {
		t.Fatal(err)
	}
	for name, story := range map[string]model.Story{"the small story": small(t), "the default story": seed(t), "a story that carries its articles": own} {
		read, text := annotated(t, story, spoken("en"))
		t.Run(name+" has an annotation for each claim, by terms of the context alone", func(t *testing.T) {
			var whole any
			if err := json.Unmarshal([]byte(text), &whole); err != nil {
				t.Fatal(err)
			}
			keeps(t, "", whole)
			if read.Total != len(story.Claims) || len(read.First.Items) != read.Total {
				t.Errorf("%d and %d of %d", read.Total, len(read.First.Items), len(story.Claims))
			}
		})
		t.Run(name+" names each by an id of its own, and its article by an address", func(t *testing.T) {
			ids := map[string]bool{}
			for _, a := range read.First.Items {
				if !regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(a.ID) || ids[a.ID] {
					t.Errorf("the id %q", a.ID)
				}
				ids[a.ID] = true
				if !regexp.MustCompile(`^(https?://|ni:///sha-256;|urn:uuid:)`).MatchString(a.Target.Source) {
					t.Errorf("the source %q", a.Target.Source)
				}
			}
		})
	}
	t.Run("a locator is a fragment with the sentence's hash, and no words of the article", func(t *testing.T) {
		story := seed(t)
		read, text := annotated(t, story, Options{})
		for i, a := range read.First.Items {
			at := story.Claims[i].At
			want := `{"type":"FragmentSelector","value":"paragraph=` + count(at.Paragraph) + `","refinedBy":{"type":"FragmentSelector","value":"sentence=` + count(at.Sentence) + `&sha256=` + at.SHA256 + `"}}`
			var got, wanted any
			if json.Unmarshal(a.Target.Selector, &got) != nil || json.Unmarshal([]byte(want), &wanted) != nil || !sameJSON(got, wanted) {
				t.Errorf("got %s, want %s", a.Target.Selector, want)
			}
		}
		if strings.Contains(text, "exact") {
			t.Error("there is a quote")
		}
	})
	t.Run("what a story carries is quoted where it stands, to the hash", func(t *testing.T) {
		read, _ := annotated(t, own, Options{})
		x := model.NewIndex(own)
		for i, a := range read.First.Items {
			var both []struct {
				Exact, Prefix, Suffix string
				Start, End            int
			}
			if err := json.Unmarshal(a.Target.Selector, &both); err != nil || len(both) != 3 {
				t.Fatalf("%v %s", err, a.Target.Selector)
			}
			c := own.Claims[i]
			words, quoted := []rune(model.Noun(x.Source(c.Source)).Text), both[0]
			if passage.Hash(strings.Join(strings.Fields(quoted.Exact), " ")) != c.At.SHA256 {
				t.Errorf("%s quotes %q", c.ID, quoted.Exact)
			}
			if place := both[1]; string(words[place.Start:place.End]) != quoted.Exact || !strings.HasSuffix(string(words[:place.Start]), quoted.Prefix) || !strings.HasPrefix(string(words[place.End:]), quoted.Suffix) {
				t.Errorf("%s stands at %d to %d", c.ID, place.Start, place.End)
			}
		}
	})
	t.Run("says which language its words are in", func(t *testing.T) {
		read, _ := annotated(t, small(t), Options{Lang: "ar"})
		if a, b := read.First.Items[0].Body[0], read.First.Items[1].Body[0]; a.Language != "ar" || b.Language != "en" {
			t.Errorf("%+v %+v", a, b)
		}
	})
}

func sameJSON(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && string(x) == string(y)
}
