package page

import (
	"html"
	"regexp"
	"strconv"
	"strings"

	"dateline/app/scene"
	"dateline/app/state"
)

// standing finds what elements of a page's markup stand for: by an attribute of a kind,
// or as what is chosen by them.
var standing = regexp.MustCompile(` (?:data-(event|journey|source|days|person|place)|data-act="choose" data-arg)="([^"]*)"`)

// belonging tells early.js what belongs to what in a story as it opens, of all that the
// page's markup shows, so that it does not grow with the story. A thing, as kind:id, has a
// line, with the numbers of the lines of what belongs to it, of an event its place in the list
// of all events and, for forms.js, what it is called where its marks leave that out; tabs
// part the four.
func belonging(w *scene.World, markup string, names map[string]string) string {
	things := thingsIn(markup)
	line := map[string]string{}
	for i, thing := range things {
		line[thing] = strconv.Itoa(i)
	}
	seen := w.See(state.State{}, scene.References[0])
	place := map[string]string{}
	for i, id := range seen.Order() {
		place["event:"+id] = strconv.Itoa(i)
	}
	rows := make([]string, len(things))
	for i, thing := range things {
		var kin []string
		kind, id, _ := strings.Cut(thing, ":")
		for _, t := range w.Belonging(seen, state.Thing{Kind: state.Kind(kind), ID: id}) {
			if n, ok := line[t.String()]; ok {
				kin = append(kin, n)
			}
		}
		rows[i] = strings.TrimRight(thing+"\t"+strings.Join(kin, " ")+"\t"+place[thing]+"\t"+names[thing], "\t")
	}
	return strings.Join(rows, "\n")
}

// thingsIn gives what the elements of a markup stand for, each once, in its order.
func thingsIn(markup string) (all []string) {
	has := map[string]bool{}
	for _, found := range standing.FindAllStringSubmatch(markup, -1) {
		thing := html.UnescapeString(found[2])
		if found[1] != "" {
			thing = found[1] + ":" + thing
		}
		if !has[thing] {
			has[thing], all = true, append(all, thing)
		}
	}
	return all
}
