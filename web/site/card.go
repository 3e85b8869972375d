package site

import (
	"strconv"
	"strings"

	"dateline/app/account"
	"dateline/app/i18n"
	"dateline/app/sign"
	"dateline/app/state"
	"dateline/app/view"
	"dateline/data/basemap"
	"dateline/data/batch"
	"dateline/data/model"
	"dateline/web/page"
	"dateline/web/picture"
)

// pictures writes the cards that links are shown with, and the icons.
func (s *site) pictures() error {
	earth, places := basemap.Load(), s.places()
	sheet := picture.NewSheet(earth, places, 1)
	if err := s.put("card.png", sheet.PNG(s.card(model.Event{}))); err != nil {
		return err
	}
	if s.cardScale != 1 {
		sheet = picture.NewSheet(earth, places, s.cardScale)
	}
	events := s.order
	err := batch.Each(len(events), func(i int) []byte { return sheet.PNG(s.card(events[i])) }, func(i int, card []byte) error {
		return s.put("event/"+events[i].ID+".png", card)
	})
	if err != nil {
		return err
	}
	if err := s.cached("icon.svg", "image/svg+xml", []byte(page.Icon())); err != nil {
		return err
	}
	for _, i := range icons {
		if err := s.cached(i.name(), "image/png", picture.Icon(i.size, i.filled)); err != nil {
			return err
		}
	}
	return nil
}

// icons are those that systems ask for: two plain ones, one for a mask to be
// laid on, one for Apple's, which rounds the corners itself.
var icons = []drawn{{192, false}, {512, false}, {512, true}, {180, true}}

type drawn struct {
	size   int
	filled bool
}

func (d drawn) name() string {
	if d.filled && d.size == 512 {
		return "icon-maskable.png"
	}
	return "icon-" + strconv.Itoa(d.size) + ".png"
}

// card is an event's, or the story's where there is none. Where the fonts lack
// a letter of the story's language, the card is in English.
func (s *site) card(e model.Event) picture.Card {
	lang, words := s.lang, s.words
	if !picture.Draws(s.Story.Title.In(lang) + e.Title.In(lang) + words.Status.Happened) {
		lang, words = "en", i18n.In("en")
	}
	line, first, last := s.ticks(e.ID)
	k := picture.Card{Title: s.Story.Title.In(lang), Line: line, Ends: [2]string{words.Day(first), words.Day(last)}, Credit: words.Help.Credit, Leftward: words.RightToLeft()}
	if reports := s.index.Reports(); len(reports) > 0 {
		date, _ := s.index.ReportedOn(reports[len(reports)-1])
		k.Known = words.On(date, words.Figure.AsKnown, words.Figure.AsKnownIn, words.Date)
	}
	if e.ID == "" {
		k.Lines = []string{s.Story.Summary.In(lang)}
		k.Foot = strings.Join([]string{
			words.Count(words.Figure.Events, len(s.Story.Events)), words.Count(words.Figure.Sources, len(s.Story.Sources)), words.Count(words.Figure.Claims, len(s.Story.Claims)),
		}, " · ")
		return k
	}
	place := s.spot(e.Place)
	k.Over, k.Title = k.Title, e.Title.In(lang)
	k.Sign, k.Standing = sign.OfEvent(e, s.through()), words.Standing(e.Standing(s.through()))
	k.Lines, k.Foot = []string{words.When(e.When)}, s.foot(e, words)
	if own, ok := s.index.Place(e.Place); ok {
		k.Lines, k.Here = append(k.Lines, own.Name.In(lang)), s.label(place)
	}
	return k
}

// foot says what the sources of an event come to, or how many there are where a
// card has no letters for one of their names.
func (s *site) foot(e model.Event, words *i18n.Words) string {
	if said := account.Verdict(s.index, e.ID, s.through(), words); picture.Draws(said) {
		return said
	}
	return words.Count(words.Figure.Sources, len(s.index.SourcesOn(e.ID)))
}

// through is the day of the last report.
func (s *site) through() model.Day { return view.Through(s.index, state.Always) }

// ticks put the events on a line of time, and tell its first and last day. What
// nobody bounds has no place there.
func (s *site) ticks(here string) (ticks []picture.Tick, first, last model.Day) {
	at := map[string]model.Day{}
	for _, e := range s.Story.Events {
		a, b := e.When.Span()
		if from, to := e.When.Open(); e.When.IsZero() || from || to || b-a > 31 {
			continue
		}
		middle := a + (b-a)/2
		if len(at) == 0 {
			first, last = middle, middle
		}
		first, last, at[e.ID] = min(first, middle), max(last, middle), middle
	}
	if first == last {
		return nil, first, last
	}
	for _, e := range s.Story.Events {
		if day, ok := at[e.ID]; ok {
			ticks = append(ticks, picture.Tick{At: float64(day-first) / float64(last-first), Sign: sign.OfEvent(e, s.through()), Here: e.ID == here})
		}
	}
	return ticks, first, last
}

// places are those that events are in, with a venue counted to its city.
func (s *site) places() []picture.Place {
	n := map[string]int{}
	for _, e := range s.Story.Events {
		n[s.spot(e.Place).ID]++
	}
	var out []picture.Place
	for _, p := range s.Story.Places {
		if n[p.ID] > 0 {
			out = append(out, picture.Place{
				Name: s.label(p), At: p.Point(), Events: n[p.ID], Area: p.Kind == model.Country || p.Kind == model.Region,
			})
		}
	}
	return out
}

// label is a place's name as the cards can write it.
func (s *site) label(p model.Place) string {
	if name := p.Name.In(s.lang); picture.Draws(name) {
		return name
	}
	return p.Name.In("en")
}

// spot is the city that a place is or lies in, or the place itself.
func (s *site) spot(id string) model.Place {
	if city, ok := s.index.City(id); ok {
		return city
	}
	return model.Noun(s.index.Place(id))
}
