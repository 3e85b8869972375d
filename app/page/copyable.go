package page

import (
	"strings"

	"dateline/app/act"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// copyable is a text with a button that copies it. The text can be marked by
// hand, for frames that may not touch the clipboard.
func (p *Page) copyable(name, text string) app.UI {
	id := "copy-" + strings.ToLower(strings.Map(letters, name))
	return app.Div().Class("copyable").Body(
		app.Div().Class("copy-head").Body(heading(name), button(act.Copy, id, p.Words.Reading.Copy).Class("link").Aria("label", p.Words.Reading.Copy+": "+name)),
		app.Textarea().ID(id).ReadOnly(true).Rows(rows(text)).Aria("label", name).Spellcheck(false).Text(text))
}

func letters(c rune) rune {
	if c == '-' || c == ' ' {
		return -1
	}
	return c
}

func rows(text string) int { return min(12, 1+strings.Count(text, "\n")+len(text)/52) }
