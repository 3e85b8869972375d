package compile

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"unique"

	"dateline/data/model"
)

// reader walks a story's YAML, keeps what it finds and gathers what is wrong.
type reader struct {
	unfinished bool // drafts may stand, and events without claims
	lacking    bool // an unfinished story has not all that a page needs
	drafts     map[string]bool
	mistakes   Mistakes
	languages  []string
	defined    map[name]Position
	ids        map[string][]string // by kind, in the order defined
	used       []use
	spoken     []use           // the words for a speaker that are no id
	unhashed   []Position      // the locators of a file that name no hash
	located    map[string]bool // places that could be read without a mistake
	most       int             // characters of the text that is read
	size       int             // of the files read, in bytes
	torn       bool            // a piece of a file is no YAML
}

// name is an id with what it is of: a person and a place may share one.
type name struct{ kind, id string }

// use is an id that stands for something defined elsewhere.
type use struct {
	name
	at Position
}

func newReader() *reader {
	return &reader{most: mostText, defined: map[name]Position{}, ids: map[string][]string{}, located: map[string]bool{}, drafts: map[string]bool{}}
}

func (r *reader) wrong(at Position, problem, mend string) {
	r.mistakes = append(r.mistakes, Mistake{at, problem, mend})
}

// field is one key a mapping may have. One that must be there says in need
// what to write; later are those that a story may lack while it is written.
type field struct {
	key  string
	need string
	read func(value)
}

var later = map[string]bool{"published": true, "dated": true, "sha256": true, "at": true, "lat": true, "lon": true}

// fields reads a mapping by its table of keys; what names it in messages.
func (r *reader) fields(v value, what string, table []field) {
	pairs, ok := r.pairs(v)
	if !ok {
		r.wrong(v.at, what+" should be a set of keys with values", "write 'key: value' lines")
		return
	}
	seen := map[string]bool{}
	for _, p := range pairs {
		i := slices.IndexFunc(table, func(f field) bool { return f.key == p.key })
		switch {
		case i < 0:
			r.wrong(p.at, fmt.Sprintf("%s has no key %q", what, p.key), meant(p.key, keys(table)))
		case seen[p.key]:
			r.wrong(p.at, fmt.Sprintf("the key %q is here twice", p.key), "keep one of them")
		default:
			table[i].read(p.value)
		}
		seen[p.key] = true
	}
	for _, f := range table {
		if f.need == "" || seen[f.key] {
			continue
		}
		if r.unfinished && later[f.key] {
			r.lacking = true
		} else {
			r.wrong(v.at, fmt.Sprintf("%s without %q", what, f.key), f.need)
		}
	}
}

func keys(table []field) []string {
	all := make([]string, len(table))
	for i, f := range table {
		all[i] = f.key
	}
	return all
}

// plain reads text as it stands.
func (r *reader) plain(to *string) func(value) {
	return func(v value) { *to, _ = r.scalar(v) }
}

var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// IsID tells whether a text can be the id of something.
func IsID(text string) bool {
	return idForm.MatchString(text) && !device.MatchString(text) && len(text) <= mostID
}

// define reads an id and claims it for its kind.
func (r *reader) define(kind string, to *string) func(value) {
	return func(v value) {
		id, ok := r.scalar(v)
		if !ok {
			return
		}
		r.nameable(id, v.at)
		if r.claim(name{kind, id}, v.at) {
			*to = id
		}
	}
}

// claim gives an id to what stands at a place, unless something has it already.
func (r *reader) claim(n name, at Position) bool {
	if !idForm.MatchString(n.id) {
		r.wrong(at, fmt.Sprintf("%q cannot be an id", n.id), "use lower-case letters a to z, digits and single hyphens")
	}
	if first, ok := r.defined[n]; ok {
		r.wrong(at, fmt.Sprintf("the %s %q is defined twice, first at %s", n.kind, n.id, first), "give one of them another id")
		return false
	}
	r.defined[n] = at
	r.ids[n.kind] = append(r.ids[n.kind], n.id)
	return true
}

// refer reads the id of something defined elsewhere; link looks it up.
func (r *reader) refer(kind string, to *string) func(value) {
	return func(v value) {
		if id, ok := r.scalar(v); ok {
			*to = unique.Make(id).Value() // many a claim names it
			r.used = append(r.used, use{name{kind, *to}, v.at})
		}
	}
}

// list reads each member of a list by one rule.
func (r *reader) list(each func(value)) func(value) {
	return func(v value) {
		for item := range r.members(v) {
			each(item)
		}
	}
}

// text reads words in the story's first language, or by language.
func (r *reader) text(to *model.Text) func(value) {
	return func(v value) {
		pairs, byLanguage := r.pairs(v)
		if !byLanguage || v.node == nil {
			if s, ok := r.scalar(v); ok {
				*to = model.Text{r.first(): s}
			}
			return
		}
		t := model.Text{}
		for _, p := range pairs {
			r.language(p, t)
		}
		if _, ok := t[r.first()]; !ok {
			r.wrong(v.at, fmt.Sprintf("the words in the story's first language, %q, are missing", r.first()), "add them")
		}
		*to = t
	}
}

// language reads the words in one language into t.
func (r *reader) language(p pair, t model.Text) {
	if len(r.languages) > 0 && !slices.Contains(r.languages, p.key) {
		r.wrong(p.at, fmt.Sprintf("the story is not written in %q", p.key), "add it to languages in story.yaml, or leave it out")
	}
	if _, twice := t[p.key]; twice {
		r.wrong(p.at, fmt.Sprintf("the language %q is here twice", p.key), "keep one of them")
	}
	t[p.key], _ = r.scalar(p.value)
}

// first is the language plain words are in.
func (r *reader) first() string {
	if len(r.languages) == 0 {
		return "en"
	}
	return r.languages[0]
}

// when reads an EDTF date.
func (r *reader) when(to *model.When) func(value) {
	return func(v value) {
		s, ok := r.scalar(v)
		if !ok {
			return
		}
		w, err := model.ParseWhen(s)
		if err != nil {
			mend := errors.Unwrap(err).Error()
			if edtf := Customary(s); edtf != "" {
				mend = "write " + edtf
			}
			r.wrong(v.at, fmt.Sprintf("%q is not a date", s), mend)
		}
		*to = w
	}
}

// oneOf reads one of a few words.
func (r *reader) oneOf(to *string, known ...string) func(value) {
	return func(v value) {
		s, ok := r.scalar(v)
		i := slices.Index(known, s)
		if ok && i < 0 {
			r.wrong(v.at, fmt.Sprintf("%q is not one of the choices", s), meant(s, known))
		}
		if *to = s; i >= 0 {
			*to = known[i] // one string for all
		}
	}
}

// degrees reads a latitude or a longitude.
func (r *reader) degrees(to *float64, limit float64) func(value) {
	return func(v value) {
		s, ok := r.scalar(v)
		if !ok {
			return
		}
		d, err := strconv.ParseFloat(s, 64)
		if err != nil || !(d >= -limit && d <= limit) {
			r.wrong(v.at, fmt.Sprintf("%q is not an angle", s), angle(limit, d))
			return
		}
		*to = d
	}
}

// angle says how to write degrees, and what became of a latitude that is one of
// the Earth's longitudes.
func angle(limit, d float64) string {
	mend := fmt.Sprintf("write degrees between -%g and %g, as 55.75, less than 0 for south and west", limit, limit)
	if limit == 90 && d >= -180 && d <= 180 && (d < -90 || d > 90) {
		mend += "; or are lat and lon swapped?"
	}
	return mend
}

// count reads a whole number from 1.
func (r *reader) count(to *int) func(value) {
	return func(v value) {
		s, ok := r.scalar(v)
		if !ok {
			return
		}
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			r.wrong(v.at, fmt.Sprintf("%q does not count anything", s), "write a whole number from 1")
			return
		}
		*to = n
	}
}

// counted reads one member of a list of counts.
func (r *reader) counted(v value) (n int) {
	r.count(&n)(v)
	return n
}

// forms are the shapes of text that is not free, each with how to write it.
var forms = map[string]struct {
	shape *regexp.Regexp
	mend  string
}{
	"wikidata": {regexp.MustCompile(`^Q[1-9][0-9]*$`), "write the item's number, as Q649"},
	"sha256":   {regexp.MustCompile(`^[0-9a-f]{64}$`), "take it out: `dateline fill` adds the 64 hexadecimal digits"},
	"url":      {regexp.MustCompile(`^https?://[^\s]+$`), "begin with https://"},
	"language": {regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`), "write a BCP 47 tag, as en or pt-BR"},
}

// form reads text of a given shape.
func (r *reader) form(shape string, to *string) func(value) {
	f := forms[shape]
	return func(v value) {
		s, ok := r.scalar(v)
		if ok && !f.shape.MatchString(s) {
			r.wrong(v.at, fmt.Sprintf("%q is not a %s", s, shape), f.mend)
		}
		*to = s
	}
}

// known gives the ids of a kind, sorted.
func (r *reader) known(kind string) []string {
	return slices.Sorted(slices.Values(r.ids[kind]))
}
