package compile

import (
	"strings"
	"testing"
)

func TestPlain(t *testing.T) {
	for does, c := range map[string]struct{ text, want string }{
		"a PDF is refused":                     {"%PDF-1.7\n", "this is a PDF and no plain text; `dateline source` makes"},
		"a word processor's file is refused":   {"PK\x03\x04\x14", "this is a packed file, as word processors write"},
		"UTF-16 is refused":                    {"\xff\xfeR\x00a\x00", "this is text in UTF-16"},
		"a page is refused":                    {"\n<!DOCTYPE html><p>Rain fell.", "this is HTML and no plain text"},
		"a page without its type is refused":   {"\uFEFF<HTML lang=en><p>Rain fell.", "this is HTML"},
		"Latin-1 is refused":                   {"Rain fell.\nCaf\xe9.\n", "line 2 is not UTF-8; save the file as UTF-8"},
		"one with a zero byte is refused":      {"Rain\nfell\x00.", "line 2 has a zero byte in it"},
		"an article is text":                   {"Rain fell. Ann left.\n", ""},
		"an article with a tag in it is text":  {"The tag <html> begins a page.\n", ""},
		"an article in Markdown is text":       {"# Rain\n\n<b>It</b> fell.\n", ""},
		"an article with a byte order mark is": {"\uFEFFRain fell.\n", ""},
		"an empty one is":                      {"", ""},
	} {
		t.Run(does, func(t *testing.T) {
			err := Plain([]byte(c.text))
			if (err == nil) != (c.want == "") || err != nil && !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}
