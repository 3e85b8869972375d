package scene

import "testing"

// TestNamesStandOnTheirCountries holds a name to lie where its country does: a bay or
// a neighbour may be nearer to the middle than the coast, an ocean may not.
func TestNamesStandOnTheirCountries(t *testing.T) {
	const most = 150 // km
	for _, c := range earth().Countries {
		if p, large := middle(c); large && !c.Within(p, 0) && c.Away(p) > most {
			t.Errorf("%s stands at %v, %.0f km away", c.Name, p, c.Away(p))
		}
	}
}
