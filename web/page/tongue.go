package page

import (
	"html"

	"dateline/data/model"
)

// Tongue is the attributes of an element whose words are in another language than those
// around it: which, and which way it runs; nothing of "", as i18n.Words.Foreign has it.
func Tongue(lang string) string {
	if lang == "" {
		return ""
	}
	return ` lang="` + html.EscapeString(lang) + `" dir="` + model.Direction(lang) + `"`
}
