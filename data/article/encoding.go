package article

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
)

// marked names the encoding that a byte order mark tells.
func marked(raw []byte) string {
	for mark, name := range map[string]string{"\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be"} {
		if bytes.HasPrefix(raw, []byte(mark)) {
			return name
		}
	}
	return ""
}

// decoded gives bytes as UTF-8. What is UTF-8 already stays; else the encoding is
// the one that is told, or the likeliest.
func decoded(raw []byte, told string) (string, error) {
	if told == "" {
		told = marked(raw)
	}
	if told == "" && utf8.Valid(raw) {
		return string(raw), nil
	}
	if told == "" {
		best, err := chardet.NewTextDetector().DetectBest(raw)
		if err != nil {
			return "", fmt.Errorf("its encoding is not known: save it as UTF-8")
		}
		told = best.Charset
	}
	r, err := charset.NewReaderLabel(told, bytes.NewReader(raw))
	if err != nil {
		return "", fmt.Errorf("its encoding %q is not known: save it as UTF-8", told)
	}
	text, err := io.ReadAll(io.LimitReader(r, 4*Largest))
	return string(bytes.TrimPrefix(text, []byte("\ufeff"))), err
}
