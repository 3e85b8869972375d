package output

import (
	"bytes"
	"path/filepath"
)

// marks are what the command's own files say of themselves near their beginning,
// by the ends of their names.
var marks = map[string]string{
	".html": `<meta name="generator" content="Dateline">`,
	".json": `"format": "dateline/`,
	".svg":  `<!-- Dateline -->`,
	".png":  "Software\x00Dateline", // a tEXt chunk
}

// near is how far into a file its mark is looked for, in bytes.
const near = 16 << 10

// marked tells whether a text, of a file of this name, says that it is ours.
func marked(name string, text []byte) bool {
	mark, known := marks[filepath.Ext(name)]
	return known && bytes.Contains(text[:min(len(text), near)], []byte(mark))
}
