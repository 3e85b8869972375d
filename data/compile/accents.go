package compile

import (
	"fmt"

	"dateline/data/colour"
	"dateline/data/model"
)

// mostAccents is how many people a page tells apart by colour.
const mostAccents = 5

// accents reads the story's own colours for its people, and holds each against
// what it will be read on.
func (r *reader) accents(to *model.Accents) func(value) {
	const need = `list the colours, as many as for the other theme: ["#B5420A"]`
	return func(v value) {
		r.fields(v, "a set of accents", []field{
			{"light", need, r.hues("light", &to.Light)},
			{"dark", need, r.hues("dark", &to.Dark)},
		})
		light, dark := len(to.Light), len(to.Dark)
		if light != dark && light > 0 && dark > 0 {
			r.wrong(v.at, fmt.Sprintf("the accents are %d for the light theme and %d for the dark one", light, dark), "give each person a colour in both")
		}
	}
}

// hues reads the accents of one theme.
func (r *reader) hues(theme string, to *[]string) func(value) {
	return func(v value) {
		items := r.items(v)
		if len(items) == 0 {
			r.wrong(v.at, "the list of accents is empty", "list colours, or leave 'accents' out")
		}
		for i, item := range items {
			if i == mostAccents {
				r.wrong(item.at, fmt.Sprintf("there are more than %d accents", mostAccents), "leave this and the next out: nobody else is drawn in colour")
				return
			}
			*to = append(*to, r.hue(theme, item))
		}
	}
}

// hue reads one accent.
func (r *reader) hue(theme string, v value) string {
	s, ok := r.scalar(v)
	if !ok {
		return ""
	}
	accent, err := colour.Read(s)
	if err != nil {
		r.wrong(v.at, fmt.Sprintf("%q is not a colour", s), `write red, green and blue in hexadecimal and in quotes, as "#B5420A"`)
		return ""
	}
	r.legible(theme, accent, v.at)
	return accent.String()
}

// legible finds an accent in which a name could not be read, and suggests the
// nearest that can be.
func (r *reader) legible(theme string, accent colour.Colour, at Position) {
	ground, ratio := worst(accent, theme)
	if ratio >= leastContrast {
		return
	}
	better := mended(accent, theme)
	_, then := worst(better, theme)
	r.wrong(at, fmt.Sprintf("the accent %s has a contrast of %s on %s of the %s theme (%s), and a name needs %g:1",
		accent, written(ratio), ground.Name, theme, ground.Colour, leastContrast),
		fmt.Sprintf("write %q, which has %s", better, written(then)))
}
