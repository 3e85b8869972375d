package site

import (
	"bytes"
	"path"

	"dateline/web/page"

	"github.com/andybalholm/brotli"
)

// copies writes name.gz and name.br beside a file of text or program, for
// servers that send such copies to browsers that take them. Level 9 of Brotli
// is within an eighth of level 11 in size and takes a fifteenth of its time.
func copies(name string, text []byte, put func(string, []byte) error) error {
	switch path.Ext(name) {
	case ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest", ".xml":
	default:
		return nil
	}
	if len(text) < 1024 {
		return nil
	}
	squeezed, err := page.Gzip(text)
	if err != nil {
		return err
	}
	if err := put(name+".gz", squeezed); err != nil {
		return err
	}
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: 9, LGWin: 22})
	if _, err := w.Write(text); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return put(name+".br", out.Bytes())
}
