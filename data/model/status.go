package model

// Unreported is how a plan stands whose days have passed while nobody says what
// came of it. It depends on the day on which one looks: no claim has it as a
// stance and no event as its status.
const Unreported = "unreported"

// Standing is how an event stands for those who know everything up to a day: its
// status, but for a plan that this day leaves behind. What is undated or has no
// end may still come.
func (e Event) Standing(day Day) string {
	_, last := e.When.Span()
	if _, open := e.When.Open(); e.Status == Planned && e.Dated() && !open && last < day {
		return Unreported
	}
	return e.Status
}

// IsPlan tells whether a status is that of a plan, be it one that others deny.
func IsPlan(status string) bool { return status == Planned || status == Contested }

// Status is what stances add up to: a thing reported as done and as not done
// is disputed, done outweighs planned, a plan that others deny is contested, and
// background stands alone only.
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
	case has[Denied] || has[Unplanned] && !has[Planned]:
		return Denied
	case has[Unplanned]:
		return Contested
	case has[Planned]:
		return Planned
	}
	return Background
}
