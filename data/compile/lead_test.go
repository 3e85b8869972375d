package compile

import (
	"strings"
	"testing"
)

// led is the start of a story with a lead, and with notes as given.
func led(notes ...string) string {
	text := "lead:\n  title: {en: They left, ru: Ушли}\n  text: {en: One boat left., ru: Ушла одна лодка.}\npublisher: {name: The Desk, url: \"https://example.org/\"}\n"
	if len(notes) > 0 {
		text += "notes:\n  - " + strings.Join(notes, "\n  - ") + "\n"
	}
	return text
}

const note = "{text: {en: One says so., ru: Так говорит один.}, label: {en: One, ru: Один}, events: [leaving]}"

func TestLead(t *testing.T) {
	t.Run("is read with its notes and the publisher", func(t *testing.T) {
		s, err := Story(on(t, "story.yaml", "people:", led(note)+"people:"))
		if err != nil {
			t.Fatal(err)
		}
		if s.Lead.Title["ru"] != "Ушли" || len(s.Notes) != 1 || s.Notes[0].Events[0] != "leaving" || s.Publisher.Name != "The Desk" {
			t.Errorf("%+v, %+v, %+v", s.Lead, s.Notes, s.Publisher)
		}
	})
	for does, c := range map[string]struct{ text, want string }{
		"a language that is left out":        {strings.Replace(led(), ", ru: Ушли", "", 1), `the words in "ru" are missing; a lead is told in every language of the story`},
		"a text that is too long":            {strings.Replace(led(), "One boat left.", strings.Repeat("a", 401), 1), `the words in "en" have 401 characters; use 400 at most`},
		"a label that is too long":           {led(strings.Replace(note, "en: One,", "en: "+strings.Repeat("a", 91)+",", 1)), `have 91 characters; use 90 at most`},
		"a lead without its text":            {"lead: {title: {en: They left, ru: Ушли}}\n", `the lead without "text"; say the finding`},
		"four notes":                         {led(note, note, note, note), "the lead has 4 notes; keep the 3 that matter most"},
		"a note on nothing":                  {led(strings.Replace(note, ", events: [leaving]", "", 1)), "the note rests on nothing; list its events"},
		"a note on an event that is none":    {led(strings.Replace(note, "[leaving]", "[leavin]", 1)), `there is no event "leavin"; did you mean "leaving"?`},
		"a note on a claim that is none":     {led(strings.Replace(note, "events: [leaving]", "claims: [post-9]", 1)), `there is no claim "post-9"`},
		"a note on one event twice":          {led(strings.Replace(note, "[leaving]", "[leaving, leaving]", 1)), `the event "leaving" is here twice`},
		"notes without a lead":               {"notes:\n  - " + note + "\n", "there are notes and no lead"},
		"a publisher's address that is none": {strings.Replace(led(), "https://", "ftp://", 1), "begin with https://"},
	} {
		t.Run(does+" is named with its mend", func(t *testing.T) {
			if _, err := Story(on(t, "story.yaml", "people:", c.text+"people:")); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}
