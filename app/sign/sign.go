// Package sign is the one table of the signs by which marks, key, help, cards
// and stills tell how an event stands, and whether it is only said. It says what
// a sign is made of; who draws one decides on ink and size.
package sign

import "dateline/data/model"

// Fill is how the body of a sign is filled.
type Fill uint8

// The fills.
const (
	Hollow Fill = iota // its outline alone
	Full
	Half  // its outline, and the left half of it full
	Faint // full, in the ink of what stands aside
)

// Sign is what a sign is made of.
type Sign struct {
	Fill   Fill
	Dotted bool // with a dot in its middle
	Struck bool // with a stroke across, from the lower left
	Parted bool // with a stroke down the middle
	Square bool // for what is said and not done; else a disc
}

// byStatus is the table. What is not in it has the sign of a plan.
var byStatus = map[string]Sign{
	model.Happened:   {Fill: Full},
	model.Planned:    {Fill: Hollow},
	model.Unreported: {Fill: Hollow, Dotted: true},
	model.Contested:  {Fill: Hollow, Parted: true},
	model.Disputed:   {Fill: Half},
	model.Denied:     {Fill: Hollow, Struck: true},
	model.Unplanned:  {Fill: Hollow, Struck: true},
	model.Background: {Fill: Faint},
}

// Of gives the sign of a status or stance.
func Of(status string, said bool) Sign {
	s := byStatus[status]
	s.Square = said
	return s
}

// OfEvent gives an event's own sign, as it stands on a day.
func OfEvent(e model.Event, day model.Day) Sign { return Of(e.Standing(day), e.Said()) }

// DotShare is the radius of a sign's dot in that of the sign.
const DotShare = 0.36

// Meaning is what a key explains a sign by: a status, or that it is only said.
type Meaning struct {
	Status string
	Said   bool
}

// Meanings lists the signs that a key explains, what matters most first.
var Meanings = [...]Meaning{
	{Status: model.Happened}, {Status: model.Planned}, {Status: model.Unreported}, {Status: model.Contested}, {Status: model.Disputed}, {Status: model.Denied},
	{Status: model.Happened, Said: true}, {Status: model.Background},
}

// Sign gives the sign that is explained.
func (m Meaning) Sign() Sign { return Of(m.Status, m.Said) }
