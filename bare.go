//go:build !viewer

package main

import "embed"

// carried has nothing in it: a plain build is made without the viewer.
var carried embed.FS
