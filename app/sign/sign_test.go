package sign

import (
	"slices"
	"testing"

	"dateline/data/model"
)

func TestSigns(t *testing.T) {
	statuses := []string{model.Happened, model.Planned, model.Unreported, model.Contested, model.Disputed, model.Denied, model.Background}
	t.Run("no two look alike", func(t *testing.T) {
		seen := map[Sign]string{}
		for _, status := range statuses {
			for _, said := range []bool{false, true} {
				s := Of(status, said)
				if other, twice := seen[s]; twice {
					t.Errorf("%s looks like %s", status, other)
				}
				seen[s] = status
			}
		}
	})
	t.Run("what is said is a square, whatever its status", func(t *testing.T) {
		for _, status := range statuses {
			for _, kind := range model.Kinds {
				if s := OfEvent(model.Event{Status: status, Kind: kind}, 0); s.Square != (kind == model.Statement) {
					t.Errorf("%s, a %s: %+v", status, kind, s)
				}
			}
		}
	})
	t.Run("a key explains each status, and what is said", func(t *testing.T) {
		for _, status := range statuses {
			if !slices.Contains(Meanings[:], Meaning{Status: status}) {
				t.Errorf("it does not explain %s", status)
			}
		}
		if !slices.ContainsFunc(Meanings[:], func(m Meaning) bool { return m.Sign().Square }) {
			t.Error("it explains no square")
		}
	})
}
