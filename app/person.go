package app

import (
	"math"

	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/track"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// personBody is one person's line in words: stays and the gaps between them,
// who was met according to whom, and claims that cannot both be so.
func (r *Root) personBody() []app.UI {
	p, _ := r.person(r.state.Follow)
	w := r.words()
	t := track.Of(r.look().Story, p.ID)
	body := []app.UI{
		app.H2().DataSet("person", p.ID).Class("hue" + number(r.world.Hue(p.ID))).Text(r.in(p.Name)),
		app.P().Class("when").Text(r.in(p.Role)),
	}
	for _, a := range p.Aliases {
		body = append(body, app.P().Class("note").Text(i18n.Fill(w.Reading.Spelt, a)))
	}
	for _, c := range t.Conflicts {
		body = append(body, app.P().Class("conflict").Text(i18n.Fill(w.Person.Conflict, r.placeName(c.Places[0]), r.placeName(c.Places[1]),
			number(int(math.Round(c.Km))), number(int(math.Ceil(c.NeedHours))), number(int(math.Max(0, c.HaveHours))))))
	}
	if len(t.Stays) == 0 {
		return append(body, app.P().Class("none").Text(w.Person.Nothing))
	}
	for _, list := range []struct {
		head string
		rows []app.UI
	}{{w.Person.Stays, r.stays(t)}, {w.Person.Moves, r.moves(t.Moves)}, {w.Person.Met, r.meetings(t.Meetings)}} {
		if len(list.rows) > 0 {
			body = append(body, app.H3().Text(list.head), app.Ol().Class("stays").Body(list.rows...))
		}
	}
	return body
}

// moves lists the journeys, and on what ground each is told.
func (r *Root) moves(all []track.Move) []app.UI {
	w := r.words()
	grounds := map[string]string{
		track.Stated: w.Figure.Stated, track.Intended: w.Figure.PlannedWay, track.Inferred: w.Figure.InferredWay, track.Arrival: w.Person.FromUnknown,
	}
	var out []app.UI
	for _, m := range all {
		way := r.placeName(m.To)
		if m.From != "" {
			way = r.placeName(m.From) + " → " + way
		}
		when := w.Days(m.Left, m.Came)
		if m.Due {
			when = w.When(r.event(m.ToEvent).When)
		}
		out = append(out, app.Li().DataSet("ground", m.Ground).Body(
			app.Span().Class("when").Text(when), button("select", m.ToEvent, way).Class("link"), app.Small().Text(grounds[m.Ground])))
	}
	return out
}

// stays lists where a person was, with the gaps in between.
func (r *Root) stays(t track.Track) []app.UI {
	var out []app.UI
	gaps := t.Gaps
	for _, s := range t.Stays {
		for len(gaps) > 0 && gaps[0].To <= s.First {
			out = append(out, r.gap(gaps[0]))
			gaps = gaps[1:]
		}
		out = append(out, app.Li().DataSet("place", s.Place).Body(
			app.Raw(scene.Glyph(s.Status, false)),
			app.Span().Class("when").Text(r.stayed(s)),
			button("select", s.Events[0], r.placeName(s.Place)).Class("link")))
	}
	return out
}

// gap names the days of which nobody speaks, since they need not begin where
// the stay above ends.
func (r *Root) gap(g track.Gap) app.UI {
	w := r.words()
	return app.Li().Class("gap").Text(w.Days(g.From+1, g.To-1) + ": " + w.Count(w.Person.Gap, g.Days))
}

// stayed says when a stay was: of one on days that nobody gives, as the event
// has it, since a month is no stay of a month.
func (r *Root) stayed(s track.Stay) string {
	c := r.words().Calendar
	switch {
	case s.Open[0] && s.Open[1]:
		return c.None
	case s.Open[0]:
		return i18n.Fill(c.OpenHead, r.words().Day(s.Last))
	case s.Open[1]:
		return i18n.Fill(c.OpenEnd, r.words().Day(s.First))
	}
	if e, ok := r.look().Event(s.Events[0]); ok && !s.Exact {
		return r.words().When(e.When)
	}
	return r.words().Days(s.First, s.Last)
}

// met says how sure a meeting is: that somebody says so, that it is to be, or
// only that both were there.
func (r *Root) met(m track.Meeting) string {
	w := r.words().Person
	switch {
	case m.Ground != track.Stated:
		return w.BothThere
	case m.Status == model.Planned:
		return w.DueToMeet
	}
	return w.MetStated
}

func (r *Root) metOn(m track.Meeting) string {
	if m.When.IsZero() {
		return r.words().Days(m.First, m.Last)
	}
	return r.words().When(m.When)
}

func (r *Root) meetings(all []track.Meeting) []app.UI {
	var out []app.UI
	for _, m := range all {
		p, _ := r.person(m.With)
		row := []app.UI{app.Span().Class("what").Text(i18n.Fill(r.met(m), r.in(p.Name)))}
		for _, id := range m.Events {
			row = append(row, button("select", id, r.metOn(m)).Class("link"))
		}
		for _, s := range m.Sources {
			row = append(row, app.Small().DataSet("source", s).Text(r.sourceName(s)))
		}
		out = append(out, app.Li().DataSet("person", m.With).Body(row...))
	}
	return out
}
