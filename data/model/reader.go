package model

import (
	"fmt"
	"math"
	"slices"
	"strconv"
)

// reader reads one JSON object after another and keeps the first mistake, so
// that those who read need not look after each key. An absent key is a zero.
type reader struct {
	at     place
	fields []field
	*shared
}

// place is where an object stands, for mistakes: in which item of which list, if in any,
// and under which key there.
type place struct {
	list string
	item int
	key  string
}

func (p place) under(key string) place {
	if p.key != "" {
		key = p.key + "." + key
	}
	p.key = key
	return p
}

// prefix is what stands before a key of the object.
func (p place) prefix() (path string) {
	if p.list != "" {
		path = p.list + "[" + strconv.Itoa(p.item) + "]."
	}
	if p.key != "" {
		path += p.key + "."
	}
	return path
}

// read goes over an object once, and gives the text behind it.
func (s *shared) read(text string, at place) (r reader, rest string) {
	from := len(s.fields)
	s.fields, rest = fieldsOf(text, s.fields)
	return reader{at, s.fields[from:len(s.fields):len(s.fields)], s}, rest
}

// get gives the value of a key, and "" where there is none.
func (r *reader) get(name string) value {
	if f := r.field(name); f != nil {
		return f.value
	}
	return ""
}

// field gives the field of a key, the first where there are two, and nil where there is
// none.
func (r *reader) field(name string) *field {
	for i := range r.fields {
		if r.fields[i].name == name {
			return &r.fields[i]
		}
	}
	return nil
}

// shared is what the readers of one story share.
type shared struct {
	lang   string          // the story's first language: plain strings are in it
	odd    bool            // the text holds what may be illegal without an escape
	fields []field         // of the objects that are being read, one after the other
	dates  map[string]When // that were read: in a long story many are alike
	err    error
}

func (r *reader) wrong(name, want string) {
	if r.err == nil {
		r.err = fmt.Errorf("%s%s: want %s", r.at.prefix(), name, want)
	}
}

// value gives the value at name, and whether it is there; want says what it
// has to be where it is not of the type.
func (r *reader) value(name string, is func(value) bool, want string) (value, bool) {
	v := r.get(name)
	if !v.exists() {
		return v, false
	}
	if !is(v) {
		r.wrong(name, want)
		return v, false
	}
	return v, true
}

// text gives the words of a string at name. Nearly all have no escape, and are given as
// they stand.
func (r *reader) text(name string) string {
	f := r.field(name)
	switch {
	case f == nil:
		return ""
	case f.plain && !r.odd:
		return string(f.value[1 : len(f.value)-1])
	case !f.value.isString():
		r.wrong(name, "a string")
		return ""
	}
	return r.str(name, f.value)
}

// str gives the words of a string that stands at name. Those that JSON cannot
// hold but by an escape are looked for only where there is one.
func (r *reader) str(name string, v value) string {
	s := v.str()
	if !r.odd && len(v) == len(s)+len(`""`) {
		return s
	}
	if at, what := Illegal(s); at >= 0 {
		r.wrong(name, "text without "+what)
	} else if halved(string(v), s) {
		r.wrong(name, "text without one half of a surrogate pair")
	}
	return s
}

func (r *reader) count(name string) int {
	v := r.get(name)
	if !v.exists() {
		return 0
	}
	n, ok := v.whole()
	if !ok {
		r.wrong(name, "a whole number")
	}
	return n
}

// counts names an item only where it is wrong: a long story has ten thousand of them.
func (r *reader) counts(name string) []int {
	items := r.list(name)
	if len(items) == 0 {
		return nil
	}
	list := make([]int, len(items))
	for i, item := range items {
		n, ok := item.whole()
		if !ok {
			r.wrong(fmt.Sprintf("%s[%d]", name, i), "a whole number")
		}
		list[i] = n
	}
	return list
}

func (r *reader) degrees(name string, most float64) float64 {
	v, ok := r.value(name, value.isNumber, "degrees")
	if !ok {
		return 0
	}
	n := v.number()
	if math.Abs(n) > most {
		r.wrong(name, fmt.Sprintf("at most %v degrees", most))
	}
	return n
}

func (r *reader) when(name string) When {
	s := r.text(name)
	if s == "" {
		return When{}
	}
	if w, known := r.dates[s]; known {
		return w
	}
	w, err := ParseWhen(s)
	if err != nil {
		r.wrong(name, "a date, but "+err.Error())
	}
	r.dates[s] = w
	return w
}

func (r *reader) list(name string) []value {
	v, _ := r.value(name, value.isList, "a list")
	return v.items()
}

func (r *reader) texts(name string) []string {
	items := r.list(name)
	if len(items) == 0 {
		return nil
	}
	list := make([]string, len(items))
	for i, item := range items {
		if !item.isString() {
			r.wrong(fmt.Sprintf("%s[%d]", name, i), "a string")
		}
		list[i] = r.str(name, item)
	}
	return list
}

// words reads what writer.words and writer.byLanguage write.
func (r *reader) words(name string) Text { return r.said(name, r.get(name)) }

// several reads a list of what words reads.
func (r *reader) several(name string) (list []Text) {
	for i, item := range r.list(name) {
		list = append(list, r.said(fmt.Sprintf("%s[%d]", name, i), item))
	}
	return list
}

// said reads v, which stands at name, as what writer.said writes.
func (r *reader) said(name string, v value) Text {
	switch {
	case !v.exists():
		return nil
	case v.isString():
		return Text{r.lang: r.str(name, v)}
	case !v.isObject():
		r.wrong(name, "a string, or strings by language")
		return nil
	}
	by, _ := r.read(string(v), r.at.under(name))
	return by.tongues()
}

// tongues reads the words of an object whose keys are languages.
func (r *reader) tongues() Text {
	t := Text{}
	for _, f := range r.fields {
		if !f.value.isString() {
			r.wrong(f.name, "a string")
		}
		t[r.str(string(f.key), f.key)] = r.str(f.name, f.value)
	}
	return t
}

// object reads the object at name; where there is none, it reads as empty.
func (r *reader) object(name string) reader {
	v, ok := r.value(name, value.isObject, "an object")
	if !ok {
		return reader{shared: r.shared}
	}
	o, _ := r.read(string(v), r.at.under(name))
	return o
}

// roles reads the roles of people, by id.
func (r *reader) roles(name string) Roles {
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
func all[T any](r *reader, name string, decode func(*reader) T) (list []T) {
	v, ok := r.value(name, value.isList, "a list")
	if !ok {
		return nil
	}
	s, from, item := r.shared, len(r.shared.fields), reader{}
	for i, text := 0, inside(string(v)); text[0] != ']'; i++ {
		if text[0] != '{' {
			r.wrong(name+"["+strconv.Itoa(i)+"]", "an object")
			break
		}
		if len(list) == cap(list) {
			list = slices.Grow(list, 1+len(list)*len(text)/(len(v)-len(text))) // the rest, if it is as long as these
		}
		item, text = s.read(text, place{list: name, item: i})
		list = append(list, decode(&item))
		s.fields = s.fields[:from] // the next one's stand where these did
		text = past(text)
	}
	return list
}
