package still

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// selector is compounds from the outermost to the element's own, each with
// whether it must be the parent of the next.
type selector struct {
	steps  []step
	weight int // specificity: ids, then classes, then tags, two digits each
}

type step struct {
	tests  []test
	parent bool // the next one is its child, not only within it
}

// test is one condition on an element.
type test func(e *element) bool

// never is what a still's elements are in no state to meet, as :hover.
func never(*element) bool { return false }

const (
	ofID    = 10000
	ofClass = 100
	ofTag   = 1
)

func selectorOf(text string) (s selector, err error) {
	text = strings.ReplaceAll(text, ">", " > ")
	for _, word := range words(text) {
		switch {
		case word == ">":
			if len(s.steps) == 0 {
				return s, errors.New("begins with a combinator")
			}
			s.steps[len(s.steps)-1].parent = true
		case word == "+" || word == "~":
			return s, errors.New("siblings are not known here")
		default:
			tests, weight, err := compound(word)
			if err != nil {
				return s, err
			}
			s.steps = append(s.steps, step{tests: tests})
			s.weight += weight
		}
	}
	return s, nil
}

// words parts a selector at blanks outside of brackets.
func words(text string) (out []string) {
	for _, w := range split(text, ' ') {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// compound reads conditions on one element, as path.way[data-x]:not(.ghost).
func compound(text string) (tests []test, weight int, err error) {
	for text != "" {
		end := 1 + strings.IndexAny(text[1:]+".", ".#[:")
		switch {
		case text[0] == '[' || strings.HasPrefix(text, ":not(") || strings.HasPrefix(text, ":is("):
			end = closing(text)
		case strings.HasPrefix(text, "::"):
			end = len(text)
		}
		one, more, err := simple(text[:end])
		if err != nil {
			return nil, 0, err
		}
		tests, weight, text = append(tests, one), weight+more, text[end:]
	}
	return tests, weight, nil
}

// closing gives the place after the bracket that closes the first one.
func closing(text string) int {
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '[', '(':
			depth++
		case ']', ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(text)
}

func simple(text string) (test, int, error) {
	rest := text[1:]
	switch {
	case text == "*":
		return func(*element) bool { return true }, 0, nil
	case text[0] == '.':
		return func(e *element) bool { return slices.Contains(e.classes, rest) }, ofClass, nil
	case text[0] == '#':
		return func(e *element) bool { return e.attributes["id"] == rest }, ofID, nil
	case text[0] == '[':
		return attribute(strings.Trim(text, "[]"))
	case text == ":root":
		return func(e *element) bool { return e.parent == nil }, ofClass, nil
	case strings.HasPrefix(text, ":is("):
		return is(strings.TrimSuffix(strings.TrimPrefix(text, ":is("), ")"))
	case strings.HasPrefix(text, ":not("):
		return not(strings.TrimSuffix(strings.TrimPrefix(text, ":not("), ")"))
	case text[0] == ':':
		return never, ofClass, nil
	case strings.Trim(text, letters) == "":
		return func(e *element) bool { return e.tag == text }, ofTag, nil
	}
	return nil, 0, fmt.Errorf("%q is not known here", text)
}

const letters = "abcdefghijklmnopqrstuvwxyz0123456789"

func not(text string) (test, int, error) {
	tests, weight, err := compound(text)
	return func(e *element) bool { return !all(tests, e) }, weight, err
}

// is reads a list of which one is to hold; it weighs as much as the heaviest.
func is(text string) (test, int, error) {
	var any []test
	most := 0
	for _, part := range split(text, ',') {
		tests, weight, err := compound(strings.TrimSpace(part))
		if err != nil {
			return nil, 0, err
		}
		any, most = append(any, func(e *element) bool { return all(tests, e) }), max(most, weight)
	}
	return func(e *element) bool { return slices.ContainsFunc(any, func(t test) bool { return t(e) }) }, most, nil
}

// attribute reads name, name="value" and name^="start".
func attribute(text string) (test, int, error) {
	name, value, valued := strings.Cut(text, "=")
	value = strings.Trim(value, `"`)
	has := func(e *element) (string, bool) { v, ok := e.attributes[strings.TrimRight(name, "^")]; return v, ok }
	switch {
	case !valued:
		return func(e *element) bool { _, ok := has(e); return ok }, ofClass, nil
	case strings.HasSuffix(name, "^"):
		return func(e *element) bool { v, _ := has(e); return strings.HasPrefix(v, value) }, ofClass, nil
	case strings.ContainsAny(name, "~|$*"):
		return nil, 0, fmt.Errorf("[%s] is not known here", text)
	}
	return func(e *element) bool { v, ok := has(e); return ok && v == value }, ofClass, nil
}

func all(tests []test, e *element) bool {
	return !slices.ContainsFunc(tests, func(t test) bool { return !t(e) })
}

// matches tells whether an element is what the selector is about.
func (s selector) matches(e *element) bool {
	last := len(s.steps) - 1
	return last >= 0 && all(s.steps[last].tests, e) && outside(s.steps[:last], e)
}

// outside tells whether what an element lies in meets the outer steps.
func outside(steps []step, e *element) bool {
	if len(steps) == 0 {
		return true
	}
	last := len(steps) - 1
	for up := e.parent; up != nil; up = up.parent {
		if all(steps[last].tests, up) && outside(steps[:last], up) {
			return true
		}
		if steps[last].parent {
			return false
		}
	}
	return false
}
