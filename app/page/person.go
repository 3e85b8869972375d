package page

import (
	"math"
	"slices"
	"sort"

	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/app/track"
	"dateline/data/model"
	"dateline/data/presence"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// personBody is one person's line in words: stays and the gaps between them,
// who was met according to whom, and claims that cannot both be so.
func (p *Page) personBody() []app.UI {
	who, _ := p.Index.Person(p.State.Follow)
	t := p.View.Track(who.ID)
	body := append(p.personHead(who), p.conflicts(t.Conflicts)...)
	w := p.Words.Person
	if len(t.Stays) == 0 {
		return append(body, app.P().Class("none").Text(w.Nothing))
	}
	for _, list := range []struct {
		head string
		rows []app.UI
	}{{w.Stays, p.stays(t)}, {w.Moves, p.moves(t.Moves)}, {w.Met, p.meetings(t.Meetings)}} {
		if len(list.rows) > 0 {
			body = append(body, heading(list.head), app.Ol().Class("stays").Body(list.rows...))
		}
	}
	return body
}

// personHead says who a person is, and how sources spell the name.
func (p *Page) personHead(who model.Person) []app.UI {
	head := []app.UI{
		told(p, who.Name, app.H2()).DataSet("person", who.ID).Class("hue" + number(p.World.Hue(who.ID))),
		told(p, who.Role, app.P()).Class("when"),
	}
	for _, a := range who.Aliases {
		head = append(head, app.P().Class("note").Text(i18n.Fill(p.Words.Reading.Spelt, a)))
	}
	return head
}

// conflicts lists the stays that cannot both be so: how far apart they are, how
// long the way takes at least, and how long there was.
func (p *Page) conflicts(all []presence.Conflict) (lines []app.UI) {
	for _, c := range all {
		lines = append(lines, app.P().Class("conflict").Text(i18n.Fill(p.Words.Person.Conflict, p.placeName(c.Places[0]), p.placeName(c.Places[1]),
			number(int(math.Round(c.Km))), number(int(math.Ceil(c.NeedHours))), number(int(math.Max(0, c.HaveHours))))))
	}
	return lines
}

// moves lists the journeys, and on what ground each is told.
func (p *Page) moves(all []track.Move) []app.UI {
	return p.journeys(all, func(m track.Move) app.UI {
		if m.From == "" {
			return p.move(m, p.placed(m.To))
		}
		return p.move(m, plain(p.Words.Way(p.placeName(m.From), p.placeName(m.To))))
	}, foldedItem)
}

// journeys lists journeys: a person's after the other's or, where there are very many, all
// in the order of time.
func (p *Page) journeys(all []track.Move, row func(track.Move) app.UI, folded func(way app.UI) app.UI) []app.UI {
	order, events := make([]int, len(all)), make([]string, len(all)) // places: journeys are dear to move, and the book has them too
	for i := range order {
		order[i] = i
	}
	if len(all) > mostRows {
		sort.SliceStable(order, func(i, j int) bool { return all[order[i]].Came < all[order[j]].Came })
	}
	for i, at := range order {
		events[i] = all[at].ToEvent
	}
	return p.inRuns(events, func(from, to int) (rows []app.UI) {
		for _, at := range order[from:to] {
			rows = append(rows, row(all[at]))
		}
		return rows
	}, folded)
}

// move is a journey in a list, by a name, that leads to what is told of it.
func (p *Page) move(m track.Move, name runs) app.UI {
	id := scene.JourneyOf(m)
	return app.Li().DataSet("ground", m.Ground).DataSet("journey", id).Body(
		app.Span().Class("when").Text(p.moved(m)), p.chooser(state.Thing{Kind: state.Journey, ID: id}, name), app.Small().Text(scene.GroundWords(m.Ground, p.Words)))
}

// moved says when a journey was or is to be.
func (p *Page) moved(m track.Move) string {
	if m.Due {
		return p.Words.When(p.Event(m.ToEvent).When)
	}
	return p.Words.Days(m.Left, m.Came)
}

// stays lists where a person was, with the gaps in between.
func (p *Page) stays(t track.Track) []app.UI {
	events := make([]string, len(t.Stays))
	for i, s := range t.Stays {
		events[i] = s.Events[0]
	}
	return p.inRuns(events, func(from, to int) []app.UI {
		gaps := t.Gaps
		for from > 0 && len(gaps) > 0 && gaps[0].To <= t.Stays[from-1].First {
			gaps = gaps[1:]
		}
		return p.staysOf(t.Stays[from:to], gaps)
	}, foldedItem)
}

func (p *Page) staysOf(stays []track.Stay, gaps []track.Gap) []app.UI {
	var out []app.UI
	for _, s := range stays {
		for len(gaps) > 0 && gaps[0].To <= s.First {
			out = append(out, p.gap(gaps[0]))
			gaps = gaps[1:]
		}
		out = append(out, app.Li().DataSet("place", s.Place).Body(
			app.Raw(scene.Glyph(s.Status, p.onlySaid(s.Events))),
			app.Span().Class("when").Text(p.stayed(s)),
			button(act.Select, s.Events[0], "").Body(p.placed(s.Place).line()...).Class("link")))
	}
	return out
}

// onlySaid tells whether all that places somebody somewhere is that it was said there.
func (p *Page) onlySaid(events []string) bool {
	return !slices.ContainsFunc(events, func(id string) bool { return !p.Event(id).Said() })
}

// gap names the days of which nobody speaks, since they need not begin where
// the stay above ends.
func (p *Page) gap(g track.Gap) app.UI {
	w := p.Words
	return app.Li().Class("gap").Text(w.Days(g.From+1, g.To-1) + ": " + w.Count(w.Person.Gap, g.Days))
}

// stayed says when a stay was: of one on days that nobody gives, as the event
// has it, since a month is no stay of a month.
func (p *Page) stayed(s track.Stay) string {
	c := p.Words.Calendar
	switch {
	case s.Open[0] && s.Open[1]:
		return c.None
	case s.Open[0]:
		return i18n.Fill(c.OpenHead, p.Words.Day(s.Last))
	case s.Open[1]:
		return i18n.Fill(c.OpenEnd, p.Words.Day(s.First))
	}
	if e, ok := p.View.Event(s.Events[0]); ok && !s.Exact {
		return p.Words.When(e.When)
	}
	return p.Words.Days(s.First, s.Last)
}

// met says how sure a meeting is: that somebody says so, that it is to be, or
// only that both were there.
func (p *Page) met(m track.Meeting) string {
	w := p.Words.Person
	switch {
	case m.Ground != track.Stated:
		return w.BothThere
	case model.IsPlan(m.Status):
		return w.DueToMeet
	}
	return w.MetStated
}

func (p *Page) metOn(m track.Meeting) string {
	if m.When.IsZero() {
		return p.Words.Days(m.First, m.Last)
	}
	return p.Words.When(m.When)
}

func (p *Page) meetings(all []track.Meeting) []app.UI {
	events := make([]string, len(all))
	for i, m := range all {
		events[i] = m.Events[0]
	}
	return p.inRuns(events, func(from, to int) []app.UI { return p.meetingsOf(all[from:to]) }, foldedItem)
}

func (p *Page) meetingsOf(all []track.Meeting) []app.UI {
	var out []app.UI
	for _, m := range all {
		who, _ := p.Index.Person(m.With)
		row := []app.UI{app.Span().Class("what").Text(i18n.Fill(p.met(m), p.in(who.Name)))}
		for _, id := range m.Events {
			row = append(row, button(act.Select, id, p.metOn(m)).Class("link"))
		}
		for _, s := range m.Sources {
			row = append(row, app.Small().DataSet("source", s).Text(p.sourceName(s)))
		}
		out = append(out, app.Li().DataSet("person", m.With).Body(row...))
	}
	return out
}
