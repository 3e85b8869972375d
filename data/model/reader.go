package model

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/tidwall/gjson"
)

// reader reads one JSON object after another and keeps the first mistake, so
// that those who read need not look after each key. An absent key is a zero.
type reader struct {
	gjson.Result
	path   string // of this object, for mistakes
	fields []field
	*shared
}

// field is one key of an object with its value.
type field struct {
	name  string
	value gjson.Result
}

// read goes over an object once. To ask gjson for one key after another would
// go over it as often as it has keys.
func read(v gjson.Result, path string, s *shared) reader {
	from := len(s.fields)
	if v.IsObject() {
		v.ForEach(func(name, value gjson.Result) bool {
			s.fields = append(s.fields, field{name.Str, value})
			return true
		})
	}
	return reader{v, path, s.fields[from:len(s.fields):len(s.fields)], s}
}

// Get gives the value of a key, the first where there are two.
func (r reader) Get(name string) gjson.Result {
	for _, f := range r.fields {
		if f.name == name {
			return f.value
		}
	}
	return gjson.Result{}
}

// shared is what the readers of one story share.
type shared struct {
	lang   string  // the story's first language: plain strings are in it
	odd    bool    // the text holds what may be illegal without an escape
	fields []field // of the objects that are being read, one after the other
	err    error
}

func (r reader) wrong(name, want string) {
	if r.err == nil {
		r.err = fmt.Errorf("%s%s: want %s", r.path, name, want)
	}
}

// value gives the value at name, and whether it is there; want says what it
// has to be where it is not of the type.
func (r reader) value(name string, is func(gjson.Result) bool, want string) (gjson.Result, bool) {
	v := r.Get(name)
	if !v.Exists() {
		return v, false
	}
	if !is(v) {
		r.wrong(name, want)
		return v, false
	}
	return v, true
}

func isString(v gjson.Result) bool { return v.Type == gjson.String }
func isNumber(v gjson.Result) bool { return v.Type == gjson.Number }

// isWhole tells whether a number can count something.
func isWhole(v gjson.Result) bool {
	return v.Num == math.Trunc(v.Num) && v.Num >= 0 && v.Num <= math.MaxInt32
}

func (r reader) text(name string) string {
	v, ok := r.value(name, isString, "a string")
	if !ok {
		return ""
	}
	return r.str(name, v)
}

// str gives the words of a string that stands at name. Those that JSON cannot
// hold but by an escape are looked for only where there is one.
func (r reader) str(name string, v gjson.Result) string {
	if !r.odd && len(v.Raw) == len(v.Str)+len(`""`) {
		return v.Str
	}
	if at, what := Illegal(v.Str); at >= 0 {
		r.wrong(name, "text without "+what)
	} else if halved(v.Raw, v.Str) {
		r.wrong(name, "text without one half of a surrogate pair")
	}
	return v.Str
}

func (r reader) count(name string) int {
	v, ok := r.value(name, isNumber, "a whole number")
	if ok && !isWhole(v) {
		r.wrong(name, "a whole number")
	}
	return int(v.Int())
}

func (r reader) counts(name string) (list []int) {
	v, _ := r.value(name, gjson.Result.IsArray, "a list")
	for i, item := range elements(v) {
		if !isNumber(item) || !isWhole(item) {
			r.wrong(fmt.Sprintf("%s[%d]", name, i), "a whole number")
		}
		list = append(list, int(item.Int()))
	}
	return list
}

func (r reader) degrees(name string, most float64) float64 {
	v, ok := r.value(name, isNumber, "degrees")
	if ok && math.Abs(v.Num) > most {
		r.wrong(name, fmt.Sprintf("at most %v degrees", most))
	}
	return v.Num
}

func (r reader) when(name string) When {
	s := r.text(name)
	if s == "" {
		return When{}
	}
	w, err := ParseWhen(s)
	if err != nil {
		r.wrong(name, "a date, but "+err.Error())
	}
	return w
}

func (r reader) texts(name string) (list []string) {
	v, _ := r.value(name, gjson.Result.IsArray, "a list")
	for i, item := range elements(v) {
		if !isString(item) {
			r.wrong(fmt.Sprintf("%s[%d]", name, i), "a string")
		}
		list = append(list, r.str(name, item))
	}
	return list
}

// words reads what writer.words and writer.byLanguage write.
func (r reader) words(name string) Text { return r.said(name, r.Get(name)) }

// several reads a list of what words reads.
func (r reader) several(name string) (list []Text) {
	v, _ := r.value(name, gjson.Result.IsArray, "a list")
	for i, item := range elements(v) {
		list = append(list, r.said(fmt.Sprintf("%s[%d]", name, i), item))
	}
	return list
}

// said reads v, which stands at name, as what writer.said writes.
func (r reader) said(name string, v gjson.Result) Text {
	switch {
	case !v.Exists():
		return nil
	case isString(v):
		return Text{r.lang: r.str(name, v)}
	case !v.IsObject():
		r.wrong(name, "a string, or strings by language")
		return nil
	}
	return reader{Result: v, path: r.path + name + ".", shared: r.shared}.tongues()
}

// tongues reads the words of an object whose keys are languages.
func (r reader) tongues() Text {
	t := Text{}
	r.ForEach(func(lang, s gjson.Result) bool {
		if !isString(s) {
			r.wrong(lang.Str, "a string")
		}
		t[r.str(lang.Raw, lang)] = r.str(lang.Str, s)
		return true
	})
	return t
}

// object reads the object at name; where there is none, it reads as empty.
func (r reader) object(name string) reader {
	v, ok := r.value(name, gjson.Result.IsObject, "an object")
	if !ok {
		return reader{shared: r.shared}
	}
	return read(v, r.path+name+".", r.shared)
}

// roles reads the roles of people, by id.
func (r reader) roles(name string) Roles {
	o := r.object(name)
	if len(o.fields) == 0 {
		return nil
	}
	roles := Roles{}
	for _, f := range o.fields {
		roles[f.name] = o.text(f.name)
	}
	return roles
}

// all reads every object of the list at name.
func all[T any](r reader, name string, decode func(reader) T) (list []T) {
	v, _ := r.value(name, gjson.Result.IsArray, "a list")
	items := elements(v)
	list, from := slices.Grow(list, len(items)), len(r.shared.fields)
	for i, item := range items {
		at := name + "[" + strconv.Itoa(i) + "]"
		if !item.IsObject() {
			r.wrong(at, "an object")
			break
		}
		list = append(list, decode(read(item, at+".", r.shared)))
		r.shared.fields = r.shared.fields[:from] // the next one's stand where these did
	}
	return list
}

// elements gives none for what is not a list, where gjson gives the thing itself.
func elements(v gjson.Result) []gjson.Result {
	if !v.IsArray() {
		return nil
	}
	return v.Array()
}
