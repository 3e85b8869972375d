package main

import (
	"strings"
	"testing"

	"dateline/data/model"
	"dateline/data/period"
)

// A file of more than one page should carry is refused before anything is drawn, and
// the refusal names the way.
func TestTooLongForOneFile(t *testing.T) {
	_, err := viewer{}.page(model.Story{Claims: make([]model.Claim, period.Whole+1)})
	if err == nil || !strings.Contains(err.Error(), "100001 claims") || !strings.Contains(err.Error(), "dateline site STORY -o DIR") {
		t.Errorf("got %v", err)
	}
}

func TestMost(t *testing.T) {
	for name, c := range map[string]struct{ asked, claims, want int }{
		"a story that one page carries is not divided":  {0, period.Whole, 0},
		"one of more is, by the size that answers soon": {0, period.Whole + 1, period.Most},
		"any is by the size that is asked for":          {50, 60, 50},
	} {
		t.Run(name, func(t *testing.T) {
			if got := (siteCmd{Most: c.asked}).most(c.claims); got != c.want {
				t.Errorf("got %d", got)
			}
		})
	}
}
