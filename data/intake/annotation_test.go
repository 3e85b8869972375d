package intake

import (
	"strings"
	"testing"

	"dateline/data/model"
	"dateline/data/passage"
)

// TestAnnotations: those of other tools, as section 3 and 4 of the recommendation have
// them; those that exports write are tested there.
func TestAnnotations(t *testing.T) {
	const one = `{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/1", "type": "Annotation", "created": "2015-10-13T13:00:00Z",
		"motivation": "commenting", "creator": {"type": "Person", "name": "Bob"}, "body": {"type": "TextualBody", "value": "<p>Ann came to Cork.</p>", "format": "text/html", "language": "en"},
		"target": {"source": "http://example.org/page", "selector": {"type": "TextQuoteSelector", "exact": "Ann has\ncome.", "prefix": "then "}}}`
	published, _ := model.ParseWhen("2015-10-14")
	for does, c := range map[string]struct{ text, says, url, when string }{
		"one by itself":                         {one, "Ann came to Cork.", "http://example.org/page", "../2015-10-13"},
		"a list of them":                        {"[" + one + "]", "Ann came to Cork.", "http://example.org/page", "../2015-10-13"},
		"a page of them":                        {`{"type": "AnnotationPage", "items": [` + one + `]}`, "Ann came to Cork.", "http://example.org/page", "../2015-10-13"},
		"a collection with its first page":      {`{"@context": ["http://www.w3.org/ns/anno.jsonld"], "type": "AnnotationCollection", "first": {"items": [` + one + `]}}`, "Ann came to Cork.", "http://example.org/page", "../2015-10-13"},
		"a body that is a text, and an address": {`{"type": "Annotation", "bodyValue": "Ann came.", "target": "http://example.org/a#paragraph=2"}`, "Ann came.", "http://example.org/a", "../2015-10-14"},
		"a plan is from that day on":            {`{"type": "Annotation", "body": [{"purpose": "tagging", "value": "planned"}, {"value": "Ann is to come."}], "target": ["http://example.org/a"]}`, "Ann is to come.", "http://example.org/a", "2015-10-14/.."},
	} {
		t.Run(does+" is a claim of what it targets", func(t *testing.T) {
			r, err := Read("notes.jsonld", []byte(c.text), Options{Published: published})
			if err != nil {
				t.Fatal(err)
			}
			s := r.Story
			if s.Publisher.Name != "" || len(s.Claims) != 1 || s.Claims[0].Says.In("en") != c.says || s.Sources[0].URL != c.url || s.Events[0].When.String() != c.when {
				t.Errorf("got %+v", s)
			}
		})
	}
	t.Run("a claim that is one word is no stance", func(t *testing.T) {
		r, err := Read("notes.json", []byte(`{"type": "Annotation", "body": [{"purpose": "describing", "value": "Denied"}, {"purpose": "tagging", "value": "Denied"}], "target": "http://example.org/a"}`), Options{Published: published})
		if err != nil || r.Story.Claims[0].Says.In("en") != "Denied" || r.Story.Claims[0].Stance != model.Denied {
			t.Errorf("%v, %+v", err, r.Story.Claims)
		}
	})
	t.Run("a quote is known by its hash, and its words are not taken", func(t *testing.T) {
		r, err := Read("notes.json", []byte(one), Options{})
		if err != nil || r.Story.Claims[0].At.SHA256 != passage.Hash("Ann has come.") || strings.Contains(r.Files()["sources/notes.yaml"], "Ann has") {
			t.Errorf("%v, %+v", err, r.Story.Claims)
		}
	})
	for does, text := range map[string]string{
		"a collection whose pages lie elsewhere": `{"type": "AnnotationCollection", "first": "http://example.org/page1"}`,
		"what is empty":                          `{"type": "AnnotationPage", "items": []}`,
		"one without a day":                      `{"type": "Annotation", "bodyValue": "Ann came.", "target": "http://example.org/a"}`,
		"one that says nothing":                  `{"type": "Annotation", "body": "http://example.org/film", "target": "http://example.org/a"}`,
		"a list of nothing":                      `[1, null]`,
	} {
		t.Run(does+" is refused", func(t *testing.T) {
			if r, err := Read("notes.json", []byte(text), Options{}); err == nil {
				t.Errorf("got %+v", r)
			}
		})
	}
}
