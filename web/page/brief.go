package page

import (
	"html"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// brief leaves out of the pictures what is the same in each of them, or follows from the
// rest: forms.js gives it back to the one that is seen. Without scripts nothing answers,
// and nothing of it meets the eye. Of a long story it is a third of each.
type brief struct {
	names map[string]string // what a city or a journey is called, by its thing
}

// What is left out: of a city and of a journey what a press does and how they are called,
// the room to be hit about a mark, and that along a journey, whose way has the same course.
var (
	citySays    = regexp.MustCompile(`<g aria-label="([^"]*)" class="(city[^"]*)" data-act="choose" data-arg="place:([^"]*)"((?: data-event="[^"]*")? data-place="([^"]*)") role="button" tabindex="-1">`)
	journeySays = regexp.MustCompile(`<g aria-label="([^"]*)" class="(journey[^"]*)" data-act="choose" data-arg="journey:([^"]*)" role="button" tabindex="-1"><path class="target reach" d="([^"]*)"/></g>`)
	room        = regexp.MustCompile(`(<g [^>]*class="(?:city|event)[^>]*>)<rect class="target" height="24" width="24" x="([^"]*)" y="([^"]*)"/>(<circle class="[^"]*" cx="([^"]*)" cy="([^"]*)")`)
	course      = regexp.MustCompile(`<g class="way[^"]*" data-journey="([^"]*)"[^>]*><path class="[^"]*" d="([^"]*)"`)
)

// picture gives one without what is left out.
func (b brief) picture(markup string) string {
	ways := map[string]string{}
	for _, way := range course.FindAllStringSubmatch(markup, -1) {
		if ways[way[1]] == "" {
			ways[way[1]] = way[2]
		}
	}
	markup = replaced(citySays, markup, func(of []string) string {
		if of[3] != of[5] || !b.called("place:"+of[3], of[1]) {
			return of[0]
		}
		return `<g class="` + of[2] + `"` + of[4] + `>`
	})
	markup = replaced(journeySays, markup, func(of []string) string {
		if ways[of[3]] != of[4] || !b.called("journey:"+of[3], of[1]) {
			return of[0]
		}
		return `<g class="` + of[2] + `" data-journey="` + of[3] + `"></g>`
	})
	return replaced(room, markup, func(of []string) string {
		if !amid(of[2], of[5]) || !amid(of[3], of[6]) {
			return of[0]
		}
		return of[1] + of[4]
	})
}

// amid tells whether the room to be hit begins 12 px before the middle of its mark.
func amid(edge, middle string) bool {
	a, errA := strconv.ParseFloat(edge, 64)
	b, errB := strconv.ParseFloat(middle, 64)
	return errA == nil && errB == nil && math.Abs(b-a-12) < 0.01
}

// called notes what a thing is called, and tells whether it is called so everywhere.
func (b brief) called(thing, label string) bool {
	thing, label = html.UnescapeString(thing), html.UnescapeString(label)
	name, known := b.names[thing]
	if !known && !strings.ContainsAny(label, "\t\n") {
		b.names[thing], name = label, label
	}
	return name == label
}

// replaced puts for each find what is made of it and its groups.
func replaced(find *regexp.Regexp, in string, by func(of []string) string) string {
	return find.ReplaceAllStringFunc(in, func(found string) string { return by(find.FindStringSubmatch(found)) })
}
