package compile

import (
	"strings"
	"testing"
	"testing/fstest"
)

// only fails where a story has other mistakes than the one wanted.
func only(t *testing.T, files fstest.MapFS, want string) {
	t.Helper()
	if _, err := Story(files); err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
		t.Errorf("got\n%v\nwant only\n%s", err, want)
	}
}

// Each row gives both of the story's claims dates of their own.
func TestUnsupportedDates(t *testing.T) {
	for does, c := range map[string]struct{ event, one, other, want string }{
		"a day off":                             {"2025-03-13", "2025-03-12", "2025-03-12", `story.yaml:23:9: the event "leaving" is of 2025-03-13, and no claim says so: they say 2025-03-12; write the date that the claims support`},
		"a day where they have a month":         {"2025-03-13", "2025-03", "2025-03-12/2025-03-14", `story.yaml:23:9: the event "leaving" is of 2025-03-13, and no claim says so: they say 2025-03 or 2025-03-12/2025-03-14`},
		"an evening where they have the day":    {"2025-03-13 evening", "2025-03-13", "2025-03", `story.yaml:23:9: the event "leaving" is of 2025-03-13 evening, and no claim says so`},
		"an end where they have none":           {"2025-03-10/2025-03-14", "2025-03-10/..", "2025-03-11/..", `story.yaml:23:9: the event "leaving" is of 2025-03-10/2025-03-14, and no claim says so`},
		"none, where one has it":                {"2025-03-13", "2025-03-13", "2025-03", ""},
		"none, where one is closer":             {"2025-03", "2025-03-13", "2025-03-12", ""},
		"none, where both together are as near": {"2025-03-12/2025-03-13", "2025-03-12/..", "../2025-03-13", ""},
	} {
		t.Run("a date that no claim supports: "+does, func(t *testing.T) {
			files := on(t, "story.yaml", "2025-03-13 evening", c.event)
			source := files["sources/herald.yaml"]
			claims := strings.Split(string(source.Data), "    event: leaving\n")
			source.Data = []byte(claims[0] + "    event: leaving\n    when: " + c.one + "\n" + claims[1] + "    event: leaving\n    when: " + c.other + "\n" + claims[2])
			if c.want != "" {
				only(t, files, c.want)
			} else if _, err := Story(files); err != nil {
				t.Error(err)
			}
		})
	}
	t.Run("a claim without a date of its own supports its event's", func(t *testing.T) {
		if _, err := Story(on(t, "sources/herald.yaml", "speaker: ann\n", "speaker: ann\n    when: 2025-03-10\n")); err != nil {
			t.Error(err)
		}
	})
	t.Run("a story that is being written may have it", func(t *testing.T) {
		files := on(t, "sources/herald.yaml", "    stance: denied", "    stance: background")
		source := files["sources/herald.yaml"]
		source.Data = []byte(strings.Replace(string(source.Data), "speaker: ann\n", "speaker: ann\n    when: 2025-03-10\n", 1))
		if _, err := Story(files); err == nil {
			t.Error("it is no mistake in a finished one")
		}
		if _, err := OpenDraft(files); err != nil {
			t.Error(err)
		}
	})
}

// Each row is one slip, and the one mistake that tells of it.
func TestOneMistakeForASlip(t *testing.T) {
	const story, source = "story.yaml", "sources/herald.yaml"
	person, place := "  - id: ann\n    name: Ann\n", "  - id: cork\n    name: Cork\n    kind: city\n    lat: 51.9\n    lon: -8.47\n    within: ireland\n"
	event := "  - id: leaving\n    title: It leaves\n    when: 2025-03-13\n    place: cork\n    people: [ann]\n    kind: departure\n"
	for does, c := range map[string]struct{ file, old, new, want string }{
		"a person's id twice":          {story, "places:\n", person + "places:\n", `story.yaml:10:9: the person "ann" is defined twice, first at story.yaml:6:9; give one of them another id`},
		"a place's id twice":           {story, "events:\n", place + "events:\n", `story.yaml:22:9: the place "cork" is defined twice, first at story.yaml:16:9`},
		"an event's id twice":          {story, "words:\n", event + "words:\n", `story.yaml:29:9: the event "leaving" is defined twice, first at story.yaml:23:9`},
		"a claim's id twice":           {source, "    speaker: people", "    id: herald-1\n    speaker: people", `sources/herald.yaml:21:9: the claim "herald-1" is defined twice, first at sources/herald.yaml:11:5`},
		"an id for a place in itself":  {story, "within: ireland", "within: cork", `story.yaml:16:9: the place "cork" lies within itself: "cork" within "cork"; change one 'within' of this circle`},
		"a circle of two places":       {story, "lon: -8\n", "lon: -8\n    within: cork\n", `story.yaml:11:9: the place "ireland" lies within itself: "ireland" within "cork" within "ireland"`},
		"a derived day without reason": {source, "dated: stated", "dated: derived", `sources/herald.yaml:5:8: "derived" does not say how the day is known; write 'stated' where the article states it`},
		"words said after publication": {source, "speaker: ann", "speaker: ann\n    said: 2025-03-17", `sources/herald.yaml:11:5: by this claim it was said on 2025-03-17, and its source was published on 2025-03-14, before that; correct 'said' or 'published'`},
	} {
		t.Run(does+" is one mistake", func(t *testing.T) { only(t, on(t, c.file, c.old, c.new), c.want) })
	}
}

// A second city is far from the first, and the source has Ann in both.
func TestInTwoPlacesAtOnce(t *testing.T) {
	files := func(t *testing.T, when, stance string) fstest.MapFS {
		files := on(t, "story.yaml", "events:\n", `  - id: boston
    name: Boston
    kind: city
    lat: 42.36
    lon: -71.06
events:
  - id: landing
    title: Ann lands
    when: `+when+`
    place: boston
    people: [ann]
    kind: visit
`)
		source := files["sources/herald.yaml"]
		source.Data = append(source.Data, strings.Replace(`  - at: {paragraph: 1, sentence: 2, sha256: HASH}
    says: Ann has landed.
    event: landing
    stance: `+stance+"\n", "HASH", strings.Repeat("0", 64), 1)...)
		return files
	}
	t.Run("a source that has somebody in two places at once is warned of", func(t *testing.T) {
		work, err := Open(files(t, "2025-03-13T16:00", "happened"))
		const want = `sources/herald.yaml:25:5: by herald the person "ann" is in boston, and by its claim herald-1 in cork, 4699 km off: that takes 8.2 hours, and the two leave `
		if err != nil || len(work.Warnings) != 1 || !strings.HasPrefix(work.Warnings.Error(), want) || work.Warnings[0].Mend == "" {
			t.Errorf("got %v\n%v", err, work.Warnings)
		}
	})
	for does, c := range map[string][2]string{"on another day": {"2025-03-14T18:00", "happened"}, "at no known hour": {"2025-03-13", "happened"}, "by a plan": {"2025-03-13T18:00", "planned"}} {
		t.Run("two places are no contradiction "+does, func(t *testing.T) {
			if work, err := Open(files(t, c[0], c[1])); err != nil || len(work.Warnings) > 0 {
				t.Errorf("got %v\n%v", err, work.Warnings)
			}
		})
	}
}
