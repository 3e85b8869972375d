package model

import (
	"maps"
	"slices"
	"strconv"
)

// writer puts JSON together in the order it is called: every key on a line of
// its own, one space in per level, so that a change to a story reads as one
// line in a diff. Absent values leave no key.
type writer struct {
	buf   []byte
	depth int
	lang  string // the story's first language: text in it alone is a plain string
}

// next begins a line, after a comma where something stands before it.
func (w *writer) next() {
	if last := w.buf[len(w.buf)-1]; last != '{' && last != '[' {
		w.buf = append(w.buf, ',')
	}
	w.newline()
}

func (w *writer) newline() {
	w.buf = append(w.buf, '\n')
	for range w.depth {
		w.buf = append(w.buf, ' ')
	}
}

// within writes what inside writes, between brackets.
func (w *writer) within(brackets string, inside func()) {
	w.buf = append(w.buf, brackets[0])
	w.depth++
	inside()
	w.depth--
	w.newline()
	w.buf = append(w.buf, brackets[1])
}

// object writes what inside writes as an object, and nothing where that is nothing.
func (w *writer) object(name string, inside func()) {
	before := len(w.buf)
	w.key(name)
	empty := len(w.buf) + len("{\n}") + w.depth
	if w.within("{}", inside); len(w.buf) == empty {
		w.buf = w.buf[:before]
	}
}

func (w *writer) key(name string) {
	w.next()
	w.quote(name)
	w.buf = append(w.buf, ": "...)
}

func (w *writer) text(name, s string) {
	if s != "" {
		w.key(name)
		w.quote(s)
	}
}

func (w *writer) when(name string, d When) { w.text(name, d.String()) }

func (w *writer) count(name string, n int) {
	if n != 0 {
		w.key(name)
		w.buf = strconv.AppendInt(w.buf, int64(n), 10)
	}
}

// degrees is written where it is 0 too: 0 is a place.
func (w *writer) degrees(name string, f float64) {
	w.key(name)
	w.buf = strconv.AppendFloat(w.buf, f, 'f', -1, 64)
}

func (w *writer) texts(name string, list []string) { line(w, name, list, w.quote) }

func (w *writer) counts(name string, list []int) {
	line(w, name, list, func(n int) { w.buf = strconv.AppendInt(w.buf, int64(n), 10) })
}

// line writes a short list on one line, and nothing where it is empty.
func line[T any](w *writer, name string, items []T, write func(T)) {
	if len(items) == 0 {
		return
	}
	w.key(name)
	w.buf = append(w.buf, '[')
	for i, item := range items {
		if i > 0 {
			w.buf = append(w.buf, ", "...)
		}
		write(item)
	}
	w.buf = append(w.buf, ']')
}

// words writes t as said does, and nothing where it has no words.
func (w *writer) words(name string, t Text) {
	if len(languages(t)) == 0 {
		return
	}
	w.key(name)
	w.said(t)
}

// said writes t as a plain string where it is in the story's first language
// only, else by language.
func (w *writer) said(t Text) {
	if langs := languages(t); len(langs) == 1 && langs[0] == w.lang {
		w.quote(t[w.lang])
		return
	}
	w.within("{}", func() { w.tongues(t) })
}

// byLanguage writes t as an object.
func (w *writer) byLanguage(name string, t Text) {
	w.object(name, func() { w.tongues(t) })
}

// tongues writes a key for each language that t has words in.
func (w *writer) tongues(t Text) {
	for _, l := range languages(t) {
		w.text(l, t[l])
	}
}

// languages lists those that t has words in, in their names' order.
func languages(t Text) []string {
	empty := func(l string) bool { return t[l] == "" }
	return slices.DeleteFunc(slices.Sorted(maps.Keys(t)), empty)
}

// list writes one object for each of items, and nothing where there are none.
func list[T any](w *writer, name string, items []T, write func(*writer, T)) {
	several(w, name, items, func(item T) {
		w.within("{}", func() { write(w, item) })
	})
}

// several writes items one below the other, and nothing where there are none.
func several[T any](w *writer, name string, items []T, write func(T)) {
	if len(items) == 0 {
		return
	}
	w.key(name)
	w.within("[]", func() {
		for _, item := range items {
			w.next()
			write(item)
		}
	})
}

func (w *writer) quote(s string) { w.buf = AppendQuoted(w.buf, s) }
