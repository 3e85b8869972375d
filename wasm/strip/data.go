package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// A segment of data is the memory that it is for, where it goes as an expression, and
// its bytes.
const (
	intoMemory = 0x00 // the only one
	i32Const   = 0x41
	end        = 0x0b
)

// room is the most memory that data may fill: some ten times what Go's does.
const room = 1 << 26

// memory gives the memory as a section of data fills it.
func memory(body []byte) (m []byte, err error) {
	r := reader{rest: body}
	for range r.number() {
		into, op, at, stop := r.byte(), r.byte(), r.number(), r.byte()
		piece := r.bytes(r.number())
		if r.err != nil {
			return nil, r.err
		}
		if into != intoMemory || op != i32Const || stop != end || at+len(piece) > room {
			return nil, errors.New("data that goes elsewhere than Go's linker puts it")
		}
		m = append(m, make([]byte, max(0, at+len(piece)-len(m)))...)
		copy(m[at:], piece)
	}
	return m, nil
}

// gap is how many zeros part two segments. Fewer pack to less than another header, and a
// browser sets each segment up by itself.
const gap = 4096

// segments gives the section of data that fills a memory.
func segments(m []byte) []byte {
	var body []byte
	count := 0
	for at := 0; at < len(m); {
		next := at + through(m[at:])
		if piece := bytes.TrimRight(m[at:next], "\x00"); len(piece) > 0 {
			body = append(place(append(body, intoMemory, i32Const), at), end)
			body = append(binary.AppendUvarint(body, uint64(len(piece))), piece...)
			count++
		}
		at = next
	}
	return append(binary.AppendUvarint(nil, uint64(count)), body...)
}

// through is how long a piece is with the gap behind it.
func through(m []byte) int {
	i := bytes.Index(m, make([]byte, gap))
	if i < 0 {
		return len(m)
	}
	for i < len(m) && m[i] == 0 {
		i++
	}
	return i
}

// place appends an address as a number with a sign, which is in the topmost of the last
// seven bits.
func place(to []byte, at int) []byte {
	to = binary.AppendUvarint(to, uint64(at))
	if last := len(to) - 1; to[last]&0x40 != 0 {
		to[last] |= 0x80
		to = append(to, 0)
	}
	return to
}
