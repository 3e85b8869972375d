package page

import (
	"dateline/app/search"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// highlighted is a text of the event with what the reader looks for marked in it.
func (p *Page) highlighted(text string) []app.UI {
	return marked(text, search.Mark(text, p.State.Filter.Query))
}

// marked is a text with its matches marked.
func marked(text string, marks [][2]int) []app.UI {
	var out []app.UI
	from := 0
	for _, m := range marks {
		out = append(out, app.Text(text[from:m[0]]), app.Mark().Text(text[m[0]:m[1]]))
		from = m[1]
	}
	return append(out, app.Text(text[from:]))
}
