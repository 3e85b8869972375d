package export

import (
	"strings"
	"unicode/utf8"
)

// entities are the characters that XML or HTML reads as something else. A bare
// carriage return would come back as a line feed.
var entities = map[rune]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&#34;", '\'': "&#39;", '\r': "&#13;"}

// escape makes s fit for the text and the quoted attributes of XML and HTML.
// What XML 1.0 cannot hold, and bytes that are not UTF-8, become U+FFFD.
func escape(s string) string {
	if strings.IndexFunc(s, unsafe) < 0 {
		return s
	}
	var out strings.Builder
	for _, r := range s {
		switch {
		case !unsafe(r):
			out.WriteRune(r)
		case entities[r] != "":
			out.WriteString(entities[r])
		default:
			out.WriteRune(utf8.RuneError)
		}
	}
	return out.String()
}

// unsafe tells whether a character does not stand as it is.
func unsafe(r rune) bool {
	switch r {
	case '&', '<', '>', '"', '\'', '\r', utf8.RuneError:
		return true
	}
	return !inXML(r)
}

// inXML tells whether XML 1.0 has the character (its production 2).
func inXML(r rune) bool {
	return r == '\t' || r == '\n' || r >= ' ' && r != 0xFFFE && r != 0xFFFF
}

// element writes <name>text</name> on a line of its own, and nothing for no text.
func element(name, text string) string {
	if text == "" {
		return ""
	}
	return "<" + name + ">" + escape(text) + "</" + name + ">\n"
}
