package main

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strings"
)

//go:embed performance.md
var document string

var processor = regexp.MustCompile(`(?m)^model name\s*:\s*(.+)$`)

// where names the machine and the browser of a run, as far as they tell.
func where(chrome string) string {
	parts := []string{fmt.Sprintf("%d cores", runtime.NumCPU())}
	if text, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		if m := processor.FindStringSubmatch(string(text)); m != nil {
			parts[0] += " of " + strings.TrimSpace(m[1])
		}
	}
	parts = append(parts, runtime.GOOS+"/"+runtime.GOARCH)
	if version, err := exec.CommandContext(context.Background(), chrome, "--version").Output(); err == nil {
		parts = append(parts, strings.TrimSpace(string(version)))
	}
	return strings.Join(parts, ", ")
}
