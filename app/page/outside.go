package page

import (
	"dateline/app/act"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// outside says that the filter leaves out the event that is read, as a link may
// have it, and leads to one that it keeps; or that it has left out the one that
// was read before, and leads back to that.
func (p *Page) outside(e model.Event) app.UI {
	w, order := p.Words.Reading, p.View.Order()
	switch {
	case p.instead() != nil:
		return aside(p.instead(), act.Select, p.Desk.Instead.Of, w.BackTo)
	case !p.State.Filtered() || p.shows(e.ID):
		return nothing()
	case len(order) == 0:
		return aside(plain(w.NoneShow), act.Clear, "", p.Words.Tools.ClearAll)
	}
	return aside(plain(p.Words.Count(w.Outside, len(order))), act.Select, order[0], w.FirstShown)
}

// instead says for which event this one was opened, nothing where it was.
func (p *Page) instead() runs {
	of := p.Desk.Instead
	if of.Opened == "" || of.Opened != p.State.Event || p.shows(of.Of) {
		return nil
	}
	return filled(p.Words.Reading.Instead, p.of(p.Event(of.Of).Title))
}

// shows tells whether an event does, as a ghost at least.
func (p *Page) shows(event string) bool {
	_, ok := p.View.Event(event)
	return ok
}

func aside(said runs, n act.Name, arg, name string) app.UI {
	return app.P().Class("outside").Body(app.Span().Body(said.line()...), button(n, arg, name).Class("link"))
}
