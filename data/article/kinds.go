package article

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

func isPDF(_ string, raw []byte) bool {
	return bytes.Contains(raw[:min(len(raw), 1024)], []byte("%PDF-"))
}

func isArchive(_ string, raw []byte) bool {
	return bytes.HasPrefix(raw, []byte("PK\x03\x04")) || bytes.HasPrefix(raw, []byte("\xd0\xcf\x11\xe0"))
}

func isRichText(_ string, raw []byte) bool { return bytes.HasPrefix(raw, []byte(`{\rtf`)) }

func isHTML(name string, raw []byte) bool {
	head := bytes.ToLower(bytes.TrimLeft(raw[:min(len(raw), 1024)], "\ufeff\n\r\t "))
	for _, mark := range []string{"<!doctype html", "<html", "<head", "<?xml", "<!--", "<body"} {
		if bytes.HasPrefix(head, []byte(mark)) && (mark != "<?xml" || bytes.Contains(head, []byte("<html"))) {
			return true
		}
	}
	return ends(name, ".html", ".htm", ".xhtml")
}

// isMail tells whether a file begins with headers, two of them of mail.
func isMail(name string, raw []byte) bool {
	if ends(name, ".eml", ".mht", ".mhtml") {
		return true
	}
	known := 0
	for line := range bytes.Lines(raw[:min(len(raw), 4096)]) {
		key, _, ok := bytes.Cut(line, []byte(":"))
		if len(bytes.TrimSpace(line)) == 0 || !ok && line[0] != ' ' && line[0] != '\t' {
			break
		}
		if slices.Contains(headers, strings.ToLower(string(key))) {
			known++
		}
	}
	return known >= 2
}

var headers = []string{"from", "to", "subject", "mime-version", "message-id", "content-type", "received", "return-path"}

// isText tells whether a file is text, in whatever encoding: it has a byte order
// mark, or hardly a byte that no text has.
func isText(_ string, raw []byte) bool {
	if utf8.Valid(raw) && bytes.IndexByte(raw, 0) < 0 || marked(raw) != "" {
		return true
	}
	odd := 0
	for _, b := range raw {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' {
			odd++
		}
	}
	return odd*200 < len(raw) && bytes.IndexByte(raw, 0) < 0
}

func ends(name string, endings ...string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(name, e) })
}
