package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// preamble is how a module of WebAssembly 1.0 begins. Sections follow: their number,
// the length of their body, and that.
const preamble = "\x00asm\x01\x00\x00\x00"

// The sections that are changed, by the numbers that WebAssembly gives them.
const (
	custom = 0 // has no effect on what runs
	data   = 11
)

type section struct {
	id   byte
	body []byte
}

var errModule = errors.New("no module of WebAssembly, or one that ends too early")

// sections parts a module.
func sections(module []byte) (all []section, err error) {
	rest, ok := bytes.CutPrefix(module, []byte(preamble))
	if !ok {
		return nil, errModule
	}
	r := reader{rest: rest}
	for len(r.rest) > 0 {
		all = append(all, section{r.byte(), r.bytes(r.number())})
	}
	return all, r.err
}

func (s section) append(to []byte) []byte {
	return append(binary.AppendUvarint(append(to, s.id), uint64(len(s.body))), s.body...)
}

// reader takes one thing after the other from bytes, and remembers where there were
// too few.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) bytes(n int) []byte {
	if n > len(r.rest) {
		*r = reader{err: errModule}
		return nil
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) byte() byte {
	if one := r.bytes(1); r.err == nil {
		return one[0]
	}
	return 0
}

// number takes a number of up to 32 bits in LEB128, which Go calls a Uvarint.
func (r *reader) number() int {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 || n > 1<<32-1 {
		*r = reader{err: errModule}
		return 0
	}
	r.bytes(size)
	return int(n)
}
