package page

import (
	"slices"
	"sort"
	"strings"

	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/app/track"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// columns of the table, and the words that rows are put in order by.
var columns = []struct {
	name string
	head func(*i18n.Words) string
	key  func(*Page, model.Event) string // nil for the order of time, in which events come
}{
	{"when", func(w *i18n.Words) string { return w.Table.When }, nil},
	{"event", func(w *i18n.Words) string { return w.Table.Event }, func(p *Page, e model.Event) string { return p.in(e.Title) }},
	{"where", func(w *i18n.Words) string { return w.Table.Where }, func(p *Page, e model.Event) string { return p.placeName(e.Place) }},
	{"who", func(w *i18n.Words) string { return w.Table.Who }, func(p *Page, e model.Event) string { return p.names(e).String() }},
	{"status", func(w *i18n.Words) string { return w.Table.Status }, (*Page).signWords},
	{"claims", func(w *i18n.Words) string { return w.Table.Claims }, func(p *Page, e model.Event) string { return padded(p.Known.CountOn(e.ID)) }},
}

// A table has so many rows one by one, and of more so many at a time.
const (
	mostTableRows = 300
	tablePart     = 100
)

// table is the equal of the figure for those who would rather read: the same
// events under the same filter, each with its claims.
func (p *Page) table() app.UI {
	var heads []app.UI
	for _, c := range columns {
		heads = append(heads, p.columnHead(c.name, c.head(p.Words)))
	}
	return app.Section().ID("table").Aria("label", p.Words.Table.Caption).TabIndex(0).Body(app.Table().Body(
		app.Caption().Text(p.Words.Table.Caption), app.THead().Body(app.Tr().Body(heads...)), app.TBody().Body(p.body(p.rows())...)), p.ways())
}

// body are the rows of events. Of very many it has those of the part in which the
// selected one lies, and of every other part a row that leads there.
func (p *Page) body(events []model.Event) (rows []app.UI) {
	open := max(0, slices.IndexFunc(events, func(e model.Event) bool { return e.ID == p.State.Event })) / tablePart
	for i, part := range slices.Collect(slices.Chunk(events, tablePart)) {
		if len(events) > mostTableRows && i != open {
			rows = append(rows, p.foldedPart(part, i*tablePart+1))
			continue
		}
		for _, e := range part {
			rows = append(rows, p.row(e)...)
		}
	}
	return rows
}

// foldedPart leads to the first event of a part of the table, and so unfolds it.
func (p *Page) foldedPart(part []model.Event, first int) app.UI {
	name := number(first) + "–" + number(first+len(part)-1) + " · " + p.Words.Count(p.Words.Figure.Events, len(part))
	return app.Tr().Class("folded").Body(app.Td().ColSpan(len(columns)).Body(button(act.Select, part[0].ID, name)))
}

// ways is the table of the journeys that the figure draws, where it draws any.
func (p *Page) ways() app.UI {
	all := p.World.Journeys(p.View, p.State.Follow)
	if len(all) == 0 {
		return nothing()
	}
	w := p.Words
	var heads []app.UI
	for _, name := range []string{w.Table.When, w.Table.Who, w.Things.From, w.Things.To, w.Table.Status} {
		heads = append(heads, app.Th().Scope("col").Text(name))
	}
	rows := p.journeys(all, p.way, func(way app.UI) app.UI { return app.Tr().Class("folded").Body(app.Td().ColSpan(len(heads)).Body(way)) })
	return app.Table().Class("ways").Body(app.Caption().Text(w.Things.Journeys), app.THead().Body(app.Tr().Body(heads...)), app.TBody().Body(rows...))
}

// way is a journey in the table.
func (p *Page) way(m track.Move) app.UI {
	t := state.Thing{Kind: state.Journey, ID: scene.JourneyOf(m)}
	row := app.Tr().DataSet("journey", t.ID)
	if p.State.Show == t {
		row = row.Aria("current", "true")
	}
	return row.Body(
		app.Td().Text(p.moved(m)),
		app.Th().Scope("row").Body(p.chooser(t, p.of(model.Noun(p.Index.Person(m.Person)).Name)).Class("row-title")),
		app.Td().Body(p.placeCell(m.From)), app.Td().Body(p.placeCell(m.To)),
		app.Td().Text(scene.GroundWords(m.Ground, p.Words)))
}

// placeCell is a place's name, by which it is chosen, or nothing.
func (p *Page) placeCell(id string) app.UI {
	if _, ok := p.Index.Place(id); !ok {
		return nothing()
	}
	return p.chooser(state.Thing{Kind: state.Place, ID: id}, p.placed(id))
}

func (p *Page) columnHead(name, text string) app.UI {
	th := app.Th().Scope("col").Class("c-" + name)
	if p.Desk.Sorted.column() == name {
		th = th.Aria("sort", map[bool]string{false: "ascending", true: "descending"}[p.Desk.Sorted.Down])
	}
	return th.Body(button(act.Sort, name, text))
}

// By is the sorting after the head of a column was pressed: by that column or,
// where the table stands so, the other way round.
func (s Sorting) By(column string) Sorting {
	return Sorting{column, s.column() == column && !s.Down}
}

// column is the one by which the table stands: at first by that of time.
func (s Sorting) column() string {
	if s.Column == "" {
		return "when"
	}
	return s.Column
}

// rows are the events that show and are known, in the order asked for; of two
// that are alike, the earlier comes first.
func (p *Page) rows() []model.Event {
	var out []model.Event
	for _, id := range p.View.Order() {
		out = append(out, p.Event(id))
	}
	for _, c := range columns {
		if c.name == p.Desk.Sorted.column() && c.key != nil {
			out = byKey(out, func(e model.Event) string { return c.key(p, e) })
		}
	}
	if p.Desk.Sorted.Down {
		for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
			out[i], out[j] = out[j], out[i]
		}
	}
	return out
}

// byKey puts events in the order of words, which are made once for each.
func byKey(events []model.Event, key func(model.Event) string) []model.Event {
	order, keys, out := make([]int, len(events)), make([]string, len(events)), make([]model.Event, len(events))
	for i, e := range events {
		order[i], keys[i] = i, key(e)
	}
	sort.SliceStable(order, func(i, j int) bool { return keys[order[i]] < keys[order[j]] })
	for to, from := range order {
		out[to] = events[from]
	}
	return out
}

// row is an event, and under the selected one its verdict and its claims.
func (p *Page) row(e model.Event) []app.UI {
	current := e.ID == p.State.Event
	tr := app.Tr().DataSet("event", e.ID).DataSet("status", p.View.Standing(e)).DataSet("precision", string(e.When.Precision()))
	if current {
		tr = tr.Aria("current", "true")
	}
	title := told(p, e.Title, app.Button()).Type("button").Class("row-title").DataSet("act", act.Select.String()).DataSet("arg", e.ID).Aria("expanded", current)
	out := []app.UI{tr.Body(
		app.Td().Class("c-when").Text(p.Words.When(e.When)),
		app.Th().Scope("row").Body(title),
		app.Td().Body(p.placeCell(e.Place)),
		app.Td().Body(p.names(e).line()...),
		app.Td().Class("c-status").Body(app.Raw(scene.Glyph(p.View.Standing(e), e.Said())), app.Span().Text(p.signWords(e))),
		app.Td().Class("c-claims").Text(number(p.Known.CountOn(e.ID))))}
	if !current {
		return out
	}
	out = append(out, app.Tr().Class("verdict-row").Body(app.Td(), app.Td().ColSpan(len(columns)-1).Body(app.P().Class("verdict").Text(p.verdictOn(e.ID)))))
	for _, c := range p.Known.ClaimsOn(e.ID) {
		out = append(out, p.claimRow(c))
	}
	return out
}

// signWords names how an event stands as the key does: the table has the key's
// signs, and what is only said has one of its own.
func (p *Page) signWords(e model.Event) string {
	standing := p.View.Standing(e)
	return p.Words.Sign(standing, e.Said() && standing == model.Happened)
}

// claimRow is a claim under its event: whose, what, on whose word, where.
func (p *Page) claimRow(c model.Claim) app.UI {
	s, _ := p.Index.Source(c.Source)
	return app.Tr().Class("claim-row").DataSet("claim", c.ID).Body(
		app.Td().Text(p.published(s)),
		told(p, c.Says, app.Td()).ColSpan(3),
		app.Td().Text(p.Words.Standing(c.Stance)),
		app.Td().Body(p.chooser(state.Thing{Kind: state.Source, ID: s.ID}, plain(p.sourceName(s.ID))), app.Text(", "+p.locatorWords(c))))
}

func padded(n int) string { return strings.Repeat("0", max(0, 6-len(number(n)))) + number(n) }
