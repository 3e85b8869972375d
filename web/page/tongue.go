package page

import (
	"html"

	"dateline/app/i18n"
	"dateline/data/model"
)

// Tongue is the attributes of an element whose words are a text of the story: in which
// language they are and which way that runs, where it is not the words' around them.
func Tongue(w *i18n.Words, t model.Text) string { return Spoken(w.Foreign(t)) }

// Spoken is the same of words in a language, nothing of "".
func Spoken(lang string) string {
	if lang == "" {
		return ""
	}
	return ` lang="` + html.EscapeString(lang) + `" dir="` + model.Direction(lang) + `"`
}
