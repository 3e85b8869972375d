package main

// disputes are the borders in the source that are not settled: which two areas
// a line parts, and where, if not all along. The source marks none. They are
// those that Natural Earth classes as disputed, indefinite, a line of control
// or elusive (ne_50m_admin_0_boundary_lines_land and …_disputed_areas, release
// 5; for Egypt and Sudan, at 1:10m), and those that maps of the United Nations
// draw as no settled border (marked UN). The codes are the source's.
var disputes = []struct {
	a, b string
	in   box
}{
	{"CHN", "IND", box{77, 33.38, 79.2, 35.6}},   // Aksai Chin: the line of actual control
	{"CHN", "IND", box{91.5, 27.6, 97.5, 29.5}},  // Arunachal Pradesh: the McMahon line
	{"CHN", "KAS", box{}},                        // Siachen Glacier
	{"IND", "KAS", box{}},                        //
	{"PAK", "KAS", box{}},                        //
	{"CYN", "CYP", box{}},                        // Cyprus: the line of 1974
	{"IND", "PAK", box{73.5, 32.75, 77.5, 35.5}}, // Kashmir: the line of control
	{"EGY", "SDN", box{33.1, 21, 37, 23}},        // the Halaib Triangle and Bir Tawil
	{"ESH", "MAR", box{}},                        // Western Sahara
	{"ETH", "SOM", box{}},                        // the provisional administrative line
	{"ISR", "LBN", box{}},                        // the line of withdrawal of 2000
	{"ISR", "PSE", box{}},                        // the armistice lines of 1949
	{"ISR", "SYR", box{}},                        // the Golan: the line of 1974
	{"ETH", "KEN", box{35.2, 4.5, 36, 5.6}},      // the Ilemi Triangle
	{"KEN", "SSD", box{}},                        // the same (UN)
	{"KOR", "PRK", box{}},                        // the armistice line of 1953
	{"SDN", "SSD", box{}},                        // not determined yet (UN)
	{"SOL", "SOM", box{}},                        // Somaliland
	{"SRB", "XKX", box{}},                        // Kosovo (UN)
}

// unsettled tells whether a border between two areas is disputed at p.
func unsettled(a, b string, p point) bool {
	for _, d := range disputes {
		if (d.a == a && d.b == b || d.a == b && d.b == a) && d.in.holds(p) {
			return true
		}
	}
	return false
}

// withDisputes cuts borders where a disputed stretch of them begins or ends. It
// gives the parts in the new lines, and of each new line whether it is disputed.
func withDisputes(parts []part, lines [][]point) ([]part, [][]point, []bool) {
	users := lineUsers(parts)
	var cut [][]point
	var disputed []bool
	pieces := make([][]int, len(lines)) // by old line: the new ones, in its order
	for i, line := range lines {
		for _, run := range stretches(line, users[i]) {
			pieces[i] = append(pieces[i], len(cut))
			cut, disputed = append(cut, run.points), append(disputed, run.disputed)
		}
	}
	recut := make([]part, len(parts))
	for i, p := range parts {
		recut[i].code = p.code
		for _, ref := range p.refs {
			recut[i].refs = append(recut[i].refs, along(pieces[index(ref)], ref)...)
		}
	}
	return recut, cut, disputed
}

// along gives the pieces of a line in the direction that ref says.
func along(pieces []int, ref int) []int {
	if ref >= 0 {
		return pieces
	}
	var back []int
	for i := len(pieces) - 1; i >= 0; i-- {
		back = append(back, ^pieces[i])
	}
	return back
}

type stretch struct {
	points   []point
	disputed bool
}

// stretches divides a line where its steps change from settled to disputed. A
// step is disputed if both its ends are.
func stretches(line []point, users []string) []stretch {
	if len(users) != 2 || len(line) < 2 {
		return []stretch{{points: line}}
	}
	var out []stretch
	for i := 1; i < len(line); i++ {
		disputed := unsettled(users[0], users[1], line[i]) && unsettled(users[0], users[1], line[i-1])
		if n := len(out); n == 0 || out[n-1].disputed != disputed {
			out = append(out, stretch{line[i-1 : i : i], disputed})
		}
		last := &out[len(out)-1]
		last.points = append(last.points, line[i])
	}
	return out
}
