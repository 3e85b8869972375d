package main

import (
	"strings"
	"testing"
)

func TestHelp(t *testing.T) {
	t.Run("a command's help is had either way", func(t *testing.T) {
		_, flag, _ := call("check", "--help")
		if exit, word, _ := call("help", "check"); exit != done || word != flag || !strings.Contains(word, "--corpus=DIR") {
			t.Errorf("%d, got\n%s\nwant\n%s", exit, word, flag)
		}
	})
	t.Run("it tells every command, and the exit codes", func(t *testing.T) {
		_, out, _ := call("help")
		for _, want := range []string{"\n  new ", "\n  fill ", "\n  watch ", "\n  completion ", "It ends with 0 if all went well"} {
			if !strings.Contains(out, want) {
				t.Errorf("%q is not in\n%s", want, out)
			}
		}
	})
	t.Run("the manual page has every command", func(t *testing.T) {
		exit, out, _ := call("--man")
		if exit != done || !strings.HasPrefix(out, ".TH DATELINE 1 ") || !strings.Contains(out, "still") {
			t.Errorf("%d, %s", exit, out)
		}
	})
	t.Run("a shell is told how words go on", func(t *testing.T) {
		t.Setenv("COMP_LINE", "dateline ch")
		t.Setenv("COMP_POINT", "11")
		if exit, out, _ := call(); exit != done || out != "check\n" {
			t.Errorf("%d, %q", exit, out)
		}
	})
}
