package compile

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/data/model"
)

// Encoded tells what is wrong with a compiled story that another program may have
// written: ids, and what the schema forbids. Nil says that a page can trust it.
func Encoded(s model.Story) error {
	if err := Linked(s); err != nil {
		return err
	}
	if err := validate(s); err != nil {
		return errors.New(readable(strings.Split(err.Error(), "\n")))
	}
	return nil
}

// readable gives as many lines as one reads, and how many more there are.
func readable(lines []string) string {
	const most = 20
	if more := len(lines) - most; more > 0 {
		lines = append(lines[:most:most], fmt.Sprintf("and %d more", more))
	}
	return strings.Join(lines, "\n")
}

// Linked tells which ids of a compiled story are there twice or lead nowhere. It names
// them by where they stand in the JSON, as claims[12].
func Linked(s model.Story) error {
	l := linker{known: map[name]bool{}}
	l.define(s)
	l.follow(s)
	if len(l.wrongs) == 0 {
		return nil
	}
	return fmt.Errorf("the compiled story does not hold together:\n%s", readable(l.wrongs))
}

// linker looks up the ids of a compiled story.
type linker struct {
	known  map[name]bool
	wrongs []string
}

func (l *linker) wrong(list string, i int, problem string, of name) {
	l.wrongs = append(l.wrongs, fmt.Sprintf("%s[%d]: %s", list, i, fmt.Sprintf(problem, of.kind, of.id)))
}

func (l *linker) define(s model.Story) {
	defined(l, "sources", "source", s.Sources, func(of *model.Source) string { return of.ID })
	defined(l, "people", "person", s.People, func(of *model.Person) string { return of.ID })
	defined(l, "places", "place", s.Places, func(of *model.Place) string { return of.ID })
	defined(l, "kinds", "kind", s.Kinds, func(of *model.Kind) string { return of.ID })
	defined(l, "events", "event", s.Events, func(of *model.Event) string { return of.ID })
	defined(l, "claims", "claim", s.Claims, func(of *model.Claim) string { return of.ID })
}

func defined[T any](l *linker, list, kind string, all []T, id func(*T) string) {
	for i := range all {
		n := name{kind, id(&all[i])}
		if l.known[n] {
			l.wrong(list, i, "another %s has the id %q", n)
		}
		l.known[n] = true
	}
}

// follow looks up whatever stands for something else.
func (l *linker) follow(s model.Story) {
	for i := range s.Places {
		l.lead("places", i, "place", s.Places[i].Within)
	}
	for i := range s.Events {
		e := &s.Events[i]
		l.lead("events", i, "place", e.Place, e.From)
		l.lead("events", i, "person", e.People...)
		if !slices.Contains(model.Kinds, e.Kind) {
			l.lead("events", i, "kind", e.Kind)
		}
	}
	for i := range s.Claims {
		c := &s.Claims[i]
		l.lead("claims", i, "source", c.Source)
		l.lead("claims", i, "event", c.Event)
		l.lead("claims", i, "place", c.Place)
		l.lead("claims", i, "person", c.People...)
		if IsSpeakerID(c.Speaker) {
			l.lead("claims", i, "person", c.Speaker)
		}
	}
	for i := range s.Notes {
		l.lead("notes", i, "event", s.Notes[i].Events...)
		l.lead("notes", i, "claim", s.Notes[i].Claims...)
	}
}

// lead holds that ids lead to something of a kind; none at all is for the schema.
func (l *linker) lead(list string, i int, kind string, ids ...string) {
	for _, id := range ids {
		if n := (name{kind, id}); id != "" && !l.known[n] {
			l.wrong(list, i, "there is no %s %q", n)
		}
	}
}
