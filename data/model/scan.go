package model

import (
	"math"
	"strconv"
	"strings"

	"github.com/tidwall/gjson"
)

// value is a value of JSON as it stands in a text that is known to be JSON; "" is none.
// To find where each ends is all that most reading needs, and a page waits for it: gjson
// fills a record of ten words for each value, which is then copied from call to call.
type value string

func (v value) exists() bool   { return v != "" }
func (v value) isString() bool { return v.begins('"') }
func (v value) isObject() bool { return v.begins('{') }
func (v value) isList() bool   { return v.begins('[') }
func (v value) isNumber() bool { return v != "" && (v[0] == '-' || v[0] >= '0' && v[0] <= '9') }

func (v value) begins(with byte) bool { return v != "" && v[0] == with }

// str gives what a string says, and "" for what is none.
func (v value) str() string {
	switch {
	case !v.isString():
		return ""
	case strings.IndexByte(string(v), '\\') < 0:
		return string(v[1 : len(v)-1])
	}
	return gjson.Parse(string(v)).Str
}

func (v value) number() float64 {
	if n, err := strconv.Atoi(string(v)); err == nil {
		return float64(n)
	}
	n, _ := strconv.ParseFloat(string(v), 64)
	return n
}

// whole gives a number that can count something.
func (v value) whole() (int, bool) {
	n := v.number()
	if !v.isNumber() || n != math.Trunc(n) || n < 0 || n > math.MaxInt32 {
		return 0, false
	}
	return int(n), true
}

// items lists what a list holds, and nothing for what is none.
func (v value) items() (all []value) {
	if !v.isList() {
		return nil
	}
	for text := inside(string(v)); text[0] != ']'; text = next(text, all[len(all)-1]) {
		all = append(all, first(text))
	}
	return all
}

// field is one key of an object, as it says and as it stands, with its value.
type field struct {
	name       string
	key, value value
	plain      bool // a string without an escape: it says what stands between its quotes
}

// fieldsOf appends the fields of an object, of which there are none in what is no object,
// and gives the text behind it. A page of ten thousand events waits for some 200,000 of
// them, so few calls are made for each.
func fieldsOf(text string, to []field) (all []field, rest string) {
	if !value(text).isObject() {
		return to, text[len(first(text)):]
	}
	for text = inside(text); text[0] != '}'; {
		n, plain := quoted(text)
		f := field{name: text[1 : n-1], key: value(text[:n])}
		if !plain {
			f.name = f.key.str()
		}
		if text = past(text[n:]); text[0] == '"' {
			n, f.plain = quoted(text)
			f.value = value(text[:n])
		} else {
			f.value = first(text)
		}
		to = append(to, f)
		text = next(text, f.value)
	}
	return to, text[1:]
}

// inside gives what stands in an object or a list, from the first thing on.
func inside(text string) string { return past(text[1:]) }

// next gives what follows a value that a text begins with.
func next(text string, v value) string { return past(text[len(v):]) }

// past leaves out what parts two things. Commas and colons count as spaces do: where
// they belong is known.
func past(text string) string {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c > ' ' && c != ',' && c != ':' {
			return text[i:]
		}
	}
	return ""
}

// first gives the value that a text begins with.
func first(text string) value {
	switch {
	case text == "":
		return ""
	case text[0] == '"':
		n, _ := quoted(text)
		return value(text[:n])
	case text[0] == '{' || text[0] == '[':
		return value(text[:nested(text)])
	}
	for i := 0; i < len(text); i++ {
		if c := text[i]; c <= ' ' || c == ',' || c == ']' || c == '}' {
			return value(text[:i])
		}
	}
	return value(text)
}

// quoted is how long the string is that a text begins with, and whether it has no escape.
// Most are so short that to look at each byte is quicker than to have a quote looked for.
func quoted(text string) (n int, plain bool) {
	plain = true
	for i := 1; ; i++ {
		switch text[i] {
		case '"':
			return i + 1, plain
		case '\\':
			i, plain = i+1, false // what is escaped ends nothing
		}
	}
}

// nested is how long the object or list is that a text begins with.
func nested(text string) int {
	for i, depth := 0, 0; ; i++ {
		switch text[i] {
		case '"':
			n, _ := quoted(text[i:])
			i += n - 1
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
}
