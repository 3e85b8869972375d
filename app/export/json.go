package export

import (
	"strconv"

	"dateline/data/model"
)

// script puts JSON together in the order it is called, on one line but for
// where a line is asked for. Absent values leave no key.
type script struct{ buf []byte }

// next puts a comma where something stands before.
func (s *script) next() {
	if len(s.buf) == 0 {
		return
	}
	switch s.buf[len(s.buf)-1] {
	case '{', '[', ':', '\n':
	default:
		s.buf = append(s.buf, ',')
	}
}

// line lets the next value begin on a line of its own.
func (s *script) line() {
	s.next()
	s.buf = append(s.buf, '\n')
}

func (s *script) object(inside func()) { s.within("{}", inside) }
func (s *script) list(inside func())   { s.within("[]", inside) }

// within writes what inside writes, between brackets.
func (s *script) within(brackets string, inside func()) {
	s.next()
	s.buf = append(s.buf, brackets[0])
	inside()
	s.buf = append(s.buf, brackets[1])
}

func (s *script) key(name string) {
	s.quote(name)
	s.buf = append(s.buf, ':')
}

func (s *script) text(name, value string) {
	if value != "" {
		s.key(name)
		s.quote(value)
	}
}

func (s *script) texts(name string, list []string) {
	if len(list) == 0 {
		return
	}
	s.key(name)
	s.list(func() {
		for _, item := range list {
			s.quote(item)
		}
	})
}

func (s *script) whole(name string, n int) {
	s.key(name)
	s.buf = strconv.AppendInt(s.buf, int64(n), 10)
}

func (s *script) degrees(f float64) {
	s.next()
	s.buf = append(s.buf, degrees(f)...)
}

// null writes the value that is stated to be none.
func (s *script) null(name string) {
	s.key(name)
	s.buf = append(s.buf, "null"...)
}

func (s *script) quote(text string) {
	s.next()
	s.buf = model.AppendQuoted(s.buf, text)
}
