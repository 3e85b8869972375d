package manuscript

import (
	"fmt"
	"regexp"
	"strings"
)

// Lines is a text of YAML that grows by lines.
type Lines struct{ strings.Builder }

// Add writes a line, indented by so many spaces.
func (l *Lines) Add(indent int, format string, values ...any) {
	fmt.Fprintf(l, "%s"+format+"\n", append([]any{strings.Repeat(" ", indent)}, values...)...)
}

// Pair writes a key with its value in quotes, where there is one.
func (l *Lines) Pair(indent int, key, value string) {
	if value != "" {
		l.Add(indent, "%s: %s", key, Quoted(value))
	}
}

// bare are the texts that need no quotes: ids, codes, and dates that begin with a
// figure. Reserved are the words that would be no text without them.
var (
	bare     = regexp.MustCompile(`^([a-z][a-z0-9-]*|[0-9]{4}(-[0-9X]{2}){0,2}[~?%]?([ T/][0-9A-Za-z:+.~?%/-]*)?)$`)
	reserved = regexp.MustCompile(`^(null|true|false|yes|no|on|off|y|n)$`)
)

// word writes an id, a code or a date: in quotes only where it needs them.
func word(s string) string {
	if bare.MatchString(s) && !reserved.MatchString(s) {
		return s
	}
	return Quoted(s)
}

// remark writes a line that is for the writer only. What would end it becomes a
// space.
func (l *Lines) remark(indent int, text string) {
	l.Add(indent, "# %s", strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r <= ' ' || barred(r) }), " "))
}

// Quoted writes a text as YAML and JSON do. What cannot stand in a file of YAML as
// it is, or ends a line for some readers, is spelled in hexadecimal.
func Quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString("\\" + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' || barred(r):
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + `"`
}

func barred(r rune) bool {
	return r == '\u2028' || r == '\u2029' || r == '\ufeff' || r >= 0x7f && r < 0xa0
}
