package main

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/geo"
	"dateline/data/model"
	"dateline/data/passage"
)

// truth is what a draft is held against, and what a draft says.
type truth struct {
	people [][]string // all names of each
	claims []claim
	events []event
}

type claim struct {
	at     string // file and passage
	stance string
	when   model.When
	place  place
}

type event struct {
	kind   string
	when   model.When
	place  place
	people []string
}

// place is somewhere, or nowhere where it has no name.
type place struct {
	name, kind string
	point      geo.Point
}

// of reads the truth of a story.
func of(s model.Story) (t truth) {
	places, people, events, files := map[string]place{}, map[string]string{}, map[string]model.Event{}, map[string]string{}
	for _, p := range s.Places {
		places[p.ID] = place{p.Name.In("en"), p.Kind, geo.Point{Lat: p.Lat, Lon: p.Lon}}
	}
	for _, p := range s.People {
		people[p.ID] = p.Name.In("en")
		names := append([]string{}, p.Aliases...)
		for _, lang := range s.Languages {
			names = append(names, p.Name.In(lang))
		}
		t.people = append(t.people, names)
	}
	for _, src := range s.Sources {
		files[src.ID] = src.File
	}
	for _, e := range s.Events {
		events[e.ID] = e
		made := event{e.Kind, e.When, places[e.Place], nil}
		for _, p := range e.People {
			made.people = append(made.people, people[p])
		}
		t.events = append(t.events, made)
	}
	for _, c := range s.Claims {
		e := events[c.Event]
		made := claim{files[c.Source] + " " + passage.Number(c.At), c.Stance, e.When, places[e.Place]}
		if !c.When.IsZero() {
			made.when = c.When
		}
		if c.Place != "" {
			made.place = places[c.Place]
		}
		t.claims = append(t.claims, made)
	}
	return t
}

// truthFile is the name of the file beside articles that says what they say.
const truthFile = "truth.txt"

// readTruth reads lines such as
//
//	person: Ann Smith | Anne Smith
//	claim: ships.txt 2.1; happened; 2025-03-02; Cork
//	event: visit; 2025-03-02; Cork; Ann Smith, Bob Jones
//
// in which - stands for what is not said.
func readTruth(fsys fs.FS, places *gazetteer.Gazetteer) (t truth, err error) {
	file, err := fsys.Open(truthFile)
	if err != nil {
		return t, err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		head, rest, ok := strings.Cut(lines.Text(), ": ")
		if !ok || strings.HasPrefix(head, "#") {
			continue
		}
		if err := t.line(head, rest, places); err != nil {
			return t, fmt.Errorf("%s:%d: %w", truthFile, n, err)
		}
	}
	return t, lines.Err()
}

func (t *truth) line(head, rest string, places *gazetteer.Gazetteer) (err error) {
	part := strings.Split(rest, "; ")
	switch head {
	case "person":
		t.people = append(t.people, strings.Split(rest, " | "))
	case "claim":
		c := claim{at: part[0], stance: part[1], place: named(part[3], places)}
		c.when, err = when(part[2])
		t.claims = append(t.claims, c)
	case "event":
		e := event{kind: part[0], place: named(part[2], places)}
		e.when, err = when(part[1])
		if part[3] != "-" {
			e.people = strings.Split(part[3], ", ")
		}
		t.events = append(t.events, e)
	default:
		err = fmt.Errorf("there is no %q", head)
	}
	return err
}

func when(s string) (model.When, error) {
	if s == "-" {
		return model.When{}, nil
	}
	return model.ParseWhen(s)
}

// named finds a place, or a place with its point: "the hall in Cork = Cork". One that
// the gazetteer lacks has no point.
func named(name string, places *gazetteer.Gazetteer) place {
	name, point, isVenue := strings.Cut(name, " = ")
	if !isVenue {
		point = name
	}
	all := places.Find(point)
	if len(all) == 0 {
		if name == "-" {
			return place{}
		}
		return place{name: name}
	}
	if !isVenue {
		name = all[0].Name
	}
	p := place{name, all[0].Kind, geo.Point{Lat: all[0].Lat, Lon: all[0].Lon}}
	if isVenue {
		p.kind = "venue"
	}
	return p
}
