// Package presence tells where claims put a person at which hours, and which of
// them cannot both be true: the way between is too long for the time. The writer
// of a story is warned by it, and the reader of a page told.
package presence

import (
	"cmp"
	"slices"

	"dateline/data/geo"
	"dateline/data/model"
)

// How fast a person can be: along the great circle at the cruising speed of an
// airliner (a Boeing 737 or Airbus A320 flies Mach 0.78, some 830 km/h; the
// long-range ones up to 910), and then the way to one airport and from the
// other. Both are assumptions, and quick ones, so that a flag means something.
const (
	SpeedKmH    = 900
	GroundHours = 3
)

// ZoneHours is how far the time of a clock without a zone may be from the sun's
// at its place, either way: legal time is seldom farther. Where a zone is
// stated there is no such doubt.
const ZoneHours = 1

// hours gives the hours of its day that a part of a day may mean, wide enough
// for any writer. A night may be the one before or the one after the day.
var hours = map[string][2]float64{
	"morning": {4, 12}, "noon": {11, 14}, "afternoon": {12, 18}, "evening": {16, 24}, "night": {0, 30},
}

// Conflict is two claims that put the person in two cities too far apart for
// the time between. Other claims that say just the same of the same event stand
// beside each of the two.
type Conflict struct {
	Claims    [2][]string // the first of each are the two
	Events    [2]string
	Places    [2]string
	Km        float64
	NeedHours float64 // to travel so far
	HaveHours float64 // the most time that the claims leave between the two
}

// story is a story's index, asked who was in which city.
type story struct{ *model.Index }

// presence is what puts the person in a city at some time from lo to hi, in
// hours of UTC since 1970.
type presence struct {
	claims      []string
	event, city string
	lo, hi      float64
}

// like tells whether two claims say the same of the same event.
func (p presence) like(q presence) bool {
	return p.event == q.event && p.city == q.city && p.lo == q.lo && p.hi == q.hi
}

// Conflicts compares every two claims that put the person in different cities.
// Each of the two holds at some time in its window, so the most time between
// them is from the start of one window to the end of the other; a pair is
// flagged only where even that is less than the way takes. Whole days leave at
// least 24 hours, so that two cities on one day are flagged only where stated
// hours or parts of the day exclude it.
func Conflicts(index *model.Index, person string) (out []Conflict) {
	x := story{index}
	list := x.presences(person)
	for i, p := range list {
		for _, q := range list[i+1:] {
			if q.lo-p.lo > farthestHours {
				break
			}
			if c, bad := x.compare(p, q); bad {
				out = append(out, c)
			}
		}
	}
	return out
}

// farthestHours is more than any way on Earth takes.
const farthestHours = 20100.0/SpeedKmH + GroundHours

func (x story) compare(p, q presence) (c Conflict, bad bool) {
	if p.city == q.city {
		return c, false
	}
	c = Conflict{
		Claims: [2][]string{p.claims, q.claims}, Events: [2]string{p.event, q.event}, Places: [2]string{p.city, q.city},
		Km: geo.Distance(x.point(p.city), x.point(q.city)), HaveHours: max(q.hi-p.lo, p.hi-q.lo),
	}
	c.NeedHours = c.Km/SpeedKmH + GroundHours
	return c, c.HaveHours < c.NeedHours
}

func (x story) point(city string) geo.Point {
	p, _ := x.Place(city)
	return p.Point()
}

// presences gives the claims that the person was in a city, in order of time.
// Their own date and place go before their event's. Windows too wide to exclude
// anything are left out.
func (x story) presences(person string) (list []presence) {
	for _, e := range x.EventsWith(person) {
		if !e.Done() {
			continue
		}
		from := len(list)
		for _, c := range x.ClaimsOn(e.ID) {
			p, ok := x.presence(person, e, c)
			if !ok || p.hi-p.lo > 2*farthestHours {
				continue
			}
			if j := slices.IndexFunc(list[from:], p.like); j >= 0 {
				list[from+j].claims = append(list[from+j].claims, c.ID)
			} else {
				list = append(list, p)
			}
		}
	}
	slices.SortStableFunc(list, func(v, w presence) int { return cmp.Compare(v.lo, w.lo) })
	return list
}

func (x story) presence(person string, e model.Event, c model.Claim) (p presence, ok bool) {
	lane, _ := x.Locality(c.PlaceOf(e))
	when := c.WhenOf(e)
	start, end := when.Open()
	vague := when.IsZero() || start || end || when.Approximate() || when.Uncertain()
	if c.Stance != model.Happened || vague || lane.Kind != model.City || !model.Attends(c.RoleOf(e, person)) {
		return p, false
	}
	p = presence{claims: []string{c.ID}, event: e.ID, city: lane.ID}
	p.lo, p.hi = window(when, lane.Lon)
	return p, true
}

// window gives the hours of UTC between which a date lies at a longitude.
func window(w model.When, lon float64) (lo, hi float64) {
	first, last := w.Span()
	lo, hi = 24*float64(first), 24*float64(last)+24
	if part, ok := hours[w.Part()]; ok {
		lo, hi = 24*float64(first)+part[0], 24*float64(first)+part[1]
	}
	if h, m, ok := w.Clock(); ok {
		lo = 24*float64(first) + float64(h) + float64(m)/60
		hi = lo
	}
	if offset, ok := offset(w.Zone()); ok {
		return lo - offset, hi - offset
	}
	return lo - lon/15 - ZoneHours, hi - lon/15 + ZoneHours
}

// offset reads a zone, as "+05:30", in hours east of UTC.
func offset(zone string) (east float64, ok bool) {
	if zone == "" {
		return 0, false
	}
	if zone == "Z" {
		return 0, true
	}
	digit := func(i int) float64 { return float64(zone[i] - '0') }
	east = 10*digit(1) + digit(2) + (10*digit(4)+digit(5))/60
	if zone[0] == '-' {
		east = -east
	}
	return east, true
}
