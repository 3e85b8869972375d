package compile

import "testing"

func TestMeant(t *testing.T) {
	source := []string{"id", "file", "publisher", "author", "headline", "published", "dated", "url", "language"}
	event := []string{"id", "title", "titles", "when", "place", "from", "people", "kind"}
	for does, c := range map[string]struct {
		word  string
		known []string
		want  string
	}{
		"a letter too few":          {"publishd", source, `did you mean "published"?`},
		"neighbours exchanged":      {"ulr", source, `did you mean "url"?`},
		"another word for the same": {"date", event, `did you mean "when"?`},
		"the same word for another": {"date", source, `did you mean "published"?`},
		"a key of another set":      {"title", source, `did you mean "headline"?`},
		"a key that no set has":     {"colour", event, "use one of id, title, titles, when, place, from, people, kind"},
		"what is not known of many": {"x", make([]string, 17), "define it, or use one that is defined"},
	} {
		t.Run(does+" is told apart", func(t *testing.T) {
			if got := meant(c.word, c.known); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
	t.Run("an id of another kind is told by its kind", func(t *testing.T) {
		const want = `story.yaml:26:12: there is no place "ann"; the person "ann" has this id; write that of the place meant`
		if _, err := Story(on(t, "story.yaml", "place: cork", "place: ann")); err == nil || err.Error() != want {
			t.Errorf("got %v\nwant %s", err, want)
		}
	})
}

func TestNearest(t *testing.T) {
	for _, c := range []struct{ word, want string }{{"moscw", "moscow"}, {"jedda", "jeddah"}, {"cairo", ""}, {"", ""}} {
		if got := nearest(c.word, []string{"moscow", "jeddah", "riyadh"}); got != c.want {
			t.Errorf("nearest(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}
