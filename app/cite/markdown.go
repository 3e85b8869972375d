package cite

import "strings"

// plain marks nothing, and an address shows by itself.
type plain struct{}

func (plain) text(s string) string       { return s }
func (plain) link(text, _ string) string { return text }
func (plain) address(c cited) string     { return c.source.URL }

// markdown is CommonMark.
type markdown struct{}

// special are the marks that could begin markup within a line.
const special = "\\`*_[]<>#|~&$"

func (markdown) text(s string) string {
	var b strings.Builder
	for i, r := range s {
		if strings.ContainsRune(special, r) || opens(s, i) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// opens tells whether the character at i would make a list of the line that s
// begins: "-" and "+" first, and what ends a number that is first.
func opens(s string, i int) bool {
	switch s[i] {
	case '-', '+', '=':
		return i == 0
	case '.', ')':
		return i > 0 && strings.Trim(s[:i], "0123456789") == ""
	}
	return false
}

func (markdown) link(text, to string) string {
	if to == "" {
		return text
	}
	return "[" + text + "](" + target.Replace(to) + ")"
}

// target keeps an address from ending its link early.
var target = strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", " ", "%20", "\\", "%5C")

// address is wanted only where no headline leads there.
func (f markdown) address(c cited) string {
	if c.source.Headline != "" {
		return ""
	}
	return f.link(f.text(c.source.URL), c.link)
}
