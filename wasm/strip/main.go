// Command strip takes out of a program that Go has linked what nobody reads in a
// browser, for the Makefile:
//
//	go run ./wasm/strip LINKED STRIPPED
//
// Go's -s and -w leave what traces are printed from: the name, file and line of every
// function. A browser shows no such trace. And the linker cuts the data at every run of
// zeros into 100,000 segments, each with a header that packs badly. Without both the
// program of a page packs a sixth smaller, and there is less to do before it runs.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: strip LINKED STRIPPED")
		os.Exit(2)
	}
	if err := strip(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "strip:", err)
		os.Exit(1)
	}
}

func strip(from, to string) error {
	linked, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	program, err := stripped(linked)
	if err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	return os.WriteFile(to, program, 0o644)
}

// stripped gives a program without what traces are printed from and without sections of
// no effect, and its data in few segments.
func stripped(linked []byte) ([]byte, error) {
	parts, err := sections(linked)
	if err != nil {
		return nil, err
	}
	program := []byte(preamble)
	for _, s := range parts {
		switch s.id {
		case custom:
			continue
		case data:
			m, err := memory(s.body)
			if err != nil {
				return nil, err
			}
			if err := nameless(m); err != nil {
				return nil, err
			}
			s.body = segments(m)
		}
		program = s.append(program)
	}
	return program, nil
}
