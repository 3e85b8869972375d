// Package sample tells made-up stories of any size, and writes made-up articles, by a
// fixed rule: the same number of events gives the same folder to the byte. Tests hold
// what must not grow with a story against them, and measurements are taken on them.
package sample

import (
	"fmt"
	"strings"
	"testing/fstest"
	"time"
)

const (
	places   = 300 // at most
	people   = 12
	perPaper = 100 // claims of a source
)

// Folder is a story of n events, each with one claim: story.yaml and sources/*.yaml.
func Folder(n int) fstest.MapFS {
	out := fstest.MapFS{"story.yaml": file(story(n))}
	for s := 0; s*perPaper < n; s++ {
		out[fmt.Sprintf("sources/%d.yaml", s+1)] = file(source(s, min(perPaper, n-s*perPaper)))
	}
	return out
}

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

func story(n int) string {
	var b strings.Builder
	b.WriteString("title: {en: A sample}\nsummary: {en: Events that nobody took part in.}\nlanguages: [en]\n\npeople:\n")
	for i := range people {
		fmt.Fprintf(&b, "  - {id: person-%d, name: {en: %s %s}}\n", i, name(i), name(i+40))
	}
	b.WriteString("\nplaces:\n")
	for i := range min(places, n/3+1) {
		d := dice(i)
		fmt.Fprintf(&b, "  - {id: place-%d, name: {en: %s}, kind: city, lat: %.2f, lon: %.2f}\n", i, name(i), float64(d.roll(12000))/100-60, float64(d.roll(34000))/100-170)
	}
	b.WriteString("\nevents:\n")
	for i := range n {
		d := dice(i)
		fmt.Fprintf(&b, "  - {id: event-%d, title: {en: %s}, when: %s, place: place-%d, people: [person-%d], kind: meeting}\n",
			i, d.sentence(6), day(i, n), d.roll(min(places, n/3+1)), d.roll(people))
	}
	return b.String()
}

// source is the paper after s others, which tells of n events.
func source(s, n int) string {
	hash := strings.Repeat("0", 64)
	var b strings.Builder
	fmt.Fprintf(&b, "id: source-%d\nfile: %d.txt\npublisher: %s\nheadline: %s\npublished: 2022-01-01\ndated: stated\nlanguage: en\nrights: link\n", s, s, name(s%7), dice(s).sentence(5))
	fmt.Fprintf(&b, "words: %d\nsentences: [%s]\nsha256: %q\n\nclaims:\n", 10*n, strings.TrimSuffix(strings.Repeat("1, ", n), ", "), hash)
	for i := range n {
		d := dice(s*perPaper + i)
		fmt.Fprintf(&b, "  - {at: {paragraph: %d, sentence: 1, sha256: %q}, says: {en: %s}, event: event-%d, stance: happened}\n", i+1, hash, d.sentence(9)+".", s*perPaper+i)
	}
	return b.String()
}

// day spreads n events over two years.
func day(i, n int) string {
	return time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i*730/n).Format(time.DateOnly)
}

// dice rolls numbers that look like chance: Marsaglia's xorshift.
type seed uint64

func dice(i int) *seed {
	s := seed(uint64(i+1) * 0x9E3779B97F4A7C15)
	return &s
}

// roll gives a number from 0 to n-1.
func (s *seed) roll(n int) int {
	*s ^= *s << 13
	*s ^= *s >> 7
	*s ^= *s << 17
	return int(uint64(*s) % uint64(n))
}

var words = strings.Fields("council harbour letter strike bridge winter signal border engine market river treaty garden lantern minister factory island concert rescue ballot railway census drought museum orchard parliament ferry granite volcano weather")

func (s *seed) sentence(n int) string {
	out := make([]string, n)
	for i := range out {
		out[i] = words[s.roll(len(words))]
	}
	out[0] = strings.ToUpper(out[0][:1]) + out[0][1:]
	return strings.Join(out, " ")
}

// name is that of a place, a person or a paper that is nowhere.
func name(i int) string {
	heads, tails := strings.Fields("Al Bor Cas Dun Er Fal Gar Hel Is Jor Kar Lun Mor Nor Or Per Quin Ros Sel Tor"), strings.Fields("ava berg dale esk ford gate holm ina ket low mouth nes oria pol")
	return heads[i%len(heads)] + tails[i/len(heads)%len(tails)]
}
