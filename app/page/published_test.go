package page

import (
	"testing"

	"dateline/data/model"
)

func TestPublished(t *testing.T) {
	p := of(seed(), "")
	for _, c := range []struct{ published, dated, want string }{
		{"2025-03-14", "stated", "14 March 2025"},
		{"2025-03-14", "by its weekday", "14 March 2025, inferred"},
		{"2025-03", "stated", "March 2025"},
		{"1912", "the year on its title page", "1912, inferred"},
	} {
		t.Run(c.published+" is told as near as it is known", func(t *testing.T) {
			when, err := model.ParseWhen(c.published)
			if err != nil {
				t.Fatal(err)
			}
			if got := p.published(model.Source{Published: when, Dated: c.dated}); got != c.want {
				t.Errorf("%q", got)
			}
		})
	}
}
