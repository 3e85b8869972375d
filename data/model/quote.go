package model

import (
	"strings"

	"github.com/tidwall/gjson"
)

// AppendQuoted writes s as a JSON string; bytes that are not UTF-8 become U+FFFD.
// It escapes "<", so that no text can end a script element that holds it, but
// neither "&" nor ">", which gjson escapes too and people read in files of ours.
func AppendQuoted(buf []byte, s string) []byte {
	if !strings.ContainsAny(s, "&>") {
		return gjson.AppendJSONString(buf, s)
	}
	buf = append(buf, '"')
	for {
		i := strings.IndexAny(s, "&>")
		if i < 0 {
			return append(appendBare(buf, s), '"')
		}
		buf = append(appendBare(buf, s[:i]), s[i])
		s = s[i+1:]
	}
}

// appendBare writes s as a JSON string without its quotation marks.
func appendBare(buf []byte, s string) []byte {
	quoted := gjson.AppendJSONString(nil, s)
	return append(buf, quoted[1:len(quoted)-1]...)
}
