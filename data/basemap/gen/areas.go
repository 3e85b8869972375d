package main

// box is a stretch of the Earth in degrees, its edges included. The empty box
// is all of the Earth.
type box struct{ west, south, east, north float64 }

func (b box) holds(p point) bool {
	lon, lat := float64(p.lon)/perDegree, float64(p.lat)/perDegree
	return b == box{} || lon >= b.west && lon <= b.east && lat >= b.south && lat <= b.north
}

// areas are the parts of the source's countries that go by another code: what
// ISO 3166 gives a code of its own and the source counts to a state, and what
// the source sets apart and the United Nations count to a member.
var areas = []struct {
	from string
	in   box
	to   string
}{
	{"FRA", box{-55, 2, -51, 6}, "GUF"},
	{"FRA", box{-62, 15.8, -61, 16.6}, "GLP"},
	{"FRA", box{-61.5, 14.3, -60.7, 15}, "MTQ"},
	{"FRA", box{45, -13.1, 45.4, -12.6}, "MYT"},
	{"FRA", box{55, -21.5, 56, -20.8}, "REU"},
	{"NLD", box{-69, 12, -62, 18}, "BES"},
	{"NOR", box{10, 74, 34, 81}, "SJM"},
	{"IOA", box{}, "CXR"}, // Christmas Island; the Cocos are too small
	{"ATC", box{}, "AUS"}, // Ashmore and Cartier Islands
	{"CYN", box{}, "CYP"}, // the north of Cyprus
	{"SOL", box{}, "SOM"}, // Somaliland
	{"KAS", box{}, "XSG"}, // Siachen Glacier, which nobody is given
}

// coded gives the code that a ring of a country goes by.
func coded(country string, ring []point) string {
	for _, a := range areas {
		if a.from == country && len(ring) > 0 && a.in.holds(ring[0]) {
			return a.to
		}
	}
	return country
}
