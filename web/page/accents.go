package page

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/data/colour"
	"dateline/data/model"
)

// Style gives the style sheet of a story's page: the one that all pages have
// and, after it, the story's own accents where it has any. They are part of the
// sheet, and not of the elements, so that the page's policy can name it by hash.
//
// The rules are those by which the sheet picks its own accents, and so come
// after each of them in the cascade. High contrast keeps its own colours, and
// paper is always printed on as light. It fails on an accent that is no colour:
// the compiler lets none pass, but a story may come from elsewhere.
func Style(s model.Story) (string, error) {
	light, err := hues(s.Accents.Light)
	if err != nil {
		return "", err
	}
	dark, err := hues(s.Accents.Dark)
	if err != nil || light+dark == "" {
		return sheet, err
	}
	return sheet + "/* The story's own accents */\n" +
		":root { " + light + "}\n" +
		"@media (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]):not([data-theme=\"contrast\"]) { " + dark + "} }\n" +
		":root[data-theme=\"dark\"] { " + dark + "}\n" +
		"@media print { :root:root:root:root { " + light + "} }\n", nil
}

// hues declares the accents of one theme, the first of which also marks what is
// chosen: --accent follows --hue1.
func hues(accents []string) (string, error) {
	var b strings.Builder
	for i, accent := range accents {
		if _, err := colour.Read(accent); err != nil { // whatever else it is could end a rule or an element
			return "", fmt.Errorf("page: the story's accent: %w", err)
		}
		b.WriteString("--hue" + strconv.Itoa(i+1) + ": " + accent + "; ")
	}
	return b.String(), nil
}
