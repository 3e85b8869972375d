package sample

import (
	"fmt"
	"strings"
	"time"

	"dateline/data/model"
)

// perEvent is how many claims an event of a Story has.
const perEvent = 3

// Story is a compiled story of so many claims over years, some hundred events a day, as
// YAML could not be read in the memory of one machine: three claims an event, a
// hundred a paper.
func Story(claims int) model.Story {
	events, papers := shared(claims, perEvent), shared(claims, perPaper)
	s := model.Story{Title: model.Text{"en": "A long sample"}, Summary: model.Text{"en": "Events that nobody took part in."}, Languages: []string{"en"}}
	for i := range people {
		s.People = append(s.People, model.Person{ID: fmt.Sprint("person-", i), Name: model.Text{"en": name(i) + " " + name(i+40)}})
	}
	for i := range min(places, events/3+1) {
		d := dice(i)
		s.Places = append(s.Places, model.Place{ID: fmt.Sprint("place-", i), Name: model.Text{"en": name(i)}, Kind: model.City, Lat: float64(d.roll(12000))/100 - 60, Lon: float64(d.roll(34000))/100 - 170})
	}
	hash := strings.Repeat("0", 64)
	for i := range papers {
		s.Sources = append(s.Sources, model.Source{
			ID: fmt.Sprint("source-", i), File: fmt.Sprint(i, ".txt"), Publisher: name(i % 7), Headline: dice(i).sentence(5),
			Published: dayOf(i, papers, events), Dated: "stated", Language: "en", Rights: model.Link, SHA256: hash,
		})
	}
	for i := range events {
		d := dice(i)
		s.Events = append(s.Events, model.Event{
			ID: fmt.Sprint("event-", i), Title: model.Text{"en": d.sentence(6)}, When: dayOf(i, events, events), Place: s.Places[d.roll(len(s.Places))].ID,
			People: []string{s.People[d.roll(people)].ID}, Kind: model.Meeting, Status: model.Happened,
		})
	}
	for i := range claims {
		s.Claims = append(s.Claims, model.Claim{
			ID: fmt.Sprint("claim-", i), Source: s.Sources[i/perPaper].ID, Event: s.Events[i/perEvent].ID, Stance: model.Happened,
			At: model.Locator{Paragraph: i%perPaper + 1, Sentence: 1, SHA256: hash}, Says: model.Text{"en": dice(i).sentence(9) + "."},
		})
	}
	return s
}

// shared is how many that have so many claims each are needed for all.
func shared(claims, each int) int { return (claims + each - 1) / each }

// perDay is how many events a day has in a long story.
const perDay = 100

// dayOf is the day of the i-th of n things in a story of so many events.
func dayOf(i, n, events int) model.When {
	days := max(2*365, events/perDay)
	day := time.Date(2010, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i*days/n)
	return model.DayOf(day.Date()).When()
}
