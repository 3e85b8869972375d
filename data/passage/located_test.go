package passage

import (
	"testing"

	"dateline/data/model"
)

func TestLocated(t *testing.T) {
	t.Run("what Number writes is read", func(t *testing.T) {
		for _, at := range []model.Locator{{Paragraph: 1, Sentence: 1}, {Paragraph: 12, Sentence: 340}, {Paragraph: 999999, Sentence: 7}} {
			if got, ok := Located(Number(at)); !ok || got != at {
				t.Errorf("%s is %v, %v", Number(at), got, ok)
			}
		}
	})
	t.Run("and nothing else", func(t *testing.T) {
		for _, s := range []string{"", "7", "7.", ".1", "0.1", "7.0", "01.2", "+1.2", "1.2.3", "-1.2", "1.2 ", "1e3.1", "1000000.1", "1,2"} {
			if got, ok := Located(s); ok {
				t.Errorf("%q is read as %v", s, got)
			}
		}
	})
}
