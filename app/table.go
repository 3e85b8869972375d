package app

import (
	"sort"
	"strings"

	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sorting is by which column the table stands, and which way.
type sorting struct {
	column string
	down   bool
}

// columns of the table, and the words that rows are put in order by.
var columns = []struct {
	name string
	head func(*i18n.Words) string
	key  func(*Root, model.Event) string // nil for the order of time, in which events come
}{
	{"when", func(w *i18n.Words) string { return w.Table.When }, nil},
	{"event", func(w *i18n.Words) string { return w.Table.Event }, func(r *Root, e model.Event) string { return r.in(e.Title) }},
	{"where", func(w *i18n.Words) string { return w.Table.Where }, func(r *Root, e model.Event) string { return r.placeName(e.Place) }},
	{"who", func(w *i18n.Words) string { return w.Table.Who }, func(r *Root, e model.Event) string { return r.names(e) }},
	{"status", func(w *i18n.Words) string { return w.Table.Status }, func(r *Root, e model.Event) string { return r.words().Standing(e.Status) }},
	{"claims", func(w *i18n.Words) string { return w.Table.Claims }, func(r *Root, e model.Event) string { return padded(len(r.claimsOf(e.ID))) }},
}

// table is the equal of the figure for those who would rather read: the same
// events under the same filter, each with its claims.
func (r *Root) table() app.UI {
	var heads []app.UI
	for _, c := range columns {
		heads = append(heads, r.columnHead(c.name, c.head(r.words())))
	}
	var rows []app.UI
	for _, e := range r.rows() {
		rows = append(rows, r.row(e)...)
	}
	return app.Section().ID("table").Aria("label", r.words().Table.Caption).TabIndex(0).Body(app.Table().Body(
		app.Caption().Text(r.words().Table.Caption), app.THead().Body(app.Tr().Body(heads...)), app.TBody().Body(rows...)))
}

func (r *Root) columnHead(name, text string) app.UI {
	th := app.Th().Scope("col").Class("c-" + name)
	if r.sortedBy() == name {
		th = th.Aria("sort", map[bool]string{false: "ascending", true: "descending"}[r.desk.sorted.down])
	}
	return th.Body(button("sort", name, text))
}

func (r *Root) sortedBy() string {
	if r.desk.sorted.column == "" {
		return "when"
	}
	return r.desk.sorted.column
}

// rows are the events that show and are known, in the order asked for; of two
// that are alike, the earlier comes first.
func (r *Root) rows() []model.Event {
	var out []model.Event
	for _, id := range r.look().Order() {
		out = append(out, r.event(id))
	}
	for _, c := range columns {
		if c.name == r.sortedBy() && c.key != nil {
			sort.SliceStable(out, func(i, j int) bool { return c.key(r, out[i]) < c.key(r, out[j]) })
		}
	}
	if r.desk.sorted.down {
		for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
			out[i], out[j] = out[j], out[i]
		}
	}
	return out
}

// row is an event, and under the selected one its claims.
func (r *Root) row(e model.Event) []app.UI {
	current := e.ID == r.state.Event
	tr := app.Tr().DataSet("event", e.ID).DataSet("status", e.Status).DataSet("precision", string(e.When.Precision()))
	if current {
		tr = tr.Aria("current", "true")
	}
	title := app.Button().Type("button").Class("row-title").DataSet("act", "select").DataSet("arg", e.ID).Aria("expanded", current).Text(r.in(e.Title))
	out := []app.UI{tr.Body(
		app.Td().Class("c-when").Text(r.words().When(e.When)),
		app.Th().Scope("row").Body(title),
		app.Td().Text(r.placeName(e.Place)),
		app.Td().Text(r.names(e)),
		app.Td().Class("c-status").Body(app.Raw(scene.Glyph(e.Status, e.Kind == "statement")), app.Span().Text(r.words().Standing(e.Status))),
		app.Td().Class("c-claims").Text(number(len(r.claimsOf(e.ID)))))}
	if !current {
		return out
	}
	for _, c := range r.claimsOf(e.ID) {
		out = append(out, r.claimRow(c))
	}
	return out
}

// claimRow is a claim under its event: whose, what, on whose word, where.
func (r *Root) claimRow(c model.Claim) app.UI {
	s := r.source(c.Source)
	return app.Tr().Class("claim-row").DataSet("claim", c.ID).Body(
		app.Td().Text(r.published(s)),
		app.Td().ColSpan(3).Text(r.in(c.Says)),
		app.Td().Text(r.words().Standing(c.Stance)),
		app.Td().Text(r.sourceName(s.ID)+", "+r.place(c)))
}

func (r *Root) names(e model.Event) string {
	var out []string
	for _, id := range e.People {
		p, _ := r.person(id)
		out = append(out, r.in(p.Name))
	}
	return strings.Join(out, ", ")
}

func padded(n int) string { return strings.Repeat("0", max(0, 6-len(number(n)))) + number(n) }
