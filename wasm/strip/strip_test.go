package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// run gives what a program prints under Node, less the trace of its panic.
func run(t *testing.T, file string) string {
	t.Helper()
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	node := exec.Command("node", "--stack-size=8192", filepath.Join(strings.TrimSpace(string(root)), "lib/wasm/wasm_exec_node.js"), file)
	node.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")}
	printed, err := node.CombinedOutput()
	if _, ended := errors.AsType[*exec.ExitError](err); err != nil && !ended {
		t.Fatal(err)
	}
	before, _, _ := strings.Cut(string(printed), "\n\ngoroutine ")
	return before
}

func TestStrip(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("no Node to run a program")
	}
	linked, short := filepath.Join(t.TempDir(), "linked.wasm"), filepath.Join(t.TempDir(), "stripped.wasm")
	link := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-gcflags=all=-l", "-gcflags=runtime=", "-gcflags=internal/runtime/...=", "-o", linked, "testdata/program.go")
	link.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if said, err := link.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	if err := strip(linked, short); err != nil {
		t.Fatal(err)
	}
	t.Run("leaves a program that does what it did", func(t *testing.T) {
		before, after := run(t, linked), run(t, short)
		if after != before || !strings.Contains(after, "10201330 true 1\npanic: the end") {
			t.Errorf("before: %s\nafter: %s", before, after)
		}
	})
	t.Run("leaves no name of a function and no path", func(t *testing.T) {
		before, after := read(t, linked), read(t, short)
		for _, name := range []string{"main.deep", "runtime.mallocgc", "runtime/proc.go"} {
			if !bytes.Contains(before, []byte(name)) || bytes.Contains(after, []byte(name)) {
				t.Errorf("%s", name)
			}
		}
	})
	t.Run("fills the same memory but for these, in few segments", func(t *testing.T) {
		before, after := memoryOf(t, linked), memoryOf(t, short)
		if nameless(before) != nil || !bytes.Equal(bytes.TrimRight(before, "\x00"), after) {
			t.Error("another memory")
		}
		few := reader{rest: dataOf(t, short)}
		if n := few.number(); n > 50 {
			t.Errorf("%d segments", n)
		}
	})
}

func memoryOf(t *testing.T, file string) []byte {
	t.Helper()
	m, err := memory(dataOf(t, file))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func dataOf(t *testing.T, file string) []byte {
	t.Helper()
	parts, err := sections(read(t, file))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range parts {
		if s.id == data {
			return s.body
		}
	}
	t.Fatal("no data")
	return nil
}

func TestPlace(t *testing.T) {
	for at, want := range map[int]string{0: "\x00", 63: "\x3f", 64: "\xc0\x00", 8191: "\xff\x3f", 8192: "\x80\xc0\x00", 1 << 20: "\x80\x80\xc0\x00"} {
		if got := string(place(nil, at)); got != want {
			t.Errorf("%d: %x, want %x", at, got, want)
		}
	}
}

func TestNoModule(t *testing.T) {
	for said, module := range map[string]string{
		"a text":                               "wasm",
		"a section that ends too early":        preamble + "\x0b\x05\x00",
		"data without a table of functions":    preamble + "\x0b\x07\x01\x00\x41\x00\x0b\x01x",
		"a table of functions that is cut off": preamble + "\x0b\x0e\x01\x00\x41\x00\x0b\x08" + magic,
		"data that goes nowhere":               preamble + "\x0b\x03\x01\x01\x00",
	} {
		t.Run("is refused: "+said, func(t *testing.T) {
			if _, err := stripped([]byte(module)); err == nil {
				t.Error("it is not")
			}
		})
	}
}
