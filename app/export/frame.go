package export

import "strconv"

// Frame is the markup that shows a page of the story in another: the set of
// attributes that newsrooms' systems and decks agree on. It is as wide as what
// is around it; the size in px holds where nothing else does, and a width of 0
// is none.
func Frame(title, address string, width, height int) string {
	return `<iframe title="` + escape(title) + `" src="` + escape(address) + `" loading="lazy" allowfullscreen frameborder="0" scrolling="no" data-external="1"` +
		` sandbox="allow-scripts" style="width:0;min-width:100%!important;border:none"` + pixels("width", width) + pixels("height", height) + `></iframe>`
}

func pixels(name string, n int) string {
	if n == 0 {
		return ""
	}
	return " " + name + `="` + strconv.Itoa(n) + `"`
}
