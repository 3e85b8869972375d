package page

import (
	"regexp"
	"strings"

	"dateline/app/scene"
)

// opensForm begins what the figure shows in one form of the page, or in more that have the
// same.
var opensForm = regexp.MustCompile(`<div class="form ([a-z ]+)">`)

// wide is the form whose picture stands in the page as it is, so that a browser reads it as
// it comes; where a host forbids scripts by a header it is all that can be shown.
const wide = string(scene.Wide)

// unread puts what the figure shows in the other forms into <noscript>. Where no scripts
// are run the style sheet chooses among all of them; else they are mere words to the
// browser, and forms.js has it read those of the form that the page has. To read six
// pictures of which five are not seen makes a page answer later. Each picture is written by
// what it is given.
func unread(markup string, written func(picture string) string) string {
	var b strings.Builder
	for at := opensForm.FindStringSubmatchIndex(markup); at != nil; at = opensForm.FindStringSubmatchIndex(markup) {
		end := at[1] + ofDiv(markup[at[1]:])
		form, shown := markup[at[2]:at[3]], written(markup[at[1]:end])
		if form != wide {
			shown = "<noscript>" + shown + "</noscript>"
		}
		b.WriteString(markup[:at[1]] + shown)
		markup = markup[end:]
	}
	return b.String() + markup
}

var division = regexp.MustCompile(`</?div\b`)

// ofDiv is how much of a canonical markup stands in the div that has just been opened.
func ofDiv(markup string) int {
	open := 1
	for _, at := range division.FindAllStringIndex(markup, -1) {
		if markup[at[0]+1] != '/' {
			open++
		} else if open--; open == 0 {
			return at[0]
		}
	}
	return len(markup)
}
