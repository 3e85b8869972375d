package site

import (
	"bytes"

	"dateline/web/page"

	"github.com/andybalholm/brotli"
)

// copies writes name.gz and name.br beside the story's page, for servers that send
// such copies to browsers that take them. All else is small, or packed already.
// Level 9 of Brotli is within an eighth of level 11 in size and takes a fifteenth
// of its time.
func copies(name string, text []byte, put func(string, []byte) error) error {
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
