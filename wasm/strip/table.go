package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"slices"
)

// magic begins the table of functions since Go 1.20, with the sizes of an instruction
// and of a pointer on this machine. What follows is pcHeader of Go's runtime/symtab.go.
const magic = "\xf1\xff\xff\xff\x00\x00\x01\x08"

// header has where the parts of the table begin, as bytes from the magic.
type header struct {
	Count, Files, Unused uint64
	Names, Units, Paths  uint64 // units are those of the compiler, by which paths are found
	Values               uint64 // by the place in a function: how deep the stack is, in which line one is
	Functions            uint64 // a list of addresses and places from here, and at these the functions
}

// function is how a function begins, _func of Go's runtime/runtime2.go. The places of
// Tables more tables of values follow.
type function struct {
	Entry       uint32
	Name        uint32 // a place among the names
	Args, Defer uint32
	Stack       uint32 // a table of values
	Path, Line  uint32 // likewise
	Tables      uint32 // how many more
	Unit, Start uint32 // Start is a line
	Kind        [4]byte
}

var (
	order      = binary.LittleEndian
	headerSize = uint64(binary.Size(header{}))
)

// entry is how many bytes a function has in the list that leads to it.
const entry = 8

var errTable = errors.New("the table of functions is of an unknown kind: hold wasm/strip/table.go against runtime/symtab.go of this release of Go")

// table is the table of functions as it stands in memory.
type table struct {
	header
	bytes []byte
}

// tableIn finds the table in a memory.
func tableIn(m []byte) (t table, err error) {
	at := bytes.Index(m, []byte(magic))
	if at < 0 {
		return t, errTable
	}
	t.bytes = m[at:]
	if _, err := binary.Decode(t.bytes[len(magic):], order, &t.header); err != nil {
		return t, errTable
	}
	parts := []uint64{uint64(len(magic)) + headerSize, t.Names, t.Units, t.Paths, t.Values, t.Functions, t.Functions + t.Count*entry, uint64(len(t.bytes))}
	if t.Count == 0 || !slices.IsSorted(parts) {
		return t, errTable
	}
	return t, nil
}

// nameless takes names, paths and lines out of the table of functions in a memory. What
// is asked of it as a stack grows, and for what is garbage, stays.
func nameless(m []byte) error {
	t, err := tableIn(m)
	if err != nil {
		return err
	}
	names, values := bytes.Clone(t.bytes[t.Names:t.Units]), bytes.Clone(t.bytes[t.Values:t.Functions])
	clear(t.bytes[t.Names:t.Functions])
	copy(t.bytes[t.Names+runtimes:], runtime)
	for i := range t.Count {
		at := t.Functions + uint64(order.Uint32(t.bytes[t.Functions+i*entry+4:]))
		if err := t.strip(at, names, values); err != nil {
			return err
		}
	}
	return nil
}

// The runtime tells its own functions from others by how their names begin: of these so
// much stays. The name of all others is empty, as the first byte tells.
const (
	runtime  = "runtime."
	runtimes = 1
)

// strip takes names, path and lines from the function at a place, and puts back the
// tables of values that stay.
func (t table) strip(at uint64, names, values []byte) error {
	f, stay := t.function(at)
	if int(f.Name) >= len(names) || slices.ContainsFunc(stay, func(from uint32) bool { return int(from) >= len(values) }) {
		return errTable
	}
	for _, from := range stay {
		copy(t.bytes[t.Values+uint64(from):], values[from:][:extent(values[from:])])
	}
	own := bytes.HasPrefix(names[f.Name:], []byte(runtime))
	f.Name, f.Path, f.Line, f.Unit, f.Start = 0, 0, 0, 0, 0
	if own {
		f.Name = runtimes
	}
	_, err := binary.Encode(t.bytes[at:], order, f)
	return err
}

// function gives the function at a place, and where the tables of values are that it
// does not do without. One that is cut off has a name that there is not.
func (t table) function(at uint64) (f function, tables []uint32) {
	cut := function{Name: math.MaxUint32}
	rest := t.bytes[min(at, uint64(len(t.bytes))):]
	n, err := binary.Decode(rest, order, &f)
	if err != nil {
		return cut, nil
	}
	tables = make([]uint32, min(int(f.Tables), len(rest)/4))
	if _, err := binary.Decode(rest[n:], order, tables); err != nil {
		return cut, nil
	}
	return f, append(tables, f.Stack)
}

// extent is how long a table of values is: pairs of a value's change and of the way to
// the next, each in LEB128, until nothing changes.
func extent(values []byte) (n int) {
	for {
		change, size := binary.Uvarint(values[n:])
		if size <= 0 || change == 0 && n > 0 {
			return n + max(size, 0)
		}
		_, way := binary.Uvarint(values[n+size:])
		n += size + max(way, 0)
	}
}
