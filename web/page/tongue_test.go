package page_test

import (
	"bytes"
	"testing"

	"dateline/web/page"
	"dateline/web/page/pagetest"
)

func TestTongue(t *testing.T) {
	const want = `<html lang="en" dir="ltr"`
	for _, name := range []string{"german", "hebrew"} {
		t.Run("the page of a "+name+" story is in the language of the words around it", func(t *testing.T) {
			parts := pagetest.Parts(t)
			parts.Story = pagetest.Elsewhere(t, name)
			text, err := page.Single(parts)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Contains(text, []byte(want)) {
				t.Errorf("%q is not in it", want)
			}
		})
	}
}
