package model

// Status is what stances add up to: a thing reported as done and as not done
// is disputed, done outweighs planned, and background stands alone only.
func Status(stances []string) string {
	has := map[string]bool{}
	for _, s := range stances {
		has[s] = true
	}
	switch {
	case has[Happened] && has[Denied]:
		return Disputed
	case has[Happened]:
		return Happened
	case has[Denied]:
		return Denied
	case has[Planned]:
		return Planned
	}
	return Background
}
