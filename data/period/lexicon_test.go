package period

import "testing"

func TestLexicon(t *testing.T) {
	d := Divide(made(5000), 60)
	l := d.Lexicon()
	l.Add(0, []string{"harbour", "ут"})
	l.Add(1, []string{"harbour", "гавань"})
	l.Add(2, []string{"harbour", "harbours", "ут"})
	l.Add(4, []string{"harbour"})
	leaves := l.Leaves()

	t.Run("has as many leaves as the directory", func(t *testing.T) {
		if len(leaves) != len(d.Directory()) || len(leaves) < 2 {
			t.Errorf("%d", len(leaves))
		}
	})
	t.Run("has the periods of a word, from 1, where its first letters say", func(t *testing.T) {
		for word, want := range map[string]struct{ head, at string }{
			"harbour": {"har", "1-3 5"}, "harbours": {"har", "3"}, "гавань": {"гав", "2"}, "ут": {"ут", "1 3"},
		} {
			if got := leaves[leafOf(want.head, len(leaves))][word]; got != want.at {
				t.Errorf("%s is said to be in %q, not %q", word, got, want.at)
			}
		}
	})
	t.Run("is small where a word is in every period", func(t *testing.T) {
		l := d.Lexicon()
		for i := range 200 {
			l.Add(i, []string{"and"})
		}
		if got := l.at["and"]; len(got) != 1 || told(got) != "1-200" {
			t.Errorf("%v", got)
		}
	})
}
