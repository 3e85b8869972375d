package sample

import (
	"fmt"
	"strings"
)

var (
	capitals = strings.Fields("Oslo Vienna Lima Nairobi Hanoi Ottawa Rabat Canberra Quito")
	families = strings.Fields("Adams Berger Castro Dahl Ellis Farrow Grant Hansen Ito Jansen")
)

// Article is a made-up article of some 120 words, dated in its first line: who was in
// a capital, who is to go to one, and five paragraphs of which nobody learns more.
// Each of a number has its own day, people and places.
func Article(i int) []byte {
	at := func(all []string, n int) string { return all[n%len(all)] }
	city, other := at(capitals, i), at(capitals, i/3)
	host, guest := at(families, i)+at(families, i/10), at(families, i/100)+at(families, i/7)
	day := fmt.Sprintf("20%02d-%02d-%02d", i/336%90+10, i/28%12+1, i%28+1)
	text := fmt.Sprintf(" date %s President Ann %s met envoy Bob %s in %s on Monday.\n\n%s will travel to %s later this week, her office said.\n\n", day, host, guest, city, host, other)
	return []byte(text + strings.Repeat(fmt.Sprintf("It rained on the third day. %s said on Tuesday that nobody had been in %s for weeks.\n\n", guest, other), 5))
}
