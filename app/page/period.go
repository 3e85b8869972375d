package page

import (
	"math"
	"slices"

	"dateline/app/act"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// A phone lists so many events one by one. Of more it lists those of one period,
// and of every other only its days and how many there are: the list stays one
// that can be scrolled, and one that a browser can hold.
const (
	mostRows   = 120
	periodRows = 60 // at least
)

// periods cuts events in order into runs that end with a day, unless that day
// alone has too many. They grow as their number does.
func (p *Page) periods(ids []string) (runs [][]string) {
	if len(ids) <= mostRows {
		return [][]string{ids}
	}
	least := max(periodRows, int(math.Sqrt(float64(len(ids)))))
	for from, i := 0, 1; i <= len(ids); i++ {
		n := i - from
		if i == len(ids) || n >= 2*least || n >= least && p.starts(ids[i]) != p.starts(ids[i-1]) {
			runs, from = append(runs, ids[from:i]), i
		}
	}
	return runs
}

// starts is the day at which the list has an event.
func (p *Page) starts(id string) model.Day {
	if e := p.Event(id); e.Dated() {
		first, _ := e.When.Reach()
		return first
	}
	return model.Undated
}

// foldedPeriod leads to the first event of a period, and so unfolds it.
func (p *Page) foldedPeriod(ids []string) app.UI {
	return button(act.Select, ids[0], p.periodDays(ids)+" · "+p.Words.Count(p.Words.Figure.Events, len(ids))).Class("period")
}

// periodDays gives the days on which a period's events begin.
func (p *Page) periodDays(ids []string) string {
	var dated []string
	for _, id := range ids {
		if p.Event(id).Dated() {
			dated = append(dated, id)
		}
	}
	if len(dated) == 0 {
		return p.Words.Calendar.None
	}
	return p.Words.Days(p.starts(dated[0]), p.starts(dated[len(dated)-1]))
}

// inRuns gives rows of which each stands for an event, in the order of time: of very many
// those about the chosen event, and for every other run of them its days and their number,
// which choose its first and leave the list where it is.
func (p *Page) inRuns(events []string, rows func(from, to int) []app.UI, folded func(way app.UI) app.UI) (out []app.UI) {
	runs, from := p.periods(events), 0
	open := p.openRun(runs)
	for i, run := range runs {
		if i == open {
			out = append(out, rows(from, from+len(run))...)
		} else {
			out = append(out, folded(button(act.Unfold, run[0], p.periodDays(run)+" · "+number(len(run))).Class("link")))
		}
		from += len(run)
	}
	return out
}

// openRun gives where the run is that is about the chosen event: one that has it or, where
// none does, the last that begins by its day. Many may begin with one day.
func (p *Page) openRun(runs [][]string) (open int) {
	has := false
	for i, run := range runs {
		if slices.Contains(run, p.State.Event) {
			open, has = i, true
		} else if !has && len(run) > 0 && p.starts(run[0]) <= p.starts(p.State.Event) {
			open = i
		}
	}
	return open
}

// foldedItem is what leads to a run in a list.
func foldedItem(way app.UI) app.UI { return app.Li().Class("folded").Body(way) }
