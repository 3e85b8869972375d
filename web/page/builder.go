package page

import (
	"cmp"
	"crypto/sha256"
	"html"

	"dateline/data/basemap"
	"dateline/data/model"
)

// Builder makes the pages of one story. What they have in common is worked out
// once: the style sheet, the program's part of the fingerprint, the basemap.
type Builder struct {
	Parts

	program digest
	style   string
	earth   basemap.Map
}

// NewBuilder makes ready for the pages of a story. It fails on a program that
// is none, and on accents that are no colours.
func NewBuilder(p Parts) (*Builder, error) {
	style, err := Style(p.Story)
	if err != nil {
		return nil, err
	}
	program, err := unpacked(p.Program)
	if err != nil {
		return nil, err
	}
	return &Builder{p, sha256.Sum256(program), style, basemap.Load()}, nil
}

// Of makes ready for the pages of a part of b's story. Program and basemap are not
// unpacked anew.
func (b *Builder) Of(part model.Story) *Builder {
	of := *b
	of.Story = part
	return &of
}

// Variant is what one page has that others of its story have not. Its texts are
// plain but for Head, Program and Foot, which are markup.
type Variant struct {
	Title       string // the story's where it is empty
	Description string // the story's where it is empty
	Icon        string // the address of its icon
	Head        string // what only its head has
	Awaits      string // which pages are painted when the picture is read, as a media query; narrow where it is empty
	Program     string // the program, where it stands in the page
	Script      string // what only it runs, after all else
	Reach       string // what it may reach besides its own code, as its policy says it
	Ready       string // which of its links browsers make ready ahead, as speculation rules
	Foot        string // what stands below all else, as markup
	Style       string // what only it is dressed by
	Data        string // the address of its story, packed, where that is not in the page
}

// narrow are the pages whose picture a script has read, so that nothing of it can be seen
// before. A wide one that comes over a network is painted as it comes; one that is read from
// a disk is not, as each part takes the browser a layout and a painting, by which the page
// would answer later.
const narrow = "(max-width: 1199.98px)"

// Page makes a page. It fails on code that would end its own element.
func (b *Builder) Page(v Variant) ([]byte, error) {
	pic, err := prerender(b.Story, b.earth)
	if err != nil {
		return nil, err
	}
	story, err := b.told(v)
	if err != nil {
		return nil, err
	}
	all := b.code(v)
	for _, c := range append(all, Code{"script", pic.prepared}, Code{"script", pic.belonging}) {
		if err := c.check(); err != nil {
			return nil, err
		}
	}
	return []byte(filled(append(b.slots(v), [][2]string{
		{"csp", Policy(all, v.Reach)},
		{"lang", html.EscapeString(pic.lang)},
		{"dir", model.Direction(pic.lang)},
		{"root", pic.root},
		{"list", pic.list},
		{"land", pic.land},
		{"on-land", pic.onLand},
		{"prepared", pic.prepared},
		{"belonging", pic.belonging},
		{"story", story},
		{"foot", v.Foot},
	}...))), nil
}

// code lists what a page runs, and what it is dressed by.
func (b *Builder) code(v Variant) []Code {
	all := []Code{{"style", b.style + v.Style}, {"script", dress}, {"script", forms}, {"script", light}, {"script", early}, {"script", string(b.Loader)}, {"script", move + turn}, {"script", boot}}
	for _, own := range []string{v.Script, v.Ready} {
		if own != "" {
			all = append(all, Code{"script", own})
		}
	}
	return all
}

// slots gives what does not hang on the picture.
func (b *Builder) slots(v Variant) [][2]string {
	lang := b.Story.First()
	tail := ""
	if v.Script != "" {
		tail = "\n<script>" + v.Script + "</script>"
	}
	if v.Ready != "" {
		tail += "\n<script type=\"speculationrules\">" + v.Ready + "</script>"
	}
	return [][2]string{
		{"title", html.EscapeString(cmp.Or(v.Title, b.Story.Title.In(lang)))},
		{"description", html.EscapeString(cmp.Or(v.Description, b.Story.Summary.In(lang)))},
		{"build", fingerprint(b.Story, b.program, b.style)},
		{"icon", v.Icon},
		{"head", v.Head},
		{"awaits", cmp.Or(v.Awaits, narrow)},
		{"program", v.Program},
		{"tail", tail},
		{"style", b.style + v.Style},
		{"dress", dress},
		{"forms", forms},
		{"light", light},
		{"early", early},
		{"exec", string(b.Loader)},
		{"move", move + turn},
		{"boot", boot},
	}
}
