package host

import (
	"dateline/app/act"
	"dateline/app/state"
)

// orders are what a host page may ask for, and all of it: a name that is not
// here is no order. Each says what is to be done; one that makes no sense comes
// to nothing there. A mere question does nothing at all.
var orders = map[string]func(c call, now state.State) act.Act{
	"select":    func(c call, _ state.State) act.Act { return act.Act{Name: act.Select, Arg: c.arg(0)} },
	"next":      func(call, state.State) act.Act { return act.Act{Name: act.Next} },
	"prev":      func(call, state.State) act.Act { return act.Act{Name: act.Previous} },
	"play":      func(call, state.State) act.Act { return act.Act{Name: act.Resume} },
	"pause":     func(call, state.State) act.Act { return act.Act{Name: act.Stop} },
	"setAsOf":   setAsOf,
	"setRange":  setRange,
	"setFilter": setFilter,
	"setLang":   func(c call, _ state.State) act.Act { return act.Act{Name: act.Lang, Arg: c.arg(0)} },
	"setTheme":  setTheme,
	"setView":   setView,
	"getState":  func(call, state.State) act.Act { return act.Act{} },
	"setState":  setState,
}

// setAsOf asks for what was known by the end of a day; without one, for all.
func setAsOf(c call, _ state.State) act.Act {
	if c.arg(0) == "" {
		return act.Act{Name: act.Everything}
	}
	return act.Act{Name: act.AsOf, Arg: c.arg(0)}
}

// setRange narrows the time from one day to another; without days it shows the
// whole story.
func setRange(c call, _ state.State) act.Act {
	from, to := c.arg(0), c.arg(1)
	if from == "" && to == "" {
		return act.Act{Name: act.TimeWhole}
	}
	return act.Act{Name: act.Range, Arg: withPart(withPart("", "from", from), "to", to)}
}

// setFilter sets one part of the filter and keeps the others, or, given an
// object of parts, the whole of it. Without anything it filters nothing.
func setFilter(c call, now state.State) act.Act {
	fragment := ""
	switch {
	case c.named():
		fragment = fragmentOf(c.args[0])
	case c.arg(0) != "":
		fragment = withPart(now.Format(), c.arg(0), c.list(1))
	}
	return act.Act{Name: act.Filter, Arg: fragment}
}

// setTheme takes what a fragment does, and "" or "system" for the system's own.
func setTheme(c call, _ state.State) act.Act {
	name := c.arg(0)
	if name == "system" {
		name = ""
	}
	return act.Act{Name: act.Theme, Arg: name}
}

// setView moves the map to a longitude, a latitude and a zoom; without them it
// shows the whole story.
func setView(c call, _ state.State) act.Act {
	if c.list(0) == "" {
		return act.Act{Name: act.MapWhole}
	}
	return act.Act{Name: act.View, Arg: c.list(0)}
}

// setState shows what a link with this fragment would.
func setState(c call, _ state.State) act.Act {
	if len(c.args) == 0 {
		return act.Act{}
	}
	return act.Act{Name: act.Show, Arg: fragmentOf(c.args[0])}
}
