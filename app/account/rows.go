package account

import (
	"slices"
	"strings"

	"dateline/app/accord"
	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"
)

// Row is one step in how an event came to be known: its standing, from which
// day, who had it on that day, and who has had it since. A source is never named
// under a day before its own.
type Row struct {
	Status string // none where nothing was known
	Said   []Part
	Who    string
	Later  string       // who followed, each with its day
	Says   []model.Text // what is claimed, where there is room for it
	claims []string     // of its first day, those that bear it out first
}

// rows gives a row for each time that the event's standing changed.
func (t teller) rows(e model.Event) (rows []Row) {
	history := accord.History(t.view.Known, e.ID)
	if len(history) == 0 && t.state.AsOf != state.Always {
		return []Row{{Said: parts(i18n.Fill(t.words.Reading.NotKnown, t.words.Day(t.state.AsOf)))}}
	}
	for len(history) > 0 {
		n := 1
		for n < len(history) && history[n].Status == history[0].Status {
			n++
		}
		rows = append(rows, t.row(history[:n]))
		history = history[n:]
	}
	return rows
}

// row tells of steps of one standing.
func (t teller) row(steps []accord.Step) Row {
	n := 1
	for n < len(steps) && steps[n].Day == steps[0].Day {
		n++
	}
	r := Row{Status: steps[0].Status, Said: parts(t.since(steps[0])), Who: t.names(steps[:n], t.who), claims: t.bearing(steps[:n])}
	if later := t.names(joining(steps[:n], steps[n:]), t.dated); later != "" {
		r.Later = i18n.Fill(t.words.Reading.AndLater, later)
	}
	return r
}

// bearing gives the claims of steps: those of the steps' own standing first.
func (t teller) bearing(steps []accord.Step) (claims []string) {
	var aside []string
	for _, s := range steps {
		for _, id := range s.Claims {
			if c, _ := t.view.Known.Claim(id); c.Stance == s.Status {
				claims = append(claims, id)
			} else {
				aside = append(aside, id)
			}
		}
	}
	return append(claims, aside...)
}

// joining are the later steps of sources that the first ones do not have.
func joining(first, later []accord.Step) (out []accord.Step) {
	for _, s := range later {
		if !slices.ContainsFunc(first, func(f accord.Step) bool { return f.Source == s.Source }) {
			out = append(out, s)
		}
	}
	return out
}

// since says a standing and the day from which it was known, if anybody knows
// that day.
func (t teller) since(s accord.Step) string {
	if s.Day == model.Undated {
		return t.words.Standing(s.Status)
	}
	day, longer := t.phrases(s.Status)
	return t.words.On(s.Since, day, longer, func(since model.When) string { return bold(t.words.DateShort(since)) })
}

// phrases say a standing and from when it was known: from a day, or only from a month
// or a year.
func (t teller) phrases(status string) (day, longer string) {
	w := t.words.Reading
	switch status {
	case model.Planned:
		return capital(w.Announced), capital(w.AnnouncedIn)
	case model.Happened:
		return capital(w.ReportedOn), capital(w.ReportedIn)
	}
	other := t.words.Standing(status) + ", {0}"
	return other, other
}

func capital(s string) string {
	for _, first := range s {
		return strings.ToUpper(string(first)) + s[len(string(first)):]
	}
	return s
}

// names joins what is said of steps, each once.
func (t teller) names(steps []accord.Step, say func(accord.Step) string) string {
	var names []string
	seen := map[string]bool{}
	for _, s := range steps {
		if name := say(s); !seen[name] {
			seen[name], names = true, append(names, name)
		}
	}
	return t.words.List(names)
}

// dated is who has it, and from which day.
func (t teller) dated(s accord.Step) string {
	return i18n.Fill(t.words.Calendar.At, t.who(s), t.words.DateShort(s.Since))
}

// who names a step's source, and before it the person on whose word it has all
// it says, if it is one.
func (t teller) who(s accord.Step) string {
	name, named := t.source(s.Source)
	speaker := t.speaker(s.Claims)
	switch {
	case speaker == "":
		return name
	case named:
		return i18n.Fill(t.words.Reading.Via, speaker, name)
	}
	return speaker
}

// source is a source's publisher, and whether it is named.
func (t teller) source(id string) (name string, named bool) {
	s, ok := t.view.Known.Source(id)
	if !ok {
		return id, false
	}
	return t.words.Apart(t.words.Publisher(s.Publisher)), s.Publisher != ""
}

// speaker names the person on whose word all of some claims are, if it is one.
func (t teller) speaker(claims []string) string {
	who := ""
	for _, id := range claims {
		c, _ := t.view.Known.Claim(id)
		if c.Speaker == "" || who != "" && who != c.Speaker {
			return ""
		}
		who = c.Speaker
	}
	return t.in(model.Noun(t.view.Known.Person(who)).Name) // none of nobody who is named
}
