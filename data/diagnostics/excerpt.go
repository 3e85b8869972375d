package diagnostics

import "strings"

// wide is how many characters of a line are shown at most.
const wide = 100

// excerpt is a line, or the stretch of it around the part that is meant.
type excerpt struct{ before, part, after string }

// clip cuts a line into what is before the part at a column, that, and what is
// after it.
func clip(line string, column int) excerpt {
	all := []rune(strings.ReplaceAll(line, "\t", " "))
	from, to := part(line, column)
	first, last := 0, len(all)
	left, right := "", ""
	if len(all) > wide {
		first = max(0, min(from-wide/4, len(all)-wide))
		last = min(len(all), first+wide)
		to = min(to, last)
		left, right = ellipsis(first > 0), ellipsis(last < len(all))
	}
	return excerpt{left + string(all[first:from]), string(all[from:to]), string(all[to:last]) + right}
}

func ellipsis(cut bool) string {
	if cut {
		return "…"
	}
	return ""
}

// part is the stretch of a line that begins at a column: a key, a value with its
// quotes, or a list or set up to where it ends on the line.
func part(line string, column int) (from, to int) {
	all := []rune(line)
	from = min(max(column-1, 0), len(all))
	rest := all[from:]
	if len(rest) == 0 {
		return from, from
	}
	switch open := rest[0]; open {
	case '"', '\'':
		return from, from + quoted(rest)
	case '{', '[':
		return from, from + enclosed(rest)
	}
	inside := depth(all[:from]) > 0
	for i, r := range rest {
		next := ' '
		if i+1 < len(rest) {
			next = rest[i+1]
		}
		end := r == ':' && next == ' ' || r == '#' && i > 0 && rest[i-1] == ' ' || inside && strings.ContainsRune(",]}", r)
		if end {
			return from, from + len([]rune(strings.TrimRight(string(rest[:i]), " ")))
		}
	}
	return from, from + len([]rune(strings.TrimRight(string(rest), " \t")))
}

// quoted is how long a text in quotes is that a stretch begins with.
func quoted(s []rune) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && s[0] == '"', s[0] == '\'' && i+1 < len(s) && s[i] == s[0] && s[i+1] == s[0]:
			i++ // a mark that stands for itself
		case s[i] == s[0]:
			return i + 1
		}
	}
	return len(s)
}

// enclosed is how long a list or set is that a stretch begins with.
func enclosed(s []rune) int {
	for i := range s {
		if depth(s[:i+1]) == 0 {
			return i + 1
		}
	}
	return len(s)
}

// depth is how many brackets are open at the end of a stretch.
func depth(s []rune) (open int) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"', '\'':
			if i == 0 || strings.ContainsRune(" {[,", s[i-1]) {
				i += quoted(s[i:]) - 1
			}
		case '{', '[':
			open++
		case '}', ']':
			open--
		}
	}
	return open
}
