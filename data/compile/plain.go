package compile

import (
	"bytes"
	"fmt"
	"strings"
)

// signatures are how files begin that are not plain text, and what they are.
var signatures = []struct{ begins, what string }{
	{"%PDF-", "a PDF"},
	{"PK\x03\x04", "a packed file, as word processors write"},
	{"\xD0\xCF\x11\xE0", "a file of an older word processor"},
	{`{\rtf`, "a file in RTF"},
	{"\xFF\xFE", "text in UTF-16"},
	{"\xFE\xFF", "text in UTF-16"},
	{"\x1F\x8B", "a packed file"},
	{"\x89PNG", "a picture"},
	{"\xFF\xD8\xFF", "a picture"},
}

// Plain refuses an article that is not plain text in UTF-8, and says what it is
// instead: its sentences could not be told from what surrounds them.
func Plain(article []byte) error {
	const mend = "`dateline source` makes plain text of web pages, PDF, mail and other encodings"
	for _, s := range signatures {
		if bytes.HasPrefix(article, []byte(s.begins)) {
			return fmt.Errorf("this is %s and no plain text; %s", s.what, mend)
		}
	}
	switch at := stray(article); {
	case markup(article):
		return fmt.Errorf("this is HTML and no plain text; %s", mend)
	case at >= 0:
		return fmt.Errorf("line %d is not UTF-8; save the file as UTF-8 in your editor", 1+bytes.Count(article[:at], []byte("\n")))
	case bytes.IndexByte(article, 0) >= 0:
		return fmt.Errorf("line %d has a zero byte in it, so this is no plain text; %s", 1+bytes.Count(article[:bytes.IndexByte(article, 0)], []byte("\n")), mend)
	}
	return nil
}

// markup tells whether a text is a page of the web: its first tag is one that
// only a whole page begins with.
func markup(article []byte) bool {
	const near = 1024
	text := strings.ToLower(string(article[:min(len(article), near)]))
	text = strings.TrimLeft(strings.TrimPrefix(text, "\uFEFF"), " \t\r\n")
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<?xml", "<!--"} {
		if strings.HasPrefix(text, tag) {
			return true
		}
	}
	return false
}
