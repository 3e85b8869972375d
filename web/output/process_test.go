//go:build unix

package output

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
)

// TestMain is a writer that stops at a step, where another test asks for one.
func TestMain(m *testing.M) {
	if path := os.Getenv("DATELINE_TEST_PATH"); path != "" {
		os.Exit(halting(path))
	}
	os.Exit(m.Run())
}

// halting writes a site, tells when it is at a step, and goes on when it has
// been told to end.
func halting(path string) (exit int) {
	at, _ := strconv.Atoi(os.Getenv("DATELINE_TEST_STEP"))
	told := make(chan os.Signal, 1)
	disk := faulty{steps: new(int), at: at, fault: func() error {
		signal.Notify(told, syscall.SIGTERM)
		fmt.Println("here")
		<-told
		return nil
	}}
	if _, err := (Target{Path: path, Force: true, disk: disk}).Folder("site", puts(fresh)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// ended runs the writer to a step and sends it a signal there.
func ended(t *testing.T, path string, step int, with os.Signal) (err error) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), "DATELINE_TEST_PATH="+path, "DATELINE_TEST_STEP="+strconv.Itoa(step))
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatalf("step %d: got %q, %v", step, line, err)
	}
	if err := child.Process.Signal(with); err != nil {
		t.Fatal(err)
	}
	return child.Wait()
}

func TestEndedAtEachStep(t *testing.T) {
	t.Run("who is told to end leaves the old site or the new one, and nothing beside it", func(t *testing.T) {
		for step := 1; step <= steps(t, checkout); step++ {
			path := laid(t, checkout)
			err := ended(t, path, step, syscall.SIGTERM)
			if new := whole(t, path); new != (err == nil) {
				t.Errorf("step %d: the new site is there: %v; it ended with %v", step, new, err)
			}
			beside(t, filepath.Dir(path), "site")
		}
	})
	t.Run("who is killed is swept up after by whoever writes next, be it beside", func(t *testing.T) {
		for step := 1; step <= steps(t, checkout); step++ {
			path := laid(t, checkout)
			ended(t, path, step, syscall.SIGKILL)
			other := filepath.Join(filepath.Dir(path), "other")
			write(t, other, fresh)
			whole(t, path)
			write(t, path, fresh)
			whole(t, path)
			beside(t, filepath.Dir(path), "site", "other")
		}
	})
	t.Run("a stranger is never lost, who is set aside by one that is killed", func(t *testing.T) {
		held := tree{"notes.md": "mine"}
		for step := 1; step <= steps(t, held); step++ {
			path := laid(t, held)
			ended(t, path, step, syscall.SIGKILL)
			Target{Path: path}.Folder("site", puts(fresh))
			if read(t, path)["notes.md"] != "mine" && read(t, path+".old")["notes.md"] != "mine" {
				t.Errorf("step %d: it is lost", step)
			}
		}
	})
}

func TestModesFollowTheUmask(t *testing.T) {
	for umask, want := range map[int][2]os.FileMode{0o022: {0o644, 0o755}, 0o077: {0o600, 0o700}, 0o002: {0o664, 0o775}} {
		t.Run(fmt.Sprintf("%03o", umask), func(t *testing.T) {
			dir := t.TempDir()
			defer syscall.Umask(syscall.Umask(umask))
			write(t, filepath.Join(dir, "site"), fresh)
			if _, err := (Target{Path: filepath.Join(dir, "x.html")}).File([]byte(newPage)); err != nil {
				t.Fatal(err)
			}
			for name, mode := range map[string]os.FileMode{"site": want[1], "site/event": want[1], "site/index.html": want[0], "site/" + listName: want[0], "x.html": want[0]} {
				if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode().Perm() != mode {
					t.Errorf("%s is %v, %v; want %v", name, info.Mode(), err, mode)
				}
			}
		})
	}
}

// mounted is a small file system of its own, where this machine lets us have one.
func mounted(t *testing.T, options string) (dir string, remount func(string)) {
	t.Helper()
	dir = t.TempDir()
	mount := func(options string) error {
		return exec.Command("mount", "-t", "tmpfs", "-o", options, "tmpfs", dir).Run()
	}
	if err := mount(options); err != nil {
		t.Skip("no file system can be mounted here")
	}
	t.Cleanup(func() { exec.Command("umount", dir).Run() })
	return dir, func(options string) {
		if err := mount("remount," + options); err != nil {
			t.Skip("none can be mounted anew")
		}
	}
}

func TestFullDisk(t *testing.T) {
	dir, _ := mounted(t, "size=64k")
	path := filepath.Join(dir, "site")
	write(t, path, previous)
	_, err := Target{Path: path}.Folder("site", puts(tree{"index.html": string(make([]byte, 128<<10))}))
	if err == nil {
		t.Error("it does not fail")
	}
	same(t, "the old site", read(t, path), previous)
	beside(t, dir, "site")
}

func TestReadOnlyDisk(t *testing.T) {
	dir, remount := mounted(t, "size=64k")
	path := filepath.Join(dir, "site")
	write(t, path, previous)
	remount("ro")
	if _, err := (Target{Path: path}).Folder("site", puts(fresh)); err == nil {
		t.Error("it does not fail")
	}
	same(t, "the old site", read(t, path), previous)
	beside(t, dir, "site")
}

func TestMountPoint(t *testing.T) {
	dir, _ := mounted(t, "size=64k")
	if _, err := (Target{Path: dir}).Folder("site", puts(fresh)); err == nil {
		t.Error("it does not fail")
	}
	beside(t, dir)
}

func TestPipeIsNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.html")
	if err := syscall.Mkfifo(path, 0o666); err != nil {
		t.Skip(err)
	}
	_, err := Target{Path: path}.File([]byte(newPage))
	expect(t, err, []string{"a device or a pipe"})
}
