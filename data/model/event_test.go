package model

import "testing"

func TestWhatAnEventIs(t *testing.T) {
	for _, c := range []struct {
		kind              string
		said, done, meets bool
	}{
		{Statement, true, false, false}, {Situation, false, false, false},
		{Meeting, false, true, true}, {Talks, false, true, true}, {Visit, false, true, false}, {Arrival, false, true, false},
		{Departure, false, true, false}, {Release, false, true, false}, {Ceremony, false, true, false}, {Attack, false, true, false}, {"exhibition", false, true, false},
	} {
		t.Run(c.kind, func(t *testing.T) {
			if e := (Event{Kind: c.kind}); e.Said() != c.said || e.Done() != c.done || e.Meets() != c.meets {
				t.Error(e.Said(), e.Done(), e.Meets())
			}
		})
	}
	t.Run("one without a place or day is told from one with", func(t *testing.T) {
		if e := (Event{}); e.Placed() || e.Dated() {
			t.Error("it has one")
		}
		if e := (Event{Place: "cork", When: date("2025")}); !e.Placed() || !e.Dated() {
			t.Error("it has none")
		}
	})
	t.Run("what is denied or background does not stand", func(t *testing.T) {
		for status, want := range map[string]bool{Happened: true, Disputed: true, Planned: true, Denied: false, Background: false} {
			if (Event{Status: status}).Stands() != want {
				t.Error(status)
			}
		}
	})
}

func TestClaimOfAnEvent(t *testing.T) {
	e := Event{ID: "e", When: date("2025-03-13"), Place: "cork", Status: Happened}
	t.Run("it has its event's time and place where it names none", func(t *testing.T) {
		if c := (Claim{}); c.WhenOf(e) != e.When || c.PlaceOf(e) != e.Place {
			t.Error(c.WhenOf(e), c.PlaceOf(e))
		}
	})
	t.Run("else its own", func(t *testing.T) {
		if c := (Claim{When: date("2025-04"), Place: "ireland"}); c.WhenOf(e) != c.When || c.PlaceOf(e) != c.Place {
			t.Error(c.WhenOf(e), c.PlaceOf(e))
		}
	})
	t.Run("it bears the status it shares, and either side bears a dispute", func(t *testing.T) {
		disputed := e
		disputed.Status = Disputed
		yes, no, other := Claim{Event: "e", Stance: Happened}, Claim{Event: "e", Stance: Denied}, Claim{Event: "f", Stance: Happened}
		if !yes.Bears(e) || no.Bears(e) || other.Bears(e) || !yes.Bears(disputed) || !no.Bears(disputed) {
			t.Error("bears")
		}
	})
}
