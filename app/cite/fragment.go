package cite

import (
	"strings"

	"dateline/data/model"
)

// edge is how many words of a sentence stand at each end of a link.
const edge = 4

// Link leads to a claim's words in the live article, or to the article where no
// words are known, or is "" where no address is. Of a source that may be shown
// in full, sentence is the claim's sentence and its first and last words are
// looked for; without one, the words that the claim's date was worked out from,
// if there are two or more: a lone 'said' or 'Monday' would lead anywhere. A
// browser marks the first place that has the words, and opens the page at its
// top where none has.
func Link(x *model.Index, claim, sentence string) string {
	c, ok := x.Claim(claim)
	if !ok {
		return ""
	}
	from, _ := whole(x, c.Source, "")
	if words := strings.Fields(sentence); from.source.Rights == model.Full && len(words) > 0 {
		return span(from.link, words)
	}
	if words := strings.Fields(c.Derived.Words); len(words) > 1 {
		return Fragment(from.link, c.Derived.Words, "")
	}
	return from.link
}

// span looks for a short sentence whole, and for a long one by its two ends.
func span(url string, words []string) string {
	if len(words) <= 2*edge {
		return Fragment(url, strings.Join(words, " "), "")
	}
	return Fragment(url, strings.Join(words[:edge], " "), strings.Join(words[len(words)-edge:], " "))
}

// Fragment adds to an address the words at which it is to open, from start on
// and, where end is not empty, up to end. Without an address it gives "", and
// without words the address. A fragment that the address has already is kept,
// one that leads to other words is not.
func Fragment(url, start, end string) string {
	start, end = percent(line(start)), percent(line(end))
	if start == "" {
		start, end = end, ""
	}
	if url == "" || start == "" {
		return url
	}
	url, _, _ = strings.Cut(url, ":~:")
	if !strings.Contains(url, "#") {
		url += "#"
	}
	if end != "" {
		end = "," + end
	}
	return url + ":~:text=" + start + end
}

// percent encodes all but letters, digits and "._~": a dash or comma would be
// read as part of the directive.
func percent(s string) string {
	const upper = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(s) {
		if safe(c) && c != '-' {
			b.WriteByte(c)
			continue
		}
		b.Write([]byte{'%', upper[c>>4], upper[c&15]})
	}
	return b.String()
}
