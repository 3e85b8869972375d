package basemap

import "dateline/data/geo"

// extent is a stretch of the Earth in degrees; the empty one is all of it.
type extent struct{ west, south, east, north float64 }

func (e extent) holds(p geo.Point) bool {
	return e == extent{} || p.Lon >= e.west && p.Lon <= e.east && p.Lat >= e.south && p.Lat <= e.north
}

// belonging says of an area with a code that it, or a stretch of it, is part of
// a state or is claimed by one.
type belonging struct {
	area, state string
	where       extent
}

// territories are the areas that belong to a state and have a code of their own in
// ISO 3166, by state.
var territories = map[string][]string{
	"AUS": {"CXR", "HMD", "NFK"},
	"CHN": {"HKG", "MAC"},
	"DNK": {"FRO", "GRL"},
	"FIN": {"ALA"},
	"FRA": {"ATF", "BLM", "GLP", "GUF", "MAF", "MTQ", "MYT", "NCL", "PYF", "REU", "SPM", "WLF"},
	"GBR": {"AIA", "BMU", "CYM", "FLK", "GGY", "IMN", "IOT", "JEY", "MSR", "PCN", "SGS", "SHN", "TCA", "VGB"},
	"NLD": {"ABW", "BES", "CUW", "SXM"},
	"NOR": {"SJM"},
	"NZL": {"COK", "NIU"},
	"USA": {"ASM", "GUM", "MNP", "PRI", "VIR"},
}

// claimed are the stretches on which states differ: whose they are, the map
// shows by its lines, and nobody is held to it.
var claimed = []belonging{
	{"UKR", "RUS", extent{31.5, 44, 40.3, 50.2}}, // Crimea, Donetsk, Kherson, Luhansk, Zaporizhzhia
	{"IND", "PAK", extent{72.5, 32.2, 80.4, 37.1}},
	{"PAK", "IND", extent{72.5, 32.2, 80.4, 37.1}},
	{"CHN", "IND", extent{75.5, 31.5, 80.4, 37.1}},
	{"IND", "CHN", extent{77, 30, 80.5, 36}},
	{"IND", "CHN", extent{91.5, 26.8, 97.5, 29.5}},
	{"XSG", "IND", extent{}}, {"XSG", "PAK", extent{}},
	{"ISR", "PSE", extent{}}, {"PSE", "ISR", extent{}},
	{"ISR", "SYR", extent{35.5, 32.6, 36, 33.5}},
	{"ESH", "MAR", extent{}},
	{"XKX", "SRB", extent{}},
	{"TWN", "CHN", extent{}},
	{"SDN", "SSD", extent{23.8, 8.5, 34.2, 12.3}}, {"SSD", "SDN", extent{23.8, 8.5, 34.2, 12.3}},
	{"EGY", "SDN", extent{33, 21, 37, 23.5}}, {"SDN", "EGY", extent{33, 21, 37, 23.5}},
	{"KEN", "SSD", extent{33.9, 4, 36, 5.6}}, {"KEN", "ETH", extent{33.9, 4, 36, 5.6}},
	{"GUY", "VEN", extent{}}, // west of the Essequibo
	{"GUY", "SUR", extent{-58.5, 1.4, -57.2, 3.5}},
	{"GUF", "SUR", extent{-54.6, 2, -53.9, 3.5}},
	{"FLK", "ARG", extent{}}, {"SGS", "ARG", extent{}},
	{"RUS", "JPN", extent{145, 43, 149.5, 46.2}}, // the southern Kurils
	{"IOT", "MUS", extent{}}, {"MYT", "COM", extent{}},
}

// Concedes tells whether a point in an area may be said to lie in a state as
// well: the area belongs to it, or it is claimed there. Codes are those of the
// map's countries.
func Concedes(area, state string, p geo.Point) bool {
	for _, t := range territories[state] {
		if t == area {
			return true
		}
	}
	for _, c := range claimed {
		if c.area == area && c.state == state && c.where.holds(p) {
			return true
		}
	}
	return false
}
