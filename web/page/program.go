package page

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
)

// Packed gzips a program, if it did not come so. It fails on what is no
// WebAssembly.
func Packed(program []byte) ([]byte, error) {
	if isGzip(program) {
		return program, nil
	}
	if err := isProgram(program); err != nil {
		return nil, err
	}
	return Gzip(program)
}

// unpacked gives a program as it runs, gzipped or not as it came. It fails on
// what is no WebAssembly.
func unpacked(program []byte) ([]byte, error) {
	if !isGzip(program) {
		return program, isProgram(program)
	}
	r, err := gzip.NewReader(bytes.NewReader(program))
	if err != nil {
		return nil, fmt.Errorf("page: the packed program: %w", err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("page: the packed program: %w", err)
	}
	return plain, isProgram(plain)
}

// Gzip packs a text as small as gzip can. The header bears no time, so that
// bytes repeat.
func Gzip(text []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(text); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func isGzip(b []byte) bool { return bytes.HasPrefix(b, []byte{0x1f, 0x8b}) }

func isProgram(b []byte) error {
	if !bytes.HasPrefix(b, []byte("\x00asm")) {
		return fmt.Errorf("page: the program is no WebAssembly")
	}
	return nil
}
