package main

import (
	"io/fs"
	"testing/fstest"
)

// folder gives texts by name as the files of a folder.
func folder(texts map[string]string) fs.FS {
	files := fstest.MapFS{}
	for name, text := range texts {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}
