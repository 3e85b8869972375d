package cite

import (
	"strconv"
	"strings"

	"dateline/data/model"
)

// CSL cites one claim as CSL-JSON 1.0, a list of one article-newspaper, as
// reference managers import it. Nobody said which part of a name is the family's,
// so authors are literal. What the claim says in our words is the annote.
func CSL(x *model.Index, claim, lang string) string {
	return Cite(x, Claim, claim, lang, InCSL, Words{})
}

func (c cited) csl() string {
	o := object{}
	o.text("id", c.key)
	o.text("type", "article-newspaper")
	o.text("title", line(c.source.Headline))
	if author := line(c.source.Author); author != "" {
		o.raw("author", `[{"literal": `+quote(author)+`}]`)
	}
	o.text("container-title", line(c.source.Publisher))
	if !c.source.Published.IsZero() {
		o.raw("issued", date(c.source.Published))
	}
	o.text("URL", c.source.URL)
	o.text("language", c.source.Language)
	o.text("note", c.note())
	o.text("annote", c.says)
	return "[\n  {\n    " + strings.Join(o.members, ",\n    ") + "\n  }\n]\n"
}

// note tells what no field is made for: where in the article, the hash by which
// that can be checked, and how its date was worked out. It is in English, as the
// names of the fields are.
func (c cited) note() string {
	var parts []string
	of := "article"
	if c.at.Paragraph > 0 {
		of = "sentence"
		parts = append(parts, "paragraph "+strconv.Itoa(c.at.Paragraph)+", sentence "+strconv.Itoa(c.at.Sentence))
	}
	if c.sha256 != "" {
		parts = append(parts, "SHA-256 of the "+of+" "+c.sha256)
	}
	if c.inferred() {
		parts = append(parts, strings.TrimSuffix("date inferred: "+line(c.source.Dated), ": "))
	}
	return strings.Join(parts, "; ")
}

// object gathers the members of a JSON object; absent values leave none.
type object struct{ members []string }

func (o *object) text(name, value string) {
	if value != "" {
		o.raw(name, quote(value))
	}
}

func (o *object) raw(name, json string) { o.members = append(o.members, quote(name)+": "+json) }

func quote(s string) string { return string(model.AppendQuoted(nil, s)) }

// date writes a CSL date as closely as it is known, and as EDTF in words where
// CSL has no numbers for it. About and perhaps are both circa.
func date(w model.When) string {
	var o object
	var spans []string
	for _, parts := range issued(w) {
		var numbers []string
		for _, n := range parts {
			numbers = append(numbers, strconv.Itoa(n))
		}
		spans = append(spans, "["+strings.Join(numbers, ", ")+"]")
	}
	if len(spans) == 0 {
		o.text("literal", w.String())
	} else {
		o.raw("date-parts", "["+strings.Join(spans, ", ")+"]")
	}
	if w.Precision() == model.ToSeason {
		first, _ := w.Span()
		_, month, _ := first.Date()
		o.raw("season", strconv.Itoa(int(month)/3)) // spring, from March, is the first
	}
	if w.Approximate() || w.Uncertain() {
		o.raw("circa", "true")
	}
	return "{" + strings.Join(o.members, ", ") + "}"
}

// depth is how many of year, month and day are known.
var depth = map[model.Precision]int{model.ToTime: 3, model.ToPart: 3, model.ToDay: 3, model.ToMonth: 2, model.ToSeason: 1, model.ToYear: 1}

// issued gives the year, month and day of a date as far as they are known, or
// those of both ends of an interval; none where any of it has no year.
func issued(w model.When) [][]int {
	if start, end, ok := strings.Cut(w.String(), "/"); ok {
		a, errA := model.ParseWhen(start)
		b, errB := model.ParseWhen(end)
		if errA != nil || errB != nil || depth[a.Precision()] == 0 || depth[b.Precision()] == 0 {
			return nil
		}
		return append(issued(a), issued(b)...)
	}
	n := depth[w.Precision()]
	if n == 0 {
		return nil
	}
	first, _ := w.Span()
	year, month, day := first.Date()
	return [][]int{[]int{year, int(month), day}[:n]}
}
